//! The marks of a drawing, sorted into groups that may each be a series of points.

use given::{Drawing, Ink, Mark};

use super::dots::dots;

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
            could_be_mesh: false,
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
pub fn span(x: impl Iterator<Item = f64> + Clone) -> f64 {
    let high = x.clone().fold(f64::NEG_INFINITY, f64::max);
    let low = x.fold(f64::INFINITY, f64::min);
    (high - low).max(0.0)
}

pub fn at((x, y): (i32, i32)) -> Pixel {
    (f64::from(x), f64::from(y))
}

pub fn middle(a: Pixel, b: Pixel) -> Pixel {
    (0.5 * (a.0 + b.0), 0.5 * (a.1 + b.1))
}

/// What makes marks look alike. Sizes are left out where they show a value.
#[derive(Clone, PartialEq)]
pub enum Look {
    Circle(u32, bool, Style),
    Cross(Style),
    Triangle(Style),
    Pixel(Style),
    Box(bool, Style),
    Text(String),
    Upright(Style),
    Segments(Style),
}

pub type Style = (u8, u8, u8, u64, u32);

pub fn style(ink: &Ink) -> Style {
    (ink.red, ink.green, ink.blue, ink.alpha.to_bits(), ink.width)
}

/// A mark in a form that does not tell a line from a path of two points.
pub struct Seen {
    pub look: Look,
    /// Both ends of a segment, two corners of a box, or twice the same point.
    pub ends: (Pixel, Pixel),
    /// Its place in the order of drawing.
    pub order: usize,
}

/// All groups of marks that could be a series, those that were meant as points first.
pub fn groups(drawing: &Drawing) -> Vec<Group> {
    let mut lines = Vec::new();
    let mut paths: Vec<(Style, Vec<Pixel>, usize)> = Vec::new();
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
                    lines.extend(outlines(&points, order));
                    order += 1;
                    continue;
                }
            }
            Mark::Path { points, ink } if points.len() > 2 && visible(ink) => {
                let points: Vec<Pixel> = points.iter().map(|&p| at(p)).collect();
                paths.push((style(ink), points, order));
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
            .map(|(_, points, order)| Group::new(Shape::Line, points, (order, order))),
    );
    groups.extend(lines);
    groups
}

/// Several lines of one look as one series: the traces of an ensemble.
fn bundles(paths: &[(Style, Vec<Pixel>, usize)]) -> Vec<Group> {
    let mut bundles: Vec<(Style, usize, Group)> = Vec::new();
    for (ink, points, order) in paths {
        match bundles.iter_mut().find(|(same, ..)| same == ink) {
            Some((_, lines, all)) => {
                *lines += 1;
                all.points.extend(points);
                all.drawn.1 = *order;
            }
            None => {
                let first = Group::new(Shape::Line, points.clone(), (*order, *order));
                bundles.push((*ink, 1, first));
            }
        }
    }
    bundles.retain(|(_, lines, _)| *lines > 1);
    bundles.into_iter().map(|(_, _, group)| group).collect()
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
fn outlines(points: &[Pixel], order: usize) -> Vec<Group> {
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
        .map(|points| Group::new(Shape::Outline, points, (order, order)))
        .collect()
}

/// Segments of one look that follow each other end to end: a line drawn piece by piece.
fn chains(seen: &[Seen]) -> Vec<Group> {
    let mut chains: Vec<(Style, Group)> = Vec::new();
    for mark in seen {
        let (Look::Segments(ink) | Look::Upright(ink)) = &mark.look else {
            continue;
        };
        let (from, to) = mark.ends;
        match chains.last_mut() {
            Some((same, chain)) if same == ink && chain.points.last() == Some(&from) => {
                chain.points.push(to);
                chain.drawn.1 = mark.order;
            }
            _ => {
                let order = (mark.order, mark.order);
                chains.push((*ink, Group::new(Shape::Line, vec![from, to], order)));
            }
        }
    }
    chains
        .into_iter()
        .map(|(_, chain)| Group {
            could_be_mesh: chain.points.len() < 4,
            ..chain
        })
        .collect()
}
