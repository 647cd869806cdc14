//! How many points each exercise gives.
//!
//! An exercise gives all of its points or none: some checks pass by luck for an answer that is wrong (a
//! function that always gives 0 is right where there is no input), so counting them would pay for guesses.

use std::collections::BTreeMap;
use std::path::Path;

use curriculum::EXERCISES;
use judge::exercise::Exercise;

use crate::results::{Status, Submission};
use crate::table::Table;

/// The points of the exercises that count.
#[derive(Clone, Debug, PartialEq)]
pub struct Points {
    of: BTreeMap<&'static str, u64>,
}

/// No exercise gives more.
const MOST: u64 = 1000;

impl Default for Points {
    /// One for each exercise that isn't optional.
    fn default() -> Self {
        let required = EXERCISES.into_iter().filter(|e| !e.optional);
        Points {
            of: required.map(|e| (e.id, 1)).collect(),
        }
    }
}

impl Points {
    /// Reads a file with the columns `exercise` and `points`; exercises that it does not name give none.
    ///
    /// # Errors
    /// If it cannot be read, or a line of it makes no sense: one sentence that names the file and the line.
    pub fn read(path: &Path) -> Result<Self, String> {
        let table = Table::read(path)?;
        let column = |name: &str| {
            let missing = || {
                let path = path.display();
                format!("{path} has no column `{name}`: its first line must be `exercise,points`.")
            };
            table.column(name).ok_or_else(missing)
        };
        let (exercise, points) = (column("exercise")?, column("points")?);
        let mut of = BTreeMap::new();
        for row in &table.rows {
            let named = |why: String| format!("{}, line {}: {why}", path.display(), row.line);
            let id = row.cells[exercise].as_str();
            let id = curriculum::find(id).map(|e| e.id).ok_or_else(|| {
                named(format!(
                    "there is no exercise `{id}`; write day1/ex04, for example."
                ))
            })?;
            let points = row.cells[points].parse().ok().filter(|p| *p <= MOST);
            let points = points
                .ok_or_else(|| named(format!("points are a whole number from 0 to {MOST}.")))?;
            if of.insert(id, points).is_some() {
                return Err(named(format!("{id} is named for the second time.")));
            }
        }
        Ok(Points { of })
    }

    /// The file that says the same.
    pub fn as_text(&self) -> String {
        let lines = self.counted();
        let lines = lines.map(|(exercise, points)| format!("{},{points}\n", exercise.id));
        format!("exercise,points\n{}", lines.collect::<String>())
    }

    /// The exercises that count, with their points, in the order of the workbook.
    pub fn counted(&self) -> impl Iterator<Item = (&'static Exercise, u64)> {
        let points = |e: &'static Exercise| self.of.get(e.id).map(|points| (e, *points));
        EXERCISES.into_iter().filter_map(points)
    }

    /// How many points there are. What optional exercises give comes on top.
    pub fn possible(&self) -> u64 {
        let required = self.counted().filter(|(e, _)| !e.optional);
        required.map(|(_, points)| points).sum()
    }

    /// What one exercise of a submission earns; `None` if the grader failed, or did not look at it.
    pub fn of_exercise(&self, submission: &Submission, id: &str) -> Option<u64> {
        let graded = submission.exercises.iter().find(|graded| graded.id == id)?;
        match graded.status {
            Status::Passed => self.of.get(id).copied(),
            Status::GraderFailed => None,
            _ => Some(0),
        }
    }

    /// What a submission earns; `None` if that isn't known of every exercise that counts.
    pub fn of_submission(&self, submission: &Submission) -> Option<u64> {
        let counted = self.counted();
        counted
            .map(|(e, _)| self.of_exercise(submission, e.id))
            .sum()
    }
}
