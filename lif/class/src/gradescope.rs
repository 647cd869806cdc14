//! Gradescope: what it shows of a submission.

use std::fs;
use std::path::Path;

use judge::exercise::Exercise;
use serde_json::{Value, json};

use crate::page;
use crate::points::Points;
use crate::results::{Graded, Status, Submission};

pub mod autograder;

/// Writes `results.json` as Gradescope wants it, into its folder.
///
/// # Errors
/// If the grader failed: then nothing is written, Gradescope says that the autograder failed, and the
/// submission has no score. Also if the file cannot be written. One sentence each.
pub fn write(submission: &Submission, points: &Points, folder: &Path) -> Result<(), String> {
    let text = format!("{:#}\n", results(submission, points)?);
    let path = folder.join("results.json");
    fs::write(&path, text).map_err(|e| format!("{} cannot be written: {e}.", path.display()))
}

fn results(submission: &Submission, points: &Points) -> Result<Value, String> {
    let mut tests = Vec::new();
    let mut score = 0;
    for (exercise, most) in points.counted() {
        let graded = submission.exercises.iter().find(|g| g.id == exercise.id);
        let earned = points.of_exercise(submission, exercise.id);
        let (Some(graded), Some(earned)) = (graded, earned) else {
            let why = graded.map_or(String::new(), |graded| graded.feedback.join(" "));
            return Err(format!(
                "The grader failed at {}, so this submission has no score: start the autograder once more. {why}",
                exercise.id
            ));
        };
        score += earned;
        tests.push(test(exercise, graded, earned, most));
    }
    Ok(json!({
        "score": score,
        "output": output(submission),
        "output_format": "text",
        "visibility": "visible",
        // What the grader itself says is for instructors.
        "stdout_visibility": "hidden",
        "tests": tests,
    }))
}

fn test(exercise: &Exercise, graded: &Graded, earned: u64, most: u64) -> Value {
    let status = match graded.status {
        Status::Passed => "passed",
        _ => "failed",
    };
    let output = match graded.feedback.is_empty() {
        true => graded.status.words().to_owned(),
        false => graded.feedback.join("\n"),
    };
    json!({
        "name": format!("{} {}", exercise.id, exercise.title),
        "number": format!("{}.{}", exercise.day().replace("day", ""), page::number(exercise)),
        "score": earned,
        "max_score": most,
        "status": status,
        "output": output,
        "output_format": "text",
        "visibility": "visible",
    })
}

fn output(submission: &Submission) -> String {
    /// Somebody may hand in a whole disk.
    const SHOWN: usize = 20;
    let ignored = &submission.ignored;
    if ignored.is_empty() {
        return "All files were taken.".to_owned();
    }
    let shown = ignored.iter().take(SHOWN);
    let lines = shown.map(|file| format!("\n{}: {}", file.path, file.why));
    let more = if ignored.len() > SHOWN { "\n…" } else { "" };
    format!(
        "These files were not taken.{}{more}",
        lines.collect::<String>()
    )
}
