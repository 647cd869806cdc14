//! The marks of a drawing, sorted into groups that may each be a series of points.

use given::{Drawing, Ink, Mark};

use super::units;

/// A position in pixels: x to the right, y downwards.
pub type Pixel = (f64, f64);

/// How the points of a group are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Each point for itself: circles, crosses, triangles, small squares, bars, stems.
    Dots,
    /// Joined in the order of the points.
    Line,
    /// The outline of an area.
    Outline,
}

/// Marks that look alike, as points in the order in which they were drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub shape: Shape,
    pub points: Vec<Pixel>,
    /// Made of straight lines, of which mesh and axes are made as well.
    pub could_be_mesh: bool,
}

impl Group {
    fn new(shape: Shape, points: Vec<Pixel>) -> Self {
        Group {
            shape,
            points,
            could_be_mesh: false,
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
pub fn span(x: impl Iterator<Item = f64> + Clone) -> f64 {
    let high = x.clone().fold(f64::NEG_INFINITY, f64::max);
    let low = x.fold(f64::INFINITY, f64::min);
    (high - low).max(0.0)
}

fn at((x, y): (i32, i32)) -> Pixel {
    (f64::from(x), f64::from(y))
}

fn middle(a: Pixel, b: Pixel) -> Pixel {
    (0.5 * (a.0 + b.0), 0.5 * (a.1 + b.1))
}

/// What makes marks look alike. Sizes are left out where they show a value.
#[derive(Clone, PartialEq)]
enum Look {
    Circle(u32, bool, Style),
    Cross(Style),
    Triangle(Style),
    Pixel(Style),
    Box(bool, Style),
    Text(String),
    Upright(Style),
    Segments(Style),
}

type Style = (u8, u8, u8, u64, u32);

fn style(ink: &Ink) -> Style {
    (ink.red, ink.green, ink.blue, ink.alpha.to_bits(), ink.width)
}

/// A mark in a form that does not tell a line from a path of two points.
struct Seen {
    look: Look,
    /// Both ends of a segment, two corners of a box, or twice the same point.
    ends: (Pixel, Pixel),
    /// Its place in the order of drawing.
    order: usize,
}

/// All groups of marks that could be a series, those that were meant as points first.
pub fn groups(drawing: &Drawing) -> Vec<Group> {
    let mut lines = Vec::new();
    let mut paths: Vec<(Style, Vec<Pixel>)> = Vec::new();
    let mut seen = Vec::new();
    let visible = |ink: &Ink| ink.alpha > 0.0;
    let mut order = 0;
    while order < drawing.marks.len() {
        if let Some((centre, look)) = cross(drawing.marks.get(order..order + 2)) {
            seen.push(Seen {
                look,
                ends: (centre, centre),
                order,
            });
            order += 2;
            continue;
        }
        let (look, ends) = match &drawing.marks[order] {
            Mark::Circle {
                center,
                radius,
                filled,
                ink,
            } if visible(ink) => (
                Look::Circle(*radius, *filled, style(ink)),
                (at(*center), at(*center)),
            ),
            Mark::Pixel { at: place, ink } if visible(ink) => {
                (Look::Pixel(style(ink)), (at(*place), at(*place)))
            }
            Mark::Rect {
                upper_left,
                lower_right,
                filled,
                ink,
            } if visible(ink) => (
                Look::Box(*filled, style(ink)),
                (at(*upper_left), at(*lower_right)),
            ),
            Mark::Text {
                text, at: place, ..
            } if text.trim().chars().count() == 1 => {
                (Look::Text(text.clone()), (at(*place), at(*place)))
            }
            Mark::Polygon { points, ink } if visible(ink) => {
                let points: Vec<Pixel> = points.iter().map(|&p| at(p)).collect();
                if let Some(centre) = small_triangle(&points) {
                    (Look::Triangle(style(ink)), (centre, centre))
                } else {
                    lines.extend(outlines(&points));
                    order += 1;
                    continue;
                }
            }
            Mark::Path { points, ink } if points.len() > 2 && visible(ink) => {
                let points: Vec<Pixel> = points.iter().map(|&p| at(p)).collect();
                paths.push((style(ink), points));
                order += 1;
                continue;
            }
            Mark::Path { points, ink } if points.len() == 2 && visible(ink) => {
                segment(at(points[0]), at(points[1]), ink)
            }
            Mark::Line { from, to, ink } if visible(ink) => segment(at(*from), at(*to), ink),
            _ => {
                order += 1;
                continue;
            }
        };
        seen.push(Seen { look, ends, order });
        order += 1;
    }
    let mut groups = dots(drawing, &seen);
    groups.extend(chains(&seen));
    groups.extend(bundles(&paths));
    groups.extend(
        paths
            .into_iter()
            .map(|(_, points)| Group::new(Shape::Line, points)),
    );
    groups.extend(lines);
    groups
}

/// Several lines of one look as one series: the traces of an ensemble.
fn bundles(paths: &[(Style, Vec<Pixel>)]) -> Vec<Group> {
    let mut bundles: Vec<(Style, usize, Vec<Pixel>)> = Vec::new();
    for (ink, points) in paths {
        match bundles.iter_mut().find(|(same, ..)| same == ink) {
            Some((_, lines, all)) => {
                *lines += 1;
                all.extend(points);
            }
            None => bundles.push((*ink, 1, points.clone())),
        }
    }
    bundles.retain(|(_, lines, _)| *lines > 1);
    bundles
        .into_iter()
        .map(|(_, _, points)| Group::new(Shape::Line, points))
        .collect()
}

fn segment(from: Pixel, to: Pixel, ink: &Ink) -> (Look, (Pixel, Pixel)) {
    // An upright of no length is a stem or an error bar of no length.
    if from.0 == to.0 {
        (Look::Upright(style(ink)), (from, to))
    } else {
        (Look::Segments(style(ink)), (from, to))
    }
}

/// Two small diagonal lines with one centre.
fn cross(two: Option<&[Mark]>) -> Option<(Pixel, Look)> {
    let ends = |mark: &Mark| match mark {
        Mark::Line { from, to, ink } => Some((at(*from), at(*to), style(ink))),
        Mark::Path { points, ink } if points.len() == 2 => {
            Some((at(points[0]), at(points[1]), style(ink)))
        }
        _ => None,
    };
    let [a, b] = two? else { return None };
    let ((a0, a1, ink), (b0, b1, same)) = (ends(a)?, ends(b)?);
    let small = |p: Pixel, q: Pixel| (p.0 - q.0).abs() <= 40.0 && (p.1 - q.1).abs() <= 40.0;
    let centre = middle(a0, a1);
    let other = middle(b0, b1);
    let together = (centre.0 - other.0).abs() <= 1.0 && (centre.1 - other.1).abs() <= 1.0;
    (ink == same && small(a0, a1) && small(b0, b1) && together && a0 != a1 && b0 != b1)
        .then_some((centre, Look::Cross(ink)))
}

fn small_triangle(points: &[Pixel]) -> Option<Pixel> {
    let [a, b, c] = points else { return None };
    let xs = [a.0, b.0, c.0];
    let ys = [a.1, b.1, c.1];
    let small = span(xs.into_iter()) <= 30.0 && span(ys.into_iter()) <= 30.0;
    // Plotters' triangle stands on its centre: its tip is one size above, its base half a size below.
    small.then(|| (xs.iter().sum::<f64>() / 3.0, ys.iter().sum::<f64>() / 3.0))
}

/// What the outline of an area may show: a series above a base line, or two series, one of them
/// backwards.
fn outlines(points: &[Pixel]) -> Vec<Group> {
    let n = points.len();
    let mut found = vec![points.to_vec()];
    if n > 3 {
        found.push(points[..n - 2].to_vec());
        found.push(points[1..n - 1].to_vec());
        found.push(points[2..].to_vec());
        found.push(points[..n - 1].to_vec());
        found.push(points[1..].to_vec());
    }
    if n > 3 && n.is_multiple_of(2) {
        found.push(points[..n / 2].to_vec());
        found.push(points[n / 2..].to_vec());
    }
    found
        .into_iter()
        .map(|points| Group::new(Shape::Outline, points))
        .collect()
}

/// Groups of single marks: all of one look, and all of one kind.
fn dots(drawing: &Drawing, seen: &[Seen]) -> Vec<Group> {
    let mut looks: Vec<(Look, Vec<&Seen>)> = Vec::new();
    for mark in seen {
        match looks.iter_mut().find(|(look, _)| *look == mark.look) {
            Some((_, marks)) => marks.push(mark),
            None => looks.push((mark.look.clone(), vec![mark])),
        }
    }
    // The same kind in several colours or sizes: points coloured by their value.
    let mut kinds: Vec<(Look, Vec<&Seen>)> = Vec::new();
    for mark in seen {
        let plain = without_style(&mark.look);
        match kinds.iter_mut().find(|(look, _)| *look == plain) {
            Some((_, marks)) => marks.push(mark),
            None => kinds.push((plain, vec![mark])),
        }
    }
    kinds.retain(|(kind, _)| {
        let plain = |(look, _): &&(Look, Vec<&Seen>)| without_style(look) == *kind;
        looks.iter().filter(plain).count() > 1
    });
    let entries = entries(drawing);
    let mut groups = Vec::new();
    for (look, marks) in looks.iter().chain(&kinds) {
        let without_legend: Vec<&Seen> = marks
            .iter()
            .copied()
            .filter(|mark| !is_sample(mark, &entries))
            .collect();
        if without_legend.len() < marks.len() && !without_legend.is_empty() {
            groups.extend(points_of(look, &without_legend));
        }
        groups.extend(points_of(look, marks));
    }
    groups
}

fn without_style(look: &Look) -> Look {
    const PLAIN: Style = (0, 0, 0, 0, 0);
    match look {
        Look::Circle(..) => Look::Circle(0, true, PLAIN),
        Look::Cross(_) => Look::Cross(PLAIN),
        Look::Triangle(_) => Look::Triangle(PLAIN),
        Look::Pixel(_) => Look::Pixel(PLAIN),
        Look::Box(..) => Look::Box(true, PLAIN),
        Look::Upright(_) => Look::Upright(PLAIN),
        Look::Segments(_) => Look::Segments(PLAIN),
        Look::Text(_) => Look::Text(String::new()),
    }
}

/// A text that may name a sample in the legend, and its place in the order of drawing.
struct Entry {
    at: Pixel,
    size: f64,
    order: usize,
}

fn entries(drawing: &Drawing) -> Vec<Entry> {
    let marks = drawing.marks.iter().enumerate();
    let entry = |(order, mark): (usize, &Mark)| match mark {
        Mark::Text {
            text,
            at: place,
            size,
            ..
        } if !units::is_number(text) => Some(Entry {
            at: at(*place),
            size: *size,
            order,
        }),
        _ => None,
    };
    marks.filter_map(entry).collect()
}

/// A sample in the legend: it is drawn after its text, a little to the left of it.
fn is_sample(mark: &Seen, entries: &[Entry]) -> bool {
    let (x, y) = middle(mark.ends.0, mark.ends.1);
    entries.iter().any(|entry| {
        let (text_x, text_y) = entry.at;
        entry.order < mark.order
            && (0.0..=60.0).contains(&(text_x - x))
            && (text_y - y).abs() <= 1.2 * entry.size
    })
}

/// The points that the marks of one look may stand for.
fn points_of(look: &Look, marks: &[&Seen]) -> Vec<Group> {
    let centres = || marks.iter().map(|m| middle(m.ends.0, m.ends.1)).collect();
    let group = |points: Vec<Pixel>| Group::new(Shape::Dots, points);
    match look {
        Look::Segments(_) => Vec::new(),
        Look::Upright(_) => {
            // Stems and error bars: either end may be the point. Strokes of a raster: the middle is.
            let ends = |top: bool| {
                marks
                    .iter()
                    .map(|m| {
                        if (m.ends.0.1 < m.ends.1.1) == top {
                            m.ends.0
                        } else {
                            m.ends.1
                        }
                    })
                    .collect::<Vec<_>>()
            };
            let mut groups = vec![group(ends(true)), group(ends(false)), group(centres())];
            groups.extend(from_base_line(marks));
            for group in &mut groups {
                group.could_be_mesh = true;
            }
            groups
        }
        Look::Box(..) => {
            let mut groups = vec![group(centres())];
            groups.extend(from_base_line(marks));
            groups
        }
        _ => vec![group(centres())],
    }
}

/// Bars and stems that all begin at one level, upwards and downwards: their other ends.
fn from_base_line(marks: &[&Seen]) -> Option<Group> {
    let first = marks.first()?;
    let near = |a: f64, b: f64| (a - b).abs() <= 1.0;
    [first.ends.0.1, first.ends.1.1]
        .into_iter()
        .find_map(|base| {
            let ends: Option<Vec<Pixel>> = marks
                .iter()
                .map(|m| {
                    let (a, b) = m.ends;
                    let x = 0.5 * (a.0 + b.0);
                    if near(a.1, base) {
                        Some((x, b.1))
                    } else {
                        near(b.1, base).then_some((x, a.1))
                    }
                })
                .collect();
            let ends = ends?;
            (ends.len() > 1).then(|| Group::new(Shape::Dots, ends))
        })
}

/// Segments of one look that follow each other end to end: a line drawn piece by piece.
fn chains(seen: &[Seen]) -> Vec<Group> {
    let mut chains: Vec<(Style, Vec<Pixel>)> = Vec::new();
    for mark in seen {
        let (Look::Segments(ink) | Look::Upright(ink)) = &mark.look else {
            continue;
        };
        let (from, to) = mark.ends;
        match chains.last_mut() {
            Some((same, points)) if same == ink && points.last() == Some(&from) => points.push(to),
            _ => chains.push((*ink, vec![from, to])),
        }
    }
    chains
        .into_iter()
        .map(|(_, points)| Group {
            could_be_mesh: points.len() < 4,
            ..Group::new(Shape::Line, points)
        })
        .collect()
}

/// Lines of one look with gaps between their pieces, drawn one after the other: dashed lines.
pub fn dashed(drawing: &Drawing) -> Vec<Vec<Vec<Pixel>>> {
    const MOST: f64 = 40.0;
    let mut runs: Vec<(Style, Vec<Vec<Pixel>>)> = Vec::new();
    let mut open = false;
    for mark in &drawing.marks {
        let Mark::Path { points, ink } = mark else {
            open = false;
            continue;
        };
        let piece: Vec<Pixel> = points.iter().map(|&p| at(p)).collect();
        let Some(&start) = piece.first() else {
            continue;
        };
        let follows = |before: &[Vec<Pixel>]| {
            let end = before.last().and_then(|piece| piece.last());
            end.is_some_and(|end| {
                let gap = (end.0 - start.0).hypot(end.1 - start.1);
                gap > 0.0 && gap < MOST
            })
        };
        match runs.last_mut() {
            Some((same, run)) if open && *same == style(ink) && follows(run) => run.push(piece),
            _ => runs.push((style(ink), vec![piece])),
        }
        open = true;
    }
    runs.retain(|(_, pieces)| pieces.len() >= 8);
    runs.into_iter().map(|(_, pieces)| pieces).collect()
}
