//! Where the learner is, and what each key does. It knows no terminal and starts no thread.

use std::collections::BTreeMap;
use std::time::Instant;

use given::Drawing;
use grading::exercise::Exercise;
use grading::verdict::{Status, Verdict};
use grading::{EXERCISES, find};

/// A key, whatever it was pressed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Char(char),
    Enter,
    Escape,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
}

/// What a key asks of the rest of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Nothing,
    Quit,
    GradeAll,
    /// Write the picture of the exercise at hand.
    Plot,
    /// Find or open its chapter.
    Chapter,
    /// Show its solution.
    Solution,
    /// Bring its stub back.
    Reset,
}

/// What is on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The exercise at hand and its verdict.
    Report,
    /// All exercises; one of them is chosen.
    List { chosen: usize },
    /// A text of several lines, such as the solution.
    Text { title: String, text: String },
}

/// A question that waits for y or n.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    Reset,
    Solution,
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
            scroll: 0,
            all_errors: false,
            grading: None,
            running: false,
            verdicts: BTreeMap::new(),
            drawings: BTreeMap::new(),
            chosen: false,
        }
    }

    /// The exercise at hand.
    pub fn exercise(&self) -> &'static Exercise {
        EXERCISES[self.at]
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
        self.drawings.get(self.exercise().id)
    }

    /// The exercises that this one builds on and that are known not to pass.
    pub fn foundations(&self, exercise: &Exercise) -> Vec<&'static Exercise> {
        let builds_on = exercise.builds_on.iter().filter_map(|id| find(id));
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
        let before = self.verdicts.get(verdict.id);
        if !of_this && !verdict.passed() && before.is_some_and(Verdict::passed) {
            self.note = format!("{} passed before and does not any more.", verdict.id);
        }
        self.verdicts.insert(verdict.id, verdict);
        if of_this {
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

    fn go_to(&mut self, exercise: &Exercise) {
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
        self.scroll = 0;
        self.all_errors = false;
    }

    /// Shows a text until the next key.
    pub fn shows(&mut self, title: &str, text: &str) {
        self.scroll = 0;
        self.page = Page::Text {
            title: title.to_owned(),
            text: text.to_owned(),
        };
    }

    /// Does what a key stands for.
    pub fn press(&mut self, key: Key) -> Wish {
        if let Some(question) = self.question.take() {
            return match (key, question) {
                (Key::Char('y' | 'Y'), Question::Reset) => Wish::Reset,
                (Key::Char('y' | 'Y'), Question::Solution) => Wish::Solution,
                (Key::Char('q'), _) => Wish::Quit,
                _ => Wish::Nothing,
            };
        }
        if let Page::List { chosen } = self.page
            && self.press_in_list(key, chosen)
        {
            return Wish::Nothing;
        }
        match key {
            Key::Char('q') => return Wish::Quit,
            Key::Char('h' | '?') => {
                self.page = Page::Report;
                self.hints = (self.hints + 1).min(self.exercise().hints.len());
                self.scroll = usize::MAX;
            }
            Key::Char('l') => {
                self.scroll = 0;
                self.page = Page::List { chosen: self.at };
            }
            Key::Char('c') => return Wish::GradeAll,
            Key::Char('p') => return Wish::Plot,
            Key::Char('b') => return Wish::Chapter,
            Key::Char('s') if self.passed(self.exercise()) => return Wish::Solution,
            Key::Char('s') => self.question = Some(Question::Solution),
            Key::Char('r') => self.question = Some(Question::Reset),
            Key::Char('e') => {
                self.page = Page::Report;
                self.all_errors = !self.all_errors;
            }
            Key::Char('n') => match self.next() {
                Some(next) => self.go_to(next),
                None => self.note = "This is the last exercise.".to_owned(),
            },
            Key::Right => {
                if let Some(next) = EXERCISES.get(self.at + 1) {
                    self.go_to(next);
                }
            }
            Key::Char('N') | Key::Left => {
                if let Some(before) = self.at.checked_sub(1) {
                    self.go_to(EXERCISES[before]);
                }
            }
            Key::Enter if self.page == Page::Report && self.passed(self.exercise()) => {
                return self.press(Key::Char('n'));
            }
            Key::Up => self.scroll = self.scroll.saturating_sub(1),
            Key::Down => self.scroll = self.scroll.saturating_add(1),
            Key::PageUp => self.scroll = self.scroll.saturating_sub(10),
            Key::PageDown | Key::Char(' ') => self.scroll = self.scroll.saturating_add(10),
            Key::Home => self.scroll = 0,
            Key::End => self.scroll = usize::MAX,
            Key::Enter | Key::Escape => {
                self.page = Page::Report;
                self.scroll = 0;
            }
            Key::Char(_) => {}
        }
        Wish::Nothing
    }

    /// Keys that mean something else in the list; false if this is not one of them.
    fn press_in_list(&mut self, key: Key, chosen: usize) -> bool {
        let last = EXERCISES.len() - 1;
        let chosen = match key {
            Key::Up | Key::Char('k') => chosen.saturating_sub(1),
            Key::Down | Key::Char('j') => (chosen + 1).min(last),
            Key::PageUp => chosen.saturating_sub(10),
            Key::PageDown => (chosen + 10).min(last),
            Key::Home => 0,
            Key::End => last,
            Key::Enter => {
                self.go_to(EXERCISES[chosen]);
                return true;
            }
            Key::Char('l') | Key::Escape => {
                self.page = Page::Report;
                return true;
            }
            _ => return false,
        };
        self.page = Page::List { chosen };
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{Key, Page, Question, Session, Wish};
    use grading::EXERCISES;
    use grading::verdict::{Status, Verdict};

    fn with(status: impl Fn(usize) -> Status) -> Session {
        let mut session = Session::new();
        for (k, exercise) in EXERCISES.into_iter().enumerate() {
            let verdict = Verdict::without_checks(exercise, status(k), String::new());
            session.heard(verdict, None);
        }
        session.done();
        session
    }

    #[test]
    fn it_begins_at_the_first_exercise_that_does_not_pass() {
        let session = with(|k| match k {
            0..3 => Status::Passed,
            _ => Status::NotStarted,
        });
        assert_eq!(session.exercise().id, "day1/ex04");
    }

    #[test]
    fn the_optional_exercise_comes_after_all_others() {
        let bonus = EXERCISES.iter().position(|e| e.optional).unwrap();
        let session = with(|k| match k == bonus {
            true => Status::NotStarted,
            false => Status::Passed,
        });
        assert_eq!(session.exercise().id, "day2/bonus");
    }

    #[test]
    fn what_passes_leads_on_to_what_does_not() {
        let mut session = with(|k| match k {
            1 | 2 => Status::Passed,
            _ => Status::Failed,
        });
        assert_eq!(session.press(Key::Char('n')), Wish::Nothing);
        assert_eq!(
            session.exercise().id,
            "day1/ex02",
            "a failing one: the next"
        );
        session.press(Key::Enter);
        assert_eq!(
            session.exercise().id,
            "day1/ex04",
            "a passing one: the next open"
        );
        session.press(Key::Char('N'));
        assert_eq!(session.exercise().id, "day1/ex03");
    }

    #[test]
    fn one_hint_more_each_time_and_none_for_the_next_exercise() {
        let mut session = with(|_| Status::Failed);
        for shown in [1, 2, 3, 3] {
            session.press(Key::Char('h'));
            assert_eq!(session.hints, shown);
        }
        session.press(Key::Right);
        assert_eq!(session.hints, 0);
    }

    #[test]
    fn what_cannot_be_undone_is_asked() {
        let mut session = with(|_| Status::Failed);
        session.press(Key::Char('r'));
        assert_eq!(session.question, Some(Question::Reset));
        assert_eq!(session.press(Key::Char('n')), Wish::Nothing);
        assert_eq!(session.question, None);
        assert_eq!(session.exercise().id, "day1/ex01", "n was the answer");
        session.press(Key::Char('r'));
        assert_eq!(session.press(Key::Char('y')), Wish::Reset);
        session.press(Key::Char('s'));
        assert_eq!(session.press(Key::Char('y')), Wish::Solution);
    }

    #[test]
    fn the_solution_of_what_passes_is_free() {
        let mut session = with(|_| Status::Passed);
        assert_eq!(session.press(Key::Char('s')), Wish::Solution);
    }

    #[test]
    fn an_exercise_is_chosen_in_the_list() {
        let mut session = with(|_| Status::Failed);
        session.press(Key::Char('l'));
        session.press(Key::Down);
        session.press(Key::Down);
        assert_eq!(session.page, Page::List { chosen: 2 });
        session.press(Key::Enter);
        assert_eq!(session.exercise().id, "day1/ex03");
        assert_eq!(session.page, Page::Report);
    }

    #[test]
    fn what_breaks_is_noticed() {
        let mut session = with(|_| Status::Passed);
        let broken = Verdict::without_checks(EXERCISES[5], Status::Failed, String::new());
        session.heard(broken, None);
        assert!(session.note.starts_with("day1/ex06 passed before"));
    }
}
