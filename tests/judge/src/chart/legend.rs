//! What the entries of a legend say, and whether it is true.
//!
//! The wording of an entry is free. Only what says one thing for certain is held against the line
//! that has the colour of the entry's sample.

use given::{Drawing, Ink, Mark};

use super::claims::names_another;
use super::marks::{self, Drawn, Pixel, at, two_ends};
use super::paint::{contains, corners, ink, is_seen, place_of};
use super::place::Place;
use super::texts::{Frame, Text, texts};
use super::units::numbers_in;
use super::{Chart, Series, is_bundle, words};
use crate::sentences::said;
use crate::value::Unit;

/// An entry: its text, and the colour of its sample.
pub struct Entry<'a> {
    pub text: &'a str,
    pub colour: Option<Ink>,
}

/// The legend that plotters draws: a box, its border, all texts, and then a sample for each text.
pub struct Legend<'a> {
    pub entries: Vec<Entry<'a>>,
    /// Where it is in the order of drawing, samples included.
    pub drawn: std::ops::Range<usize>,
}

impl<'a> Legend<'a> {
    /// The one with the most entries, since an added panel may have a smaller one; of equal ones the last, which
    /// lies on top.
    pub fn of(drawing: &'a Drawing) -> Option<Self> {
        let all = (0..drawing.marks.len()).filter_map(|at| Legend::at(&drawing.marks, at));
        all.max_by_key(|legend| legend.entries.len())
    }

    fn at(marks: &'a [Mark], start: usize) -> Option<Self> {
        let (ground, border) = (corners(&marks[start])?, corners(marks.get(start + 1)?)?);
        if ground != border {
            return None;
        }
        let inside = |at: (i32, i32)| contains(&marks[start], at);
        let rest = &marks[start + 2..];
        let texts = rest.iter().map_while(|mark| match mark {
            // Plotters anchors it at its upper left corner. A dash or a dot may be a sample.
            Mark::Text { text, at, size, .. } if inside(*at) && !is_sign(text) => {
                Some((text.trim(), (at.0, at.1 + (0.5 * size) as i32)))
            }
            _ => None,
        });
        let texts: Vec<(&str, (i32, i32))> = texts.collect();
        let samples = rest[texts.len()..].iter();
        let samples = samples.take_while(|mark| match mark {
            Mark::Text { text, at, .. } => is_sign(text) && inside(*at),
            _ => place_of(mark).is_some_and(inside),
        });
        let samples: Vec<&Mark> = samples.collect();
        let entry = |&(text, (x, y)): &(&'a str, (i32, i32))| {
            let is_beside = |(left, level): (i32, i32)| left <= x && (level - y).abs() <= 10;
            let mut each = samples.iter();
            let beside = each.find(|mark| place_of(mark).is_some_and(is_beside));
            let sample = beside.filter(|mark| is_seen(mark));
            let colour = sample.and_then(|mark| ink(mark).map(colour));
            Entry { text, colour }
        };
        let named = texts.iter().filter(|(text, _)| !text.is_empty());
        (!texts.is_empty()).then(|| Legend {
            entries: named.map(entry).collect(),
            drawn: start..start + 2 + texts.len() + samples.len(),
        })
    }
}

/// The same drawing without the shapes beside the axes: samples of a legend that is made by hand, and no points.
pub fn without_samples(drawing: &Drawing) -> Drawing {
    /// Nearer to the axes than this, in pixels, are their ticks.
    const BESIDE: f64 = 8.0;
    let frame = Frame::of(drawing, &[]);
    let is_beside = |place: Pixel| !frame.has(place, BESIDE);
    let is_sample = |mark: &Mark| match two_ends(mark) {
        Some((from, to)) => is_beside(from) && is_beside(to),
        None => place_of(mark).is_some_and(|place| is_beside(at(place))),
    };
    let marks = drawing.marks.iter().filter(|mark| !is_sample(mark));
    Drawing {
        marks: marks.cloned().collect(),
        ..drawing.clone()
    }
}

/// True for a text without letters and digits.
fn is_sign(text: &str) -> bool {
    !text.trim().is_empty() && !text.contains(char::is_alphanumeric)
}

/// True if a text has a part that is in a list.
fn says(text: &str, list: &str) -> bool {
    // The mean current is no mean of neurons; and a sign without a spread beside it is a hyphen.
    let text = text.to_lowercase().replace("i_mean", "").replace(' ', "_");
    let is_said = |word: &str| text.contains(word);
    let spread = words::of("spread").any(is_said);
    words::of(list).any(|word| is_said(word) && (spread || !"+-−–".contains(word)))
}

