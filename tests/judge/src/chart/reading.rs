//! What a reader of the axes takes the points for: what is drawn, and what belongs there.

use given::Drawing;

use super::fit::{READABLE, Scale};
use super::marks::{Pixel, REACH, distance, near, span};
use super::place::placed;
use super::texts::{self, Frame};
use super::values::{range_of, with_unit};
use super::{Chart, Series, stated};
use crate::sentences::said;
use crate::value::Unit;
use crate::wording::number;

/// The axes of a chart as they can be seen: the box, and what the numbers and labels at it state.
pub struct Axes<'a> {
    pub chart: &'a Chart,
    frame: Frame,
    x: Option<Scale>,
    y: Option<Scale>,
}

/// How points along an axis differ from where they belong.
enum Limited {
    Not,
    /// Some are on the border instead of beyond it.
    ByBorder,
    /// Some are on the border instead of inside.
    Inside,
    /// Some are at one level inside instead of above or below it.
    At(f64),
}

impl Limited {
    /// `None` if some points are elsewhere.
    fn of(drawn: &[f64], right: &[f64], borders: [f64; 2]) -> Option<Self> {
        let pairs = drawn.iter().zip(right);
        let (off, kept): (Vec<_>, Vec<_>) = pairs.partition(|(p, w)| (*p - *w).abs() > REACH);
        let mut levels: Vec<f64> = off.iter().map(|(p, _)| **p).collect();
        levels.dedup();
        // What is cut off ends where the others go on.
        let beyond = |&(p, w): &(&f64, &f64)| drawn.iter().all(|q| (q - p) * (w - p) <= 0.0);
        let kept = kept.iter().map(|(p, _)| **p);
        let varied = span(kept.chain(levels.iter().copied())) > READABLE && off.len() < drawn.len();
        let on_border = |p: &f64| borders.iter().any(|border| (border - p).abs() <= 4.0);
        let outside =
            |(p, w): &(&f64, &f64)| on_border(p) && (**w < borders[0] || **w > borders[1]);
        match levels[..] {
            [] => Some(Limited::Not),
            // On the axes as they are labelled, no other place is left to them.
            _ if off.iter().all(outside) => Some(Limited::ByBorder),
            _ if levels.iter().all(on_border) && off.len() > 1 => Some(Limited::Inside),
            _ if !off.iter().all(beyond) || !varied => None,
            // A single point that is elsewhere may have been moved by anything.
            [level] if off.len() > 1 => Some(Limited::At(level)),
            _ => None,
        }
    }
}

