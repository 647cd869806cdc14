//! Finds the series of a chart among the groups of marks.

use super::fit::{Along, READABLE, Scale, are_equal, both, by_extremes, covers};
use super::marks::{Drawn, Group, Pixel, Shape, near, span};
use super::parts::Parts;
use super::{Chart, Series};

/// The scales of both axes; `None` where the data do not say: their numbers along this axis are all equal.
pub type Scales = (Option<Scale>, Option<Scale>);

/// Where the axes put the data, and where the data were found.
#[derive(Clone, Debug)]
pub struct Place {
    /// As in [`Scales`].
    pub x: Option<Scale>,
    pub y: Option<Scale>,
    /// All points of the series that were found.
    pub points: Vec<Pixel>,
    /// For each series, where in the order of drawing it was found: of several places, the last.
    pub found: Vec<Option<Drawn>>,
}

impl Place {
    /// Where every series is found under these scales.
    fn under((x, y): Scales, chart: &Chart, parts: &Parts) -> Self {
        let mut points = Vec::new();
        let mut find = |series: &Series| {
            let groups = parts.whole.iter();
            let showing = groups.filter(|group| shows(series, group, (x, y)));
            match showing.max_by_key(|group| group.drawn) {
                _ if series.x.is_empty() => Some((0, usize::MAX)),
                Some(group) => {
                    points.extend(&group.points);
                    Some(group.drawn)
                }
                None => {
                    let (x, y) = (x?, y?);
                    let drawn = parts.show(series, x, y)?;
                    points.extend(placed(series, x, y));
                    Some(drawn)
                }
            }
        };
        let found = chart.series.iter().map(&mut find).collect();
        Place {
            x,
            y,
            points,
            found,
        }
    }

    fn extent(&self) -> usize {
        let scales = usize::from(self.x.is_some()) + usize::from(self.y.is_some());
        let found = self.found.iter().flatten().count();
        10 * found + scales
    }

    /// True if what is drawn from one mark to another is of a series that was found.
    pub fn has_found(&self, (from, to): Drawn) -> bool {
        let mut found = self.found.iter().flatten();
        found.any(|&(first, last)| first <= from && to <= last)
    }

    pub fn complete(&self) -> bool {
        self.found.iter().all(Option::is_some)
    }
}

/// Every way to read the groups as the chart, the most complete first.
pub fn places(chart: &Chart, parts: &Parts) -> Vec<Place> {
    let drawn = chart.series.iter().filter(|series| !series.x.is_empty());
    let fits = drawn.flat_map(|series| parts.whole.iter().filter_map(|group| fit(series, group)));
    let under = |scales: Scales| Place::under(scales, chart, parts);
    let mut places: Vec<Place> = fits.filter(upright).map(under).collect();
    places.sort_by_key(|place| std::cmp::Reverse(place.extent()));
    places
}

/// Where the data are if the numbers at the axes alone can say it.
pub fn place_in_parts(
    chart: &Chart,
    parts: &Parts,
    (x_scales, y_scales): (Vec<Scale>, Vec<Scale>),
) -> Option<Place> {
    let pairs = x_scales
        .iter()
        .flat_map(|&x| y_scales.iter().map(move |&y| (x, y)));
    let drawn: Vec<&Series> = chart.series.iter().filter(|s| !s.x.is_empty()).collect();
    let are_readable = |x, y| drawn.iter().all(|series| is_readable(series, x, y));
    pairs
        .filter(|&(x, y)| upright(&(Some(x), Some(y))) && are_readable(x, y))
        .map(|(x, y)| Place::under((Some(x), Some(y)), chart, parts))
        .find(Place::complete)
}

/// True if the points are not all in one place along an axis along which the data differ.
fn is_readable(series: &Series, x: Scale, y: Scale) -> bool {
    let wide = |pixels: Vec<f64>, numbers: &[f64]| span(pixels) >= READABLE || are_equal(numbers);
    let (x, y) = placed(series, x, y).into_iter().unzip();
    wide(x, &series.x) && wide(y, &series.y)
}

