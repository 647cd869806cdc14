//! Straight lines along an axis that somebody has added and named: each must be where its name says.

use given::{Drawing, Ink, Mark};

use super::claims::{self, Claim};
use super::fit::Scale;
use super::legend::{self, Legend, colour};
use super::marks::{self, Pixel, span, two_ends};
use super::paint::is_seen;
use super::place::Place;
use super::reading::apart;
use super::texts::{Frame, text};
use super::{Axis, Chart, words_of};
use crate::sentences::said;
use crate::value::extremes;

/// How far, in pixels, a line may be from where its name says.
const NEAR: f64 = 2.0;
/// A text this near, in pixels, may be the name of a line.
const BESIDE: f64 = 16.0;
/// A text this near, in pixels, to where its number belongs may be the name of something else there.
const AT_HOME: f64 = 40.0;

/// A straight line along an axis, its dashes together.
struct Line {
    /// Where it is on the other axis.
    place: f64,
    from: f64,
    to: f64,
    colour: Ink,
}

/// A text, and the lines of which it may be the name, the likeliest first.
struct Named<'a> {
    text: String,
    /// Where the text stands along the axis of which it may give a number; an entry of the legend nowhere.
    place: Option<f64>,
    lines: Vec<&'a Line>,
}

/// The axis across which lines are drawn.
struct Side<'a> {
    chart: &'a Chart,
    letter: &'static str,
    axis: Axis,
    scale: Scale,
    /// The ends of the axis, where they can be seen.
    borders: Option<(f64, f64)>,
    upright: bool,
}

/// Whether all added lines are where their names say.
///
/// # Errors
/// The first that is not.
pub fn check(drawing: &Drawing, chart: &Chart, place: &Place) -> Result<(), String> {
    let sides = [
        ("y", chart.y, place.y, false),
        ("x", chart.x, place.x, true),
    ];
    let added = legend::added(drawing, place);
    let by_hand = legend::by_hand(drawing, place);
    for (letter, axis, scale, upright) in sides {
        let Some(scale) = scale else { continue };
        let borders = borders(drawing, &place.points, upright);
        let side = Side {
            chart,
            letter,
            axis,
            scale,
            borders,
            upright,
        };
        let lines = side.lines(drawing, place);
        let is_name = |(text, _): &&(String, Ink)| claims::is_name(text, axis.unit);
        let in_legend = added.iter().map(|(text, own)| named(text, *own, &lines));
        let by_hand = by_hand.iter().filter(is_name);
        let by_hand = by_hand.map(|(text, own)| named(text, *own, &lines));
        let names = in_legend.chain(by_hand).flatten();
        for name in names.chain(side.beside(drawing, &lines)) {
            side.judge(&name)?;
        }
    }
    Ok(())
}

fn turned((x, y): Pixel, upright: bool) -> Pixel {
    if upright { (y, x) } else { (x, y) }
}

/// From where to where an axis runs: as far as the lines across it, if they pass all points.
pub fn borders(drawing: &Drawing, points: &[Pixel], upright: bool) -> Option<(f64, f64)> {
    let (first, last) = extremes(points.iter().map(|&p| turned(p, upright).1));
    let end_to_end = |mark: &Mark| {
        let (a, b) = two_ends(mark).filter(|_| is_seen(mark))?;
        let (a, b) = (turned(a, upright), turned(b, upright));
        let (low, high) = (a.1.min(b.1), a.1.max(b.1));
        (a.0 == b.0 && low <= first + NEAR && high >= last - NEAR).then_some((low, high))
    };
    let lines = drawing.marks.iter().filter_map(end_to_end);
    lines.reduce(|a, b| (a.0.max(b.0), a.1.min(b.1)))
}

/// A name that stands beside a sample of a colour, if that is the colour of one line.
fn named<'a>(text: &str, own: Ink, lines: &'a [Line]) -> Option<Named<'a>> {
    let lines: Vec<&Line> = lines.iter().filter(|line| line.colour == own).collect();
    (lines.len() == 1).then(|| Named {
        text: text.to_owned(),
        place: None,
        lines,
    })
}

