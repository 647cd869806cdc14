//! A series in parts of different looks: points above and below a level in two colours, the beginning and the
//! end of a line in two widths.

use super::Series;
use super::dashed::distance_to_line;
use super::dots::readings;
use super::fit::Scale;
use super::marks::{Drawn, Group, Pixel, REACH, Seen, Style, drawn, near};
use super::place::placed;

/// What may be a part of a series, by looks: all marks of a look belong to one series.
pub struct Parts {
    /// Of the marks of each look, every way to read them as points.
    dots: Vec<Vec<Group>>,
    lines: Vec<(Style, Vec<Line>)>,
}

struct Line {
    points: Vec<Pixel>,
    /// Its place in the order of drawing.
    order: usize,
}

impl Parts {
    pub fn of(seen: &[Seen], lines: Vec<(Style, Vec<Pixel>, usize)>) -> Self {
        let mut parts = Parts {
            dots: readings(seen),
            lines: Vec::new(),
        };
        for (style, points, order) in lines {
            let line = Line { points, order };
            match parts.lines.iter_mut().find(|(same, _)| *same == style) {
                Some((_, lines)) => lines.push(line),
                None => parts.lines.push((style, vec![line])),
            }
        }
        parts
    }

    /// Where the parts show a series under these scales.
    pub fn show(&self, series: &Series, x: Scale, y: Scale) -> Option<Drawn> {
        let wanted = placed(series, x, y);
        let of_lines = || match series.dots {
            true => None,
            false => self.lines_through(series, &wanted),
        };
        self.dots_at(&wanted).or_else(of_lines)
    }

    /// Where each wanted point has a mark of its own.
    fn dots_at(&self, wanted: &[Pixel]) -> Option<Drawn> {
        let mut sorted = wanted.to_vec();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
        let is_wanted = |p: &Pixel| close_to(&sorted, p.0).any(|k| near(sorted[k], *p));
        let all_wanted = |group: &&Group| group.points.iter().all(is_wanted);
        let looks = self.dots.iter();
        let parts: Vec<&Group> = looks
            .filter_map(|readings| readings.iter().find(all_wanted))
            .collect();
        let mut marks: Vec<Pixel> = parts.iter().flat_map(|part| part.points.clone()).collect();
        marks.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut taken = vec![false; marks.len()];
        for &point in &sorted {
            let free = |k: &usize| !taken[*k] && near(marks[*k], point);
            let own = close_to(&marks, point.0).find(free)?;
            taken[own] = true;
        }
        Some(drawn(parts.iter().map(|part| part.drawn)))
    }

    /// Where lines lead from each wanted point to the next.
    fn lines_through(&self, series: &Series, wanted: &[Pixel]) -> Option<Drawn> {
        let mut joined: Vec<bool> = series.x.windows(2).map(|pair| pair[1] < pair[0]).collect();
        let mut parts = Vec::new();
        for (_, lines) in &self.lines {
            let stretches: Option<Vec<_>> = lines
                .iter()
                .map(|line| Some((stretch(&line.points, wanted)?, (line.order, line.order))))
                .collect();
            for ((first, last), order) in stretches.into_iter().flatten() {
                if !series.x[first..=last].is_sorted() {
                    return None;
                }
                joined[first..last].fill(true);
                parts.push(order);
            }
        }
        let whole = joined.iter().all(|&joined| joined) && !parts.is_empty();
        whole.then(|| drawn(parts.into_iter()))
    }
}

/// The numbers of the points, sorted by x, that are not far from an x.
fn close_to(sorted: &[Pixel], x: f64) -> impl Iterator<Item = usize> {
    let from = sorted.partition_point(|p| p.0 < x - REACH);
    let to = sorted.partition_point(|p| p.0 <= x + REACH);
    from..to
}

/// From which wanted point to which a line leads, through all between them. It may have more corners, on the
/// straight way from one to the next.
fn stretch(line: &[Pixel], wanted: &[Pixel]) -> Option<(usize, usize)> {
    let backwards: Vec<Pixel> = line.iter().rev().copied().collect();
    let leads_through = |line: &[Pixel]| {
        let starts = (0..wanted.len()).filter(|&k| near(wanted[k], line[0]));
        let mut ways = starts.filter_map(|first| Some((first, end_of_way(line, wanted, first)?)));
        ways.next()
    };
    leads_through(line).or_else(|| leads_through(&backwards))
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