/// x rises to the right and y upwards.
pub fn upright(&(x, y): &Scales) -> bool {
    x.is_none_or(|x| x.slope > 0.0) && y.is_none_or(|y| y.slope < 0.0)
}

/// True if a group of this shape can be the series: dots where they are asked for, and no line that
/// runs back to where the next trace begins.
pub fn suits(series: &Series, shape: Shape) -> bool {
    let runs_back = series.x.windows(2).filter(|pair| pair[1] < pair[0]).count();
    match shape {
        Shape::Dots => true,
        Shape::Line => !series.is_dots() && runs_back == 0,
        // More lines than traces leave gaps.
        Shape::Bundle(lines) => !series.is_dots() && runs_back + 1 == lines,
        Shape::Outline => !series.is_dots(),
    }
}

/// True if a group may show a series. Most of many are dashes, which are shorter: that is seen at once.
fn may_show(series: &Series, group: &Group) -> bool {
    let as_long = group.points.len() == series.x.len();
    (as_long || group.shape == Shape::Dots) && suits(series, group.shape)
}

/// The scales under which a group shows a series.
pub fn fit(series: &Series, group: &Group) -> Option<Scales> {
    if !may_show(series, group) {
        return None;
    }
    let backwards = || {
        let points: Vec<Pixel> = group.points.iter().rev().copied().collect();
        fit_in_order(series, &points)
    };
    let as_set = || match group.shape {
        Shape::Dots => fit_as_set(series, &group.points),
        _ => None,
    };
    let in_order = fit_in_order(series, &group.points);
    in_order.or_else(backwards).or_else(as_set)
}

/// The scales under which points show those of a series, one by one.
pub fn fit_in_order(series: &Series, points: &[Pixel]) -> Option<Scales> {
    let scale = |along: Along| match along {
        Along::Scale(scale) => Some(Some(scale)),
        Along::Constant => Some(None),
        _ => None,
    };
    let (x, y) = both(&series.x, &series.y, points);
    Some((scale(x)?, scale(y)?))
}

/// The scales under which points show those of a series, in whatever order they were drawn.
fn fit_as_set(series: &Series, points: &[Pixel]) -> Option<Scales> {
    let (px, py): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    let x = by_extremes(&series.x, &px, true)?;
    let y = by_extremes(&series.y, &py, false)?;
    let is_shown = is_readable(series, x, y) && shown_as_set(&placed(series, x, y), points);
    is_shown.then_some((Some(x), Some(y)))
}

/// True if the marks are the points in any order, each once or equally often. The count matters:
/// among many points, one that is missing lies on its neighbours.
fn shown_as_set(wanted: &[Pixel], marks: &[Pixel]) -> bool {
    !wanted.is_empty()
        && marks.len().is_multiple_of(wanted.len())
        && covers(wanted, marks)
        && covers(marks, wanted)
}

/// Where the points of a series belong.
pub fn placed(series: &Series, x: Scale, y: Scale) -> Vec<Pixel> {
    let pairs = series.x.iter().zip(&series.y);
    pairs.map(|(&a, &b)| (x.pixel(a), y.pixel(b))).collect()
}

/// True if a group shows a series under scales that are known from another series.
pub fn shows(series: &Series, group: &Group, scales: Scales) -> bool {
    if !may_show(series, group) {
        return false;
    }
    let (Some(x), Some(y)) = scales else {
        return fit(series, group).as_ref().is_some_and(upright);
    };
    let wanted = placed(series, x, y);
    let near = |(a, b): (&Pixel, &Pixel)| near(*a, *b);
    wanted.len() == group.points.len()
        && (wanted.iter().zip(&group.points).all(near)
            || wanted.iter().zip(group.points.iter().rev()).all(near))
}