impl Side<'_> {
    /// The lines that are neither mesh nor legend nor a series, and neither short nor in another panel.
    fn lines(&self, drawing: &Drawing, place: &Place) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        let added = marks::own(drawing).filter(|&(order, _)| !place.has_found((order, order)));
        for line in added.filter_map(|(_, mark)| self.line(mark)) {
            let same = |other: &&mut Line| other.colour == line.colour && other.place == line.place;
            match lines.iter_mut().find(same) {
                Some(dashes) => {
                    dashes.from = dashes.from.min(line.from);
                    dashes.to = dashes.to.max(line.to);
                }
                None => lines.push(line),
            }
        }
        let along = place.points.iter().map(|&p| turned(p, self.upright).0);
        let least = 0.4 * span(along);
        let (low, high) = self.borders.unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
        lines.retain(|line| {
            let of_panel = (low - NEAR..=high + NEAR).contains(&line.place);
            of_panel && line.to - line.from >= least && !self.is_frame(drawing, line)
        });
        lines
    }

    fn line(&self, mark: &Mark) -> Option<Line> {
        let (points, ink) = marks::line(mark)?;
        let points = points.into_iter().map(|p| turned(p, self.upright));
        let (along, across): (Vec<f64>, Vec<f64>) = points.unzip();
        let (from, to) = extremes(along);
        (across.len() > 1 && span(across.iter().copied()) == 0.0).then(|| Line {
            place: across[0],
            from,
            to,
            colour: colour(&ink),
        })
    }

    fn is_on_border(&self, line: &Line) -> bool {
        let on = |border: f64| (line.place - border).abs() <= NEAR;
        self.borders.is_some_and(|(low, high)| on(low) || on(high))
    }

    /// True for a side of a box that somebody has drawn: another side meets it.
    fn is_frame(&self, drawing: &Drawing, line: &Line) -> bool {
        let across = Side {
            upright: !self.upright,
            ..*self
        };
        let meets = |side: Line| {
            let at_end = |end: f64| (side.place - end).abs() <= NEAR;
            let from_here = |end: f64| (end - line.place).abs() <= NEAR;
            side.colour == line.colour
                && (at_end(line.from) || at_end(line.to))
                && (from_here(side.from) || from_here(side.to))
        };
        let mut sides = marks::own(drawing).filter_map(|(_, mark)| across.line(mark));
        self.is_on_border(line) && sides.any(meets)
    }

    /// The texts that stand beside lines, in words that are known: others may be about anything.
    fn beside<'a>(&self, drawing: &Drawing, lines: &'a [Line]) -> Vec<Named<'a>> {
        let legend = Legend::of(drawing).map_or(0..0, |legend| legend.drawn);
        let texts = super::texts::texts(drawing);
        let words = words_of(self.chart, &texts, Frame::of(drawing, &[]));
        let labels = [words.title, words.x_label, words.y_label];
        let marks = drawing.marks.iter().enumerate();
        let named = marks.filter_map(|(order, mark)| {
            let text = text(mark).filter(|_| !legend.contains(&order))?;
            let is_label = labels.iter().flatten().any(|label| *label == text.text);
            if is_label || text.turned || !claims::is_name(&text.text, self.axis.unit) {
                return None;
            }
            let (along, place) = turned(text.centre, self.upright);
            let (long, wide) = turned((0.5 * text.width, 0.0), self.upright);
            let far = |line: &Line| (line.place - place).abs();
            let is_beside = |line: &&Line| {
                let beyond = (line.from - along).max(along - line.to);
                far(line) <= BESIDE + wide && beyond <= BESIDE + long
            };
            let mut near: Vec<&Line> = lines.iter().filter(is_beside).collect();
            near.sort_by(|a, b| far(a).total_cmp(&far(b)));
            (!near.is_empty()).then_some(Named {
                text: text.text,
                place: Some(place),
                lines: near,
            })
        });
        named.collect()
    }

    /// Whether one of the lines with this name is where the name says.
    fn judge(&self, name: &Named) -> Result<(), String> {
        let claims = claims::of(&name.text, self.chart, self.axis, self.upright);
        let line = name.lines[0];
        for claim in &claims {
            let near = |value: f64, place: f64, reach: f64| {
                let rounding = claim.rounding * self.scale.slope.abs();
                (self.scale.pixel(value) - place).abs() <= reach + rounding
            };
            let holds = |&value: &f64| {
                name.lines.iter().any(|line| near(value, line.place, NEAR))
                    || name.place.is_some_and(|place| near(value, place, AT_HOME))
            };
            if !claim.values.iter().any(holds) {
                return Err(self.untrue(name, line, claim));
            }
        }
        match claims.is_empty() && self.is_on_border(line) && !self.may_be_at(line) {
            true => Err(self.outside(name)),
            false => Ok(()),
        }
    }

    /// True if a line on the border may be meant to be there: at a round number, or at the end of the data.
    fn may_be_at(&self, line: &Line) -> bool {
        let value = self.scale.number(line.place);
        let pixel = 1.0 / self.scale.slope.abs();
        let step = 10f64.powf((10.0 * pixel).log10().ceil());
        let is_round = (value - step * (value / step).round()).abs() <= pixel;
        let series = self.chart.series.iter();
        let numbers = series.flat_map(|s| if self.upright { &s.x } else { &s.y });
        let (low, high) = extremes(numbers.copied());
        let is_end = |end: f64| (self.scale.pixel(end) - line.place).abs() <= NEAR;
        is_round || is_end(low) || is_end(high)
    }

    fn outside(&self, name: &Named) -> String {
        said!("chart line outside", letter = self.letter, line = name.text)
    }

    fn untrue(&self, name: &Named, line: &Line, claim: &Claim) -> String {
        let places = || claim.values.iter().map(|&value| self.scale.pixel(value));
        let on_border = self.is_on_border(line);
        let is_outside = |p: f64| self.borders.is_some_and(|(low, high)| p < low || p > high);
        if on_border && places().all(is_outside) {
            return self.outside(name);
        }
        let is_drawn_at = self.scale.number(line.place);
        let (drawn, right) = apart(is_drawn_at, claim.values[0], self.axis.unit);
        let is_at = match on_border {
            true => "lies on the border of the chart".to_owned(),
            false => format!("is at {drawn}"),
        };
        let (line, says) = (&name.text, &claim.says);
        said!("chart line elsewhere", is_at, says, right, line)
    }
}
