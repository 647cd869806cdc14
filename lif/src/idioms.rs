//! What a Python programmer meant by a line that the compiler refuses, and how Rust writes it.
//!
//! The table is `idioms.txt`. An entry is a sentence and, below it:
//!
//! - `when`: a part of the message's first line. Several are alternatives, and each may be followed by
//!   more that has to be so: `and`, a part of the whole message; `in` and `not`, a part of the line that
//!   the compiler marks; `code`, the beginning of what it marks there; `statement`, if that line is
//!   `name = …;`;
//! - `page`: the heading of book/src/numpy.md that says more;
//! - `try`: a line that has to get this sentence, for the tests.
//!
//! In a part, "…" stands for any text. The first entry that fits is taken. A line with `#` is a comment.

use judge::message::{Message, Part};

use crate::cargo::CompileError;

const TABLE: &str = include_str!("idioms.txt");

/// An entry of the table.
#[derive(Debug, Default)]
struct Idiom {
    sentence: &'static str,
    cases: Vec<Case>,
    page: Option<&'static str>,
    #[cfg(test)]
    tries: Vec<&'static str>,
}

/// What has to be so of a message; all of it.
#[derive(Debug, Default)]
struct Case {
    header: &'static str,
    message: Vec<&'static str>,
    line: Vec<&'static str>,
    not: Option<&'static str>,
    marked: Option<&'static str>,
    statement: bool,
}

impl Case {
    fn fits(&self, error: &str, line: &str, marked: &str) -> bool {
        let header = error.lines().next().unwrap_or_default();
        has(header, self.header)
            && self.message.iter().all(|part| has(error, part))
            && self.line.iter().all(|part| has(line, part))
            && self.not.is_none_or(|part| !has(line, part))
            && self.marked.is_none_or(|part| marked.starts_with(part))
            && (!self.statement || assigns(line, marked))
    }
}

/// True if the text has this part; "…" in it stands for any text.
fn has(text: &str, part: &str) -> bool {
    let mut rest = Some(text);
    for piece in part.split('…') {
        rest = rest.and_then(|rest| Some(rest.split_once(piece)?.1));
    }
    rest.is_some()
}

/// True if a line is `name = …;`, the name being what is marked.
fn assigns(line: &str, marked: &str) -> bool {
    let of_name = |c: char| c.is_alphanumeric() || c == '_';
    let line = line.trim();
    marked.trim_end() == line
        && line.ends_with(';')
        && line.trim_start_matches(of_name).starts_with(" = ")
}

/// The errors, each with what is known of it. The first is the most telling one: one of which something
/// is known.
pub fn explained<'a>(message: Message, errors: impl Iterator<Item = &'a CompileError>) -> Message {
    let table = read(TABLE);
    let mut errors: Vec<(&CompileError, Option<String>)> = errors
        .map(|error| (error, sentence(&table, &error.rendered)))
        .collect();
    errors.sort_by_key(|(_, known)| known.is_none());
    errors.into_iter().fold(message, |message, (error, known)| {
        let known = known.filter(|sentence| !message.has_said(sentence));
        message
            .with(Part::Compiler(error.rendered.clone()))
            .says(known.unwrap_or_default())
    })
}

/// The sentence for this message of the compiler's.
fn sentence(table: &[Idiom], error: &str) -> Option<String> {
    let (line, marked) = marked(error).unwrap_or_default();
    let fits = |case: &Case| case.fits(error, line, marked);
    let idiom = table.iter().find(|idiom| idiom.cases.iter().any(fits))?;
    Some(match idiom.page {
        Some(page) => format!("{} See \"{page}\" in book/src/numpy.md.", idiom.sentence),
        None => idiom.sentence.to_owned(),
    })
}

/// The line that the message marks with `^`, and that line from the first mark on.
fn marked(error: &str) -> Option<(&str, &str)> {
    let mut source = None;
    for shown in error.lines() {
        let Some((margin, text)) = shown.split_once('|') else {
            continue;
        };
        if margin.trim().parse::<u32>().is_ok() {
            source = Some(text);
        } else if let (Some(column), Some(source)) = (text.find('^'), source) {
            // Columns of characters: what stands before a mark is ASCII, what stands in a line is not.
            let column = text[..column].chars().count();
            let start = source.char_indices().nth(column).map(|(start, _)| start);
            return Some((source, &source[start.unwrap_or(source.len())..]));
        }
    }
    None
}

fn read(table: &'static str) -> Vec<Idiom> {
    let mut idioms: Vec<Idiom> = Vec::new();
    let mut open = false;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        if line.is_empty() {
            open = false;
            continue;
        }
        if !open {
            open = true;
            idioms.push(Idiom {
                sentence: line,
                ..Idiom::default()
            });
            continue;
        }
        let idiom = idioms.last_mut().expect("it has begun");
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match (word, idiom.cases.last_mut()) {
            ("when", _) => idiom.cases.push(Case {
                header: rest,
                ..Case::default()
            }),
            ("and", Some(case)) => case.message.push(rest),
            ("in", Some(case)) => case.line.push(rest),
            ("not", Some(case)) => case.not = Some(rest),
            ("statement", Some(case)) => case.statement = true,
            ("code", Some(case)) => case.marked = Some(rest),
            ("page", _) => idiom.page = Some(rest),
            ("try", _) => {
                #[cfg(test)]
                idiom.tries.push(rest);
            }
            _ => unreachable!("idioms.txt: {line}"),
        }
    }
    idioms
}

#[cfg(test)]
mod tests;
