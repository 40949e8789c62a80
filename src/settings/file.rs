//! A settings file and the environment as one table of values, each with where it comes from. Everything that is wrong
//! is told at once, with line and column.

use std::collections::BTreeMap;
use std::ffi::OsString;

use toml::de::{DeTable, DeValue};
use toml::{Spanned, Table, Value};

use super::table::{SETTINGS, nearest};

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
        let mut values = Values { table, origins: BTreeMap::new() };
        let mut problems = Vec::new();
        let mut waiting: Vec<(String, &DeTable)> = vec![(String::new(), parsed.get_ref())];
        while let Some((prefix, table)) = waiting.pop() {
            for (name, value) in table {
                let key = format!("{prefix}{}", name.get_ref());
                let inner = format!("{key}.");
                let mut tell = |offset: usize, what: String| {
                    let (line, column) = at(offset);
                    problems.push((line, column, format!("line {line}, column {column}: {what}")));
                };
                if let Some(setting) = SETTINGS.iter().find(|setting| setting.key == key) {
                    let checked = values.get(&key).map_or(Ok(()), |value| setting.check(value));
                    if let Err(why) = checked {
                        tell(value.span().start, format!("{key}: {why}"));
                    }
                    let (line, column) = at(value.span().start);
                    let items = items(value).map(at).collect();
                    values.origins.insert(key, Origin::File { line, column, items });
                } else if SETTINGS.iter().any(|setting| setting.key.starts_with(&inner)) {
                    match value.get_ref() {
                        DeValue::Table(table) => waiting.push((inner, table)),
                        _ => tell(value.span().start, format!("{key} is a table: write [{key}] and its keys below")),
                    }
                } else {
                    let beside = SETTINGS.iter().filter_map(|setting| setting.key.strip_prefix(prefix.as_str()));
                    let beside: std::collections::BTreeSet<_> =
                        beside.map(|rest| rest.split('.').next().unwrap_or(rest)).collect();
                    let meant = nearest(name.get_ref(), beside.into_iter());
                    tell(name.span().start, format!("unknown key '{}'{meant}", key.escape_debug()));
                }
            }
        }
        problems.sort();
        if problems.is_empty() { Ok(values) } else { Err(problems.into_iter().map(|(_, _, text)| text).collect()) }
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

/// Where the items of a list begin.
fn items<'a>(value: &'a Spanned<DeValue<'_>>) -> impl Iterator<Item = usize> + 'a {
    let array = match value.get_ref() {
        DeValue::Array(items) => Some(items),
        _ => None,
    };
    array.into_iter().flat_map(|items| items.iter().map(|item| item.span().start))
}

/// Line and column of an offset, both from 1.
fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}
