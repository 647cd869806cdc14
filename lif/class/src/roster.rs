//! Who is in the class: a gradebook's own export. It says which submission belongs to whom.

use std::collections::BTreeMap;
use std::path::Path;

use crate::results::Submission;
use crate::table::{Row, Table};

/// The learners of a class, as their gradebook knows them.
pub struct Roster {
    pub gradebook: Gradebook,
    /// The names of the columns by which the gradebook knows a learner.
    pub names: Vec<String>,
    pub learners: Vec<Learner>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gradebook {
    Canvas,
    Moodle,
}

pub struct Learner {
    /// What to call them.
    pub name: String,
    /// One for each of the roster's `names`.
    pub cells: Vec<String>,
    /// All that a submission of theirs may be called, in lower case.
    called: Vec<String>,
}

/// Canvas wants these columns back, in this order.
const CANVAS: [&str; 5] = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"];
/// Of these, Moodle wants one that says who is meant.
const MOODLE: [&str; 7] = [
    "First name",
    "Last name",
    "Full name",
    "Username",
    "ID number",
    "Email address",
    "Email",
];
/// No two learners have the same in these.
const UNIQUE: [&str; 8] = [
    "ID",
    "SIS User ID",
    "SIS Login ID",
    "Username",
    "ID number",
    "Email address",
    "Email",
    SUBMISSION,
];
/// A column that an instructor may add: what the learner's submission is called.
const SUBMISSION: &str = "Submission";

impl Roster {
    /// # Errors
    /// If the file cannot be read, is no gradebook, or names a learner twice: one sentence.
    pub fn read(path: &Path) -> Result<Self, String> {
        let table = Table::read(path)?;
        let has = |names: &[&str]| names.iter().any(|name| table.column(name).is_some());
        let gradebook = match (has(&["Student"]) && has(&UNIQUE[..3]), has(&MOODLE[3..])) {
            (true, _) => Gradebook::Canvas,
            (false, true) => Gradebook::Moodle,
            (false, false) => {
                return Err(format!(
                    "{} is no gradebook: Canvas names the columns `Student` and `ID` in the first line, Moodle \
                     `Email address`, `ID number` or `Username`. Export the gradebook as CSV, in English, with \
                     commas.",
                    path.display()
                ));
            }
        };
        refuse_doubles(&table, path)?;
        let names: Vec<&str> = match gradebook {
            Gradebook::Canvas => CANVAS.to_vec(),
            Gradebook::Moodle => MOODLE.into_iter().filter(|n| has(&[n])).collect(),
        };
        let rows = table.rows.iter().filter(|row| is_learner(&table, row));
        Ok(Roster {
            gradebook,
            learners: rows.map(|row| Learner::of(&table, row, &names)).collect(),
            names: names.into_iter().map(str::to_owned).collect(),
        })
    }

    /// The submission of each learner, and what is wrong: a sentence for each submission that belongs to
    /// no learner or perhaps to several, and for each learner with two.
    pub fn submissions<'a>(
        &self,
        all: &'a [Submission],
    ) -> (Vec<Option<&'a Submission>>, Vec<String>) {
        let mut of = vec![Vec::new(); self.learners.len()];
        let mut problems = Vec::new();
        for submission in all {
            match self.owner(&submission.key) {
                Ok(learner) => of[learner].push(submission),
                Err(problem) => problems.push(problem),
            }
        }
        let mut one = Vec::new();
        for (learner, submissions) in self.learners.iter().zip(of) {
            if let [first, second, ..] = submissions[..] {
                problems.push(format!(
                    "{} has two submissions, `{}` and `{}`, and gets no points: keep one of them.",
                    learner.name, first.key, second.key
                ));
            }
            one.push(match submissions[..] {
                [submission] => Some(submission),
                _ => None,
            });
        }
        (one, problems)
    }