/// True if a text says the one and not the other.
pub fn only(text: &str, words: &str, others: &str) -> bool {
    says(text, words) && !says(text, others)
}

/// True if an entry of a chart of an ensemble is certainly not true of what it stands beside.
fn is_untrue_of_ensemble(text: &str, of_traces: bool, mean_is_named: bool) -> bool {
    match of_traces {
        true => says(text, "means") && (!says(text, "of a trace") || !mean_is_named),
        false => only(text, "single", "means"),
    }
}

/// True if an entry is certainly not true of a line, be it the mean or an edge of the spread.
fn is_untrue_of_line(text: &str, name: &str) -> bool {
    let (plus, minus) = (only(text, "plus", "minus"), only(text, "minus", "plus"));
    // "Mean + s" is an edge, whatever s is called.
    let adds = text.contains(['+', '−', '–']) || text.contains(" - ");
    let is_the_mean = !adds && says(text, "means") && !plus && !minus && !says(text, "spread");
    match (says(name, "plus"), says(name, "minus")) {
        (true, _) => minus || is_the_mean,
        (_, true) => plus || is_the_mean,
        _ => plus || minus,
    }
}

/// Whether each series has an entry, and whether what the entries say is true.
///
/// # Errors
/// What is missing or untrue.
pub fn check(drawing: &Drawing, chart: &Chart, others: usize, place: &Place) -> Result<(), String> {
    let series = chart.series.len();
    if let [only] = &chart.series[..] {
        return of_one(drawing, only, chart.y.unit, place);
    }
    let Some(legend) = Legend::of(drawing) else {
        // One that is made by hand: there are words at least.
        if others < series {
            return Err(said!("chart no legend", series));
        }
        return Ok(());
    };
    let entries = &legend.entries;
    let n = entries.len();
    if n < series {
        return Err(said!("chart few entries", series, n));
    }
    let is_again = |k: &usize| entries[..*k].iter().any(|e| e.text == entries[*k].text);
    // Both edges of a band may be "± σ".
    let mut again = (1..n).filter(is_again).map(|k| entries[k].text);
    if let Some(text) = again.find(|text| !says(text, "spread")) {
        return Err(said!("chart entries alike", text));
    }
    let of_series = colours_in(drawing, place);
    let is_of_series = |entry: &&Entry| entry.colour.is_none() || of_series.contains(&entry.colour);
    let bundle = chart.series.iter().any(is_bundle);
    // What is added has an entry of its own.
    if bundle && entries.iter().filter(is_of_series).count() > series {
        return Err(said!("chart many entries", series, n));
    }
    let is_unused = |e: &&Entry| e.colour.is_some_and(|c| !is_drawn(drawing, &legend, c));
    if n > series
        && let Some(entry) = entries.iter().find(is_unused)
    {
        return Err(said!("chart entry unused", entry = entry.text));
    }
    true_entries(drawing, chart, entries, place)
}

/// Whether the entry in the colour of the only series is not certainly that of something else: where nothing else
/// has this colour.
fn of_one(drawing: &Drawing, series: &Series, unit: Unit, place: &Place) -> Result<(), String> {
    let Some(own) = colours_of_series(drawing, place)
        .into_iter()
        .flatten()
        .next()
    else {
        return Ok(());
    };
    let added = marks::own(drawing).filter(|&(order, _)| !place.has_found((order, order)));
    if added
        .filter_map(|(_, mark)| ink(mark))
        .any(|ink| colour(ink) == own)
    {
        return Ok(());
    }
    let entries = Legend::of(drawing).map_or_else(Vec::new, |legend| legend.entries);
    let is_of_another =
        |entry: &&Entry| entry.colour == Some(own) && names_another(entry.text, unit);
    match entries.iter().find(is_of_another) {
        Some(entry) => Err(said!(
            "chart entry untrue",
            series = series.name,
            entry = entry.text
        )),
        None => Ok(()),
    }
}

/// For each series, the colour of its first mark.
fn colours_of_series(drawing: &Drawing, place: &Place) -> Vec<Option<Ink>> {
    let colour_of = |drawn: &Option<Drawn>| ink(drawing.marks.get(drawn.as_ref()?.0)?).map(colour);
    place.found.iter().map(colour_of).collect()
}

