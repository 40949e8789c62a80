//! A settings file and the environment as one table of values, each with where it comes from. Everything that is wrong
//! is told at once, with line and column.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;

use toml::de::{DeTable, DeValue};
use toml::{Spanned, Table, Value};

use super::table::{Kind, SETTINGS, Setting, nearest};

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Line and column, and of each item of a list.
    File {
        line: usize,
        column: usize,
        items: Vec<(usize, usize)>,
    },
    Environment(String),
}

/// Values and where they come from, by key with dots.
#[derive(Clone, Debug, Default)]
pub struct Values {
    pub table: Table,
    pub origins: BTreeMap<String, Origin>,
}

impl Values {
    pub fn get(&self, key: &str) -> Option<&Value> {
        match key.split_once('.') {
            None => self.table.get(key),
            Some((table, name)) => self.table.get(table)?.as_table()?.get(name),
        }
    }

    fn set(&mut self, key: &str, value: Value) {
        let (table, name) = match key.split_once('.') {
            None => (&mut self.table, key),
            Some((table, name)) => {
                let table = self.table.entry(table).or_insert_with(|| Value::Table(Table::new()));
                let Some(table) = table.as_table_mut() else { return };
                (table, name)
            }
        };
        table.insert(name.to_string(), value);
    }

    /// Reads a file's text; the errors begin with line and column.
    pub fn of_file(text: &str) -> Result<Values, Vec<String>> {
        let at = |offset: usize| place(text, offset);
        let syntax = |error: toml::de::Error| {
            let (line, column) = at(error.span().map_or(0, |span| span.start));
            vec![format!("line {line}, column {column}: {}", error.message())]
        };
        let parsed = DeTable::parse(text).map_err(syntax)?;
        let table: Table = toml::from_str(text).map_err(syntax)?;
        let mut reading = Reading { text, origins: BTreeMap::new(), problems: Vec::new(), waiting: Vec::new() };
        reading.waiting.push(Level {
            name: String::new(),
            prefix: "",
            settings: SETTINGS,
            spans: parsed.get_ref(),
            table: &table,
        });
        while let Some(level) = reading.waiting.pop() {
            reading.level(&level);
        }
        let Reading { origins, mut problems, .. } = reading;
        problems.sort();
        let told = problems.into_iter().map(|((line, column), what)| format!("line {line}, column {column}: {what}"));
        let told: Vec<_> = told.collect();
        if told.is_empty() { Ok(Values { table, origins }) } else { Err(told) }
    }

    /// Puts what the environment says in the place of what a file says.
    pub fn overlay(&mut self, variable: impl Fn(&str) -> Option<OsString>) -> Result<(), Vec<String>> {
        let mut problems = Vec::new();
        for setting in SETTINGS {
            let Some(name) = setting.variable() else { continue };
            // An empty one is none: that is how a CI server unsets them.
            let Some(text) = variable(&name).filter(|text| !text.is_empty()) else { continue };
            match text.to_str().ok_or_else(|| "is not UTF-8".to_string()).and_then(|text| setting.of_text(text)) {
                Ok(value) => {
                    self.set(setting.key, value);
                    self.origins.insert(setting.key.to_string(), Origin::Environment(name));
                }
                Err(why) => problems.push(format!("environment variable {name}: {why}")),
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }
}

/// A table of a file: its values, and where they stand.
struct Level<'a> {
    /// As messages name what is in it, with a dot at the end.
    name: String,
    /// What the keys of `settings` that stand in it begin with.
    prefix: &'a str,
    settings: &'static [Setting],
    spans: &'a DeTable<'a>,
    table: &'a Table,
}

struct Reading<'a> {
    text: &'a str,
    origins: BTreeMap<String, Origin>,
    /// By line and column.
    problems: Vec<((usize, usize), String)>,
    waiting: Vec<Level<'a>>,
}

impl<'a> Reading<'a> {
    fn problem(&mut self, offset: usize, what: String) {
        self.problems.push((place(self.text, offset), what));
    }

    fn level(&mut self, level: &Level<'a>) {
        for (name, span) in level.spans {
            let Some(value) = level.table.get(name.get_ref().as_ref()) else { continue };
            let key = format!("{}{}", level.prefix, name.get_ref());
            let shown = format!("{}{}", level.name, name.get_ref()).escape_debug().to_string();
            if let Some(setting) = level.settings.iter().find(|setting| setting.key == key) {
                self.value(level, setting, shown, span, value);
                continue;
            }
            let inner = level.settings.iter().find_map(|setting| {
                let (table, _) = setting.key.split_once('.')?;
                (level.prefix.is_empty() && table == key).then(|| setting.key.get(..=table.len())).flatten()
            });
            match (inner, span.get_ref(), value) {
                (Some(prefix), DeValue::Table(spans), Value::Table(table)) => {
                    self.waiting.push(Level {
                        name: format!("{shown}."),
                        prefix,
                        settings: level.settings,
                        spans,
                        table,
                    });
                }
                (Some(_), ..) => {
                    let what = format!("{shown} is a table: write [{shown}] and its keys below");
                    self.problem(span.span().start, what);
                }
                (None, ..) => {
                    let beside = level.settings.iter().filter_map(|setting| setting.key.strip_prefix(level.prefix));
                    let beside: BTreeSet<_> = beside.map(|rest| rest.split('.').next().unwrap_or(rest)).collect();
                    let meant = nearest(name.get_ref(), beside.into_iter());
                    self.problem(name.span().start, format!("unknown key '{shown}'{meant}"));
                }
            }
        }
    }

    fn value(
        &mut self,
        level: &Level<'a>,
        setting: &'static Setting,
        shown: String,
        span: &'a Spanned<DeValue<'a>>,
        value: &'a Value,
    ) {
        if let Err(why) = setting.check(value) {
            self.problem(span.span().start, format!("{shown}: {why}"));
            return;
        }
        let items = match span.get_ref() {
            DeValue::Array(items) => items.iter().collect(),
            _ => Vec::new(),
        };
        if std::ptr::eq(level.settings, SETTINGS) {
            let (line, column) = place(self.text, span.span().start);
            let items = items.iter().map(|item| place(self.text, item.span().start)).collect();
            self.origins.insert(setting.key.to_string(), Origin::File { line, column, items });
        }
        let Kind::Tables { keys, must } = setting.kind else { return };
        for (item, value) in items.iter().zip(value.as_array().into_iter().flatten()) {
            let (DeValue::Table(spans), Value::Table(table)) = (item.get_ref(), value) else { continue };
            for name in must.iter().filter(|name| !table.contains_key(**name)) {
                let about = keys.iter().find(|key| key.key == *name).map_or("", |key| key.about);
                self.problem(item.span().start, format!("{shown}: {name} is missing: give {about}"));
            }
            self.waiting.push(Level { name: format!("{shown}."), prefix: "", settings: keys, spans, table });
        }
    }
}

/// Line and column of an offset, both from 1.
fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}
