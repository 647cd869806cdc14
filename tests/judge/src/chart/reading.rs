//! What a reader of the axes takes the points for: what is drawn, and what belongs there.

use given::Drawing;

use super::fit::Scale;
use super::marks::Pixel;
use super::texts::{self, Frame};
use super::{Chart, Series, stated};
use crate::value::Unit;
use crate::wording::number;

/// The axes as they can be seen: the box, and what the numbers and labels at it state.
pub struct Axes {
    pub frame: Frame,
    x: Option<Scale>,
    y: Option<Scale>,
}

/// A point farther off than this, in pixels, is elsewhere.
const ELSEWHERE: f64 = 2.5;

fn near(a: Pixel, b: Pixel) -> bool {
    (a.0 - b.0).abs() <= ELSEWHERE && (a.1 - b.1).abs() <= ELSEWHERE
}

impl Axes {
    pub fn of(drawing: &Drawing, chart: &Chart) -> Self {
        let frame = Frame::of(drawing, &[]);
        let (x, y) = stated(chart, &texts::texts(drawing), frame);
        Axes {
            frame,
            x: x.first().copied(),
            y: y.first().copied(),
        }
    }

    /// The same box, with scales that are known from another series.
    pub fn with(self, x: Option<Scale>, y: Option<Scale>) -> Self {
        Axes {
            x: x.or(self.x),
            y: y.or(self.y),
            ..self
        }
    }

    /// Where the points of a series belong.
    fn wanted(&self, series: &Series) -> Option<Vec<Pixel>> {
        let (x, y) = (self.x?, self.y?);
        Some(super::place::placed(series, x, y))
    }

    /// True if each point is where it belongs.
    pub fn are_right(&self, series: &Series, points: &[Pixel]) -> bool {
        let wanted = self.wanted(series).unwrap_or_default();
        wanted.len() == points.len() && wanted.iter().zip(points).all(|(&a, &b)| near(a, b))
    }

    /// The axis beyond which points belong that are drawn on its border, all others being right.
    pub fn too_small(&self, series: &Series, points: &[Pixel]) -> Option<&'static str> {
        let wanted = self.wanted(series)?;
        let Frame {
            left,
            right,
            top,
            bottom,
        } = self.frame;
        let on_border = |&(x, y): &Pixel| (x.max(left).min(right), y.max(top).min(bottom));
        let mut pairs = wanted.iter().zip(points);
        if wanted.len() != points.len() || !pairs.all(|(w, &p)| near(on_border(w), p)) {
            return None;
        }
        let beyond_x = |w: &Pixel| (on_border(w).0 - w.0).abs() > ELSEWHERE;
        let beyond_y = |w: &Pixel| (on_border(w).1 - w.1).abs() > ELSEWHERE;
        match (wanted.iter().any(beyond_x), wanted.iter().any(beyond_y)) {
            (_, true) => Some("y"),
            (true, false) => Some("x"),
            _ => None,
        }
    }

    /// A point that is drawn, and the one that belongs there: of those that are off, the farthest.
    pub fn example(&self, chart: &Chart, series: &Series, points: &[Pixel]) -> Option<String> {
        let wanted = self.wanted(series)?;
        let is_stray = |p: &Pixel| !wanted.iter().any(|&w| near(w, *p));
        let is_missing = |w: &Pixel| !points.iter().any(|&p| near(p, *w));
        let stray: Vec<Pixel> = points.iter().copied().filter(is_stray).collect();
        let distance = |a: Pixel, b: Pixel| (a.0 - b.0).hypot(a.1 - b.1);
        let drawn_for = |k: usize| {
            let own = points.get(k).filter(|p| stray.contains(p)).copied();
            let nearest = || {
                let to = |p: &&Pixel| distance(**p, wanted[k]);
                stray.iter().min_by(|a, b| to(a).total_cmp(&to(b))).copied()
            };
            own.or_else(nearest)
        };
        let missing = (0..wanted.len()).filter(|&k| is_missing(&wanted[k]));
        let off = missing.filter_map(|k| Some((k, drawn_for(k)?)));
        let far = |(k, p): &(usize, Pixel)| distance(wanted[*k], *p);
        let (k, at) = off.max_by(|a, b| far(a).total_cmp(&far(b)))?;
        let (mut level, right) = (self.y?.number(at.1), (series.x[k], series.y[k]));
        if chart.y.unit == Unit::None && level.round() != right.1 {
            level = level.round();
        }
        let (x, y) = apart((self.x?.number(at.0), level), right);
        let (x_unit, y_unit) = (chart.x.unit.symbol(), chart.y.unit.symbol());
        let (x_shows, y_shows) = (chart.x.shows, chart.y.shows);
        Some(if (at.0 - wanted[k].0).abs() <= ELSEWHERE {
            format!(
                " Where the {x_shows} is {}{x_unit}, {}{y_unit} is drawn, and {}{y_unit} belongs there.",
                x.1, y.0, y.1
            )
        } else if (at.1 - wanted[k].1).abs() <= ELSEWHERE {
            format!(
                " Where the {y_shows} is {}{y_unit}, the point is drawn at {}{x_unit} and belongs at {}{x_unit}.",
                y.1, x.0, x.1
            )
        } else {
            format!(
                " One point is drawn at {}{x_unit}, {}{y_unit}; it belongs at {}{x_unit}, {}{y_unit}.",
                x.0, y.0, x.1, y.1
            )
        })
    }
}

type Written = (String, String);

/// A drawn and a right point along x and along y, with as many digits as tell them apart.
fn apart(drawn: Pixel, right: Pixel) -> (Written, Written) {
    let both = |a: f64, b: f64| {
        let written = |digits: usize| {
            let coarse = |x: f64| number(format!("{x:.digits$e}").parse().unwrap_or(x));
            (coarse(a), coarse(b))
        };
        let different = (2..6).map(written).find(|(a, b)| a != b);
        different.unwrap_or_else(|| written(2))
    };
    (both(drawn.0, right.0), both(drawn.1, right.1))
}

/// Along the one axis all points lie at one place, along the other they do not belong where they are.
pub const EXCHANGED: &str = "The points lie at one place instead of along both axes: are x and y exchanged in the points, or do the ranges of the axes not fit the data?";
