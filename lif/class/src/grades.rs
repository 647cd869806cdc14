//! `grades.csv`: points, in the shape that the gradebook takes.

use crate::points::Points;
use crate::results::{Results, Submission};
use crate::roster::{Gradebook, Roster};
use crate::table;

/// The grades of the roster's learners for one assignment, and what is wrong with the roster, in
/// sentences. Learners without a submission, or for whom the grader failed, get an empty cell, which a
/// gradebook takes for "no grade yet", and never a zero.
pub fn of_roster(
    results: &Results,
    points: &Points,
    roster: &Roster,
    assignment: &str,
) -> (String, Vec<String>) {
    let (submissions, problems) = roster.submissions(&results.submissions);
    let row = |cells: &[String], last: String| [cells, &[last]].concat();
    let mut rows = vec![row(&roster.names, assignment.to_owned())];
    if roster.gradebook == Gradebook::Canvas {
        let mut possible = vec![String::new(); roster.names.len()];
        possible[0] = "Points Possible".to_owned();
        rows.push(row(&possible, points.possible().to_string()));
    }
    for (learner, submission) in roster.learners.iter().zip(submissions) {
        let earned = submission.and_then(|submission| points.of_submission(submission));
        rows.push(row(&learner.cells, cell(earned)));
    }
    (table::text(&rows), problems)
}

/// Without a roster: a line a submission, with the points of each exercise.
pub fn of_submissions(results: &Results, points: &Points) -> String {
    let heading = ["submission", "points", "possible"].map(str::to_owned);
    let ids = points.counted().map(|(exercise, _)| exercise.id.to_owned());
    let line = |submission: &Submission| {
        let total = cell(points.of_submission(submission));
        let start = [submission.key.clone(), total, points.possible().to_string()];
        let each = points.counted();
        let each = each.map(|(e, _)| cell(points.of_exercise(submission, e.id)));
        start.into_iter().chain(each).collect()
    };
    let mut rows = vec![heading.into_iter().chain(ids).collect()];
    rows.extend(results.submissions.iter().map(line));
    table::text(&rows)
}

fn cell(points: Option<u64>) -> String {
    points.map_or(String::new(), |points| points.to_string())
}
