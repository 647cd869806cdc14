//! Finds the series of a chart among the groups of marks.

use super::fit::{Along, Scale, along, are_equal, by_extremes, same_set};
use super::marks::{Group, Pixel, Shape};
use super::{Chart, Series};

/// Where the axes put the data, and where the data were found.
#[derive(Clone, Debug)]
pub struct Place {
    /// `None` where the data do not say: their numbers along this axis are all equal.
    pub x: Option<Scale>,
    pub y: Option<Scale>,
    /// All points of the series that were found.
    pub points: Vec<Pixel>,
    /// For each series, whether it was found.
    pub found: Vec<bool>,
}

impl Place {
    fn extent(&self) -> usize {
        let scales = usize::from(self.x.is_some()) + usize::from(self.y.is_some());
        let found = self.found.iter().filter(|f| **f).count();
        10 * found + scales
    }

    pub fn complete(&self) -> bool {
        self.found.iter().all(|f| *f)
    }
}

/// Every way to read the groups as the chart, the most complete first.
pub fn places(chart: &Chart, groups: &[Group]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for series in chart.series.iter().filter(|s| !s.x.is_empty()) {
        for group in groups {
            let Some((x, y)) = fit(series, group) else {
                continue;
            };
            if !upright(x, y) {
                continue;
            }
            places.push(with_all_series(chart, groups, series, group, (x, y)));
        }
    }
    places.sort_by_key(|place| std::cmp::Reverse(place.extent()));
    places
}

/// x rises to the right and y upwards.
pub fn upright(x: Option<Scale>, y: Option<Scale>) -> bool {
    x.is_none_or(|x| x.slope > 0.0) && y.is_none_or(|y| y.slope < 0.0)
}

/// The scales under which a group shows a series.
pub fn fit(series: &Series, group: &Group) -> Option<(Option<Scale>, Option<Scale>)> {
    if series.dots && group.shape != Shape::Dots {
        return None;
    }
    if series.x.len() == group.points.len() {
        let backwards: Vec<Pixel> = group.points.iter().rev().copied().collect();
        let in_order = fit_in_order(&series.x, &series.y, &group.points)
            .or_else(|| fit_in_order(&series.x, &series.y, &backwards));
        if in_order.is_some() {
            return in_order;
        }
        // All at one height or at one time, in another order: the other axis gives the order.
        if group.shape == Shape::Dots && (are_equal(&series.x) || are_equal(&series.y)) {
            let ascending = |a: &Pixel, b: &Pixel| a.0.total_cmp(&b.0).then(b.1.total_cmp(&a.1));
            let pairs = series.x.iter().copied().zip(series.y.iter().copied());
            let mut data: Vec<Pixel> = pairs.collect();
            data.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
            let (x, y): (Vec<f64>, Vec<f64>) = data.into_iter().unzip();
            let mut points = group.points.clone();
            points.sort_by(ascending);
            return fit_in_order(&x, &y, &points);
        }
    }
    (group.shape == Shape::Dots)
        .then(|| fit_as_set(series, &group.points))
        .flatten()
}

/// The scales under which points show numbers, one by one.
pub fn fit_in_order(
    x: &[f64],
    y: &[f64],
    points: &[Pixel],
) -> Option<(Option<Scale>, Option<Scale>)> {
    let (px, py): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    let scale = |along: Along| match along {
        Along::Scale(scale) => Some(Some(scale)),
        Along::Constant => Some(None),
        _ => None,
    };
    Some((scale(along(x, &px))?, scale(along(y, &py))?))
}

/// The scales under which points show numbers, in whatever order they were drawn.
fn fit_as_set(series: &Series, points: &[Pixel]) -> Option<(Option<Scale>, Option<Scale>)> {
    let (px, py): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    let x = by_extremes(&series.x, &px, true)?;
    let y = by_extremes(&series.y, &py, false)?;
    let readable = |slope: f64, numbers: &[f64]| {
        slope.abs() * super::marks::span(numbers.iter().copied()) >= super::fit::READABLE
    };
    if !readable(x.slope, &series.x) || !readable(y.slope, &series.y) {
        return None;
    }
    let wanted = placed(series, x, y);
    shown_as_set(&wanted, points).then_some((Some(x), Some(y)))
}

/// True if the marks are the points in any order, each once or equally often. The count matters:
/// among many points, one that is missing lies on its neighbours.
fn shown_as_set(wanted: &[Pixel], marks: &[Pixel]) -> bool {
    !wanted.is_empty() && marks.len().is_multiple_of(wanted.len()) && same_set(wanted, marks)
}

/// Where the points of a series belong.
pub fn placed(series: &Series, x: Scale, y: Scale) -> Vec<Pixel> {
    let pairs = series.x.iter().zip(&series.y);
    pairs.map(|(&a, &b)| (x.pixel(a), y.pixel(b))).collect()
}

