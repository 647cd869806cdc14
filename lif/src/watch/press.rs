//! What each key does.

use curriculum::EXERCISES;
use judge::exercise::HINTS;
use judge::report;

use super::key::{Key, Question, Wish};
use super::line::Line;
use super::session::{Page, Session};
use crate::finale;

impl Session {
    /// Does what a key stands for.
    pub fn press(&mut self, key: Key) -> Wish {
        if let Some(question) = self.question.take() {
            return match (key, question) {
                (Key::Char('y' | 'Y'), Question::Reset) => Wish::Reset,
                (Key::Char('y' | 'Y'), Question::Undo) => Wish::Undo,
                (Key::Char('y' | 'Y'), Question::Solution) => Wish::Solution,
                (Key::Char('q'), _) => Wish::Quit,
                _ => Wish::Nothing,
            };
        }
        if let Page::List { chosen } = self.page
            && (self.press_in_search(key) || self.press_in_list(key, chosen))
        {
            return Wish::Nothing;
        }
        match key {
            Key::Char('q') => return Wish::Quit,
            Key::Char('h' | '?') => {
                self.page = Page::Report;
                self.hints = (self.hints + 1).min(HINTS);
                self.scroll = usize::MAX;
            }
            Key::Char('l') => {
                self.scroll = 0;
                self.page = Page::List {
                    chosen: self.place(),
                };
            }
            Key::Char('/') => self.begin_search(),
            Key::Char('c') => return Wish::GradeAll,
            Key::Char('p') => return Wish::Plot,
            Key::Char('k') => return Wish::Play,
            Key::Char('b') => return Wish::Chapter,
            Key::Char('o') => return Wish::Open,
            Key::Char('s') if self.passed(self.exercise()) => return Wish::Solution,
            Key::Char('s') => self.question = Some(Question::Solution),
            Key::Char('r') => self.question = Some(Question::Reset),
            Key::Char('u') => self.question = Some(Question::Undo),
            Key::Char('e') => {
                self.page = Page::Report;
                self.all_errors = !self.all_errors;
            }
            Key::Char('v') => self.show_printed(),
            Key::Char('n') => match self.next() {
                Some(next) => self.go_to(next),
                None => self.note = "This is the last exercise.".to_owned(),
            },
            Key::Right => {
                if let Some(next) = EXERCISES.get(self.place() + 1) {
                    self.go_to(next);
                }
            }
            Key::Char('N') | Key::Left => {
                if let Some(before) = self.place().checked_sub(1) {
                    self.go_to(EXERCISES[before]);
                }
            }
            Key::Enter if self.page == Page::Report && self.passed(self.exercise()) => {
                if !self.is_finished() {
                    return self.press(Key::Char('n'));
                }
                self.shows(
                    finale::TITLE,
                    finale::TEXT.lines().map(Line::plain).collect(),
                );
            }
            Key::Up => self.scroll = self.scroll.saturating_sub(1),
            Key::Down => self.scroll = self.scroll.saturating_add(1),
            Key::PageUp => self.scroll = self.scroll.saturating_sub(10),
            Key::PageDown | Key::Char(' ') => self.scroll = self.scroll.saturating_add(10),
            Key::Home => self.scroll = 0,
            Key::End => self.scroll = usize::MAX,
            Key::Enter | Key::Escape | Key::Backspace => {
                self.page = Page::Report;
                self.scroll = 0;
            }
            Key::Char(_) => {}
        }
        Wish::Nothing
    }

    /// Shows all that the exercise at hand has printed.
    fn show_printed(&mut self) {
        let verdict = self.verdict(self.exercise());
        let printed = verdict.map(report::printed).unwrap_or_default();
        if printed.is_empty() {
            self.note = "Your code has printed nothing.".to_owned();
            return;
        }
        let lines = printed.into_iter();
        self.shows(
            "What your code printed",
            lines.map(|line| Line::plain(line.text)).collect(),
        );
    }

    /// Keys that mean something else in the list; false if this is not one of them.
    fn press_in_list(&mut self, key: Key, chosen: usize) -> bool {
        let listed = self.listed();
        let row = self.chosen_row(chosen);
        let last = listed.len().saturating_sub(1);
        let row = match key {
            Key::Up | Key::Char('k') => row.saturating_sub(1),
            Key::Down | Key::Char('j') => row + 1,
            Key::PageUp => row.saturating_sub(10),
            Key::PageDown => row + 10,
            Key::Home => 0,
            Key::End => last,
            Key::Char('f') => {
                self.filter = self.filter.next();
                return true;
            }
            Key::Enter => {
                // Where nothing is listed, nothing can be chosen.
                if let Some(&k) = listed.get(row) {
                    self.go_to(EXERCISES[k]);
                }
                return true;
            }
            Key::Char('l') | Key::Escape | Key::Backspace => {
                self.page = Page::Report;
                return true;
            }
            _ => return false,
        };
        let chosen = listed.get(row.min(last)).copied().unwrap_or(chosen);
        self.page = Page::List { chosen };
        true
    }

