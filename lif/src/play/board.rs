//! What is on the screen while somebody plays, and what the keys do.

use std::time::Instant;

use super::text::{numbers, spaced};
use super::{Game, Shown};
use crate::ascii;
use crate::picture::terminal;
use crate::watch::frame::cut;
use crate::watch::key::Key;
use crate::watch::line::{Line, Tone, hanging, wrapped};
use crate::watch::page::{Room, fitting};

/// What a key has done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    Nothing,
    Turned,
    Leave,
}

/// A narrower screen has the picture above the knobs, not beside them.
const WIDE: usize = 72;
/// A lower picture shows nothing.
const LOWEST: usize = 6;
/// So many seconds are not worth a word.
const SHORT: f64 = 0.3;

const KEYS: [&str; 5] = [
    "←→ turn",
    "↑↓ knob",
    "q quit",
    "d discovery",
    "Home start again",
];

pub struct Board<'a> {
    game: &'a Game,
    values: Vec<f64>,
    chosen: usize,
    /// True if the discovery is folded out.
    open: bool,
    shown: Option<Shown>,
}

impl<'a> Board<'a> {
    pub fn new(game: &'a Game, values: Vec<f64>) -> Self {
        Board {
            game,
            values,
            chosen: 0,
            open: false,
            shown: None,
        }
    }

    pub fn values(&self) -> &[f64] {
        &self.values
    }

    pub fn shows(&mut self, shown: Shown) {
        self.shown = Some(shown);
    }

    pub fn press(&mut self, key: Key) -> Pressed {
        let last = self.game.knobs.knobs.len() - 1;
        match key {
            Key::Char('q') | Key::Escape => return Pressed::Leave,
            Key::Up => self.chosen = self.chosen.saturating_sub(1),
            Key::Down => self.chosen = (self.chosen + 1).min(last),
            Key::Left => return self.turn(|place| place.checked_sub(1)),
            Key::Right => return self.turn(|place| place.checked_add(1)),
            Key::PageDown => return self.turn(|place| Some(place.saturating_sub(10))),
            Key::PageUp => return self.turn(|place| Some(place + 10)),
            Key::Home => {
                self.values = self.game.knobs.start();
                return Pressed::Turned;
            }
            Key::Char('d') => self.open = !self.open,
            _ => {}
        }
        Pressed::Nothing
    }

    /// Turns the chosen knob from one of its values to another.
    fn turn(&mut self, to: impl Fn(usize) -> Option<usize>) -> Pressed {
        let all = self.game.knobs.knobs[self.chosen].values.all();
        let value = &mut self.values[self.chosen];
        let now = all.iter().position(|x| x == value).unwrap_or(0);
        let Some(next) = to(now).map(|next| next.min(all.len() - 1)) else {
            return Pressed::Nothing;
        };
        *value = all[next];
        match next == now {
            true => Pressed::Nothing,
            false => Pressed::Turned,
        }
    }

    /// What is in each row of the screen, from the top.
    pub fn rows(&self, room: Room, waits_since: Option<Instant>) -> Vec<Line> {
        let knobs = &self.game.knobs;
        let mut question = words(Tone::Plain, &knobs.question, room);
        let mut more = match self.open {
            true => words(Tone::Good, &knobs.discovery, room),
            false => {
                let guesses = knobs.guesses.join(" | ");
                words(Tone::Faint, &format!("Guess first: {guesses}"), room)
            }
        };
        let said = self.said(room, waits_since);
        // Title and keys take a row each.
        let space = |question: &[Line], more: &[Line]| {
            let taken = 2 + question.len() + said.len() + more.len();
            room.height.saturating_sub(taken)
        };
        // The picture says more than the guesses, and a reader of the discovery has read the question.
        if space(&question, &more) < self.needed(room, LOWEST) {
            match self.open {
                true => question.clear(),
                false => more.clear(),
            }
        }
        if space(&question, &more) < self.needed(room, 0) {
            question.clear();
        }
        let middle = self.middle(room, space(&question, &more));
        let mut rows = [vec![self.title()], question, middle, said, more].concat();
        rows.resize(room.height.saturating_sub(1), Line::default());
        rows.push(Line::new(Tone::Faint, fitting(&KEYS, room.width)));
        rows.truncate(room.height);
        for (_, text) in rows.iter_mut().flat_map(|row| &mut row.0) {
            *text = spaced(text);
        }
        rows.into_iter().map(|row| cut(row, room)).collect()
    }

