//! The marks of a drawing, sorted into groups that may each be a series of points.

use given::{Drawing, Ink, Mark};

use super::dashed::dashed;
use super::dots::{dots, grouped, readings};
use super::legend::Legend;
use super::paint::{corners, ink, is_seen, place_of};
use super::parts::Parts;
use super::texts::Frame;
use super::units::is_number;
use crate::value::extremes;

/// A position in pixels: x to the right, y downwards.
pub type Pixel = (f64, f64);

/// How the points of a group are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Each point for itself: circles, crosses, triangles, small squares, bars, stems.
    Dots,
    /// Joined in the order of the points.
    Line,
    /// So many lines, one after the other.
    Bundle(usize),
    /// The outline of an area.
    Outline,
}

/// Marks that look alike, as points in the order in which they were drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub shape: Shape,
    pub points: Vec<Pixel>,
    /// The first and the last of its marks in the order of drawing.
    pub drawn: Drawn,
}

/// Two places in the order of drawing: of the first mark and of the last.
pub type Drawn = (usize, usize);

/// From the first of several marks to the last.
pub fn drawn(orders: impl Iterator<Item = Drawn>) -> Drawn {
    orders.fold((usize::MAX, 0), |(first, last), (from, to)| {
        (first.min(from), last.max(to))
    })
}

impl Group {
    pub fn new(shape: Shape, points: Vec<Pixel>, drawn: Drawn) -> Self {
        Group {
            shape,
            points,
            drawn,
        }
    }

    /// Width and height of the box around the points.
    pub fn extent(&self) -> (f64, f64) {
        let width = span(self.points.iter().map(|p| p.0));
        let height = span(self.points.iter().map(|p| p.1));
        (width, height)
    }
}

/// The largest less the smallest of some numbers; 0 of none.
pub fn span(x: impl IntoIterator<Item = f64>) -> f64 {
    let (low, high) = extremes(x);
    (high - low).max(0.0)
}

/// Farther off than this, in pixels, a mark is elsewhere.
pub const REACH: f64 = 2.5;

pub fn near(a: Pixel, b: Pixel) -> bool {
    within(a, b, REACH)
}

/// True if two places are no farther apart than this, in either direction.
pub fn within(a: Pixel, b: Pixel, reach: f64) -> bool {
    (a.0 - b.0).abs() <= reach && (a.1 - b.1).abs() <= reach
}

pub fn at((x, y): (i32, i32)) -> Pixel {
    (f64::from(x), f64::from(y))
}

pub fn distance(a: Pixel, b: Pixel) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

pub fn middle(a: Pixel, b: Pixel) -> Pixel {
    (0.5 * (a.0 + b.0), 0.5 * (a.1 + b.1))
}

/// What marks of one kind have in common.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Circle,
    Pixel,
    Box,
    Text,
    /// A small polygon, or a small path of several corners: how many it has.
    Shape(usize),
    Stroke(Lean),
}

/// What else makes marks look alike: what they are drawn with, how large or filled they are, or the letter that
/// they are. Sizes are left out where they show a value.
pub type Style = (Option<Ink>, String);

/// The direction of a stroke.
#[derive(Clone, Copy, PartialEq)]
pub enum Lean {
    Upright,
    Level,
    Rising,
    Falling,
}

/// A line: what it is drawn with, its corners, and its place in the order of drawing.
pub type Path = (Ink, Vec<Pixel>, usize);

/// A mark in a form that does not tell a line from a path of two points.
pub struct Seen {
    pub kind: Kind,
    pub style: Style,
    /// Both ends of a segment, two corners of a box, or twice the same point.
    pub ends: (Pixel, Pixel),
    /// Its place in the order of drawing.
    pub order: usize,
}

/// All groups of marks that could be a series, or a part of one.
pub fn parts(drawing: &Drawing) -> Parts {
    let mut outlined = Vec::new();
    let mut paths: Vec<Path> = Vec::new();
    let mut seen = Vec::new();
    for (order, mark) in own(drawing) {
        match (mark, line(mark)) {
            (Mark::Polygon { points, .. }, _) if !is_small(points) => {
                let points: Vec<Pixel> = points.iter().map(|&p| at(p)).collect();
                outlined.extend(outlines(&points, order));
            }
            (_, Some((points, ink))) if points.len() > 1 => paths.push((ink, points, order)),
            _ => {}
        }
        seen.extend(seen_as_one(mark).map(|(kind, detail, ends)| Seen {
            kind,
            style: (ink(mark).copied(), detail),
            ends,
            order,
        }));
    }
    let lines = paths.clone();
    paths.retain(|(_, points, _)| points.len() > 2);
    let mut whole = dots(&seen);
    whole.extend(chains(&seen));
    whole.extend(bundles(&paths));
    let one = |(_, points, order)| Group::new(Shape::Line, points, (order, order));
    whole.extend(paths.into_iter().map(one));
    whole.extend(outlined);
    Parts {
        whole,
        dots: readings(&seen),
        lines,
        dashed: dashed(drawing),
    }
}

