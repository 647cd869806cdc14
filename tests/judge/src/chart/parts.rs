//! A series in parts, which show it only to somebody who knows the scales: dashes, points above and below a level in
//! two colours, the beginning and the end of a line in two widths.

use super::Series;
use super::dashed::{Dashed, distance_to_line, shown_dashed};
use super::dots::grouped;
use super::fit::Scale;
use super::marks::{Drawn, Group, Path, Pixel, REACH, distance, drawn, near};
use super::place::placed;

/// What may be a series, or a part of one, by looks: all marks of a look belong to one series.
pub struct Parts {
    /// What could be a whole series, with those that were meant as points first.
    pub whole: Vec<Group>,
    /// Of the marks of each look, every way to read them as points.
    pub dots: Vec<Vec<Group>>,
    pub lines: Vec<Path>,
    pub dashed: Vec<Dashed>,
}

impl Parts {
    /// Where the parts show a series under these scales.
    pub fn show(&self, series: &Series, x: Scale, y: Scale) -> Option<Drawn> {
        let wanted = placed(series, x, y);
        if series.is_dots() {
            return self.dots_at(&wanted);
        }
        let dashes = shown_dashed(&self.dashed, &wanted);
        let dots = || self.dots_at(&wanted);
        let lines = || self.lines_through(series, &wanted);
        dashes.or_else(dots).or_else(lines)
    }

    /// Where each wanted point has a mark of its own.
    fn dots_at(&self, wanted: &[Pixel]) -> Option<Drawn> {
        // From left to right and down, each takes the nearest mark that is free: so the others are left to the next
        // points, however close they are.
        let in_columns = |a: &Pixel, b: &Pixel| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1));
        let mut sorted = wanted.to_vec();
        sorted.sort_by(in_columns);
        let is_wanted = |p: &Pixel| close_to(&sorted, p.0, REACH).any(|k| near(sorted[k], *p));
        let all_wanted = |group: &&Group| group.points.iter().all(is_wanted);
        let looks = self.dots.iter();
        let parts: Vec<&Group> = looks
            .filter_map(|readings| readings.iter().find(all_wanted))
            .collect();
        let mut marks: Vec<Pixel> = parts.iter().flat_map(|part| part.points.clone()).collect();
        marks.sort_by(in_columns);
        let mut taken = vec![false; marks.len()];
        for &point in &sorted {
            let free = |k: &usize| !taken[*k] && near(marks[*k], point);
            let to = |k: &usize| distance(marks[*k], point);
            let own = close_to(&marks, point.0, REACH)
                .filter(free)
                .min_by(|a, b| to(a).total_cmp(&to(b)))?;
            taken[own] = true;
        }
        Some(drawn(parts.iter().map(|part| part.drawn)))
    }

    /// Where lines lead from each wanted point to the next.
    fn lines_through(&self, series: &Series, wanted: &[Pixel]) -> Option<Drawn> {
        let mut joined: Vec<bool> = series.x.windows(2).map(|pair| pair[1] < pair[0]).collect();
        let mut parts = Vec::new();
        let mut columns: Vec<(f64, usize)> = wanted.iter().map(|p| p.0).zip(0..).collect();
        columns.sort_by(|a, b| a.0.total_cmp(&b.0));
        let stretch = |line: &[Pixel], joined: &[bool]| stretch(line, wanted, &columns, joined);
        for (_, lines) in grouped(&self.lines, |line| line.0) {
            let leads = |(_, points, _): &&Path| stretch(points, &joined).is_some();
            // All lines of a look are parts of the series, or none.
            if !lines.iter().all(leads) {
                continue;
            }
            for (_, points, order) in lines {
                let (first, last) = stretch(points, &joined)?;
                if !series.x[first..=last].is_sorted() {
                    return None;
                }
                joined[first..last].fill(true);
                parts.push((*order, *order));
            }
        }
        let whole = joined.iter().all(|&joined| joined) && !parts.is_empty();
        whole.then(|| drawn(parts.into_iter()))
    }
}

/// The numbers of the points, sorted by x, that are not farther from an x.
pub fn close_to(sorted: &[Pixel], x: f64, reach: f64) -> impl Iterator<Item = usize> {
    let from = sorted.partition_point(|p| p.0 < x - reach);
    let to = sorted.partition_point(|p| p.0 <= x + reach);
    from..to
}

/// From which wanted point to which a line leads, forwards or backwards, through all between them; rather from one
/// that is not joined yet, where traces meet, and of several the longest and nearest. It may have more corners, on
/// the straight way from one to the next.
///
/// Where the points are from left to right is known from `columns`.
fn stretch(
    line: &[Pixel],
    wanted: &[Pixel],
    columns: &[(f64, usize)],
    joined: &[bool],
) -> Option<(usize, usize)> {
    let backwards: Vec<Pixel> = line.iter().rev().copied().collect();
    let ways = [line, &backwards].into_iter().flat_map(|line| {
        let from = columns.partition_point(|column| column.0 < line[0].0 - REACH);
        let column = columns[from..]
            .iter()
            .take_while(|column| column.0 <= line[0].0 + REACH);
        let starts = column.map(|column| column.1);
        let starts = starts.filter(|&k| k < joined.len() && near(wanted[k], line[0]));
        starts.filter_map(move |first| Some((line, first, end_of_way(line, wanted, first)?)))
    });
    let off = |&(line, first, last): &(&[Pixel], usize, usize)| -> f64 {
        let pairs = line.iter().zip(&wanted[first..=last]);
        pairs.map(|(&corner, &point)| distance(corner, point)).sum()
    };
    let best = ways.min_by(|a, b| {
        let by_length = (b.2 - b.1).cmp(&(a.2 - a.1));
        let by_distance = || off(a).total_cmp(&off(b));
        let by_place = joined[a.1].cmp(&joined[b.1]).then(by_length);
        by_place.then_with(by_distance)
    });
    best.map(|(_, first, last)| (first, last))
}

/// The last wanted point that a line from this one on comes to, if it leaves out none and strays nowhere.
fn end_of_way(line: &[Pixel], wanted: &[Pixel], first: usize) -> Option<usize> {
    let mut last = first;
    for &p in &line[1..] {
        let next = *wanted.get(last + 1).unwrap_or(&wanted[last]);
        if near(p, next) {
            last = (last + 1).min(wanted.len() - 1);
        } else if !near(p, wanted[last]) && distance_to_line(p, &[wanted[last], next]) > REACH {
            return None;
        }
    }
    (last > first && line.len() > last - first).then_some(last)
}
