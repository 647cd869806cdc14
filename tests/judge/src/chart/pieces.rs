//! Lines and marks that are drawn piece by piece, put together.

use given::{Drawing, Mark};

use super::paint::{ink, place_of};

/// The same drawing with pieces of two points joined where one ends and another of the same look begins; a
/// piece with more corners, such as a dash with no gap behind it, goes on the one just before it.
///
/// Of several lines that could go on, the one that has waited longest does: so traces that are drawn step by
/// step stay apart where they meet.
pub fn joined(drawing: &Drawing) -> Drawing {
    let mut marks: Vec<Mark> = Vec::new();
    for mark in &drawing.marks {
        let (from, to, ink) = match mark {
            Mark::Line { from, to, ink } => (*from, *to, *ink),
            Mark::Path { points, ink } if points.len() == 2 => (points[0], points[1], *ink),
            Mark::Path { points, ink } => {
                match marks.last_mut() {
                    Some(Mark::Path {
                        points: before,
                        ink: own,
                    }) if own == ink && before.last() == points.first() => {
                        before.extend(&points[1..]);
                    }
                    _ => marks.push(mark.clone()),
                }
                continue;
            }
            other => {
                marks.push(other.clone());
                continue;
            }
        };
        let ends = |mark: &Mark| match mark {
            Mark::Path { points, ink: own } if *own == ink => {
                Some((*points.first()?, *points.last()?))
            }
            _ => None,
        };
        let ends_here = |mark: &Mark| ends(mark).is_some_and(|(_, last)| last == from);
        let begins_there = |mark: &Mark| ends(mark).is_some_and(|(first, _)| first == to);
        let mut points = vec![from, to];
        if let Some(k) = marks.iter().position(ends_here) {
            points.splice(..1, taken(&mut marks, k));
        } else if let Some(k) = marks.iter().position(begins_there) {
            points.splice(1.., taken(&mut marks, k));
        }
        marks.push(Mark::Path { points, ink });
    }
    Drawing {
        marks,
        ..drawing.clone()
    }
}

/// The same drawing with boxes for marks that are drawn pixel by pixel, each in the same order.
pub fn blocks(drawing: &Drawing) -> Drawing {
    let (pixels, mut marks): (Vec<Mark>, Vec<Mark>) = drawing
        .marks
        .iter()
        .cloned()
        .partition(|mark| matches!(mark, Mark::Pixel { .. }));
    let places: Vec<(i32, i32)> = pixels.iter().filter_map(place_of).collect();
    // A larger one is no mark of a point.
    let of_one = (2..=200.min(places.len() / 2)).rev().find(|&n| {
        let mut offsets = places
            .chunks(n)
            .map(|one| one.iter().map(|p| (p.0 - one[0].0, p.1 - one[0].1)));
        let first: Vec<(i32, i32)> = offsets.next().into_iter().flatten().collect();
        holds_together(&first) && offsets.all(|one| one.eq(first.iter().copied()))
    });
    let boxes = pixels.chunks(of_one.unwrap_or(1)).filter_map(|one| {
        let (x, y): (Vec<i32>, Vec<i32>) = one.iter().filter_map(place_of).unzip();
        Some(Mark::Rect {
            upper_left: (*x.iter().min()?, *y.iter().min()?),
            lower_right: (*x.iter().max()?, *y.iter().max()?),
            ink: *ink(&one[0])?,
            filled: true,
        })
    });
    marks.extend(boxes);
    Drawing {
        marks,
        ..drawing.clone()
    }
}

/// True if each pixel touches one before it.
fn holds_together(pixels: &[(i32, i32)]) -> bool {
    let touch = |p: (i32, i32), q: (i32, i32)| (p.0 - q.0).abs() <= 1 && (p.1 - q.1).abs() <= 1;
    (1..pixels.len()).all(|k| pixels[..k].iter().any(|&q| touch(pixels[k], q)))
}

fn taken(marks: &mut Vec<Mark>, k: usize) -> Vec<(i32, i32)> {
    match marks.remove(k) {
        Mark::Path { points, .. } => points,
        _ => Vec::new(),
    }
}
