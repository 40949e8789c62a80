//! What `CREATE TABLE` says of a table's columns, as SQLite keeps it. Knows no page.

use std::sync::Arc;

use super::record::Value;

/// A table's name, and how its records hold its columns.
#[derive(Debug, Default, PartialEq)]
pub struct Table {
    pub name: Arc<str>,
    pub columns: Vec<Column>,
    /// Of tables without row ids, the columns of the key, which stand first in a record.
    key: Vec<usize>,
    has_rowid: bool,
}

#[derive(Debug, Default, PartialEq)]
pub struct Column {
    pub name: String,
    /// `INTEGER PRIMARY KEY`: the row's id, of which a record holds nothing.
    is_rowid: bool,
    /// Worked out when it is asked for: no record holds it.
    is_virtual: bool,
    is_key: bool,
    is_integer: bool,
}

impl Table {
    /// The table of tables.
    pub fn of_schema() -> Table {
        Table { name: "sqlite_schema".into(), has_rowid: true, ..Table::default() }
    }

    /// Reads the statement that made a table. What cannot be read has no names: its values are told all the same.
    pub fn parse(name: &str, sql: &str) -> Table {
        let mut table = Table { name: name.into(), has_rowid: true, ..Table::default() };
        let tokens = tokens(sql);
        let Some(open) = tokens.iter().position(|token| token.is("(")) else { return table };
        let mut depth = 1;
        let mut parts = vec![Vec::new()];
        let mut end = tokens.len();
        for (index, token) in tokens.iter().enumerate().skip(open + 1) {
            depth = if token.is("(") {
                depth + 1
            } else if token.is(")") {
                depth - 1
            } else {
                depth
            };
            match (depth, parts.last_mut()) {
                (0, _) => {
                    end = index;
                    break;
                }
                (1, _) if token.is(",") => parts.push(Vec::new()),
                (_, Some(part)) => part.push(token),
                (_, None) => {}
            }
        }
        let mut key = Vec::new();
        for part in &parts {
            match part.first() {
                Some(first) if first.begins_constraint() => key.extend(key_of(part)),
                Some(first) => table.columns.push(Column::new(first, &part[1..])),
                None => {}
            }
        }
        table.has_rowid = !tokens[end..].windows(2).any(|pair| pair[0].is("without") && pair[1].is("rowid"));
        let number = |name: &String| table.columns.iter().position(|column| column.name.eq_ignore_ascii_case(name));
        table.key = key.iter().filter_map(number).collect();
        if let ([only], true) = (&table.key[..], table.has_rowid) {
            let column = &mut table.columns[*only];
            column.is_rowid = column.is_integer;
        }
        if !table.has_rowid && table.key.is_empty() {
            table.key = (0..table.columns.len()).filter(|index| table.columns[*index].is_key).collect();
        }
        for column in &mut table.columns {
            column.is_rowid &= table.has_rowid;
        }
        table
    }

    /// A record's values in the order of the columns; columns that were added later are missing.
    pub fn in_order(&self, values: Vec<Option<Value>>, rowid: Option<i64>) -> Vec<Option<Value>> {
        if self.columns.is_empty() {
            return values;
        }
        let mut row: Vec<Option<Value>> = self.columns.iter().map(|_| None).collect();
        let stored = |index: &usize| !self.columns[*index].is_virtual;
        let key: &[usize] = if self.has_rowid { &[] } else { &self.key };
        let rest = (0..self.columns.len()).filter(|index| !key.contains(index)).filter(stored);
        let mut places = key.iter().copied().chain(rest);
        let mut values = values.into_iter();
        for (place, value) in places.by_ref().zip(values.by_ref()) {
            row[place] = match value {
                None if self.columns[place].is_rowid => rowid.map(Value::Integer),
                value => value,
            };
        }
        // More values than columns: the statement was not understood.
        row.extend(values);
        row
    }
}

impl Column {
    fn new(name: &Token, rest: &[&Token]) -> Column {
        let has = |word: &str| rest.iter().any(|token| token.is(word));
        let is_key = rest.windows(2).any(|pair| pair[0].is("primary") && pair[1].is("key"));
        let is_integer = rest.first().is_some_and(|kind| kind.is("integer"));
        let is_descending = rest.windows(2).any(|pair| pair[0].is("key") && pair[1].is("desc"));
        Column {
            name: name.text.clone(),
            is_rowid: is_key && is_integer && !is_descending,
            is_virtual: has("as") && !has("stored"),
            is_key,
            is_integer,
        }
    }
}

