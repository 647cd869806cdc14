//! Dashed and dotted lines: the points of a series cannot be told from the ends of the dashes, so other
//! series or the numbers at the axes must say where it belongs.

use given::{Drawing, Ink, Mark};

use super::marks::{Drawn, Pixel, at, distance, within};
use super::paint::is_seen;
use crate::value::extremes;

/// Lines of one look with gaps between their pieces, drawn one after the other.
pub struct Dashed {
    pieces: Vec<Vec<Pixel>>,
    /// How many gaps can be seen: a small one may vanish where pixels are rounded.
    gaps: usize,
    drawn: Drawn,
}

impl Dashed {
    /// True if these are dots that nearly all stand at points of the data: then they are meant as
    /// points, and none of them may be missing.
    fn is_of_points(&self, data: &[Pixel]) -> bool {
        let stands = |p: Pixel| data.iter().any(|&point| within(p, point, 1.0));
        let at_a_point = |piece: &&Vec<Pixel>| piece.len() == 1 && stands(piece[0]);
        10 * self.pieces.iter().filter(at_a_point).count() > 8 * self.pieces.len()
    }
}

/// All dashed lines of a drawing.
pub fn dashed(drawing: &Drawing) -> Vec<Dashed> {
    const MOST: f64 = 40.0;
    /// Dots farther apart than this are points, not a line.
    const MOST_OF_DOTS: f64 = 6.0;
    let mut runs: Vec<(Ink, Dashed)> = Vec::new();
    let mut open = false;
    let marks = drawing.marks.iter().enumerate();
    for (order, mark) in marks.filter(|(_, mark)| is_seen(mark)) {
        let (points, ink, most) = match mark {
            Mark::Path { points, ink } => (&points[..], ink, MOST),
            Mark::Circle { center, ink, .. } => (std::slice::from_ref(center), ink, MOST_OF_DOTS),
            _ => {
                open = false;
                continue;
            }
        };
        let piece: Vec<Pixel> = points.iter().map(|&p| at(p)).collect();
        let Some(&start) = piece.first() else {
            continue;
        };
        let gap = |before: &Dashed| {
            let end = before.pieces.last().and_then(|piece| piece.last());
            end.map_or(MOST, |&end| distance(end, start))
        };
        match runs.last_mut() {
            Some((same, run)) if open && same == ink && gap(run) < most => {
                run.gaps += usize::from(gap(run) > 0.0);
                run.pieces.push(piece);
                run.drawn.1 = order;
            }
            _ => {
                let run = Dashed {
                    pieces: vec![piece],
                    gaps: 0,
                    drawn: (order, order),
                };
                runs.push((*ink, run));
            }
        }
        open = true;
    }
    runs.retain(|(_, run)| run.pieces.len() >= 8 && run.gaps >= 4);
    runs.into_iter().map(|(_, run)| run).collect()
}

/// Where a dashed line leads through all wanted points: of several, the last.
pub fn shown_dashed(dashed: &[Dashed], wanted: &[Pixel]) -> Option<Drawn> {
    if wanted.len() < 2 {
        return None;
    }
    let shows = |run: &&Dashed| {
        let on_the_line = |p: &Pixel| is_near_line(*p, wanted, 2.5);
        // Where a point lies in a gap, the next dash is not far.
        let near_a_dash = |p: &Pixel| {
            let mut pieces = run.pieces.iter();
            pieces.any(|piece| is_near_line(*p, piece, 8.0))
        };
        run.pieces.iter().flatten().all(on_the_line)
            && wanted.iter().all(near_a_dash)
            && !run.is_of_points(wanted)
    };
    dashed.iter().rev().find(shows).map(|run| run.drawn)
}

/// True if a point is no farther from a line through points. Most parts of a long line are far to one side.
fn is_near_line(point: Pixel, line: &[Pixel], reach: f64) -> bool {
    let beside = |two: &[Pixel]| {
        let (a, b) = (two[0].0, two[two.len() - 1].0);
        a.min(b) <= point.0 + reach && a.max(b) >= point.0 - reach
    };
    let mut parts = line.windows(2.min(line.len()));
    parts.any(|part| beside(part) && distance_to_line(point, part) <= reach)
}

/// The distance of a point from a line through points.
pub fn distance_to_line(point: Pixel, line: &[Pixel]) -> f64 {
    let to_segment = |two: &[Pixel]| {
        let (a, b) = (two[0], two[1]);
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let length = dx * dx + dy * dy;
        let along = match length > 0.0 {
            true => (((point.0 - a.0) * dx + (point.1 - a.1) * dy) / length).clamp(0.0, 1.0),
            false => 0.0,
        };
        distance(point, (a.0 + along * dx, a.1 + along * dy))
    };
    match line {
        [only] => distance(point, *only),
        _ => extremes(line.windows(2).map(to_segment)).0,
    }
}