    /// Opens the list to search it.
    pub fn begin_search(&mut self) {
        let chosen = self.place();
        self.page = Page::List { chosen };
        self.note.clear();
        self.search = Some(String::new());
    }

    /// What a key does to a search; false if there is none, or the key is the list's.
    pub fn press_in_search(&mut self, key: Key) -> bool {
        let Some(typed) = &mut self.search else {
            return false;
        };
        match key {
            Key::Char(c) => typed.push(c),
            Key::Backspace if !typed.is_empty() => drop(typed.pop()),
            Key::Escape | Key::Backspace => self.search = None,
            Key::Enter if self.listed().is_empty() => {
                self.note = self.finds_nothing();
                self.search = None;
            }
            Key::Left | Key::Right => {}
            _ => return false,
        }
        if let (Some(_), Some(&chosen)) = (&self.search, self.listed().first()) {
            self.page = Page::List { chosen };
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use crate::watch::key::{Key, Question, Wish};
    use crate::watch::session::{Page, Session};
    use curriculum::EXERCISES;
    use judge::verdict::{Status, Verdict};

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
    fn once_all_pass_enter_tells_what_is_built_and_n_leads_to_the_optional_one() {
        let bonus = EXERCISES.iter().position(|e| e.optional).unwrap();
        let mut session = with(|k| match k == bonus {
            true => Status::NotStarted,
            false => Status::Passed,
        });
        session.press(Key::Left);
        session.press(Key::Enter);
        assert!(matches!(session.page, Page::Text { .. }));
        session.press(Key::Enter);
        assert_eq!(session.page, Page::Report);
        session.press(Key::Char('n'));
        assert_eq!(session.exercise().id, "day2/bonus");
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
        session.press(Key::Char('u'));
        assert_eq!(session.press(Key::Char('y')), Wish::Undo);
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
    fn the_list_shows_what_is_asked_for() {
        let mut session = with(|k| match k % 2 {
            0 => Status::Passed,
            _ => Status::Failed,
        });
        session.press(Key::Char('l'));
        assert_eq!(session.listed().len(), EXERCISES.len());
        session.press(Key::Char('f'));
        session.press(Key::Down);
        session.press(Key::Enter);
        assert_eq!(session.exercise().id, "day1/ex04", "the second to do");
        session.press(Key::Char('l'));
        session.press(Key::Char('f'));
        session.press(Key::End);
        session.press(Key::Enter);
        let last = EXERCISES.iter().rev().find(|e| session.passed(e)).unwrap();
        assert_eq!(session.exercise().id, last.id, "the last that passes");
    }

    #[test]
    fn a_list_of_nothing_is_left_by_escape() {
        let mut session = with(|_| Status::Passed);
        session.press(Key::Char('l'));
        session.press(Key::Char('f'));
        assert!(session.listed().is_empty());
        for key in [Key::Down, Key::End, Key::Enter] {
            session.press(key);
        }
        assert!(matches!(session.page, Page::List { .. }));
        session.press(Key::Escape);
        assert_eq!(session.page, Page::Report);
    }

    #[test]
    fn what_breaks_is_noticed() {
        let mut session = with(|_| Status::Passed);
        let broken = Verdict::without_checks(EXERCISES[5], Status::Failed, String::new());
        session.heard(broken, None);
        assert!(session.note.starts_with("day1/ex06 passed before"));
    }

    fn type_in(session: &mut Session, text: &str) {
        for c in text.chars() {
            assert_eq!(session.press(Key::Char(c)), Wish::Nothing);
        }
    }

    fn listed(session: &Session) -> Vec<&'static str> {
        let listed = session.listed().into_iter();
        listed.map(|k| EXERCISES[k].id).collect()
    }

    #[test]
    fn what_is_typed_is_no_command_and_enter_goes_there() {
        let mut session = Session::new();
        type_in(&mut session, "l/refract");
        assert_eq!(listed(&session), ["day2/ex05", "day2/ex06"]);
        session.press(Key::Down);
        session.press(Key::Enter);
        assert_eq!(session.exercise().id, "day2/ex06");
        assert_eq!((&session.page, &session.search), (&Page::Report, &None));
        type_in(&mut session, "l");
        assert_eq!(listed(&session).len(), EXERCISES.len(), "whole again");
    }

    #[test]
    fn backspace_takes_back_and_escape_leaves() {
        let mut session = Session::new();
        type_in(&mut session, "/bloomq");
        assert_eq!(listed(&session), Vec::<&str>::new());
        session.press(Key::Backspace);
        assert_eq!(listed(&session), ["day2/bonus"]);
        session.press(Key::Escape);
        assert_eq!(session.search, None);
        assert!(matches!(session.page, Page::List { .. }));
        session.press(Key::Escape);
        assert_eq!(session.page, Page::Report);
    }

    #[test]
    fn where_nothing_is_found_enter_says_so() {
        let mut session = Session::new();
        type_in(&mut session, "/xyz");
        session.press(Key::Enter);
        assert!(session.note.contains("“xyz”"), "{}", session.note);
        assert_eq!(listed(&session).len(), EXERCISES.len());
        assert_eq!(session.exercise().id, "day1/ex01");
    }
}