impl<'a> Axes<'a> {
    pub fn of(drawing: &Drawing, chart: &'a Chart) -> Self {
        let frame = Frame::of(drawing, &[]);
        let (x, y) = stated(chart, &texts::texts(drawing), frame);
        Axes {
            chart,
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
        Some(placed(series, self.x?, self.y?))
    }

    /// What is wrong with points that are where they belong on the axes as they are labelled, but for
    /// those that were moved to the end of an axis or to another level.
    pub fn limits(&self, series: &Series, points: &[Pixel]) -> Option<String> {
        let chart = self.chart;
        let wanted = self.wanted(series).filter(|w| w.len() == points.len())?;
        let f = self.frame;
        let (x, y): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
        let (right_x, right_y): (Vec<f64>, Vec<f64>) = wanted.iter().copied().unzip();
        let narrow = |pixels: &[f64]| span(pixels.iter().copied()) < READABLE;
        let (narrow_x, narrow_y) = (narrow(&x), narrow(&y));
        let x = Limited::of(&x, &right_x, [f.left, f.right])?;
        let y = Limited::of(&y, &right_y, [f.top, f.bottom])?;
        let (letter, axis, numbers, limited, scale) = match (x, y) {
            (Limited::Not, Limited::Not) if !narrow_x && !narrow_y => return None,
            (Limited::Not, y) if !narrow_x => ("y", chart.y, &series.y, y, self.y?),
            (x, _) => ("x", chart.x, &series.x, x, self.x?),
        };
        let (shows, range) = (axis.shows, range_of(axis, numbers));
        Some(match limited {
            Limited::ByBorder => said!("chart narrow range", letter, range),
            Limited::Inside => said!("chart on border", letter, shows, range),
            Limited::At(level) => {
                let level = with_unit(axis, scale.number(level));
                said!("chart cut off", shows, level)
            }
            Limited::Not => said!("chart wide range", letter, range),
        })
    }

    /// True if larger numbers at the y axis are higher.
    pub fn rises(&self) -> bool {
        self.y.is_some_and(|y| y.slope < 0.0)
    }

    /// A point that is drawn, and the one that belongs there: of those that are off, the farthest.
    pub fn example(&self, series: &Series, points: &[Pixel]) -> Option<String> {
        let (chart, wanted) = (self.chart, self.wanted(series)?);
        let is_stray = |p: &Pixel| !wanted.iter().any(|&w| near(w, *p));
        let is_missing = |w: &Pixel| !points.iter().any(|&p| near(p, *w));
        let stray: Vec<Pixel> = points.iter().copied().filter(is_stray).collect();
        // Drawn in the order of the data, if along one axis each is at its place.
        let all_at = |part: fn(&Pixel) -> f64| {
            let mut pairs = points.iter().zip(&wanted);
            pairs.all(|(p, w)| (part(p) - part(w)).abs() <= REACH)
        };
        let in_order = points.len() == wanted.len() && (all_at(|p| p.0) || all_at(|p| p.1));
        let drawn_for = |k: usize| {
            let own = points.get(k).filter(|p| in_order || stray.contains(p));
            // Rather one straight above or below it than a nearer one.
            let nearest = || {
                let beside = |p: &Pixel| (p.0 - wanted[k].0).abs() > REACH;
                let to = |p: &Pixel| 1e6 * f64::from(beside(p)) + distance(*p, wanted[k]);
                stray.iter().min_by(|a, b| to(a).total_cmp(&to(b)))
            };
            own.or_else(nearest).copied()
        };
        let missing = (0..wanted.len()).filter(|&k| is_missing(&wanted[k]));
        let off = missing.filter_map(|k| Some((k, drawn_for(k)?)));
        let far = |(k, p): &(usize, Pixel)| distance(wanted[*k], *p);
        let (k, at) = off.max_by(|a, b| far(a).total_cmp(&far(b)))?;
        let (mut level, right) = (read(self.y?, at.1), (series.x[k], series.y[k]));
        if chart.y.unit == Unit::None && level.round() != right.1 {
            level = level.round();
        }
        let (x, x_right) = apart(read(self.x?, at.0), right.0, chart.x.unit);
        let (y, y_right) = apart(level, right.1, chart.y.unit);
        let (x_shows, y_shows) = (chart.x.shows, chart.y.shows);
        Some(if (at.0 - wanted[k].0).abs() <= REACH {
            said!("chart example at x", x_shows, x_right, y, y_right)
        } else if (at.1 - wanted[k].1).abs() <= REACH {
            said!("chart example at y", y_shows, y_right, x, x_right)
        } else {
            said!("chart example", x, y, x_right, y_right)
        })
    }
}

/// The number at a pixel; 0 where it cannot be told from 0.
fn read(scale: Scale, pixel: f64) -> f64 {
    match (pixel - scale.pixel(0.0)).abs() < 1.0 {
        true => 0.0,
        false => scale.number(pixel),
    }
}

/// Two numbers of a unit, with as many digits as tell them apart.
pub fn apart(a: f64, b: f64, unit: Unit) -> (String, String) {
    let written = |digits: usize| {
        let coarse = |x: f64| number(format!("{x:.digits$e}").parse().unwrap_or(x));
        [a, b].map(|x| coarse(x) + unit.symbol()).into()
    };
    let different = (2..6).map(written).find(|(a, b): &(String, String)| a != b);
    different.unwrap_or_else(|| written(2))
}