/// The columns of `PRIMARY KEY (...)`.
fn key_of(constraint: &[&Token]) -> Vec<String> {
    let Some(at) = constraint.windows(2).position(|pair| pair[0].is("primary") && pair[1].is("key")) else {
        return Vec::new();
    };
    let within = constraint[at + 2..].iter().skip_while(|token| !token.is("(")).skip(1);
    let within: Vec<_> = within.take_while(|token| !token.is(")")).collect();
    within.split(|token| token.is(",")).filter_map(|column| column.first()).map(|name| name.text.clone()).collect()
}

/// A word, a name, or a sign of SQL.
#[derive(Debug)]
struct Token {
    text: String,
    is_quoted: bool,
}

impl Token {
    fn is(&self, word: &str) -> bool {
        !self.is_quoted && self.text.eq_ignore_ascii_case(word)
    }

    fn begins_constraint(&self) -> bool {
        ["constraint", "primary", "unique", "check", "foreign"].iter().any(|word| self.is(word))
    }
}

fn tokens(sql: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let end = |found: Option<usize>, more: usize| found.map_or(rest.len(), |at| at + more);
        let (bytes, is_told, is_quoted) = match first {
            _ if first.is_whitespace() => (first.len_utf8(), false, false),
            '-' if rest.starts_with("--") => (end(rest.find('\n'), 1), false, false),
            '/' if rest.starts_with("/*") => (end(rest.get(2..).and_then(|rest| rest.find("*/")), 4), false, false),
            '"' | '`' | '\'' => (quoted_bytes(rest, first), true, true),
            '[' => (end(rest.find(']'), 1), true, true),
            _ if first.is_alphanumeric() || first == '_' => {
                let is_word = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$');
                (end(rest.find(|letter: char| !is_word(letter)), 0), true, false)
            }
            _ => (first.len_utf8(), true, false),
        };
        let (token, behind) = rest.split_at_checked(bytes).unwrap_or((rest, ""));
        if is_told {
            let inner = token.strip_prefix(first).unwrap_or_default();
            let inner = inner.strip_suffix(if first == '[' { ']' } else { first }).unwrap_or(inner);
            let text = match is_quoted {
                true => inner.replace(&format!("{first}{first}"), &first.to_string()),
                false => token.to_string(),
            };
            tokens.push(Token { text, is_quoted });
        }
        rest = behind;
    }
    tokens
}

/// Bytes of a name or text in quotes, of which two stand for one.
fn quoted_bytes(text: &str, quote: char) -> usize {
    let bytes = text.as_bytes();
    let mut at = 1;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(quote)) {
        at += found + 1;
        if bytes.get(at) != Some(&(quote as u8)) {
            return at;
        }
        at += 1;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(table: &Table) -> Vec<&str> {
        table.columns.iter().map(|column| column.name.as_str()).collect()
    }

    #[test]
    fn columns_are_named_as_sqlite_names_them() {
        let table = Table::parse(
            "t",
            "CREATE TABLE \"a (b\" (id INTEGER PRIMARY KEY, -- the id, of course\n [full name] TEXT DEFAULT 'a,b)', \
             \"s\"\"n\" varchar(11) CHECK(length(\"s\"\"n\") > 3), `x` AS (id * 2), y INT AS (1) STORED, \
             CONSTRAINT k UNIQUE (id, `x`), FOREIGN KEY (y) REFERENCES o(id))",
        );
        assert_eq!(names(&table), ["id", "full name", "s\"n", "x", "y"]);
        let row = table.in_order(vec![None, Some(Value::Text("Ada".into())), None, Some(Value::Integer(5))], Some(7));
        let text = |index: usize| row[index].as_ref().and_then(Value::text).unwrap_or_default();
        assert_eq!([text(0), text(1), text(3), text(4)], ["7", "Ada", "", "5"]);
    }

    #[test]
    fn keys_stand_first_where_there_is_no_row_id() {
        let table = Table::parse("t", "create table t(a, b, c, primary key (c, a)) without rowid");
        let values = ["c", "a", "b"].map(|text| Some(Value::Text(text.into())));
        let row = table.in_order(values.into(), None);
        assert_eq!(row, ["a", "b", "c"].map(|text| Some(Value::Text(text.into()))));
        let keyed = Table::parse("t", "create table t(a integer, b text primary key) without rowid");
        assert_eq!(
            keyed.in_order(vec![Some(Value::Text("k".into())), Some(Value::Integer(1))], None)[1],
            Some(Value::Text("k".into()))
        );
    }

    #[test]
    fn broken_statements_are_read_as_far_as_they_go() {
        for sql in ["", "create table", "create table t(", "create table t(a, \"b", "create table t(a,/*", "((((", "'"]
        {
            let table = Table::parse("t", sql);
            assert_eq!(table.in_order(vec![Some(Value::Integer(1)); 3], None).len().max(3), table.columns.len().max(3));
        }
    }
}
