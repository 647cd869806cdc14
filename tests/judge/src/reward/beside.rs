//! Two drawings side by side.

use given::{Drawing, Mark};

/// A drawing that holds `left` and `right` side by side.
pub fn side_by_side(left: &Drawing, right: &Drawing) -> Drawing {
    let mut marks = left.marks.clone();
    let aside = (left.width as i32, 0);
    marks.extend(right.marks.iter().map(|mark| moved(mark, aside)));
    Drawing {
        width: left.width + right.width,
        height: left.height.max(right.height),
        marks,
    }
}

/// The same mark elsewhere.
pub fn moved(mark: &Mark, by: (i32, i32)) -> Mark {
    let shift = |p: &mut (i32, i32)| {
        p.0 = p.0.saturating_add(by.0);
        p.1 = p.1.saturating_add(by.1);
    };
    let mut mark = mark.clone();
    match &mut mark {
        Mark::Pixel { at, .. } | Mark::Text { at, .. } => shift(at),
        Mark::Line { from, to, .. } => {
            shift(from);
            shift(to);
        }
        Mark::Rect {
            upper_left,
            lower_right,
            ..
        } => {
            shift(upper_left);
            shift(lower_right);
        }
        Mark::Path { points, .. } | Mark::Polygon { points, .. } => {
            points.iter_mut().for_each(shift);
        }
        Mark::Circle { center, .. } => shift(center),
        Mark::Bitmap { upper_left, .. } => shift(upper_left),
    }
    mark
}
