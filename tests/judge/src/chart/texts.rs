//! The texts of a drawing: numbers at the axes, labels, title, legend.

use given::{Drawing, Mark, Turn};

use super::marks::{Pixel, at, distance, two_ends};
use super::numbers::Decimal;
use super::paint::is_seen;
use super::units;
use crate::sentences::said;
use crate::value::{Unit, extremes};

/// A text and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub text: String,
    /// The point at which it is anchored: a tick label's lies beside its tick.
    pub at: Pixel,
    pub centre: Pixel,
    pub turned: bool,
    /// About how wide it is, along its line, in the letters that the layout is made for.
    pub width: f64,
    /// The size of its font, in pixels.
    size: f64,
}

/// Every text of a drawing that is not empty.
pub fn texts(drawing: &Drawing) -> Vec<Text> {
    drawing.marks.iter().filter_map(text).collect()
}

/// A mark as a text, if it is one.
pub fn text(mark: &Mark) -> Option<Text> {
    let Mark::Text {
        text,
        at: place,
        anchor,
        turn,
        size,
        ..
    } = mark
    else {
        return None;
    };
    let at = at(*place);
    let width = 0.55 * size * text.chars().count() as f64;
    let right = -0.5 * width * f64::from(anchor.0);
    let down = -0.5 * size * f64::from(anchor.1);
    let (right, down) = match turn {
        Turn::None => (right, down),
        Turn::Quarter => (-down, right),
        Turn::Half => (-right, -down),
        Turn::ThreeQuarters => (down, -right),
    };
    (!text.trim().is_empty()).then(|| Text {
        text: text.trim().to_owned(),
        at,
        centre: (at.0 + right, at.1 + down),
        turned: matches!(turn, Turn::Quarter | Turn::ThreeQuarters),
        width,
        size: *size,
    })
}

/// How wide a letter is at least, as a part of the font's size.
const LETTER: f64 = 0.44;

impl Text {
    /// How long it is at least: in most fonts letters are narrower than those that the layout is made for, and
    /// dots are narrow.
    fn length(&self) -> f64 {
        let dots = self
            .text
            .matches(['.', ',', ' ', '-', '(', ')', 'i', 'l', 't']);
        let letters = self.text.chars().count() as f64 - 0.5 * dots.count() as f64;
        LETTER * self.size * letters
    }

    /// Its middle if it is as long as that: what it is anchored at stays where it is.
    fn middle(&self) -> Pixel {
        let part = self.length() / self.width;
        let between = |at: f64, centre: f64| at + (centre - at) * part;
        match self.turned {
            true => (self.centre.0, between(self.at.1, self.centre.1)),
            false => (between(self.at.0, self.centre.0), self.centre.1),
        }
    }

    /// How much of its length another one covers in its whole height.
    fn crossed_by(&self, other: &Text) -> f64 {
        /// How high most letters are, as a part of the font's size.
        const HEIGHT: f64 = 0.7;
        let half = |text: &Text| {
            let (long, high) = (0.5 * text.length(), 0.5 * HEIGHT * text.size);
            if text.turned {
                (high, long)
            } else {
                (long, high)
            }
        };
        let (a, b) = (self.middle(), other.middle());
        let (own, its) = (half(self), half(other));
        let shared = |a: f64, own: f64, b: f64, its: f64| {
            ((a + own).min(b + its) - (a - own).max(b - its)).max(0.0) / (2.0 * own)
        };
        let across = shared(a.0, own.0, b.0, its.0);
        let upwards = shared(a.1, own.1, b.1, its.1);
        let (along, high) = if self.turned {
            (upwards, across)
        } else {
            (across, upwards)
        };
        if high > 0.9 { along } else { 0.0 }
    }
}

/// The texts that can be read, and those that cannot: they are cut off at the edge of the canvas, or others lie on
/// them. A text that is drawn twice is bold, and a sign may be the mark of a point.
pub fn readable(texts: &[Text], drawing: &Drawing) -> (Vec<Text>, Vec<Text>) {
    /// A text through which others run on this part of its length cannot be read.
    const MOST: f64 = 0.5;
    let words = texts.iter().filter(|text| text.text.chars().count() > 1);
    let words: Vec<&Text> = words.collect();
    let is_readable = |text: &Text| {
        // Most are far away, which is seen at once.
        let near = |other: &&&Text| distance(other.centre, text.centre) < text.width + other.width;
        let others = words
            .iter()
            .filter(near)
            .filter(|other| other.text != text.text);
        let crossed: f64 = others.map(|other| text.crossed_by(other)).sum();
        crossed < MOST && !is_cut(text, drawing)
    };
    texts.iter().cloned().partition(is_readable)
}