    /// How many rows knobs and numbers take, with a picture of this height.
    fn needed(&self, room: Room, picture: usize) -> usize {
        match room.width < WIDE {
            true => self.values_and_numbers(room).len() + picture,
            false => {
                let width = side(room);
                let values = self.values_and_numbers(Room { width, ..room });
                values.len().max(2 * picture)
            }
        }
    }

    fn title(&self) -> Line {
        let exercise = self.game.exercise;
        let title = format!("{}: {}", exercise.id, exercise.title);
        Line::new(Tone::Strong, title).with(Tone::Faint, ", with your code")
    }

    /// The picture, and the knobs and numbers beside it or below, in at most so many rows.
    fn middle(&self, room: Room, height: usize) -> Vec<Line> {
        if room.width < WIDE {
            let values = self.values_and_numbers(room);
            let left = height.saturating_sub(values.len());
            return [self.picture(room.width, left, room.ascii), values].concat();
        }
        let width = side(room);
        let wide = room.width - width - 2;
        let values = self.values_and_numbers(Room { width, ..room });
        let picture = self.picture(wide, height, room.ascii);
        let rows = picture.len().max(values.len());
        let row = |k: usize| {
            let left = picture.get(k).map(Line::text).unwrap_or_default();
            let mut row = Line::plain(format!("{left:<wide$}  "));
            row.0.extend(values.get(k).cloned().unwrap_or_default().0);
            row
        };
        (0..rows).map(row).collect()
    }

    fn picture(&self, width: usize, height: usize, ascii: bool) -> Vec<Line> {
        let picture = self.shown.as_ref().and_then(|shown| shown.picture.as_ref());
        // As wide as high, or wider: a character is twice as high as wide.
        let height = height.min(width / 2);
        match picture {
            Some(picture) if height >= LOWEST => {
                let rows = terminal::lines(picture, width, height, ascii);
                rows.into_iter().map(Line::plain).collect()
            }
            // What comes and goes there does not move the rest.
            _ => vec![Line::default(); if height >= LOWEST { height } else { 0 }],
        }
    }

    fn values_and_numbers(&self, room: Room) -> Vec<Line> {
        let knobs = &self.game.knobs;
        let mut lines = Vec::new();
        let mut add = |tone, text: String| {
            let text = in_characters_of(room, &text);
            lines.extend(hanging(tone, &text, room.width));
        };
        for (k, (knob, &value)) in knobs.knobs.iter().zip(&self.values).enumerate() {
            let shown = knob.shown(value);
            let label = match knob.symbol.as_str() {
                "" => knob.label.clone(),
                symbol => format!("{} {symbol}", knob.label),
            };
            match k == self.chosen {
                true => add(Tone::Strong, format!("▶ {label}: ←\u{a0}{shown}\u{a0}→")),
                false => add(Tone::Plain, format!("  {label}: {shown}")),
            }
        }
        add(Tone::Plain, String::new());
        let numbers = self.shown.iter().flat_map(|shown| numbers(knobs, shown));
        numbers.for_each(|number| add(Tone::Plain, format!("  {number}")));
        lines
    }

    /// The sentence; or what is awaited, once that has taken a while.
    fn said(&self, room: Room, waits_since: Option<Instant>) -> Vec<Line> {
        let seconds = waits_since.map_or(0.0, |since| since.elapsed().as_secs_f64());
        match &self.shown {
            None => words(Tone::Faint, "Compiling what you wrote …", room),
            Some(_) if seconds > SHORT => {
                let end = match seconds > 2.0 {
                    true => " A loop that never ends is stopped by itself.",
                    false => "",
                };
                let text = format!("Your code is running … {seconds:.0} s.{end}");
                words(Tone::Faint, &text, room)
            }
            Some(shown) => {
                let tone = match shown.is_problem {
                    true => Tone::Bad,
                    false => Tone::Strong,
                };
                words(tone, &shown.sentence, room)
            }
        }
    }
}

/// The width of knobs and numbers beside the picture.
fn side(room: Room) -> usize {
    (room.width * 2 / 5).min(48)
}

/// A text in lines as wide as the screen.
fn words(tone: Tone, text: &str, room: Room) -> Vec<Line> {
    wrapped(tone, &in_characters_of(room, text), room.width)
}

/// Spelled out before it is broken into lines: then it is longer.
fn in_characters_of(room: Room, text: &str) -> String {
    match room.ascii {
        true => ascii::text(text),
        false => text.to_owned(),
    }
}