fn with_all_series(
    chart: &Chart,
    groups: &[Group],
    by: &Series,
    group: &Group,
    (x, y): (Option<Scale>, Option<Scale>),
) -> Place {
    let mut place = Place {
        x,
        y,
        points: group.points.clone(),
        found: Vec::new(),
    };
    for series in &chart.series {
        let found = if std::ptr::eq(series, by) || series.x.is_empty() {
            true
        } else {
            let shows = |group: &&Group| shows(series, group, x, y);
            match groups.iter().find(shows) {
                Some(group) => {
                    place.points.extend(&group.points);
                    true
                }
                None => in_pieces(series, groups, x, y),
            }
        };
        place.found.push(found);
    }
    place
}

/// True if a group shows a series under scales that are known from another series.
fn shows(series: &Series, group: &Group, x: Option<Scale>, y: Option<Scale>) -> bool {
    if series.dots && group.shape != Shape::Dots {
        return false;
    }
    let (Some(x), Some(y)) = (x, y) else {
        return fit(series, group).is_some_and(|(x, y)| upright(x, y));
    };
    let wanted = placed(series, x, y);
    let near = |(a, b): (&Pixel, &Pixel)| (a.0 - b.0).abs() <= 2.5 && (a.1 - b.1).abs() <= 2.5;
    let in_order = wanted.len() == group.points.len()
        && (wanted.iter().zip(&group.points).all(near)
            || wanted.iter().zip(group.points.iter().rev()).all(near));
    in_order || (group.shape == Shape::Dots && shown_as_set(&wanted, &group.points))
}

/// True if a series is drawn as several lines, one after the other: the traces of an ensemble.
fn in_pieces(series: &Series, groups: &[Group], x: Option<Scale>, y: Option<Scale>) -> bool {
    let (Some(x), Some(y)) = (x, y) else {
        return false;
    };
    if series.dots {
        return false;
    }
    let wanted = placed(series, x, y);
    let near = |(a, b): (&Pixel, &Pixel)| (a.0 - b.0).abs() <= 2.5 && (a.1 - b.1).abs() <= 2.5;
    let mut rest = &wanted[..];
    while !rest.is_empty() {
        let next = groups.iter().find(|group| {
            let n = group.points.len();
            group.shape == Shape::Line
                && n > 1
                && n <= rest.len()
                && rest.iter().zip(&group.points).all(near)
        });
        let Some(piece) = next else {
            return false;
        };
        rest = &rest[piece.points.len()..];
    }
    true
}

/// The series as a dashed line: its points cannot be told from the ends of the dashes, so the axes
/// must say where it belongs.
pub fn dashed_place(
    chart: &Chart,
    dashed: &[Vec<Vec<Pixel>>],
    x_scales: &[Scale],
    y_scales: &[Scale],
) -> Option<Place> {
    let [series] = &chart.series[..] else {
        return None;
    };
    if series.dots || series.x.len() < 2 {
        return None;
    }
    let pairs = x_scales
        .iter()
        .flat_map(|&x| y_scales.iter().map(move |&y| (x, y)));
    let fits = |x: Scale, y: Scale| {
        let wanted = placed(series, x, y);
        dashed.iter().any(|pieces| {
            let ends: Vec<Pixel> = pieces.iter().flatten().copied().collect();
            let on_the_line = |p: &Pixel| distance_to_line(*p, &wanted) <= 2.5;
            // Where a point lies in a gap, the next dash is not far.
            let near_a_dash = |p: &Pixel| {
                let gaps = pieces.iter().map(|piece| distance_to_line(*p, piece));
                gaps.fold(f64::INFINITY, f64::min) <= 8.0
            };
            ends.iter().all(on_the_line) && wanted.iter().all(near_a_dash)
        })
    };
    pairs
        .filter(|&(x, y)| upright(Some(x), Some(y)))
        .find(|&(x, y)| fits(x, y))
        .map(|(x, y)| Place {
            x: Some(x),
            y: Some(y),
            points: placed(series, x, y),
            found: vec![true],
        })
}

/// The distance of a point from a line through points.
fn distance_to_line(point: Pixel, line: &[Pixel]) -> f64 {
    let to_segment = |two: &[Pixel]| {
        let (a, b) = (two[0], two[1]);
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let length = dx * dx + dy * dy;
        let along = match length > 0.0 {
            true => (((point.0 - a.0) * dx + (point.1 - a.1) * dy) / length).clamp(0.0, 1.0),
            false => 0.0,
        };
        (point.0 - a.0 - along * dx).hypot(point.1 - a.1 - along * dy)
    };
    match line {
        [only] => (point.0 - only.0).hypot(point.1 - only.1),
        _ => line
            .windows(2)
            .map(to_segment)
            .fold(f64::INFINITY, f64::min),
    }
}