/// Why a text cannot be read.
pub fn why_unreadable(text: &Text, drawing: &Drawing) -> String {
    match is_cut(text, drawing) {
        true => said!("chart text cut", text = text.text),
        false => said!("chart text covered", text = text.text),
    }
}

/// True if at least a letter of a text lies outside the canvas.
fn is_cut(text: &Text, drawing: &Drawing) -> bool {
    let (canvas, middle) = match text.turned {
        true => (drawing.height, text.middle().1),
        false => (drawing.width, text.middle().0),
    };
    let length = text.length();
    let outside = |over: f64| over.max(0.0);
    let cut = outside(0.5 * length - middle) + outside(middle + 0.5 * length - f64::from(canvas));
    cut > 1.2 * LETTER * text.size + 0.05 * length
}

/// A number at an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Its position along the axis.
    pub pixel: f64,
    pub value: f64,
    /// One unit of its last digit.
    pub last_digit: f64,
    /// The size of the unit that stands behind the number itself.
    pub size: Option<f64>,
    pub text: String,
}

/// Numbers that stand in a row (at an x axis) or in a column (at a y axis).
#[derive(Clone, Debug, PartialEq)]
pub struct Ticks {
    pub ticks: Vec<Tick>,
    /// Their common position across the axis.
    pub across: f64,
}

/// All rows, or all columns, of numbers, the longest first: of two readings the usual one.
pub fn ticks(texts: &[Text], unit: Unit, in_rows: bool) -> Vec<Ticks> {
    let ways: &[Along] = match in_rows {
        true => &[|text| text.at],
        // Plotters anchors the numbers of an axis at the right so that they end at one place.
        false => &[
            |text| (text.at.1, text.at.0),
            |text| (text.at.1, text.centre.0 + 0.5 * text.width),
        ],
    };
    let read = |decimal| {
        let ways = ways.iter();
        ways.flat_map(move |&along| ticks_read(texts, unit, along, decimal))
    };
    // Without such a mark both readings are the same.
    let is_ambiguous = |set: &Ticks| set.ticks.iter().any(|t| t.text.contains(['.', ',']));
    let others = read(Decimal::Comma).filter(is_ambiguous);
    let mut sets: Vec<Ticks> = read(Decimal::Point).chain(others).collect();
    sets.sort_by_key(|set| std::cmp::Reverse(set.ticks.len()));
    sets
}

/// Where a number stands along its axis, and across it.
type Along = fn(&Text) -> (f64, f64);

fn ticks_read(texts: &[Text], unit: Unit, along: Along, decimal: Decimal) -> Vec<Ticks> {
    // Written one after the other, and all that stand in one line: two panels may share a line.
    let (mut runs, mut sets): (Vec<Ticks>, Vec<Ticks>) = (Vec::new(), Vec::new());
    for text in texts {
        let Some((number, size)) = units::tick(&text.text, unit, decimal) else {
            continue;
        };
        let (pixel, across) = along(text);
        let tick = Tick {
            pixel,
            value: number.value,
            last_digit: number.last_digit,
            size,
            text: text.text.clone(),
        };
        let beside = |set: &&mut Ticks| (set.across - across).abs() < 1.5;
        let of_one = || Ticks {
            ticks: vec![tick.clone()],
            across,
        };
        match runs.last_mut().filter(beside) {
            Some(run) => run.ticks.push(tick.clone()),
            None => runs.push(of_one()),
        }
        match sets.iter_mut().find(beside) {
            Some(set) => set.ticks.push(tick),
            None => sets.push(of_one()),
        }
    }
    runs.retain(|run| !sets.contains(run));
    sets.extend(runs);
    for set in &mut sets {
        set.ticks.sort_by(|a, b| a.pixel.total_cmp(&b.pixel));
        set.ticks.dedup_by(|a, b| a.pixel == b.pixel);
    }
    sets.retain(|set| set.ticks.len() > 1);
    sets
}

