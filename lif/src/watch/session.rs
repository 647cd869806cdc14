//! Where the learner is in the workbook, and what is known of it. It knows no terminal and starts no thread.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use curriculum::{EXERCISES, find};
use given::Drawing;
use judge::exercise::Exercise;
use judge::reward::Shown;
use judge::verdict::{OwnTests, Status, Verdict};

use super::key::Question;
use super::line::Line;
use super::search;
use crate::commands::list::Filter;
use crate::finale;

/// What is on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The exercise at hand and its verdict.
    Report,
    /// All exercises; one of them is chosen.
    List { chosen: usize },
    /// A text of several lines, such as the solution.
    Text { title: String, lines: Vec<Line> },
}

/// The state of a watch: nothing of it outlives the process.
pub struct Session {
    at: usize,
    pub page: Page,
    pub question: Option<Question>,
    /// A line about what was last done.
    pub note: String,
    /// What is wrong with the workbook itself.
    pub problem: Option<String>,
    /// How many hints are shown.
    pub hints: usize,
    /// Which exercises the list shows.
    pub filter: Filter,
    /// What the list is searched for, while that is being typed.
    pub search: Option<String>,
    /// How far the text is scrolled up, in lines.
    pub scroll: usize,
    /// True if all of the compiler's errors are shown.
    pub all_errors: bool,
    /// Since when the exercise at hand, or all of them, are being graded.
    pub grading: Option<(Instant, Scope)>,
    /// True once what is being graded is compiled.
    pub running: bool,
    verdicts: BTreeMap<&'static str, Verdict>,
    drawings: BTreeMap<&'static str, Drawing>,
    rewards: BTreeMap<&'static str, Shown>,
    /// The exercises that pass and whose rewards are still to come.
    awaited: BTreeSet<&'static str>,
    /// True once the learner has chosen an exercise, by a key or by saving its file.
    chosen: bool,
}

/// What is being graded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    All,
    AtHand,
}

impl Session {
    pub fn new() -> Self {
        Session {
            at: 0,
            page: Page::Report,
            question: None,
            note: String::new(),
            problem: None,
            hints: 0,
            filter: Filter::All,
            search: None,
            scroll: 0,
            all_errors: false,
            grading: None,
            running: false,
            verdicts: BTreeMap::new(),
            drawings: BTreeMap::new(),
            rewards: BTreeMap::new(),
            awaited: BTreeSet::new(),
            chosen: false,
        }
    }

