//! What can be seen of a drawing: marks in the colour of what lies under them cannot, nor what is
//! painted over.

use given::{Drawing, Ink, Mark};

use super::marks::{Drawn, Pixel};
use super::place::{Place, placed};
use super::texts::{self, Frame};
use super::{Chart, Series};
use crate::sentences::said;
use crate::value::extremes;

/// Red, green and blue.
type Colour = [f64; 3];

const WHITE: Colour = [255.0; 3];

/// Colours that differ by less than this in each part cannot be told apart.
const SAME: f64 = 8.0;

/// Says if something filled lies on points that were drawn before it. A legend may where there must be one, on a
/// fifth of them.
pub fn not_covered(drawing: &Drawing, chart: &Chart, place: &Place) -> Result<(), String> {
    let needs_legend = chart.series.len() > 1;
    // As much as this, in pixels, is seen of a point at the edge of what covers it.
    let edge = if needs_legend { 9 } else { 2 };
    let covers_some = |later: &[Mark], points: &[Pixel]| {
        let fill = &later[0];
        let opaque = ink(fill).is_some_and(|ink| ink.alpha == 1.0);
        let filled = matches!(fill, Mark::Rect { filled: true, .. } | Mark::Polygon { .. });
        // A legend is a box with words in it; a band is none.
        let is_box = matches!(fill, Mark::Rect { .. });
        let has_text = |mark: &Mark| matches!(mark, Mark::Text { at, .. } if contains(fill, *at));
        let covers = |&(x, y): &Pixel| {
            let near = |right, down| contains(fill, (x as i32 + right, y as i32 + down));
            let corners = [(-1, -1), (1, -1), (-1, 1), (1, 1), (0, 0)];
            corners
                .into_iter()
                .all(|(right, down)| near(edge * right, edge * down))
        };
        let is_legend = || needs_legend && is_box && later.iter().any(has_text);
        let covered = || points.iter().filter(|p| covers(p)).count();
        opaque && filled && covered() > if is_legend() { points.len() / 5 } else { 0 }
    };
    let is_covered = |(series, drawn): (&Series, &Option<Drawn>)| {
        let (Some((_, last)), Some(x), Some(y)) = (drawn, place.x, place.y) else {
            return false;
        };
        let points = placed(series, x, y);
        let mut later = last.saturating_add(1)..drawing.marks.len();
        later.any(|order| covers_some(&drawing.marks[order..], &points))
    };
    if chart.series.iter().zip(&place.found).any(is_covered) {
        return Err(said!("chart covered"));
    }
    Ok(())
}

/// The marks that nothing paints over later: those after the last fill of the whole canvas.
pub fn not_painted_over(drawing: &Drawing) -> Drawing {
    let fills_all = |mark: &Mark| covers(mark, drawing.width, drawing.height);
    let last_fill = drawing.marks.iter().rposition(fills_all);
    Drawing {
        marks: drawing.marks[last_fill.unwrap_or(0)..].to_vec(),
        ..drawing.clone()
    }
}

/// The drawing, in which what has the colour of what is behind it is transparent, and such a text empty.
/// Marks of one series may overlap: they are not behind each other, unless one is as large as the chart.
pub fn of_other_colour(drawing: &Drawing) -> Drawing {
    let mut fills: Vec<(&Mark, Colour)> = Vec::new();
    let mut visible = drawing.clone();
    let frame = Frame::of(drawing, &[]);
    // How far from left to right and from top to bottom.
    let at = |share: f64| {
        let between = |a: f64, b: f64| ((1.0 - share) * a + share * b) as i32;
        let x = between(frame.left, frame.right);
        (x, between(frame.top, frame.bottom))
    };
    let is_ground = |fill: &Mark| {
        matches!(fill, Mark::Rect { .. }) && contains(fill, at(0.05)) && contains(fill, at(0.95))
    };
    for (order, mark) in drawing.marks.iter().enumerate() {
        let drawn = match mark {
            Mark::Text { ink, .. } => texts::text(mark).map(|t| (ink, to_pixel(t.centre))),
            _ => inked(mark),
        };
        let Some((ink, at)) = drawn else {
            continue;
        };
        let behind = fills
            .iter()
            .rev()
            .filter(|(fill, _)| !is_alike(fill, mark) || is_ground(fill))
            .find(|(fill, _)| contains(fill, at))
            .map_or(WHITE, |(_, colour)| *colour);
        let seen = mixed(ink, behind);
        if matches!(mark, Mark::Rect { filled: true, .. } | Mark::Polygon { .. }) {
            fills.push((mark, seen));
        }
        let is_like = |part: usize| (seen[part] - behind[part]).abs() < SAME;
        if !(0..3).all(is_like) {
            continue;
        }
        match &mut visible.marks[order] {
            Mark::Text { text, .. } => text.clear(),
            Mark::Pixel { ink, .. }
            | Mark::Line { ink, .. }
            | Mark::Rect { ink, .. }
            | Mark::Path { ink, .. }
            | Mark::Polygon { ink, .. }
            | Mark::Circle { ink, .. } => ink.alpha = 0.0,
            Mark::Bitmap { .. } => {}
        }
    }
    visible
}

