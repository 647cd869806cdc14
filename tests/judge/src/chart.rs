//! What is to be seen in a chart, and whether it is.
//!
//! A drawing is right if the marks of each series are an affine image of its data, x to the right
//! and y upwards, if the numbers at the axes fit that image, and if title, axis labels with units
//! and legend are there, and if what is added to it is true. Nothing else counts: neither colours nor sizes,
//! nor the kind of marks.

mod added;
mod axes;
mod claims;
mod counts;
mod dashed;
mod dots;
mod faults;
mod fit;
mod labels;
mod legend;
mod lines;
mod marks;
mod numbers;
mod paint;
mod parts;
mod pieces;
mod place;
mod reading;
mod texts;
mod ticks;
mod units;
mod values;
mod words;

use std::borrow::Cow;
use std::fmt::Write;

use given::Drawing;

use crate::sentences::said;
use crate::value::Unit;
use axes::Reading;
use fit::Scale;
use marks::Drawn;
use parts::Parts;
use place::Place;
use texts::{Frame, Text, Words};
use values::with_unit;

/// What a chart must show. Nothing in it fixes colours, sizes, wording or the kind of marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    pub x: Axis,
    pub y: Axis,
    /// With more than one series, each needs an entry in the legend.
    pub series: Vec<Series>,
}

/// An axis: its label must say what it shows and, unless the unit is `Unit::None`, in which unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// What it shows, as in "time" or "membrane potential": for the words of the feedback.
    pub shows: &'static str,
    /// The unit of the data. A chart may show another of the same kind (ms for s, mV for V), if its
    /// label says so and its numbers fit.
    pub unit: Unit,
}

/// One series of points.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it shows, for the words of the feedback.
    pub name: &'static str,
    pub x: Vec<f64>,
    pub y: Vec<f64>,
    /// Of a raster, how many neurons it is of: its points must be seen one by one. Else a line will do as well.
    pub neurons: Option<usize>,
}

impl Series {
    /// True for a raster.
    fn is_dots(&self) -> bool {
        self.neurons.is_some()
    }
}

/// Says whether a drawing shows the chart; if not, what is wrong with it, in a sentence or two.
///
/// # Errors
/// The first thing that is wrong, what was drawn before how it is labelled.
pub fn judge(drawing: &Drawing, chart: &Chart) -> Result<(), String> {
    let uncovered = paint::not_painted_over(drawing);
    let visible = paint::of_other_colour(&uncovered);
    // What is wrong is said of the drawing as it is.
    let readings: [fn(&Drawing) -> Drawing; 5] = [
        ticks::aligned,
        pieces::joined,
        pieces::blocks,
        legend::without_samples,
        |drawing| legend::without_samples(&pieces::joined(&ticks::aligned(drawing))),
    ];
    let as_it_is = judge_marks(&visible, chart).map(|place| (place, Cow::Borrowed(&visible)));
    let read_otherwise = |fault: Unfit| {
        let mut tried = vec![visible.clone()];
        for drawing in readings.map(|read| read(&visible)) {
            // Several may read it alike.
            if !tried.contains(&drawing) {
                if let Ok(place) = judge_marks(&drawing, chart) {
                    return Ok((place, Cow::Owned(drawing)));
                }
                tried.push(drawing);
            }
        }
        Err(fault)
    };
    match as_it_is.or_else(read_otherwise) {
        Ok((place, drawing)) => {
            if let Some(place) = &place {
                paint::not_covered(&uncovered, chart, place)?;
            }
            added::check(&drawing, chart, place.as_ref())
        }
        Err(_) if uncovered != visible && judge_marks(&uncovered, chart).is_ok() => {
            // What is wrong with a chart of which a part is hidden is that it is hidden.
            let are_read = texts::texts(&visible).len() == texts::texts(&uncovered).len();
            Err(match are_read {
                true => said!("chart points unseen"),
                false => said!("chart text unseen"),
            })
        }
        Err(_) if *drawing != uncovered && judge_marks(drawing, chart).is_ok() => {
            Err(said!("chart painted over"))
        }
        Err(Unfit::Said(fault)) => Err(fault),
        Err(Unfit::Lost(parts, places)) => {
            Err(faults::name(&visible, chart, &parts.whole, &places))
        }
    }
}

/// Why a drawing is not the chart.
enum Unfit {
    /// In a sentence.
    Said(String),
    /// The data were not found: what was drawn, and where some of them may be. Naming it takes long.
    Lost(Parts, Vec<Place>),
}

impl From<String> for Unfit {
    fn from(fault: String) -> Self {
        Unfit::Said(fault)
    }
}

/// Where the data are, if all is right with the marks and the words; nowhere without any data.
fn judge_marks(drawing: &Drawing, chart: &Chart) -> Result<Option<Place>, Unfit> {
    let texts = texts::texts(drawing);
    if chart.series.iter().all(|series| series.x.is_empty()) {
        // No data, no marks: only the words can be seen.
        let frame = Frame::of(drawing, &[]);
        labelled(chart, &words_of(chart, &texts, frame))?;
        return Ok(None);
    }
    let parts = marks::parts(drawing);
    let mut places = place::places(chart, &parts);
    let complete = places.iter().take_while(|place| place.complete()).count();
    let (mut of_numbers, mut of_words) = (None, None);
    for k in 0..complete {
        match numbered(drawing, chart, &texts, &places[k]) {
            Err(fault) => of_numbers = of_numbers.or(Some(fault)),
            Ok(words) => match worded(drawing, chart, &texts, &places[k], &words) {
                Err(fault) => of_words = of_words.or(Some(fault)),
                Ok(()) => return Ok(Some(places.swap_remove(k))),
            },
        }
    }
    // Where the numbers fit, the points were read as they are meant.
    if let Some(fault) = of_words.or(of_numbers) {
        return Err(fault.into());
    }
    let scales = stated(chart, &texts, Frame::of(drawing, &[]));
    match place::place_in_parts(chart, &parts, scales) {
        Some(place) => {
            let words = numbered(drawing, chart, &texts, &place)?;
            worded(drawing, chart, &texts, &place, &words)?;
            Ok(Some(place))
        }
        None => Err(Unfit::Lost(parts, places)),
    }
}