/// The marks that are neither mesh nor legend, if they can be seen, with their places in the order of drawing.
pub fn own(drawing: &Drawing) -> impl Iterator<Item = (usize, &Mark)> {
    let mesh = mesh(drawing);
    let legend = Legend::of(drawing).map_or(0..0, |legend| legend.drawn);
    let is_own = move |(order, mark): &(usize, &Mark)| {
        !mesh[*order] && !legend.contains(order) && is_seen(mark)
    };
    drawing.marks.iter().enumerate().filter(is_own)
}

/// A mark as one thing that stands somewhere, if it can be one; and what else of it than its ink counts.
fn seen_as_one(mark: &Mark) -> Option<(Kind, String, (Pixel, Pixel))> {
    let once = |place: Pixel| (place, place);
    let here = place_of(mark).map(|place| once(at(place)));
    if let Some((from, to)) = two_ends(mark) {
        return Some((Kind::Stroke(lean(from, to)), String::new(), (from, to)));
    }
    Some(match mark {
        Mark::Circle { radius, .. } if 2 * *radius as i32 > LARGEST => return None,
        Mark::Circle { radius, filled, .. } => (Kind::Circle, format!("{radius} {filled}"), here?),
        Mark::Pixel { .. } => (Kind::Pixel, String::new(), here?),
        Mark::Rect { filled, .. } => {
            let (a, b) = corners(mark)?;
            (Kind::Box, filled.to_string(), (at(a), at(b)))
        }
        Mark::Text {
            text, at: place, ..
        } if text.trim().chars().count() == 1 => (Kind::Text, text.clone(), once(at(*place))),
        Mark::Path { points, .. } | Mark::Polygon { points, .. }
            if is_small(points) || is_slender(mark) =>
        {
            // The way back to the first corner is no corner.
            let closed = points.len() > 1 && points.first() == points.last();
            let corners = &points[usize::from(closed)..];
            let n = corners.len() as f64;
            let sum = |part: fn(Pixel) -> f64| corners.iter().map(|&p| part(at(p))).sum::<f64>();
            // Plotters' triangle stands on the mean of its corners, and so does all that is even.
            let centre = (sum(|p| p.0) / n, sum(|p| p.1) / n);
            (Kind::Shape(corners.len()), String::new(), once(centre))
        }
        _ => return None,
    })
}

/// Larger than this, in pixels, a shape is no mark of a point.
pub const LARGEST: i32 = 60;

fn is_small(points: &[(i32, i32)]) -> bool {
    is_within(points, |p| p.0) && is_within(points, |p| p.1)
}

/// A filled shape of few corners that is small in one direction: a diamond as high as the row of a neuron.
fn is_slender(mark: &Mark) -> bool {
    match mark {
        Mark::Polygon { points, .. } if points.len() <= 8 => {
            is_within(points, |p| p.0) || is_within(points, |p| p.1)
        }
        _ => false,
    }
}

fn is_within(points: &[(i32, i32)], part: fn(&(i32, i32)) -> i32) -> bool {
    let (low, high) = (points.iter().map(part).min(), points.iter().map(part).max());
    low.zip(high)
        .is_some_and(|(low, high)| high - low <= LARGEST)
}

