//! Writes what comes out of a class that never was, of any size, to be looked at:
//! `cargo run -p lif-class --example pretend -- 200 <folder>`.

use std::fs;
use std::path::Path;

use curriculum::EXERCISES;
use judge::exercise::Exercise;
use lif_class::out::{self, How};
use lif_class::points::Points;
use lif_class::results::{Graded, Ignored, Results, Status, Submission};

const NAMES: [&str; 8] = [
    "Ada Lovelace",
    "Alan Hodgkin",
    "<script>alert('Bobby')</script>",
    "Rita Levi-Montalcini",
    "ليلى حداد",
    "Santiago Ramón y Cajal",
    "A-very-long-name-from-a-folder-that-nobody-ever-shortened-because-the-gradebook-made-it",
    "李明",
];

fn main() -> Result<(), String> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let [learners, folder] = given.as_slice() else {
        return Err("Give the number of learners and a folder.".to_owned());
    };
    let learners: usize = learners.parse().map_err(|_| "How many learners?")?;
    fs::create_dir_all(folder).map_err(|e| e.to_string())?;
    let results = Results {
        workbook: "c1a55".to_owned(),
        seed: 7,
        submissions: (0..learners).map(submission).collect(),
    };
    let how = How {
        points: Points::default(),
        roster: None,
        assignment: "Spiking neuron".to_owned(),
    };
    out::write(results, &how, Path::new(folder)).map(drop)
}

fn submission(learner: usize) -> Submission {
    let name = NAMES[learner % NAMES.len()];
    let name = match learner / NAMES.len() {
        0 => name.to_owned(),
        again => format!("{name} {again}"),
    };
    let ignored = Ignored {
        path: "day1/target/debug/<b>".to_owned(),
        why: "It is no exercise.".to_owned(),
    };
    let exercises = EXERCISES.iter().enumerate();
    Submission {
        key: format!("learner{learner:03}"),
        name,
        hash: format!("{learner:x}"),
        exercises: exercises
            .map(|(place, e)| graded(learner, place, e))
            .collect(),
        ignored: if learner % 5 == 2 {
            vec![ignored]
        } else {
            Vec::new()
        },
    }
}

/// Everybody gets somewhere, makes mistakes on the way that others make, too, and stops.
fn graded(learner: usize, place: usize, exercise: &Exercise) -> Graded {
    let reached = 3 + learner * 7 % (EXERCISES.len() - 2);
    let luck = (learner * 31 + place * 17) % 23;
    // Some exercises are hard.
    let luck = if place % 5 == 3 { luck % 9 } else { luck };
    let status = match luck {
        _ if place > reached => Status::NotStarted,
        _ if place == 20 => Status::Missing,
        0 => Status::DoesNotCompile,
        1 if learner % 9 == 4 => Status::GraderFailed,
        1..=5 => Status::Failed,
        _ => Status::Passed,
    };
    let paragraphs = exercise.mistakes.split("\n\n").skip(1);
    let sentences = paragraphs.filter_map(|p| p.lines().find(|line| line.ends_with('.')));
    let sentences: Vec<&str> = sentences.filter(|line| !line.starts_with('#')).collect();
    let sentence = sentences.get(luck / 3).filter(|_| luck != 5);
    let mistake = sentence.filter(|_| status == Status::Failed);
    let told = mistake.map_or("Expected −0.06, got <NaN>.", |sentence| sentence);
    Graded {
        id: exercise.id.to_owned(),
        status,
        passed: if status == Status::Passed {
            9
        } else {
            luck as u64 % 9
        },
        checks: 9,
        mistake: mistake.map(|sentence| (*sentence).to_owned()),
        feedback: match status {
            Status::Passed | Status::NotStarted | Status::Missing => Vec::new(),
            _ => ["  ✓ one step", "  ✗ a leak", "", &format!("      {told}")]
                .map(str::to_owned)
                .into(),
        },
    }
}
