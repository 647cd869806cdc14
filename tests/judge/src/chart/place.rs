//! Finds the series of a chart among the groups of marks.

use super::dashed::{Dashed, shown_dashed};
use super::fit::{Along, READABLE, Scale, along, are_equal, by_extremes, same_set};
use super::marks::{Drawn, Group, Pixel, Shape, drawn, near, span};
use super::parts::Parts;
use super::{Chart, Series};

/// Where the axes put the data, and where the data were found.
#[derive(Clone, Debug)]
pub struct Place {
    /// `None` where the data do not say: their numbers along this axis are all equal.
    pub x: Option<Scale>,
    pub y: Option<Scale>,
    /// All points of the series that were found.
    pub points: Vec<Pixel>,
    /// For each series, where in the order of drawing it was found: of several places, the last.
    pub found: Vec<Option<Drawn>>,
}

/// What shows a series only to somebody who knows the scales.
pub struct Pieces {
    pub dashed: Vec<Dashed>,
    pub parts: Parts,
}

impl Pieces {
    /// Where they show a series under these scales.
    fn show(&self, series: &Series, x: Scale, y: Scale) -> Option<Drawn> {
        shown_dashed(series, &self.dashed, x, y).or_else(|| self.parts.show(series, x, y))
    }
}

impl Place {
    fn extent(&self) -> usize {
        let scales = usize::from(self.x.is_some()) + usize::from(self.y.is_some());
        let found = self.found.iter().flatten().count();
        10 * found + scales
    }

    pub fn complete(&self) -> bool {
        self.found.iter().all(Option::is_some)
    }
}

/// Every way to read the groups as the chart, the most complete first.
pub fn places(chart: &Chart, groups: &[Group], pieces: &Pieces) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for series in chart.series.iter().filter(|s| !s.x.is_empty()) {
        for group in groups {
            let Some((x, y)) = fit(series, group) else {
                continue;
            };
            if !upright(x, y) {
                continue;
            }
            let mut place = Place {
                x,
                y,
                points: group.points.clone(),
                found: Vec::new(),
            };
            place.find_all(chart, groups, pieces, Some((series, group)));
            places.push(place);
        }
    }
    places.sort_by_key(|place| std::cmp::Reverse(place.extent()));
    places
}

/// Where the data are if the numbers at the axes alone can say it.
pub fn place_in_pieces(
    chart: &Chart,
    groups: &[Group],
    pieces: &Pieces,
    x_scales: &[Scale],
    y_scales: &[Scale],
) -> Option<Place> {
    let pairs = x_scales
        .iter()
        .flat_map(|&x| y_scales.iter().map(move |&y| (x, y)));
    pairs
        .filter(|&(x, y)| upright(Some(x), Some(y)))
        .find_map(|(x, y)| {
            let mut drawn = chart.series.iter().filter(|series| !series.x.is_empty());
            if !drawn.all(|series| is_readable(series, x, y)) {
                return None;
            }
            let mut place = Place {
                x: Some(x),
                y: Some(y),
                points: Vec::new(),
                found: Vec::new(),
            };
            place.find_all(chart, groups, pieces, None);
            if let Some(series) = chart.series.iter().find(|series| !series.x.is_empty()) {
                place.points = placed(series, x, y);
            }
            place.complete().then_some(place)
        })
}

/// True if the points are not all in one place along an axis along which the data differ.
fn is_readable(series: &Series, x: Scale, y: Scale) -> bool {
    let wide = |pixels: Vec<f64>, numbers: &[f64]| span(pixels) >= READABLE || are_equal(numbers);
    let (x, y) = placed(series, x, y).into_iter().unzip();
    wide(x, &series.x) && wide(y, &series.y)
}

/// x rises to the right and y upwards.
pub fn upright(x: Option<Scale>, y: Option<Scale>) -> bool {
    x.is_none_or(|x| x.slope > 0.0) && y.is_none_or(|y| y.slope < 0.0)
}

/// True if a group of this shape can be the series: dots where they are asked for, and no line that
/// runs back to where the next trace begins.
pub fn suits(series: &Series, shape: Shape) -> bool {
    let runs_back = series.x.windows(2).filter(|pair| pair[1] < pair[0]).count();
    match shape {
        Shape::Dots => true,
        Shape::Line => !series.dots && runs_back == 0,
        Shape::Bundle(lines) => !series.dots && runs_back < lines,
        Shape::Outline => !series.dots,
    }
}

/// The scales under which a group shows a series.
pub fn fit(series: &Series, group: &Group) -> Option<(Option<Scale>, Option<Scale>)> {
    if !suits(series, group.shape) {
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
    let readable =
        |slope: f64, numbers: &[f64]| slope.abs() * span(numbers.iter().copied()) >= READABLE;
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

impl Place {
    /// Looks for every series. Of one it may be known already which group shows it.
    pub fn find_all(
        &mut self,
        chart: &Chart,
        groups: &[Group],
        pieces: &Pieces,
        known: Option<(&Series, &Group)>,
    ) {
        let (x, y) = (self.x, self.y);
        for series in &chart.series {
            let by = known.filter(|(by, _)| std::ptr::eq(*by, series));
            let showing = groups
                .iter()
                .filter(|group| {
                    by.is_some_and(|(_, group_of)| std::ptr::eq(group_of, *group))
                        || shows(series, group, x, y)
                })
                .max_by_key(|group| group.drawn);
            let found = match showing {
                _ if series.x.is_empty() => Some((0, usize::MAX)),
                Some(group) => {
                    self.points.extend(&group.points);
                    Some(group.drawn)
                }
                None => in_pieces(series, groups, x, y).or_else(|| pieces.show(series, x?, y?)),
            };
            self.found.push(found);
        }
    }
}

/// True if a group shows a series under scales that are known from another series.
pub fn shows(series: &Series, group: &Group, x: Option<Scale>, y: Option<Scale>) -> bool {
    if !suits(series, group.shape) {
        return false;
    }
    let (Some(x), Some(y)) = (x, y) else {
        return fit(series, group).is_some_and(|(x, y)| upright(x, y));
    };
    let wanted = placed(series, x, y);
    let near = |(a, b): (&Pixel, &Pixel)| near(*a, *b);
    let in_order = wanted.len() == group.points.len()
        && (wanted.iter().zip(&group.points).all(near)
            || wanted.iter().zip(group.points.iter().rev()).all(near));
    in_order || (group.shape == Shape::Dots && shown_as_set(&wanted, &group.points))
}

/// Where a series is drawn as several lines: the traces of an ensemble.
fn in_pieces(
    series: &Series,
    groups: &[Group],
    x: Option<Scale>,
    y: Option<Scale>,
) -> Option<Drawn> {
    let (x, y) = (x?, y?);
    if series.dots {
        return None;
    }
    let wanted = placed(series, x, y);
    let near = |(a, b): (&Pixel, &Pixel)| near(*a, *b);
    let mut rest = &wanted[..];
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let times = &series.x[wanted.len() - rest.len()..];
        let next = groups.iter().find(|group| {
            let n = group.points.len();
            group.shape == Shape::Line
                && n > 1
                && n <= rest.len()
                && times[..n].is_sorted()
                && rest.iter().zip(&group.points).all(near)
        });
        let piece = next?;
        pieces.push(piece.drawn);
        rest = &rest[piece.points.len()..];
    }
    Some(drawn(pieces.into_iter()))
}
