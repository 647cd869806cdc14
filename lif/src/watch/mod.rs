//! `cargo lif` on a terminal: the exercise at hand, graded whenever its file is saved.
//!
//! One thread looks at keys and files and draws; another grades. The verdict shown is always that of
//! the newest text: a save ends the run that it overtakes, and before a verdict is shown the files
//! are read once more.

mod editor;
mod files;
pub mod frame;
pub mod key;
pub mod line;
mod link;
mod next_step;
pub mod page;
mod plain;
mod press;
pub mod screen;
mod search;
mod session;
mod side_command;
pub mod signals;
pub mod terminal;
mod worker;

use std::collections::BTreeSet;
use std::io;
use std::time::Duration;

use curriculum::EXERCISES;
use judge::exercise::Exercise;

use self::files::Files;
use self::key::Wish;
use self::line::Line;
use self::link::Links;
use self::plain::Plain;
use self::screen::Screen;
use self::session::{Scope, Session};
use self::side_command::SideCommand;
use self::signals::Signals;
use self::terminal::{Input, Terminal};
use self::worker::{News, Task, Worker};
use crate::commands::reset::{self, Reset};
use crate::commands::solution;
use crate::needs::users_of;
use crate::play::{self, End, Game};
use crate::workbook::Workbook;
use crate::{Outcome, ascii};

/// How often to look for a verdict while one is awaited.
const SHORT_PAUSE: Duration = Duration::from_millis(4);

/// How the watch looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A screen that is redrawn.
    Screen,
    /// Lines that are added.
    Plain,
}

/// Watches until it is told to quit.
///
/// # Errors
/// If the terminal cannot be used.
pub fn run(workbook: &Workbook, look: Look) -> Outcome {
    // An error here means that the terminal is gone: there is nobody to tell.
    let _ = match look {
        Look::Screen => with_screen(workbook, |screen, signals| {
            Watch::new(workbook).attend(screen, signals)
        })?,
        Look::Plain => {
            let signals = Signals::note().map_err(unusable)?;
            let ascii = !ascii::has_more(variable);
            let ended = Watch::new(workbook).attend(&mut Plain::open(ascii), &signals);
            signals.obey();
            ended
        }
    };
    Ok(true)
}

/// Takes the terminal over for as long as this takes, and then ends as a signal asks, if one has come.
///
/// # Errors
/// If the terminal cannot be used.
pub fn with_screen<T>(
    workbook: &Workbook,
    attend: impl FnOnce(&mut Screen, &Signals) -> T,
) -> Result<T, String> {
    let colours = variable("NO_COLOR").is_none_or(|value| value.is_empty());
    let signals = Signals::note().map_err(unusable)?;
    let came = {
        let links = Links::of_terminal(workbook.root(), variable);
        let mut screen =
            Screen::open(!ascii::has_more(variable), colours, links).map_err(unusable)?;
        attend(&mut screen, &signals)
    };
    signals.obey();
    Ok(came)
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn unusable(e: io::Error) -> String {
    format!("the terminal cannot be used ({e}): try --plain")
}

struct Watch<'a> {
    workbook: &'a Workbook,
    files: Files<'a>,
    worker: Worker,
    session: Session,
    side_command: Option<SideCommand>,
    /// The exercises of which no verdict on their newest text has come yet.
    owed: BTreeSet<&'static str>,
    /// True if something has changed since it was last shown.
    news: bool,
}

impl<'a> Watch<'a> {
    fn new(workbook: &'a Workbook) -> Self {
        Watch {
            workbook,
            files: Files::new(workbook),
            worker: Worker::new(workbook),
            session: Session::new(),
            side_command: None,
            owed: BTreeSet::new(),
            news: true,
        }
    }

    fn attend(&mut self, terminal: &mut dyn Terminal, signals: &Signals) -> io::Result<()> {
        self.grade_all();
        while !signals.ask_for_the_end() {
            if signals.ask_to_stop() {
                terminal.lend(&mut || signals.stop())?;
            }
            if signals.have_gone_on() {
                terminal.renew()?;
                self.news = true;
            }
            let changed = self.files.look(self.session.exercise());
            self.grade_changed(&changed);
            self.hear();
            // While something is being graded, the seconds that it has taken are shown.
            if self.news || self.session.grading.is_some() {
                terminal.show(&mut self.session)?;
                self.news = false;
            }
            let pause = match self.worker.is_busy() {
                true => SHORT_PAUSE,
                false => files::PAUSE,
            };
            match terminal.wait(pause)? {
                None => continue,
                Some(Input::Gone) => return Ok(()),
                Some(Input::Resized) => {}
                Some(Input::Suspend) => terminal.lend(&mut || signals.stop())?,
                Some(Input::Key(key)) => match self.session.press(key) {
                    Wish::Quit => return Ok(()),
                    Wish::Play => match self.play(terminal, signals)? {
                        End::Gone => return Ok(()),
                        End::Problem(problem) => self.session.note = problem,
                        End::Left => {}
                    },
                    Wish::Open => {
                        let file = self.session.exercise().file();
                        self.session.note = editor::open(self.workbook.root(), &file, terminal);
                    }
                    wish => self.fulfil(wish),
                },
            }
            self.news = true;
        }
        Ok(())
    }

