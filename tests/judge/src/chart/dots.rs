//! Marks that each stand for a point: circles, crosses, bars, stems.

use super::marks::{Group, Kind, Lean, Pixel, Seen, Shape, drawn, middle, within};

/// Every way to read the marks of each look as points.
pub fn readings(seen: &[Seen]) -> Vec<Vec<Group>> {
    let looks = grouped(seen, |mark| (mark.kind, mark.style.clone())).into_iter();
    looks
        .map(|((kind, _), marks)| points_of(kind, &marks))
        .collect()
}

/// Marks by what they have in common.
pub fn grouped<M, K: PartialEq>(marks: &[M], common: impl Fn(&M) -> K) -> Vec<(K, Vec<&M>)> {
    let mut groups: Vec<(K, Vec<&M>)> = Vec::new();
    for mark in marks {
        let own = common(mark);
        match groups.iter_mut().find(|(same, _)| *same == own) {
            Some((_, marks)) => marks.push(mark),
            None => groups.push((own, vec![mark])),
        }
    }
    groups
}

/// Groups of single marks: all of one look, and all of one kind.
pub fn dots(seen: &[Seen]) -> Vec<Group> {
    let looks = readings(seen).into_iter().flatten();
    // The same kind in several colours or sizes: points coloured by their value.
    let mut kinds = grouped(seen, |mark| mark.kind);
    kinds.retain(|(_, marks)| marks.iter().any(|mark| mark.style != marks[0].style));
    let kinds = kinds.into_iter();
    looks
        .chain(kinds.flat_map(|(kind, marks)| points_of(kind, &marks)))
        .collect()
}

/// The points that the marks of one look may stand for.
fn points_of(kind: Kind, marks: &[&Seen]) -> Vec<Group> {
    let order = drawn(marks.iter().map(|m| (m.order, m.order)));
    let group = |points: Vec<Pixel>| Group::new(Shape::Dots, points, order);
    let centres = marks.iter().map(|m| middle(m.ends.0, m.ends.1));
    let mut groups = vec![group(centres.collect())];
    match kind {
        // Strokes of one length stand for points; others are pieces of a line.
        Kind::Stroke(Lean::Level | Lean::Rising | Lean::Falling) if !are_alike(marks) => {
            groups.clear();
        }
        Kind::Stroke(Lean::Upright) => {
            // Stems and error bars: either end may be the point. Strokes of a raster: the middle is.
            let ends = |top: bool| {
                let end = |(a, b): (Pixel, Pixel)| if (a.1 < b.1) == top { a } else { b };
                marks.iter().map(|m| end(m.ends)).collect()
            };
            groups.extend([ends(true), ends(false)].map(group));
            groups.extend(from_base_line(marks).map(group));
        }
        Kind::Box => groups.extend(from_base_line(marks).map(group)),
        _ => {}
    }
    groups
}

/// True if strokes have one length and one slope, but for rounding.
fn are_alike(marks: &[&Seen]) -> bool {
    let size = |m: &Seen| {
        let (a, b) = m.ends;
        ((b.0 - a.0).abs(), (b.1 - a.1).abs())
    };
    let first = marks.first().map_or((0.0, 0.0), |m| size(m));
    marks.iter().all(|m| within(size(m), first, 1.0))
}

/// Bars and stems that all begin at one level, upwards and downwards: their other ends.
fn from_base_line(marks: &[&Seen]) -> Option<Vec<Pixel>> {
    let (one, other) = marks.first().filter(|_| marks.len() > 1)?.ends;
    let near = |a: f64, b: f64| (a - b).abs() <= 1.0;
    [one.1, other.1].into_iter().find_map(|base| {
        let other_end = |m: &&Seen| {
            let (a, b) = m.ends;
            let y = match near(a.1, base) {
                true => b.1,
                false => Some(a.1).filter(|_| near(b.1, base))?,
            };
            Some((0.5 * (a.0 + b.0), y))
        };
        marks.iter().map(other_end).collect()
    })
}
