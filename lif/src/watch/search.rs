//! The search in the list: what is typed is a part of an exercise's id, subject or title.

use judge::exercise::Exercise;

use super::key::Key;
use super::session::{Page, Session};

/// True if all words that were typed are in what an exercise is called.
pub fn finds(typed: &str, exercise: &Exercise) -> bool {
    let names = format!("{} {} {}", exercise.id, exercise.module, exercise.title).to_lowercase();
    let typed = typed.to_lowercase().replace("::", "/");
    typed.split_whitespace().all(|word| names.contains(word))
}

impl Session {
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

    /// What to say where the list is empty.
    pub fn finds_nothing(&self) -> String {
        match &self.search {
            Some(typed) => format!("No exercise here is called anything like “{typed}”."),
            None => self.filter.nothing().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::finds;
    use crate::watch::key::{Key, Wish};
    use crate::watch::session::{Page, Session};
    use judge::EXERCISES;

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
    fn an_exercise_is_found_by_id_subject_and_title() {
        for (typed, id) in [
            ("day1/ex04", "day1/ex04"),
            ("day1::ex04", "day1/ex04"),
            ("EULER_st", "day1/ex04"),
            ("euler step", "day1/ex04"),
            ("standard deviation", "day1/ex10"),
            ("bloom", "day2/bonus"),
        ] {
            let found: Vec<&str> = EXERCISES
                .into_iter()
                .filter(|e| finds(typed, e))
                .map(|e| e.id)
                .collect();
            assert_eq!(found, [id], "{typed}");
        }
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
