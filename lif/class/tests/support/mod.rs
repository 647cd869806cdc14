//! Submissions that were graded.

use curriculum::EXERCISES;
use lif_class::results::{Graded, Status, Submission};

/// A submission that passes everything, except for one exercise that stands as given.
pub fn submission(key: &str, id: &str, status: Status) -> Submission {
    let graded = |of: &str| {
        let status = if of == id { status } else { Status::Passed };
        Graded {
            id: of.to_owned(),
            status,
            // One check that does not pass costs all of an exercise's points.
            passed: if status == Status::Passed { 9 } else { 8 },
            checks: 9,
            mistake: None,
            feedback: Vec::new(),
        }
    };
    Submission {
        key: key.to_owned(),
        name: key.to_owned(),
        hash: "00".to_owned(),
        exercises: EXERCISES.iter().map(|e| graded(e.id)).collect(),
        ignored: Vec::new(),
    }
}
