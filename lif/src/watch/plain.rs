//! Text that is only ever added to, and commands that end with Enter: for screen readers, for
//! terminals that can do no more, and for readers who prefer it.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use super::key::Key;
use super::line::Line;
use super::next_step;
use super::page::{self, Room};
use super::screen::Screen;
use super::session::{Page, Session};
use super::terminal::{Input, Terminal};

pub struct Plain {
    typed: Receiver<String>,
    /// What a line stands for beyond its first key.
    more: VecDeque<Key>,
    ascii: bool,
    /// What was printed last.
    said: String,
    grading: bool,
}

const ROOM: Room = Room {
    // Long lines are the terminal's to break: a screen reader reads them better whole.
    width: 2000,
    height: 24,
    ascii: true,
    pictures: false,
};

const COMMANDS: &str = "Type a letter, then Enter: h hint, n next, N back, l list, / and a part of a name: go to that exercise, c check all, s solution, p plot, k knobs, b book, o open the file, r reset, u undo reset, e all errors, v what your code printed, q quit.";

impl Plain {
    pub fn open(ascii: bool) -> Self {
        let (tell, typed) = mpsc::channel();
        thread::spawn(move || {
            for line in io::stdin().lines().map_while(Result::ok) {
                if tell.send(line).is_err() {
                    return;
                }
            }
        });
        Plain {
            typed,
            more: VecDeque::new(),
            ascii,
            said: String::new(),
            grading: false,
        }
    }

    fn print(&self, text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        match self.ascii {
            true => writeln!(out, "{}", crate::ascii::text(text))?,
            false => writeln!(out, "{text}")?,
        }
        out.flush()
    }

    fn text(&self, session: &Session) -> String {
        let body = page::body(session, ROOM);
        let mut lines: Vec<String> = body.iter().map(Line::text).collect();
        let next_step = next_step::lines(session, ROOM.width);
        if !next_step.is_empty() {
            lines.push(String::new());
        }
        lines.extend(next_step.iter().map(Line::text));
        for status in page::status(session, ROOM.width) {
            lines.extend([String::new(), status.text()]);
        }
        lines.join("\n")
    }
}

impl Terminal for Plain {
    fn show(&mut self, session: &mut Session) -> io::Result<()> {
        if !self.more.is_empty() {
            return Ok(());
        }
        if session.grading.is_some() && session.question.is_none() {
            if !self.grading {
                self.grading = true;
                let status = page::status(session, ROOM.width);
                return status.iter().try_for_each(|line| self.print(&line.text()));
            }
            // A page that was asked for is shown meanwhile; a report is waited for.
            if session.page == Page::Report {
                return Ok(());
            }
        }
        // Verdict, reward and own tests are read in one piece.
        if session.page == Page::Report && session.awaits_more(session.exercise().id) {
            return Ok(());
        }
        self.grading = session.grading.is_some();
        let text = self.text(session);
        if text == self.said {
            return Ok(());
        }
        self.print(&format!("\n{text}\n\n{}. {COMMANDS}", page::count(session)))?;
        self.said = text;
        Ok(())
    }

    fn wait(&mut self, pause: Duration) -> io::Result<Option<Input>> {
        if let Some(key) = self.more.pop_front() {
            return Ok(Some(Input::Key(key)));
        }
        let line = match self.typed.recv_timeout(pause) {
            Ok(line) => line,
            Err(RecvTimeoutError::Timeout) => return Ok(None),
            Err(RecvTimeoutError::Disconnected) => return Ok(Some(Input::Gone)),
        };
        // Whatever is typed is answered, even by what was said before.
        self.said.clear();
        self.more = keys(line.trim());
        Ok(self.more.pop_front().map(Input::Key))
    }

    fn screen(&mut self) -> Option<&mut Screen> {
        None
    }

    fn can_be_lent(&self) -> bool {
        // What is typed is read on a thread of its own, which would take it from the other program.
        false
    }

    fn lend(&mut self, meanwhile: &mut dyn FnMut()) -> io::Result<()> {
        meanwhile();
        Ok(())
    }

    fn renew(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The keys that a typed line stands for.
fn keys(line: &str) -> VecDeque<Key> {
    match line.strip_prefix('/').map(str::trim) {
        None => [key(line)].into(),
        Some("") => [Key::Char('l')].into(),
        // A search, out of whatever was before, to the first that it finds.
        Some(searched) => [Key::Escape, Key::Char('/')]
            .into_iter()
            .chain(searched.chars().map(Key::Char))
            .chain([Key::Enter])
            .collect(),
    }
}

/// The key that a typed line stands for: its first letter, so that whole words do, too.
fn key(line: &str) -> Key {
    match line {
        "back" | "previous" => Key::Left,
        "errors" => Key::Char('e'),
        _ => line.chars().next().map_or(Key::Enter, Key::Char),
    }
}
