//! Whether the entries of a legend stand beside the right lines.
//!
//! The wording of an entry is free. Only what says one thing for certain is held against the line
//! that has the colour of the entry's sample.

use given::{Drawing, Ink, Mark};

use super::Chart;
use super::paint::ink;
use super::place::Place;
use super::texts::Text;

/// What an entry may say for certain, by the words for it.
struct Sense {
    words: &'static [&'static str],
    /// The words that say the opposite.
    not: &'static [&'static str],
}

const PLUS: &[&str] = &["+", "plus", "upper", "above"];
const MINUS: &[&str] = &["-", "−", "–", "minus", "lower", "below"];

const SENSES: [Sense; 2] = [
    Sense {
        words: PLUS,
        not: MINUS,
    },
    Sense {
        words: MINUS,
        not: PLUS,
    },
];

impl Sense {
    /// True if a text says this and not the opposite.
    fn is_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
        says(self.words) && !says(self.not)
    }
}

/// What the entry of a line among many others says, and the entry of the others.
const MEAN: &[&str] = &["mean", "average", "⟨"];
const TRACES: &[&str] = &["trace", "neuron", "single", "each"];

const OF_A_BUNDLE: [Sense; 2] = [
    Sense {
        words: MEAN,
        not: TRACES,
    },
    Sense {
        words: TRACES,
        not: MEAN,
    },
];

/// Says which entry stands beside the line of another series.
pub fn check(
    drawing: &Drawing,
    chart: &Chart,
    texts: &[Text],
    place: &Place,
) -> Result<(), String> {
    let colours: Vec<Option<Colour>> = place
        .found
        .iter()
        .map(|drawn| ink(drawing.marks.get(drawn.as_ref()?.0)?).map(colour))
        .collect();
    let bundle = chart.series.iter().any(super::is_bundle);
    let senses = if bundle { &OF_A_BUNDLE } else { &SENSES };
    let mut crossed = 0;
    for text in texts {
        let Some(sample) = sample_of(drawing, text) else {
            continue;
        };
        let mut alike = (0..colours.len()).filter(|&k| colours[k] == Some(sample));
        let (Some(own), None) = (alike.next(), alike.next()) else {
            continue;
        };
        let name = chart.series[own].name;
        let opposite = |sense: &Sense| {
            let other = Sense {
                words: sense.not,
                not: sense.words,
            };
            sense.is_in(name) && other.is_in(&text.text)
        };
        crossed += usize::from(senses.iter().any(opposite));
        // A mean may be called the neuron of them all: only both entries together say it for certain.
        let enough = if bundle { 2 } else { 1 };
        if crossed == enough {
            return Err(format!(
                "The entry \"{}\" of the legend has the colour of the line of {name}: are the labels of two lines in each other's place?",
                text.text
            ));
        }
    }
    Ok(())
}

type Colour = (u8, u8, u8, u64);

fn colour(ink: &Ink) -> Colour {
    (ink.red, ink.green, ink.blue, ink.alpha.to_bits())
}

/// The colour of the sample of a legend's entry: drawn after the text, close to its left.
fn sample_of(drawing: &Drawing, entry: &Text) -> Option<Colour> {
    let at = drawing.marks.iter().position(|mark| {
        matches!(mark, Mark::Text { text, at, .. }
            if text.trim() == entry.text && (f64::from(at.0), f64::from(at.1)) == entry.at)
    })?;
    drawing.marks[at..].iter().find_map(|mark| {
        let (x, y) = middle(mark)?;
        let beside = (0.0..=60.0).contains(&(entry.at.0 - x));
        (beside && (entry.centre.1 - y).abs() <= 10.0)
            .then(|| ink(mark).map(colour))
            .flatten()
    })
}

fn middle(mark: &Mark) -> Option<(f64, f64)> {
    let between = |a: (i32, i32), b: (i32, i32)| {
        (
            0.5 * (f64::from(a.0) + f64::from(b.0)),
            0.5 * (f64::from(a.1) + f64::from(b.1)),
        )
    };
    match mark {
        Mark::Line { from, to, .. } => Some(between(*from, *to)),
        Mark::Rect {
            upper_left,
            lower_right,
            ..
        } => Some(between(*upper_left, *lower_right)),
        Mark::Path { points, .. } | Mark::Polygon { points, .. } => {
            Some(between(*points.first()?, *points.last()?))
        }
        Mark::Circle { center, .. } => Some(between(*center, *center)),
        Mark::Pixel { at, .. } => Some(between(*at, *at)),
        Mark::Text { .. } | Mark::Bitmap { .. } => None,
    }
}
