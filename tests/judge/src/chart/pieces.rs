//! Lines that are drawn piece by piece, put together.

use given::{Drawing, Mark};

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

fn taken(marks: &mut Vec<Mark>, k: usize) -> Vec<(i32, i32)> {
    match marks.remove(k) {
        Mark::Path { points, .. } => points,
        _ => Vec::new(),
    }
}
