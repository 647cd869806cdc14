//! Marks that each stand for a point: circles, crosses, bars, stems.

use super::marks::{Group, Kind, Lean, Pixel, Seen, Shape, drawn, middle};

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
    let centres = || marks.iter().map(|m| middle(m.ends.0, m.ends.1)).collect();
    let order = drawn(marks.iter().map(|m| (m.order, m.order)));
    let group = |points: Vec<Pixel>| Group::new(Shape::Dots, points, order);
    match kind {
        // Strokes of one length stand for points; others are pieces of a line.
        Kind::Stroke(Lean::Level | Lean::Rising | Lean::Falling) => {
            let alike = are_alike(marks).then(|| group(centres()));
            alike.into_iter().collect()
        }
        Kind::Stroke(Lean::Upright) => {
            // Stems and error bars: either end may be the point. Strokes of a raster: the middle is.
            let ends = |top: bool| {
                let end = |(a, b): (Pixel, Pixel)| if (a.1 < b.1) == top { a } else { b };
                marks.iter().map(|m| end(m.ends)).collect()
            };
            let mut groups = vec![group(centres()), group(ends(true)), group(ends(false))];
            groups.extend(from_base_line(marks).map(group));
            groups
        }
        Kind::Box => {
            let mut groups = vec![group(centres())];
            groups.extend(from_base_line(marks).map(group));
            groups
        }
        _ => vec![group(centres())],
    }
}

/// True if strokes have one length and one slope, but for rounding.
fn are_alike(marks: &[&Seen]) -> bool {
    let size = |m: &Seen| {
        let (a, b) = m.ends;
        ((b.0 - a.0).abs(), (b.1 - a.1).abs())
    };
    let first = marks.first().map_or((0.0, 0.0), |m| size(m));
    let near = |(x, y): Pixel| (x - first.0).abs() <= 1.0 && (y - first.1).abs() <= 1.0;
    marks.iter().all(|m| near(size(m)))
}

/// Bars and stems that all begin at one level, upwards and downwards: their other ends.
fn from_base_line(marks: &[&Seen]) -> Option<Vec<Pixel>> {
    let first = marks.first()?;
    let near = |a: f64, b: f64| (a - b).abs() <= 1.0;
    [first.ends.0.1, first.ends.1.1]
        .into_iter()
        .find_map(|base| {
            let other_end = |m: &&Seen| {
                let (a, b) = m.ends;
                let y = match near(a.1, base) {
                    true => b.1,
                    false => Some(a.1).filter(|_| near(b.1, base))?,
                };
                Some((0.5 * (a.0 + b.0), y))
            };
            let ends: Vec<Pixel> = marks.iter().map(other_end).collect::<Option<_>>()?;
            (ends.len() > 1).then_some(ends)
        })
}