/// The entries whose colour is that of no series, and their colours.
pub fn added<'a>(drawing: &'a Drawing, place: &Place) -> Vec<(&'a str, Ink)> {
    let of_series = colours_of_series(drawing, place);
    let mut entries = Legend::of(drawing).map_or_else(Vec::new, |legend| legend.entries);
    entries.retain(|entry| !of_series.contains(&entry.colour));
    let with_colours = entries.iter().filter_map(|e| Some((e.text, e.colour?)));
    with_colours.collect()
}

/// The entries of a legend that is made by hand above, below or at the right of the axes: texts, each with the
/// colour of the level stroke before it.
pub fn by_hand(drawing: &Drawing, place: &Place) -> Vec<(String, Ink)> {
    /// How far from its sample, in pixels, a text may begin, and how much higher or lower it may be.
    const FARTHEST: (f64, f64) = (16.0, 9.6);
    let frame = Frame::of(drawing, &place.points);
    let stroke = |mark: &Mark| {
        let (a, b) = two_ends(mark).filter(|_| is_seen(mark))?;
        let end = if a.0 > b.0 { a } else { b };
        (a.1 == b.1).then_some((end, colour(ink(mark)?)))
    };
    let strokes: Vec<(Pixel, Ink)> = drawing.marks.iter().filter_map(stroke).collect();
    let entry = |text: Text| {
        let (x, y) = (text.centre.0 - 0.5 * text.width, text.centre.1);
        let outside = y < frame.top || y > frame.bottom || x > frame.right;
        let before = |((right, level), _): &&(Pixel, Ink)| {
            (0.0..=FARTHEST.0).contains(&(x - right)) && (y - level).abs() <= FARTHEST.1
        };
        // A number beside a tick, with its unit, is no name.
        let named = outside && numbers_in(&text.text).next().is_none_or(|(at, _)| at > 0);
        let sample = strokes.iter().find(before).filter(|_| named);
        sample.map(|(_, own)| (text.text, *own))
    };
    texts(drawing).into_iter().filter_map(entry).collect()
}

/// All colours between the first mark of a series and its last: each trace may have its own.
fn colours_in(drawing: &Drawing, place: &Place) -> Vec<Option<Ink>> {
    let found = place.found.iter().flatten();
    let marks = found.flat_map(|&(first, last)| {
        let up_to_last = drawing.marks.iter().take(last.saturating_add(1));
        up_to_last.skip(first)
    });
    marks.filter_map(ink).map(|ink| Some(colour(ink))).collect()
}

/// Holds each entry against the one series that has the colour of its sample.
fn true_entries(
    drawing: &Drawing,
    chart: &Chart,
    entries: &[Entry],
    place: &Place,
) -> Result<(), String> {
    let colours = colours_of_series(drawing, place);
    let own = |entry: &Entry| {
        let each = chart.series.iter().zip(&colours);
        let mut alike = each.filter(|(_, own)| own.is_some() && **own == entry.colour);
        let (series, _) = alike.next()?;
        alike.next().is_none().then_some(series)
    };
    let bundle = chart.series.iter().any(is_bundle);
    let mean_is_named = entries.iter().any(|entry| {
        own(entry).is_some_and(|series| !is_bundle(series)) && says(entry.text, "means")
    });
    for entry in entries {
        let Some(series) = own(entry) else {
            continue;
        };
        let untrue = match bundle {
            true => is_untrue_of_ensemble(entry.text, is_bundle(series), mean_is_named),
            false => is_untrue_of_line(entry.text, series.name),
        };
        if untrue || only(entry.text, "untrue", "root") {
            let (entry, series) = (entry.text, series.name);
            return Err(said!("chart entry untrue", series, entry));
        }
    }
    Ok(())
}

/// True if something outside the legend has this colour, more or less transparent.
fn is_drawn(drawing: &Drawing, legend: &Legend, own: Ink) -> bool {
    let marks = drawing.marks.iter().enumerate();
    let beside = marks.filter(|(order, _)| !legend.drawn.contains(order));
    let parts = |ink: &Ink| (ink.red, ink.green, ink.blue);
    let mut inks = beside.filter_map(|(_, mark)| ink(mark));
    inks.any(|ink| ink.alpha > 0.0 && parts(ink) == parts(&own))
}

/// What something is drawn with, however wide.
pub fn colour(ink: &Ink) -> Ink {
    Ink { width: 0, ..*ink }
}