    /// The exercise at hand.
    pub fn exercise(&self) -> &'static Exercise {
        EXERCISES[self.at]
    }

    /// Its place among all.
    pub fn place(&self) -> usize {
        self.at
    }

    /// The places of the exercises that the list shows.
    pub fn listed(&self) -> Vec<usize> {
        let typed = self.search.as_deref().unwrap_or_default();
        let takes = |e: &Exercise| self.filter.takes(self.passed(e)) && search::finds(typed, e);
        (0..EXERCISES.len())
            .filter(|&k| takes(EXERCISES[k]))
            .collect()
    }

    /// What to say where the list is empty.
    pub fn finds_nothing(&self) -> String {
        match &self.search {
            Some(typed) => format!("No exercise here is called anything like “{typed}”."),
            None => self.filter.nothing().to_owned(),
        }
    }

    /// The row of the list that is chosen: where that exercise is not listed, the next that is.
    pub fn chosen_row(&self, chosen: usize) -> usize {
        let listed = self.listed();
        let row = listed.partition_point(|&k| k < chosen);
        row.min(listed.len().saturating_sub(1))
    }

    pub fn verdict(&self, exercise: &Exercise) -> Option<&Verdict> {
        self.verdicts.get(exercise.id)
    }

    pub fn status(&self, exercise: &Exercise) -> Option<Status> {
        self.verdict(exercise).map(|verdict| verdict.status)
    }

    pub fn passed(&self, exercise: &Exercise) -> bool {
        self.status(exercise) == Some(Status::Passed)
    }

    /// What the exercise at hand draws.
    pub fn drawing(&self) -> Option<&Drawing> {
        let rewarded = self.reward().and_then(|shown| shown.picture.as_ref());
        rewarded.or_else(|| self.drawings.get(self.exercise().id))
    }

    /// What the exercise at hand gives for the chapter's run.
    pub fn reward(&self) -> Option<&Shown> {
        self.rewards.get(self.exercise().id)
    }

    /// True if the reward of this exercise, or what became of the learner's own tests, is still to come.
    pub fn awaits_more(&self, id: &str) -> bool {
        let verdict = self.verdicts.get(id);
        self.awaited.contains(id) || verdict.is_some_and(|v| v.own_tests == OwnTests::Running)
    }

    /// Takes in what became of the learner's own tests.
    pub fn tested(&mut self, exercise: &Exercise, tests: OwnTests) {
        if let Some(verdict) = self.verdicts.get_mut(exercise.id) {
            verdict.own_tests = tests;
        }
    }

    /// Takes a reward in; there is none if the chapter's run came to nothing.
    pub fn rewarded(&mut self, exercise: &Exercise, shown: Option<Shown>) {
        self.awaited.remove(exercise.id);
        self.rewards.extend(shown.map(|shown| (exercise.id, shown)));
    }

    /// The exercises that this one builds on and that are known not to pass.
    pub fn foundations(&self, exercise: &Exercise) -> Vec<&'static Exercise> {
        let builds_on = exercise.builds_on.iter().copied();
        builds_on
            .filter(|e| self.verdict(e).is_some_and(|verdict| !verdict.passed()))
            .collect()
    }

    /// Takes a verdict in.
    pub fn heard(&mut self, verdict: Verdict, drawing: Option<Drawing>) {
        let of_this = verdict.id == self.exercise().id;
        match drawing {
            Some(drawing) => drop(self.drawings.insert(verdict.id, drawing)),
            None => drop(self.drawings.remove(verdict.id)),
        }
        self.rewards.remove(verdict.id);
        let rewarded = find(verdict.id).is_some_and(|e| e.reward.is_some());
        match rewarded && verdict.passed() {
            true => self.awaited.insert(verdict.id),
            false => self.awaited.remove(verdict.id),
        };
        let before = self.verdicts.get(verdict.id);
        if !of_this && !verdict.passed() && before.is_some_and(Verdict::passed) {
            self.note = format!("{} passed before and does not any more.", verdict.id);
        }
        self.verdicts.insert(verdict.id, verdict);
        if of_this {
            if self.passed(self.exercise()) {
                self.hints = 0;
            }
            self.scroll = 0;
            self.all_errors = false;
            self.problem = None;
            if self
                .grading
                .is_some_and(|(_, scope)| scope == Scope::AtHand)
            {
                self.grading = None;
            }
        }
    }

    /// All that was asked for is graded. Until the learner chooses, the exercise at hand is the
    /// first that does not pass.
    pub fn done(&mut self) {
        self.grading = None;
        self.awaited.clear();
        if !self.chosen {
            self.at = self.first_open().unwrap_or(0);
        }
    }

    /// A file was saved: its exercise is the one at hand now.
    pub fn saved(&mut self, exercise: &Exercise) {
        self.go_to(exercise);
        self.note.clear();
    }

    pub fn begins(&mut self, scope: Scope) {
        self.grading = Some((Instant::now(), scope));
        self.running = false;
    }

    /// What is graded has been compiled and runs now.
    pub fn runs(&mut self) {
        if let (Some((since, _)), false) = (&mut self.grading, self.running) {
            *since = Instant::now();
            self.running = true;
        }
    }

    /// The first exercise that does not pass; an optional one only after all others.
    fn first_open(&self) -> Option<usize> {
        let open = |k: &usize| !self.passed(EXERCISES[*k]);
        let asked = (0..EXERCISES.len()).filter(|&k| !EXERCISES[k].optional);
        asked
            .into_iter()
            .find(open)
            .or_else(|| (0..EXERCISES.len()).find(open))
    }

    /// True if all exercises pass; the optional one may wait.
    pub fn is_finished(&self) -> bool {
        finale::is_reached(|exercise| self.passed(exercise))
    }

    /// Where `n` leads: the next exercise that does not pass, or else simply the next.
    pub fn next(&self) -> Option<&'static Exercise> {
        let after = EXERCISES.get(self.at + 1..)?;
        if !self.passed(self.exercise()) {
            return after.first().copied();
        }
        let open = |e: &&Exercise| !self.passed(e) && !e.optional;
        let earlier = || self.first_open().map(|k| EXERCISES[k]);
        after.iter().copied().find(open).or_else(earlier)
    }

    /// Makes this exercise the one at hand.
    pub fn go_to(&mut self, exercise: &Exercise) {
        self.chosen = true;
        let at = EXERCISES.iter().position(|e| e.id == exercise.id);
        let at = at.unwrap_or(self.at);
        if at != self.at {
            self.hints = 0;
            self.note.clear();
        }
        self.at = at;
        self.page = Page::Report;
        self.question = None;
        self.search = None;
        self.scroll = 0;
        self.all_errors = false;
    }

    /// Shows a text until the next key.
    pub fn shows(&mut self, title: &str, lines: Vec<Line>) {
        self.scroll = 0;
        self.page = Page::Text {
            title: title.to_owned(),
            lines,
        };
    }
}
