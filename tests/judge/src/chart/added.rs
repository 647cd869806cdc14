//! What is added to the series of a chart must be true, too: lines that have a name, bands that are called
//! ± σ, numbers of spikes and neurons. The wording is free, so only what says one thing for certain is judged.

use given::{Drawing, Ink, Mark};

use super::claims::{number_of, says_one_sigma};
use super::counts::runs;
use super::dashed::distance_to_line;
use super::legend::{self, Legend, colour};
use super::lines;
use super::marks::{self, LARGEST, Pixel, REACH, at, span};
use super::place::{Place, placed};
use super::{Chart, Series, is_bundle, texts};
use crate::sentences::said;
use crate::value::extremes;

/// Whether what is added is true, given where the data were found.
///
/// # Errors
/// What is untrue.
pub fn check(drawing: &Drawing, chart: &Chart, place: Option<&Place>) -> Result<(), String> {
    counts(drawing, chart)?;
    standard_error(drawing, chart)?;
    let Some(place) = place else {
        return Ok(());
    };
    lines::check(drawing, chart, place)?;
    areas(drawing, place)?;
    band(drawing, chart, place)
}

/// What a text says that there are so many of are that many. Where several texts say so, they are of parts.
fn counts(drawing: &Drawing, chart: &Chart) -> Result<(), String> {
    let texts = texts::texts(drawing);
    let check = |thing: &'static str, right: &[usize]| {
        let count = |text: &texts::Text| Some((text.text.clone(), number_of(thing, &text.text)?));
        let counts: Vec<(String, usize)> = texts.iter().filter_map(count).collect();
        match &counts[..] {
            [(text, count)] if !right.contains(count) => {
                Err(said!("chart count", count, thing, n = right[0], text))
            }
            _ => Ok(()),
        }
    };
    match &chart.series[..] {
        [series] if let Some(neurons) = series.neurons => {
            let last = extremes(series.y.iter().copied()).1;
            check("spikes", &[series.x.len()])?;
            // Those that are silent may count, or not.
            check("neurons", &[neurons, runs(series).len(), last as usize + 1])
        }
        [series] => check(
            "points",
            &[series.x.len(), series.x.len().saturating_sub(1)],
        ),
        [series, ..] if is_bundle(series) => check("traces", &[runs(series).len()]),
        _ => Ok(()),
    }
}

/// Where the lines are at ± σ, no text calls them the standard error; one with its value or its formula does not.
fn standard_error(drawing: &Drawing, chart: &Chart) -> Result<(), String> {
    let is_edge = |series: &Series| series.name.contains('σ');
    let says = |text: &&texts::Text| {
        legend::only(&text.text, "standard error", "no standard error")
            && !text.text.contains(|c: char| c.is_ascii_digit())
    };
    let texts = texts::texts(drawing);
    match texts.iter().find(says) {
        Some(text) if chart.series.iter().any(is_edge) => {
            Err(said!("chart standard error", text = text.text))
        }
        _ => Ok(()),
    }
}

/// A filled area crosses neither itself nor the data: it is not the points alone, closed by a straight line from
/// the last to the first, nor two edges of which both run to the right.
fn areas(drawing: &Drawing, place: &Place) -> Result<(), String> {
    for (_, mark) in marks::own(drawing) {
        let Mark::Polygon { points, .. } = mark else {
            continue;
        };
        let corners: Vec<Pixel> = points.iter().map(|&p| at(p)).collect();
        let width = span(corners.iter().map(|p| p.0));
        if width <= f64::from(LARGEST) {
            // The mark of a point.
            continue;
        }
        let runs: Vec<&[Pixel]> = corners.chunk_by(|a, b| a.0 <= b.0).collect();
        let wide = |run: &[Pixel]| span(run.iter().map(|p| p.0)) > 0.5 * width;
        match runs[..] {
            [run] if run.len() > 3 && crosses_chord(run) && place.points.len() == run.len() => {
                return Err(said!("chart area chord"));
            }
            [one, other] if wide(one) && wide(other) => return Err(said!("chart area crossed")),
            _ => {}
        }
    }
    Ok(())
}

/// True if a line runs above the straight line from its last point to its first, and below it.
fn crosses_chord(line: &[Pixel]) -> bool {
    let ((x, y), (right, level)) = (line[0], line[line.len() - 1]);
    let above = |p: &Pixel| p.1 - (y + (level - y) * (p.0 - x) / (right - x).max(1.0));
    let (low, high) = extremes(line.iter().map(above));
    low < -REACH && high > REACH
}

/// A filled area that the legend calls ± σ has the edges of the spread.
fn band(drawing: &Drawing, chart: &Chart, place: &Place) -> Result<(), String> {
    let (Some(legend), Some(x), Some(y)) = (Legend::of(drawing), place.x, place.y) else {
        return Ok(());
    };
    let (top, bottom) =
        lines::borders(drawing, &place.points, false).unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
    // What lies outside the axes, plotters draws on their border.
    let inside = |(x, y): Pixel| (x, y.clamp(top, bottom));
    let edges: Vec<Pixel> = edges(chart)
        .iter()
        .flat_map(|edge| placed(edge, x, y))
        .map(inside)
        .collect();
    let added = legend::added(drawing, place).into_iter();
    for (text, own) in added.filter(|(text, _)| says_one_sigma(text)) {
        let outlines = outlines(drawing, &legend, own);
        let is_reached = |&edge: &Pixel| {
            let near = |outline: &Vec<Pixel>| distance_to_line(edge, outline) <= REACH;
            outlines.iter().any(near)
        };
        if !outlines.is_empty() && !edges.iter().all(is_reached) {
            return Err(said!("chart band", text));
        }
    }
    Ok(())
}

/// Round the filled areas of a colour, back to where each begins.
fn outlines(drawing: &Drawing, legend: &Legend, own: Ink) -> Vec<Vec<Pixel>> {
    let marks = drawing.marks.iter().enumerate();
    let outline = |(order, mark): (usize, &Mark)| match mark {
        Mark::Polygon { points, ink } if !legend.drawn.contains(&order) => {
            let closed = points.iter().chain(points.first());
            (colour(ink) == own).then(|| closed.map(|&p| at(p)).collect())
        }
        _ => None,
    };
    marks.filter_map(outline).collect()
}

/// The mean plus and minus σ: series of the chart, or made from the traces of an ensemble.
fn edges(chart: &Chart) -> Vec<Series> {
    let is_ensemble = |series: &&Series| is_bundle(series) && !series.is_dots();
    let Some(bundle) = chart.series.iter().find(is_ensemble) else {
        let is_edge = |series: &&Series| series.name.contains('σ');
        return chart.series.iter().filter(is_edge).cloned().collect();
    };
    let traces: Vec<&[f64]> = runs(bundle).into_iter().map(|run| &bundle.y[run]).collect();
    let n = traces.len() as f64;
    let steps = traces[0].len();
    let edge = |sigmas: f64| {
        let at_step = |k: usize| {
            let mean = traces.iter().map(|trace| trace[k]).sum::<f64>() / n;
            let squares = traces.iter().map(|trace| (trace[k] - mean).powi(2));
            mean + sigmas * (squares.sum::<f64>() / (n - 1.0)).sqrt()
        };
        Series {
            x: bundle.x[..steps].to_vec(),
            y: (0..steps).map(at_step).collect(),
            ..*bundle
        }
    };
    vec![edge(1.0), edge(-1.0)]
}