/// The box in which the data are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Frame {
    /// True for a place in the box, or no farther outside than this.
    pub fn has(&self, (x, y): Pixel, margin: f64) -> bool {
        let from_to = |low: f64, high: f64| low - margin..=high + margin;
        from_to(self.left, self.right).contains(&x) && from_to(self.top, self.bottom).contains(&y)
    }

    /// The box around the data and around the long straight lines: axes and mesh. Only how far a line
    /// reaches counts, since plotters draws lines of the mesh beyond the box if an axis has whole numbers.
    pub fn of(drawing: &Drawing, points: &[Pixel]) -> Self {
        let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
        let marks = drawing.marks.iter().filter(|mark| is_seen(mark));
        let (mut level, mut upright) = (Vec::new(), Vec::new());
        for (from, to) in marks.filter_map(two_ends) {
            if from.1 == to.1 && (from.0 - to.0).abs() > 0.3 * width {
                level.extend([from, to]);
            } else if from.0 == to.0 && (from.1 - to.1).abs() > 0.3 * height {
                upright.extend([from, to]);
            }
        }
        // Where all lines run in one direction, where they are must do.
        let of = |reaching: &[Pixel], others: &[Pixel], along: fn(&Pixel) -> f64| {
            let lines = match reaching {
                [] => others,
                _ => reaching,
            };
            extremes(points.iter().chain(lines).map(along))
        };
        let (left, right) = of(&level, &upright, |p| p.0);
        let (top, bottom) = of(&upright, &level, |p| p.1);
        Frame {
            left,
            right,
            top,
            bottom,
        }
    }
}

/// The texts that are no numbers, by what they are for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    pub title: Option<String>,
    pub x_label: Option<String>,
    pub y_label: Option<String>,
    /// How many texts are none of the above.
    pub others: usize,
}

/// Says which text is for what.
pub fn words(texts: &[Text], frame: Frame, x: Unit, y: Unit) -> Words {
    let mut words = Words::default();
    let (mut above, mut below, mut beside) = (Vec::new(), Vec::new(), Vec::new());
    // A letter or a star that stands in many places is a mark of a point, and no word.
    let is_mark = |t: &Text| {
        t.text.chars().count() == 1 && texts.iter().filter(|other| other.text == t.text).count() > 2
    };
    let worded = |t: &&Text| !units::is_number(&t.text) && !is_mark(t);
    let names = |text: &Text, unit: Unit| units::size_in_label(&text.text, unit).is_some();
    for text in texts.iter().filter(worded) {
        let (cx, cy) = text.centre;
        let beside_frame = cx < frame.left || cx > frame.right;
        if text.turned && beside_frame {
            beside.push(text);
        } else if cy <= frame.top {
            above.push(text);
        } else if cy >= frame.bottom {
            below.push(text);
        } else if cx < frame.left || (beside_frame && names(text, y)) {
            beside.push(text);
        }
    }
    // Of several, the one that names the unit is the label.
    let label = |from: &mut Vec<&Text>, unit: Unit| {
        let naming = from.iter().position(|t| names(t, unit));
        let at = naming.or((!from.is_empty()).then_some(0))?;
        Some(from.remove(at).text.clone())
    };
    let has_numbers = |is_there: &dyn Fn(f64) -> bool| {
        let mut texts = texts.iter();
        texts.any(|t| units::is_number(&t.text) && is_there(t.centre.1))
    };
    // Where the x axis is at the top, so is its label.
    if has_numbers(&|y| y < frame.top) && !has_numbers(&|y| y > frame.bottom) {
        std::mem::swap(&mut above, &mut below);
    }
    // Notes may stand at the other side.
    beside.sort_by_key(|text| !text.turned && text.centre.0 > frame.right);
    words.x_label = label(&mut below, x);
    words.y_label = label(&mut beside, y);
    // Labels above the frame: an x axis at the top, a y label that was not turned.
    above.sort_by(|a, b| a.centre.1.total_cmp(&b.centre.1));
    let is_title = |t: &&Text| t.text.contains(char::is_alphabetic);
    for (missing, unit) in [(&mut words.y_label, y), (&mut words.x_label, x)] {
        if missing.is_none() {
            let naming = above.iter().rposition(|t| names(t, unit));
            // Something must be left for the title.
            let at = naming.filter(|&at| at > 0 || below.iter().any(is_title));
            *missing = at.map(|at| above.remove(at).text.clone());
        }
    }
    // A title may stand below the label.
    for there in [&mut above, &mut below] {
        let found = there.iter().position(is_title);
        if let Some(at) = found.filter(|_| words.title.is_none()) {
            words.title = Some(there.remove(at).text.clone());
        }
    }
    let named = [&words.title, &words.x_label, &words.y_label];
    words.others = texts.iter().filter(worded).count() - named.into_iter().flatten().count();
    words
}