    /// Turns the knobs of the exercise at hand.
    fn play(&mut self, terminal: &mut dyn Terminal, signals: &Signals) -> io::Result<End> {
        let exercise = self.session.exercise();
        let game = match Game::of(exercise) {
            Ok(game) => game,
            Err(problem) => return Ok(End::Problem(problem)),
        };
        let Some(screen) = terminal.screen() else {
            let how = format!("`cargo lif play {} --plain` turns its knobs.", exercise.id);
            return Ok(End::Problem(how));
        };
        self.session.note.clear();
        play::on_screen(&game, game.knobs.start(), self.workbook, screen, signals)
    }

    fn grade_all(&mut self) {
        self.owed = EXERCISES.iter().map(|exercise| exercise.id).collect();
        self.start(None);
    }

    /// Grades all that is owed, also what the last run has not come to, and this exercise first.
    fn start(&mut self, first: Option<&'static Exercise>) {
        self.session.begins(match first {
            None => Scope::All,
            Some(_) => Scope::AtHand,
        });
        let is_first = |e: &&Exercise| first.is_some_and(|first| first.id == e.id);
        let owed = EXERCISES.into_iter().filter(|e| self.owed.contains(e.id));
        let then = owed.filter(|e| !is_first(e)).collect();
        self.worker.start(Task { first, then }, &self.files);
        self.news = true;
    }

    fn grade_changed(&mut self, changed: &[&'static Exercise]) {
        for exercise in changed {
            let users = users_of(exercise, self.files.sources());
            self.owed.insert(exercise.id);
            self.owed.extend(users.iter().map(|user| user.id));
        }
        match changed {
            [] => {}
            [one] => {
                self.session.saved(one);
                self.start(Some(one));
            }
            _ => self.start(None),
        }
    }

    /// Nothing is owed of an exercise once all of its report is there.
    fn paid(&mut self, id: &str) {
        if !self.session.awaits_more(id) {
            self.owed.remove(id);
        }
    }

    /// Takes in what the worker and a command beside it have to say.
    fn hear(&mut self) {
        while let Some(news) = self.worker.news() {
            self.news = true;
            let changed = self.files.look_closely();
            if !changed.is_empty() {
                return self.grade_changed(&changed);
            }
            match news {
                News::Runs => self.session.runs(),
                News::Verdict(verdict, drawing) => {
                    let id = verdict.id;
                    self.session.heard(verdict, drawing);
                    self.paid(id);
                }
                News::Reward(exercise, shown) => {
                    self.session.rewarded(exercise, shown);
                    self.paid(exercise.id);
                }
                News::OwnTests(exercise, tests) => {
                    self.session.tested(exercise, tests);
                    self.paid(exercise.id);
                }
                News::Problem(problem) => self.session.problem = Some(problem),
                News::Done => self.session.done(),
            }
        }
        if let Some(answer) = self.side_command.as_ref().and_then(SideCommand::answer) {
            self.side_command = None;
            self.news = true;
            self.answered(&answer);
        }
    }

    /// Shows what a command says: below the page if it is a line, else as a page.
    fn answered(&mut self, answer: &str) {
        if answer.lines().count() > 1 {
            self.session.note.clear();
            let lines = answer.lines().map(Line::plain).collect();
            self.session.shows(self.session.exercise().id, lines);
        } else {
            self.session.note = answer.to_owned();
        }
    }

    fn fulfil(&mut self, wish: Wish) {
        let exercise = self.session.exercise();
        match wish {
            Wish::Nothing | Wish::Quit | Wish::Open | Wish::Play => {}
            Wish::GradeAll => self.grade_all(),
            Wish::Plot => self.send(
                "plot",
                exercise,
                "Making the picture (the first time, in some seconds) …",
            ),
            Wish::Chapter => self.send(
                "book",
                exercise,
                "Opening the chapter (the first time, in a minute or two) …",
            ),
            Wish::Solution => match solution::lines(self.workbook, exercise) {
                Ok(lines) => {
                    let title = format!("{}: yours (-) and the reference (+)", exercise.id);
                    let lines = lines.into_iter().map(|(tone, text)| Line::new(tone, text));
                    self.session.shows(&title, lines.collect());
                }
                Err(problem) => self.session.note = problem,
            },
            Wish::Reset => self.replaced(exercise, reset::reset(self.workbook, exercise)),
            Wish::Undo => self.replaced(exercise, reset::put_back(self.workbook, exercise)),
        }
    }

    /// An exercise's file is the stub again, or no longer the stub.
    fn replaced(&mut self, exercise: &Exercise, done: Result<Reset, String>) {
        match done {
            Ok(done) => {
                // The file has changed: that alone would wipe the note.
                let changed = self.files.look_closely();
                self.grade_changed(&changed);
                self.session.note = done.sentence(exercise);
                if done.can_be_undone() {
                    self.session.note.push_str(" (u puts it back)");
                }
            }
            Err(problem) => self.session.note = problem,
        }
    }

    fn send(&mut self, command: &str, exercise: &Exercise, meanwhile: &str) {
        self.session.note = meanwhile.to_owned();
        self.side_command = Some(SideCommand::start(&[command, exercise.id]));
    }
}