    /// Calls each submission what its learner is called.
    pub fn name(&self, submissions: &mut [Submission]) {
        for submission in submissions {
            if let Ok(learner) = self.owner(&submission.key) {
                submission.name.clone_from(&self.learners[learner].name);
            }
        }
    }

    /// The place of the learner whose submission has this key.
    ///
    /// # Errors
    /// If there is none, or more than one fits: a sentence.
    fn owner(&self, key: &str) -> Result<usize, String> {
        let mut fits = self.learners_called(&[key.to_lowercase()]);
        if fits.is_empty() {
            fits = self.learners_called(&parts(key));
        }
        let remedy =
            "Add a column `Submission` to the roster, with this name in the learner's line.";
        match fits[..] {
            [learner] => Ok(learner),
            [] => Err(format!(
                "The submission `{key}` belongs to nobody in the roster and is not in grades.csv. {remedy}"
            )),
            [first, second, ..] => Err(format!(
                "The submission `{key}` may be of {} or of {} and is not in grades.csv. {remedy}",
                self.learners[first].name, self.learners[second].name
            )),
        }
    }

    /// The places of the learners who are called by one of these names.
    fn learners_called(&self, names: &[String]) -> Vec<usize> {
        let learners = self.learners.iter().enumerate();
        let fits = learners.filter(|(_, l)| l.called.iter().any(|c| names.contains(c)));
        fits.map(|(place, _)| place).collect()
    }
}

/// What names a learner in the name of a submission. Canvas makes `lovelaceada_12345_678_answers`, Moodle
/// `Ada Lovelace_12345_assignsubmission_file`, and a class on GitHub `neuron-ada`.
fn parts(key: &str) -> Vec<String> {
    let key = key.to_lowercase();
    let ends = key
        .match_indices('-')
        .map(|(at, _)| key[at + 1..].to_owned());
    key.split('_').map(str::to_owned).chain(ends).collect()
}

/// Canvas puts lines without a learner below the names: "Points Possible", and how grades are posted.
fn is_learner(table: &Table, row: &Row) -> bool {
    let named = table.names.iter().zip(&row.cells);
    let mut unique = named.filter(|(name, _)| is_in(&UNIQUE, name));
    unique.any(|(_, cell)| !cell.is_empty())
}

fn is_in(names: &[&str], name: &str) -> bool {
    names.iter().any(|n| n.eq_ignore_ascii_case(name))
}

fn refuse_doubles(table: &Table, path: &Path) -> Result<(), String> {
    for name in UNIQUE {
        let Some(column) = table.column(name) else {
            continue;
        };
        let mut lines = BTreeMap::new();
        for row in &table.rows {
            let cell = row.cells[column].to_lowercase();
            match lines.insert(cell, row.line) {
                Some(before) if !row.cells[column].is_empty() => {
                    return Err(format!(
                        "{}: lines {before} and {} have the same {name}, `{}`. Keep one of them.",
                        path.display(),
                        row.line,
                        row.cells[column]
                    ));
                }
                _ => {}
            }
        }
    }
    Ok(())
}

impl Learner {
    fn of(table: &Table, row: &Row, names: &[&str]) -> Self {
        let cell = |name: &str| {
            let column = table.column(name);
            column.map_or("", |column| row.cells[column].as_str())
        };
        let name = match format!("{} {}", cell("First name"), cell("Last name")).trim() {
            "" => [cell("Student"), cell("Full name")].concat(),
            both => both.to_owned(),
        };
        let unique = UNIQUE.into_iter().map(cell);
        let called = unique.chain([name.as_str()]).filter(|c| !c.is_empty());
        let called: Vec<String> = called.map(str::to_lowercase).collect();
        Learner {
            cells: names.iter().map(|name| cell(name).to_owned()).collect(),
            // Without a name, the first of what else they are called.
            name: match name.is_empty() {
                true => called.first().cloned().unwrap_or_default(),
                false => name,
            },
            called,
        }
    }
}
