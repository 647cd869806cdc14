//! Fewer points than there are data, or more: which.

use std::ops::Range;

use super::Series;
use super::faults::both;
use super::fit::{Along, are_equal};
use super::marks::{Group, Pixel};

/// Too few points or too many: which.
pub fn fewer_or_more(series: &Series, group: &Group) -> Option<String> {
    let n = series.x.len();
    let m = group.points.len();
    let fits = |x: &[f64], y: &[f64], points: &[Pixel]| {
        if points.len() < 2 {
            return false;
        }
        // Either axis may be at fault as well; one that fits is enough to see what is missing.
        let steps: Vec<f64> = (0..x.len()).map(|k| k as f64).collect();
        let (along_x, along_y) = both(x, y, points);
        let (by_step, _) = both(&steps, y, points);
        let (swapped_x, swapped_y) = both(y, x, points);
        // A few of the points may happen to be equal, and any level line would fit them.
        let varied = |along: &Along| {
            matches!(along, Along::Scale(_))
                || (matches!(along, Along::Constant) && are_equal(&series.y))
        };
        let x_holds = varied(&along_x) || varied(&by_step);
        (x_holds && varied(&along_y)) || (varied(&swapped_x) && varied(&swapped_y))
    };
    if m < n && n > 2 {
        let (x, y) = (&series.x, &series.y);
        let drawn = format!("{m} of {n} points are drawn");
        let missing = |which: &str| match n - m {
            1 => format!("{drawn}: the {which} one is missing."),
            k => format!("{drawn}: the {which} {k} are missing."),
        };
        if fits(&x[..m], &y[..m], &group.points) {
            return Some(missing("last"));
        }
        if fits(&x[n - m..], &y[n - m..], &group.points) {
            return Some(missing("first"));
        }
        if let Some(missing) = missing_of_each(series, m, &|x, y| fits(x, y, &group.points)) {
            return Some(format!("{drawn}: {missing}."));
        }
        if n - m == 2 && fits(&x[1..n - 1], &y[1..n - 1], &group.points) {
            return Some(format!("{drawn}: the first and the last are missing."));
        }
        for every in 2..=10 {
            let pick = |z: &[f64]| z.iter().copied().step_by(every).collect::<Vec<f64>>();
            if fits(&pick(x), &pick(y), &group.points) {
                return Some(format!("{drawn}: only one in {every}. Draw all of them."));
            }
        }
        if n - m == 1 && n <= 400 {
            let without = |z: &[f64], k: usize| [&z[..k], &z[k + 1..]].concat();
            let missing = (1..n - 1).find(|&k| fits(&without(x, k), &without(y, k), &group.points));
            return missing.map(|k| format!("{drawn}: point {k} is missing."));
        }
        let is_left_out: [(&dyn Fn(usize) -> bool, &str); 2] = [
            (&|k| y[k] < 0.0, "with negative values"),
            (
                &|k| k > 0 && y[k] == y[k - 1],
                "with the same value as the one before",
            ),
        ];
        return is_left_out.into_iter().find_map(|(left_out, which)| {
            let kept: Vec<usize> = (0..n).filter(|&k| !left_out(k)).collect();
            let pick = |z: &[f64]| kept.iter().map(|&k| z[k]).collect::<Vec<f64>>();
            (kept.len() == m && fits(&pick(x), &pick(y), &group.points))
                .then(|| format!("{drawn}: those {which} are missing."))
        });
    }
    if m > n && n > 1 {
        let drawn = format!("{m} points are drawn where {n} belong");
        if fits(&series.x, &series.y, &group.points[..n]) {
            return Some(format!("{drawn}: there is something after the last one."));
        }
    }
    None
}

/// What is missing of every trace, or of every neuron's dots, if the same is missing of all.
fn missing_of_each(
    series: &Series,
    drawn: usize,
    fits: &dyn Fn(&[f64], &[f64]) -> bool,
) -> Option<String> {
    let (x, y) = (&series.x, &series.y);
    let runs = runs(series);
    if runs.len() < 2 {
        return None;
    }
    let of_each = if series.dots {
        "in each row"
    } else {
        "of each trace"
    };
    let parts = [
        (1, 0, "the first point", "is"),
        (0, 1, "the last point", "is"),
        (1, 1, "the first and the last point", "are"),
    ];
    parts.into_iter().find_map(|(before, after, what, is)| {
        let kept = |z: &[f64]| -> Vec<f64> {
            let of_run = |run: &Range<usize>| {
                z.get(run.start + before..run.end.saturating_sub(after))
                    .unwrap_or_default()
            };
            runs.iter().flat_map(of_run).copied().collect()
        };
        let (x, y) = (kept(x), kept(y));
        let is_missing = x.len() == drawn && fits(&x, &y);
        is_missing.then(|| format!("{what} {of_each} {is} missing"))
    })
}

/// Where each trace of a series is, or each neuron's dots.
pub fn runs(series: &Series) -> Vec<Range<usize>> {
    let begins = |k: &usize| match series.dots {
        true => series.y[*k] != series.y[k - 1],
        false => series.x[*k] < series.x[k - 1],
    };
    let n = series.x.len();
    let mut starts = vec![0];
    starts.extend((1..n).filter(begins));
    let ends = starts.iter().skip(1).copied().chain([n]);
    starts
        .iter()
        .zip(ends)
        .map(|(&start, end)| start..end)
        .collect()
}