/// True of marks of one series: in the same ink, or in their own and of the same size.
fn is_alike(fill: &Mark, mark: &Mark) -> bool {
    let size = |mark: &Mark| match mark {
        Mark::Rect { .. } => corners(mark).map(|(a, b)| (b.0 - a.0, b.1 - a.1)),
        Mark::Polygon { points, .. } => {
            let (left, right) = extremes(points.iter().map(|p| f64::from(p.0)));
            let (top, bottom) = extremes(points.iter().map(|p| f64::from(p.1)));
            Some(to_pixel((right - left, bottom - top)))
        }
        _ => None,
    };
    ink(fill) == ink(mark) || size(fill).is_some() && size(fill) == size(mark)
}

fn to_pixel((x, y): (f64, f64)) -> (i32, i32) {
    (x as i32, y as i32)
}

fn covers(mark: &Mark, width: u32, height: u32) -> bool {
    let (right, bottom) = (width as i32 - 2, height as i32 - 2);
    matches!(mark, Mark::Rect { filled: true, ink, .. } if ink.alpha == 1.0)
        && contains(mark, (1, 1))
        && contains(mark, (right, bottom))
}

/// What a mark is drawn with, and a point of it; a text never counts.
fn inked(mark: &Mark) -> Option<(&Ink, (i32, i32))> {
    Some(match mark {
        Mark::Pixel { at, ink } => (ink, *at),
        Mark::Line { from, ink, .. } => (ink, *from),
        Mark::Rect {
            upper_left: a,
            lower_right: b,
            ink,
            ..
        } => (ink, ((a.0 + b.0) / 2, (a.1 + b.1) / 2)),
        Mark::Path { points, ink } | Mark::Polygon { points, ink } => {
            (ink, *points.get(points.len() / 2)?)
        }
        Mark::Circle { center, ink, .. } => (ink, *center),
        Mark::Text { .. } | Mark::Bitmap { .. } => return None,
    })
}

pub fn ink(mark: &Mark) -> Option<&Ink> {
    inked(mark).map(|(ink, _)| ink)
}

pub fn place_of(mark: &Mark) -> Option<(i32, i32)> {
    inked(mark).map(|(_, place)| place)
}

/// True if a mark can be seen at all.
pub fn is_seen(mark: &Mark) -> bool {
    let has_size = !matches!(mark, Mark::Circle { radius: 0, .. });
    has_size && ink(mark).is_none_or(|ink| ink.alpha > 0.0)
}

/// The upper left and the lower right corner of a box.
pub fn corners(mark: &Mark) -> Option<((i32, i32), (i32, i32))> {
    match mark {
        Mark::Rect {
            upper_left,
            lower_right,
            ..
        } => Some((*upper_left, *lower_right)),
        _ => None,
    }
}

pub fn contains(fill: &Mark, (x, y): (i32, i32)) -> bool {
    match fill {
        Mark::Polygon { points, .. } => is_inside(points, (x, y)),
        _ => {
            corners(fill).is_some_and(|(a, b)| (a.0..=b.0).contains(&x) && (a.1..=b.1).contains(&y))
        }
    }
}

/// A ray from the point to the right crosses the outline an odd number of times.
fn is_inside(outline: &[(i32, i32)], (x, y): (i32, i32)) -> bool {
    let ends = outline.iter().zip(outline.iter().cycle().skip(1));
    let crossed = |&(a, b): &(&(i32, i32), &(i32, i32))| {
        let at = f64::from(a.0) + f64::from(y - a.1) * f64::from(b.0 - a.0) / f64::from(b.1 - a.1);
        f64::from(x) < at
    };
    let crossings = ends.filter(|(a, b)| (a.1 > y) != (b.1 > y)).filter(crossed);
    crossings.count() % 2 == 1
}

/// The colour that is seen where ink lies on a colour.
fn mixed(ink: &Ink, behind: Colour) -> Colour {
    let own = [ink.red, ink.green, ink.blue].map(f64::from);
    std::array::from_fn(|part| ink.alpha * own[part] + (1.0 - ink.alpha) * behind[part])
}
