//! Who is stuck on the same thing.

use std::collections::BTreeMap;

use curriculum::EXERCISES;
use judge::exercise::Exercise;

use crate::results::{Status, Submission};

/// Learners with one mistake.
pub struct Group {
    /// What the mistake is, or what is known of it.
    pub sentence: String,
    /// Where it shows, in the order of the workbook.
    pub exercises: Vec<&'static Exercise>,
    /// Their places in the list of submissions, in order.
    pub learners: Vec<usize>,
}

const NO_NAME: &str = "The numbers are wrong, and no known mistake explains them.";
const NOT_COMPILED: &str = "The file does not compile.";

/// The groups with a named mistake, and those without. The largest come first.
pub fn of(learners: &[Submission]) -> (Vec<Group>, Vec<Group>) {
    let mut named: BTreeMap<&str, Group> = BTreeMap::new();
    let mut unnamed: BTreeMap<(usize, &str), Group> = BTreeMap::new();
    for (learner, submission) in learners.iter().enumerate() {
        for (place, exercise) in EXERCISES.into_iter().enumerate() {
            let is_it = |graded: &&crate::results::Graded| graded.id == exercise.id;
            let Some(graded) = submission.exercises.iter().find(is_it) else {
                continue;
            };
            // A mistake of a lower exercise shows in the higher ones: there is nothing to say of them.
            let foundations = exercise.builds_on;
            let begins_here = || foundations.iter().all(|e| passes(submission, e.id));
            let group = match (graded.status, graded.mistake.as_deref()) {
                (Status::Failed, Some(sentence)) => named
                    .entry(sentence)
                    .or_insert_with(|| Group::new(sentence)),
                (Status::Failed, None) if begins_here() => unnamed
                    .entry((place, NO_NAME))
                    .or_insert_with(|| Group::new(NO_NAME)),
                (Status::DoesNotCompile, _) if begins_here() => unnamed
                    .entry((place, NOT_COMPILED))
                    .or_insert_with(|| Group::new(NOT_COMPILED)),
                _ => continue,
            };
            group.add(exercise, learner);
        }
    }
    (
        largest_first(named.into_values()),
        largest_first(unnamed.into_values()),
    )
}

impl Group {
    fn new(sentence: &str) -> Self {
        Group {
            sentence: sentence.to_owned(),
            exercises: Vec::new(),
            learners: Vec::new(),
        }
    }

    fn add(&mut self, exercise: &'static Exercise, learner: usize) {
        if !self.exercises.iter().any(|e| e.id == exercise.id) {
            self.exercises.push(exercise);
            self.exercises.sort_by_key(|e| place(e));
        }
        // Learners come in order, each with all exercises.
        if self.learners.last() != Some(&learner) {
            self.learners.push(learner);
        }
    }
}

fn largest_first(groups: impl Iterator<Item = Group>) -> Vec<Group> {
    let mut groups: Vec<Group> = groups.collect();
    groups.sort_by_key(|group| (usize::MAX - group.learners.len(), place(group.exercises[0])));
    groups
}

fn place(exercise: &Exercise) -> Option<usize> {
    EXERCISES.iter().position(|e| e.id == exercise.id)
}

fn passes(submission: &Submission, id: &str) -> bool {
    let mut graded = submission.exercises.iter();
    graded.any(|graded| graded.id == id && graded.status == Status::Passed)
}
