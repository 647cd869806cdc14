//! What is on the screen while somebody plays, and what the keys do.

use std::time::Instant;

use super::text::numbers_and_sentence;
use super::{Game, Shown};
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
    "↑↓ choose a knob",
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
        let mut head = vec![self.title()];
        head.extend(wrapped(Tone::Plain, &knobs.question, room.width));
        let mut foot = self.said(room.width, waits_since);
        if self.open {
            foot.extend(wrapped(Tone::Good, &knobs.discovery, room.width));
        } else {
            let guesses = format!("Guess first: {}", knobs.guesses.join(" | "));
            foot.extend(wrapped(Tone::Faint, &guesses, room.width));
        }
        let space = |head: &[Line]| room.height.saturating_sub(head.len() + foot.len() + 1);
        let mut middle = self.middle(room, space(&head));
        // Who reads the discovery has read the question.
        if self.open && space(&head) < middle.len().max(2 * LOWEST) {
            head.truncate(1);
            middle = self.middle(room, space(&head));
        }
        let mut rows = [head, middle, foot].concat();
        rows.resize(room.height.saturating_sub(1), Line::default());
        rows.push(Line::new(Tone::Faint, fitting(&KEYS, room.width)));
        rows.truncate(room.height);
        rows.into_iter().map(|row| cut(row, room)).collect()
    }

    fn title(&self) -> Line {
        let exercise = self.game.exercise;
        let title = format!("{}: {}", exercise.id, exercise.title);
        Line::new(Tone::Strong, title).with(Tone::Faint, ", with your code")
    }

    /// The picture, and the knobs and numbers beside it or below, in at most so many rows.
    fn middle(&self, room: Room, height: usize) -> Vec<Line> {
        if room.width < WIDE {
            let values = self.values_and_numbers(room.width);
            let left = height.saturating_sub(values.len());
            let mut rows = self.picture(room.width, left, room.ascii);
            rows.extend(values);
            return rows;
        }
        let side = (room.width * 2 / 5).min(48);
        let wide = room.width - side - 2;
        let values = self.values_and_numbers(side);
        let picture = self.picture(wide, height, room.ascii);
        let rows = picture.len().max(values.len());
        let mut both = vec![Line::default(); rows];
        for (k, row) in both.iter_mut().enumerate() {
            let left = picture.get(k).map(Line::text).unwrap_or_default();
            *row = Line::plain(format!("{left:<wide$}  "));
            row.0.extend(values.get(k).cloned().unwrap_or_default().0);
        }
        both
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

    fn values_and_numbers(&self, width: usize) -> Vec<Line> {
        let mut lines = Vec::new();
        for (k, (knob, &value)) in self.game.knobs.knobs.iter().zip(&self.values).enumerate() {
            let shown = knob.shown(value);
            let symbol = match knob.symbol.as_str() {
                "" => String::new(),
                symbol => format!(" {symbol}"),
            };
            let label = format!("{}{symbol}", knob.label);
            lines.extend(match k == self.chosen {
                true => hanging(
                    Tone::Strong,
                    &format!("▶ {label}: ←\u{a0}{shown}\u{a0}→"),
                    width,
                ),
                false => hanging(Tone::Plain, &format!("  {label}: {shown}"), width),
            });
        }
        lines.push(Line::default());
        if let Some(shown) = &self.shown {
            let mut numbers = numbers_and_sentence(&self.game.knobs, shown);
            numbers.pop();
            for number in numbers {
                lines.extend(hanging(Tone::Plain, &format!("  {number}"), width));
            }
        }
        lines
    }

    /// The sentence; or what is awaited, once that has taken a while.
    fn said(&self, width: usize, waits_since: Option<Instant>) -> Vec<Line> {
        let seconds = waits_since.map_or(0.0, |since| since.elapsed().as_secs_f64());
        match &self.shown {
            None => wrapped(Tone::Faint, "Compiling what you wrote …", width),
            Some(_) if seconds > SHORT => {
                let end = match seconds > 2.0 {
                    true => " A loop that never ends is stopped by itself.",
                    false => "",
                };
                let text = format!("Your code is running … {seconds:.0} s.{end}");
                wrapped(Tone::Faint, &text, width)
            }
            Some(shown) => {
                let tone = if shown.is_problem {
                    Tone::Bad
                } else {
                    Tone::Strong
                };
                wrapped(tone, &shown.sentence, width)
            }
        }
    }
}