/// Which marks are the mesh, the axes and their ticks, in whatever colour they are drawn.
///
/// They are known by the texts that go with them: a tick follows the text that stands beside it, and
/// lines from border to border come before the last text at an axis.
fn mesh(drawing: &Drawing) -> Vec<bool> {
    let frame = Frame::of(drawing, &[]);
    let outside = |place: Pixel| !frame.has(place, 1.0);
    let text = |mark: &Mark| match mark {
        Mark::Text {
            text, at: place, ..
        } => Some(at(*place)).filter(|&place| outside(place) || is_number(text)),
        _ => None,
    };
    let numbers = |mark: &Mark| matches!(mark, Mark::Text { text, .. } if is_number(text));
    let last = drawing.marks.iter().rposition(numbers);
    let near = |a: f64, b: f64| (a - b).abs() <= 1.0;
    let is_mesh = |(order, mark): (usize, &Mark)| {
        let Some((a, b)) = two_ends(mark) else {
            return false;
        };
        let across =
            near(a.1, b.1) && near(a.0.min(b.0), frame.left) && near(a.0.max(b.0), frame.right);
        let along =
            near(a.0, b.0) && near(a.1.min(b.1), frame.top) && near(a.1.max(b.1), frame.bottom);
        if (across || along) && last.is_some_and(|last| order < last) {
            return true;
        }
        let before = order.checked_sub(1).and_then(|k| text(&drawing.marks[k]));
        let is_tick = |(x, y): Pixel| {
            let length = (a.0 - b.0).abs() + (a.1 - b.1).abs();
            let gap = |from: f64, to: f64, text: f64| (from - text).abs().min((to - text).abs());
            (near(a.0, b.0) && near(a.0, x) && gap(a.1, b.1, y) <= 2.0 * length + 1.0)
                || (near(a.1, b.1) && near(a.1, y) && gap(a.0, b.0, x) <= 2.0 * length + 1.0)
        };
        before.is_some_and(is_tick)
    };
    drawing.marks.iter().enumerate().map(is_mesh).collect()
}

/// The corners of a mark that is a line, and what it is drawn with.
pub fn line(mark: &Mark) -> Option<(Vec<Pixel>, Ink)> {
    match mark {
        Mark::Line { from, to, ink } => Some((vec![at(*from), at(*to)], *ink)),
        Mark::Path { points, ink } => Some((points.iter().map(|&p| at(p)).collect(), *ink)),
        _ => None,
    }
}

/// Both ends of a mark that is a straight line.
pub fn two_ends(mark: &Mark) -> Option<(Pixel, Pixel)> {
    match line(mark)?.0[..] {
        [from, to] => Some((from, to)),
        _ => None,
    }
}

/// Several lines of one look as one series: the traces of an ensemble.
fn bundles(paths: &[Path]) -> Vec<Group> {
    let looks = grouped(paths, |path| path.0).into_iter();
    let several = looks.filter(|(_, lines)| lines.len() > 1);
    let bundle = |(_, lines): (Ink, Vec<&Path>)| {
        let points = lines.iter().flat_map(|(_, points, _)| points).copied();
        let order = drawn(lines.iter().map(|&&(.., order)| (order, order)));
        Group::new(Shape::Bundle(lines.len()), points.collect(), order)
    };
    several.map(bundle).collect()
}

fn lean(from: Pixel, to: Pixel) -> Lean {
    // One of no length is a stem or an error bar of no length.
    match (to.0 - from.0, to.1 - from.1) {
        (0.0, _) => Lean::Upright,
        (_, 0.0) => Lean::Level,
        (right, down) if (right > 0.0) == (down > 0.0) => Lean::Falling,
        _ => Lean::Rising,
    }
}

/// What the outline of an area may show: a series above a base line, or two series, one of them
/// backwards.
fn outlines(points: &[Pixel], order: usize) -> Vec<Group> {
    let n = points.len();
    let all = 0..n;
    let mut parts = vec![all];
    if n > 3 {
        parts.extend([0..n - 2, 1..n - 1, 2..n, 0..n - 1, 1..n]);
    }
    if n > 3 && n.is_multiple_of(2) {
        parts.extend([0..n / 2, n / 2..n]);
    }
    let parts = parts.into_iter().map(|part| points[part].to_vec());
    parts
        .map(|points| Group::new(Shape::Outline, points, (order, order)))
        .collect()
}

/// Segments of one look that follow each other end to end: a line drawn piece by piece.
fn chains(seen: &[Seen]) -> Vec<Group> {
    let mut chains: Vec<(Ink, Group)> = Vec::new();
    for mark in seen {
        let (Kind::Stroke(_), Some(ink)) = (mark.kind, mark.style.0) else {
            continue;
        };
        let (from, to) = mark.ends;
        match chains.last_mut() {
            Some((same, chain)) if *same == ink && chain.points.last() == Some(&from) => {
                chain.points.push(to);
                chain.drawn.1 = mark.order;
            }
            _ => {
                let order = (mark.order, mark.order);
                chains.push((ink, Group::new(Shape::Line, vec![from, to], order)));
            }
        }
    }
    chains.into_iter().map(|(_, chain)| chain).collect()
}
