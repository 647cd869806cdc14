//! Lines that are drawn piece by piece, put together.

use given::{Drawing, Ink, Mark};

/// The same drawing with pieces of two points joined where one ends and another of the same look begins.
///
/// Of several lines that could go on, the one that has waited longest does: so traces that are drawn step by
/// step stay apart where they meet.
pub fn joined(drawing: &Drawing) -> Drawing {
    let mut marks: Vec<Mark> = Vec::new();
    for mark in &drawing.marks {
        let (from, to, ink) = match mark {
            Mark::Line { from, to, ink } => (*from, *to, *ink),
            Mark::Path { points, ink } if points.len() == 2 => (points[0], points[1], *ink),
            other => {
                marks.push(other.clone());
                continue;
            }
        };
        let open = |mark: &Mark, end: (i32, i32), at_last: bool| match mark {
            Mark::Path { points, ink: own } if *own == ink => {
                let own_end = if at_last {
                    points.last()
                } else {
                    points.first()
                };
                own_end == Some(&end)
            }
            _ => false,
        };
        let points = if let Some(k) = marks.iter().position(|mark| open(mark, from, true)) {
            let mut points = taken(&mut marks, k);
            points.push(to);
            points
        } else if let Some(k) = marks.iter().position(|mark| open(mark, to, false)) {
            let mut points = taken(&mut marks, k);
            points.insert(0, from);
            points
        } else {
            vec![from, to]
        };
        marks.push(path(points, ink));
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

fn path(points: Vec<(i32, i32)>, ink: Ink) -> Mark {
    Mark::Path { points, ink }
}
