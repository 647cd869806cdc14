//! To play with an exercise: its knobs turn what goes into the learner's own functions.

mod board;
mod program;
mod setting;
mod text;
mod worker;

use std::io;
use std::time::{Duration, Instant};

use curriculum::EXERCISES;
use judge::exercise::Exercise;
use judge::knobs::Knobs;
use judge::play::Play;

use self::board::{Board, Pressed};
pub use self::program::{Program, Shown};
pub use self::setting::{set, set_one};
pub use self::text::{as_json, lines, numbers_and_sentence};
use self::worker::{News, Worker};
use crate::watch::screen::Screen;
use crate::watch::signals::Signals;
use crate::watch::terminal::{Input, Terminal};
use crate::workbook::Workbook;

/// How often to look for what a setting gives, while it is awaited, and else for signals.
const PAUSES: [Duration; 2] = [Duration::from_millis(4), Duration::from_millis(100)];
/// How often the seconds are shown that an answer has taken so far.
const SECONDS_ARE_COUNTED: Duration = Duration::from_millis(250);

/// An exercise that can be played with.
pub struct Game {
    pub exercise: &'static Exercise,
    pub play: &'static Play,
    pub knobs: Knobs,
}

impl Game {
    /// # Errors
    /// If the exercise has no knobs, or they are not understood: a sentence.
    pub fn of(exercise: &'static Exercise) -> Result<Game, String> {
        let play = exercise.play.as_ref().ok_or_else(|| {
            let having: Vec<&str> = with_knobs().map(|e| e.id).collect();
            let having = having.join(", ");
            format!("{} has no knobs to turn: {having} have some.", exercise.id)
        })?;
        let knobs = play.knobs();
        let knobs = knobs.map_err(|e| format!("{}/knobs.txt, {e}.", exercise.folder()))?;
        Ok(Game {
            exercise,
            play,
            knobs,
        })
    }
}

/// The exercises that can be played with.
pub fn with_knobs() -> impl Iterator<Item = &'static Exercise> {
    EXERCISES.into_iter().filter(|e| e.play.is_some())
}

/// How a game has ended.
pub enum End {
    /// The learner has left it.
    Left,
    /// There was nothing to play with, for this reason.
    Problem(String),
    /// The terminal is gone, or something asks the whole command to end.
    Gone,
}

/// Plays on a screen, beginning with these values of the knobs.
///
/// # Errors
/// If the terminal is gone.
pub fn on_screen(
    game: &Game,
    values: Vec<f64>,
    workbook: &Workbook,
    screen: &mut Screen,
    signals: &Signals,
) -> io::Result<End> {
    std::thread::scope(|scope| {
        let mut worker = Worker::start(scope, game, workbook);
        let mut board = Board::new(game, values);
        worker.turn(board.values());
        let (mut news, mut drawn) = (true, Instant::now());
        loop {
            if signals.ask_for_the_end() {
                return Ok(End::Gone);
            }
            if signals.ask_to_stop() {
                screen.lend(&mut || signals.stop())?;
            }
            if signals.have_gone_on() {
                screen.renew()?;
                news = true;
            }
            match worker.news() {
                Some(News::Shown(shown)) => {
                    board.shows(shown);
                    news = true;
                }
                Some(News::Problem(problem)) => return Ok(End::Problem(problem)),
                None => {}
            }
            let waits_since = worker.waits_since();
            // To draw takes time, which the learner's code may need.
            if news || (waits_since.is_some() && drawn.elapsed() > SECONDS_ARE_COUNTED) {
                screen.draw(board.rows(screen.room(), waits_since))?;
                drawn = Instant::now();
            }
            let pause = PAUSES[usize::from(waits_since.is_none())];
            let input = screen.wait(pause)?;
            news = input.is_some();
            match input {
                None | Some(Input::Resized) => {}
                Some(Input::Gone) => return Ok(End::Gone),
                Some(Input::Suspend) => screen.lend(&mut || signals.stop())?,
                Some(Input::Key(key)) => match board.press(key) {
                    Pressed::Leave => return Ok(End::Left),
                    Pressed::Turned => worker.turn(board.values()),
                    Pressed::Nothing => {}
                },
            }
        }
    })
}
