//! Fewer points than there are data, or more: which.

use std::ops::Range;

use super::Series;
use super::fit::{Along, both};
use super::marks::{Group, Pixel};

/// Too few points or too many: which.
pub fn fewer_or_more(series: &Series, group: &Group) -> Option<String> {
    let n = series.x.len();
    let m = group.points.len();
    let fits = |x: &[f64], y: &[f64], points: &[Pixel]| {
        matches!(both(x, y, points), (Along::Scale(_), Along::Scale(_)))
    };
    if m < n && n > 2 {
        let drawn = format!("{m} of {n} points are drawn");
        let missing = |which: &str| match n - m {
            1 => format!("the {which} one is missing."),
            k => format!("the {which} {k} are missing."),
        };
        let mut left: Vec<(Vec<usize>, String)> = vec![
            ((0..m).collect(), missing("last")),
            ((n - m..n).collect(), missing("first")),
        ];
        left.extend(left_of_each(series));
        let ends = "the first and the last are missing.".to_owned();
        left.push(((1..n - 1).collect(), ends));
        left.extend((2..=10).map(|every| {
            let says = format!("only one in {every}. Draw all of them.");
            ((0..n).step_by(every).collect(), says)
        }));
        if n - m == 1 && n <= 400 {
            let all_but = |k: usize| (0..n).filter(|&other| other != k).collect();
            left.extend((1..n - 1).map(|k| (all_but(k), format!("point {k} is missing."))));
        }
        let not_negative = (0..n).filter(|&k| series.y[k] >= 0.0).collect();
        let negative = "those with negative values are missing.".to_owned();
        left.push((not_negative, negative));
        let changes = |&k: &usize| k == 0 || series.y[k] != series.y[k - 1];
        let alike = "those with the same value as the one before are missing.".to_owned();
        left.push(((0..n).filter(changes).collect(), alike));
        let pick = |z: &[f64], kept: &[usize]| kept.iter().map(|&k| z[k]).collect::<Vec<f64>>();
        let are_drawn = |(kept, _): &(Vec<usize>, String)| {
            let (x, y) = (pick(&series.x, kept), pick(&series.y, kept));
            fits(&x, &y, &group.points)
        };
        left.retain(|(kept, _)| kept.len() == m);
        let left = left.into_iter().find(are_drawn);
        return left.map(|(_, says)| format!("{drawn}: {says}"));
    }
    if m > n && n > 1 {
        let drawn = format!("{m} points are drawn where {n} belong");
        if fits(&series.x, &series.y, &group.points[..n]) {
            return Some(format!("{drawn}: there is something after the last one."));
        }
    }
    None
}

/// What is left of every trace, or of every neuron's dots, if the same is missing of all; and what is missing.
fn left_of_each(series: &Series) -> Vec<(Vec<usize>, String)> {
    let runs = runs(series);
    if runs.len() < 2 {
        return Vec::new();
    }
    let of_each = match series.is_dots() {
        true => "in each row",
        false => "of each trace",
    };
    let parts = [
        (1, 0, "the first point", "is"),
        (0, 1, "the last point", "is"),
        (1, 1, "the first and the last point", "are"),
    ];
    let kept = |(before, after, what, is): (usize, usize, &str, &str)| {
        let of_run = |run: &Range<usize>| run.start + before..run.end.saturating_sub(after);
        let kept = runs.iter().flat_map(of_run).collect();
        (kept, format!("{what} {of_each} {is} missing."))
    };
    parts.map(kept).to_vec()
}

/// Where each trace of a series is, or each neuron's dots.
pub fn runs(series: &Series) -> Vec<Range<usize>> {
    let goes_on = |&k: &usize, &next: &usize| match series.is_dots() {
        true => series.y[next] == series.y[k],
        false => series.x[next] >= series.x[k],
    };
    let points: Vec<usize> = (0..series.x.len()).collect();
    let runs = points.chunk_by(goes_on);
    runs.map(|run| run[0]..run[0] + run.len()).collect()
}