/// The scales that numbers and labels at the axes state.
fn stated(chart: &Chart, texts: &[Text], frame: Frame) -> (Vec<Scale>, Vec<Scale>) {
    let words = words_of(chart, texts, frame);
    let rows = texts::ticks(texts, chart.x.unit, true);
    let columns = texts::ticks(texts, chart.y.unit, false);
    (
        axes::stated_scales(&rows, chart.x.unit, words.x_label.as_deref()),
        axes::stated_scales(&columns, chart.y.unit, words.y_label.as_deref()),
    )
}

fn words_of(chart: &Chart, texts: &[Text], frame: Frame) -> Words {
    texts::words(texts, frame, chart.x.unit, chart.y.unit)
}

/// Whether the numbers fit, given where the data were found; and what the texts are for.
fn numbered(
    drawing: &Drawing,
    chart: &Chart,
    texts: &[Text],
    place: &Place,
) -> Result<Words, String> {
    let frame = Frame::of(drawing, &place.points);
    let words = words_of(chart, texts, frame);
    let Some(series) = chart.series.iter().find(|series| !series.x.is_empty()) else {
        return Ok(words);
    };
    let check = |letter, axis: Axis, scale, numbers, first, label| {
        let reading = Reading {
            letter,
            axis,
            scale,
            numbers,
            first,
            ticks: texts::ticks(texts, axis.unit, letter == "x"),
            label,
        };
        reading.check()
    };
    let (x_label, y_label) = (words.x_label.as_deref(), words.y_label.as_deref());
    let (x, y) = place.points.iter().copied().next().unzip();
    check("x", chart.x, place.x, &series.x, x, x_label)?;
    check("y", chart.y, place.y, &series.y, y, y_label)?;
    Ok(words)
}

/// Whether the words fit, given where the data were found.
fn worded(
    drawing: &Drawing,
    chart: &Chart,
    texts: &[Text],
    place: &Place,
    words: &Words,
) -> Result<(), String> {
    labelled(chart, words)?;
    in_front(chart, place)?;
    legend::check(drawing, chart, words.others, place)?;
    if !texts.iter().any(|text| units::is_number(&text.text)) {
        return Err(said!("chart no numbers"));
    }
    let (readable, lost) = texts::readable(texts, drawing);
    // What is left may be enough.
    let is_enough = || {
        let words = numbered(drawing, chart, &readable, place);
        words.and_then(|words| labelled(chart, &words)).is_ok()
    };
    match lost.first() {
        Some(text) if !is_enough() => Err(texts::why_unreadable(text, drawing)),
        _ => Ok(()),
    }
}

/// True for a series of many lines, one after the other: the traces of an ensemble.
fn is_bundle(series: &Series) -> bool {
    series.x.windows(2).any(|pair| pair[1] < pair[0])
}

/// A line beside a bundle of others must be drawn after them: beneath them it is hidden.
fn in_front(chart: &Chart, place: &Place) -> Result<(), String> {
    let Some(bundle) = chart.series.iter().position(is_bundle) else {
        return Ok(());
    };
    let last_of_bundle = place.found[bundle].map_or(0, |(_, last)| last);
    let beneath = |(series, found): &(&Series, &Option<Drawn>)| {
        !is_bundle(series) && found.is_some_and(|(first, _)| first < last_of_bundle)
    };
    match chart.series.iter().zip(&place.found).find(beneath) {
        Some((series, _)) => {
            let (above, below) = (series.name, chart.series[bundle].name);
            Err(said!("chart beneath", above, below))
        }
        None => Ok(()),
    }
}

/// Whether title, labels, units and legend are there.
fn labelled(chart: &Chart, words: &Words) -> Result<(), String> {
    let (x, y) = (words.x_label.as_deref(), words.y_label.as_deref());
    if labels::exchanged(chart, x, y) {
        return Err(said!("chart labels swapped"));
    }
    if words.title.is_none() {
        return Err(said!("chart no title"));
    }
    labels::check("x", chart.x, x)?;
    labels::check("y", chart.y, y)
}

/// What a drawing shows, in a few lines of text that do not depend on its style: the same for every
/// right drawing of the same data. It stands in the snapshots.
pub fn summary(drawing: &Drawing, chart: &Chart) -> String {
    if let Err(fault) = judge(drawing, chart) {
        return fault;
    }
    let mut text = String::new();
    for Series { name, x, y, .. } in &chart.series {
        let n = x.len();
        let _ = write!(text, "{name}: {n} points");
        let by_y = |&a: &usize, &b: &usize| y[a].total_cmp(&y[b]);
        if let (Some(lowest), Some(highest)) = ((0..n).min_by(by_y), (0..n).max_by(by_y)) {
            let told = [
                ("first", 0),
                ("last", n - 1),
                ("lowest", lowest),
                ("highest", highest),
            ];
            for (which, k) in told {
                let (x, y) = (with_unit(chart.x, x[k]), with_unit(chart.y, y[k]));
                let _ = write!(text, ", {which} ({x}, {y})");
            }
        }
        text.push('\n');
    }
    text.push_str("title, labels with units");
    if chart.series.len() > 1 {
        text.push_str(", legend");
    }
    text
}
