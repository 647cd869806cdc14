//! Day 1, exercises 8 to 14: the ensemble and its statistics.

use given::{Area, PlotResult, stream};
use ndarray::{Array2, s};
use plotters::style::Color;
use solutions_day1::ex01_membrane_equation::params;
use solutions_day1::ex04_euler_step::integrate;
use solutions_day1::ex08_ensemble::ensemble;
use solutions_day1::ex09_sample_mean::sample_mean;
use solutions_day1::ex10_sample_variance::sample_std;
use solutions_day1::ex11_autocovariance::autocovariance_from;
use solutions_day1::ex12_arrays::{current_array, integrate_array};
use solutions_day1::ex13_matrices::{inputs, integrate_all};
use solutions_day1::ex14_ensemble_statistics::{autocovariance_matrix, mean_std};

use crate::runs::{ENSEMBLE, MANY, SEED, over_time, variance_in_theory};
use crate::style::{
    Axes, BLUE, Chart, End, INK, ORANGE, POTENTIAL, SHADES, Sample, TIME, band, dashed, dots, key,
    label, level, line, map, number, shades,
};

fn fifty() -> Vec<Vec<f64>> {
    ensemble(ENSEMBLE, SEED, &params())
}

/// The axes of the cloud, and the fifty traces themselves.
fn cloud<'a>(area: &'a Area, v: &[Vec<f64>]) -> Result<Chart<'a>, Box<dyn std::error::Error>> {
    let mut chart = Axes {
        x: 0.0..150.0,
        y: -64.0..-25.0,
        x_name: TIME,
        y_name: POTENTIAL,
    }
    .on(area)?;
    for trace in v {
        line(&mut chart, over_time(trace, 1e3), BLUE.mix(0.3), 1.2)?;
    }
    Ok(chart)
}

/// Exercise 8: fifty traces, one of them marked, with dots where it seems to have a rhythm.
pub fn traces(area: &Area) -> PlotResult {
    let v = fifty();
    let mut chart = cloud(area, &v)?;
    line(&mut chart, over_time(&v[3], 1e3), ORANGE, 2.5)?;
    let rises = [68, 75, 82, 89].map(|k| (k as f64, v[3][k] * 1e3));
    dots(&mut chart, rises, INK, 5.0)?;
    let names = [
        (Sample::Line, ORANGE, "neuron 3"),
        (Sample::Line, BLUE, "the other 49"),
    ];
    key(&chart, (70.0, -53.0), &names)?;
    Ok(())
}

/// Exercise 9: the mean in the middle of the cloud.
pub fn mean(area: &Area) -> PlotResult {
    let p = params();
    let v = fifty();
    let mut chart = cloud(area, &v)?;
    line(&mut chart, over_time(&sample_mean(&v), 1e3), ORANGE, 4.0)?;
    let quiet = integrate(&vec![p.i_mean; p.steps()], &p);
    dashed(&mut chart, over_time(&quiet, 1e3), INK, 1.5)?;
    let names = [
        (Sample::Line, BLUE, "50 noisy neurons"),
        (Sample::Line, ORANGE, "their mean"),
        (Sample::Dashes, INK, "one without noise"),
    ];
    key(&chart, (70.0, -51.0), &names)?;
    Ok(())
}

/// Exercise 10: σ of 50 and of 5000 neurons beside what theory says.
pub fn spread(area: &Area) -> PlotResult {
    let p = params();
    let mut chart = Axes {
        x: 0.0..150.0,
        y: 0.0..3.6,
        x_name: TIME,
        y_name: "standard deviation σ of V (mV)",
    }
    .on(area)?;
    let many = sample_std(&ensemble(MANY, SEED, &p));
    line(&mut chart, over_time(&sample_std(&fifty()), 1e3), BLUE, 2.0)?;
    line(&mut chart, over_time(&many, 1e3), ORANGE, 2.5)?;
    let theory: Vec<f64> = (0..p.steps())
        .map(|k| variance_in_theory(k, &p).sqrt())
        .collect();
    dashed(&mut chart, over_time(&theory, 1e3), INK, 2.0)?;
    let names = [
        (Sample::Line, BLUE, "50 neurons"),
        (Sample::Line, ORANGE, "5000 neurons"),
        (Sample::Dashes, INK, "theory"),
    ];
    key(&chart, (70.0, 1.6), &names)?;
    Ok(())
}

/// Exercise 11: the autocovariance with step 100, the tent.
pub fn tent(area: &Area) -> PlotResult {
    let p = params();
    let mut chart = Axes {
        x: 0.0..150.0,
        y: -1.5..9.0,
        x_name: "other time (ms)",
        y_name: "autocovariance with V at 100 ms (mV²)",
    }
    .on(area)?;
    let fixed = 100;
    line(&mut chart, [(0.0, 0.0), (150.0, 0.0)], INK, 1.0)?;
    let many = autocovariance_from(&ensemble(MANY, SEED, &p), fixed);
    line(
        &mut chart,
        over_time(&autocovariance_from(&fifty(), fixed), 1e6),
        BLUE,
        2.0,
    )?;
    line(&mut chart, over_time(&many, 1e6), ORANGE, 2.5)?;
    let q = 1.0 - p.dt / p.tau_m;
    let theory: Vec<f64> = (0..p.steps())
        .map(|l| q.powi(l.abs_diff(fixed) as i32) * variance_in_theory(l.min(fixed), &p))
        .collect();
    dashed(&mut chart, over_time(&theory, 1e6), INK, 2.0)?;
    let names = [
        (Sample::Line, BLUE, "50 neurons"),
        (Sample::Line, ORANGE, "5000 neurons"),
        (Sample::Dashes, INK, "theory"),
    ];
    key(&chart, (5.0, 7.9), &names)?;
    Ok(())
}

/// Exercise 12: the goal jumps about, the potential follows slowly.
pub fn goal(area: &Area) -> PlotResult {
    let p = params();
    let mut chart = Axes {
        x: 0.0..150.0,
        y: -90.0..0.0,
        x_name: TIME,
        y_name: "potential (mV)",
    }
    .on(area)?;
    let current = current_array(&mut stream(SEED, 0), &p);
    let goal = p.e_l + p.r * &current;
    line(&mut chart, over_time(&goal, 1e3), ORANGE.mix(0.7), 1.2)?;
    line(
        &mut chart,
        over_time(&integrate_array(&current, &p), 1e3),
        BLUE,
        3.0,
    )?;
    let names = [
        (Sample::Line, ORANGE, "goal G, jumps"),
        (Sample::Line, BLUE, "membrane potential V, follows"),
    ];
    key(&chart, (40.0, -75.0), &names)?;
    Ok(())
}

fn matrix() -> Array2<f64> {
    integrate_all(&inputs(ENSEMBLE, SEED, &params()), &params())
}

/// Splits off a strip at the right for the key to a map.
fn with_key(area: &Area) -> (Area, Area) {
    let width = area.dim_in_pixel().0;
    area.split_horizontally(width * 5 / 6)
}

/// Exercise 13: the whole matrix, a row for each neuron.
pub fn matrix_rows(area: &Area) -> PlotResult {
    let (left, right) = with_key(area);
    let mut chart = Axes {
        x: 0.0..150.0,
        y: 0.0..50.0,
        x_name: "time (ms): columns",
        y_name: "neuron: rows",
    }
    .on(&left)?;
    // A shade each 5 mV, from below −60 to above −30 mV.
    let lowest = -65.0;
    let level = |v: f64| ((v * 1e3 - lowest) / 5.0).max(0.0) as usize;
    map(&mut chart, &matrix().mapv(level), BLUE)?;
    let from = |level| format!("≥ {}", number(lowest + 5.0 * level as f64));
    let names: Vec<_> = (0..SHADES)
        .map(|level| (level, BLUE, from(level)))
        .collect();
    shades(&right, &names, "V (mV)")
}

/// Exercise 14: the mean with a band of one σ to each side.
pub fn mean_and_band(area: &Area) -> PlotResult {
    let (mean, std) = mean_std(&matrix());
    let (lower, upper) = (&mean - &std, &mean + &std);
    let mut chart = Axes {
        x: 0.0..150.0,
        y: -62.0..-28.0,
        x_name: TIME,
        y_name: POTENTIAL,
    }
    .on(area)?;
    band(
        &mut chart,
        over_time(&lower, 1e3),
        over_time(&upper, 1e3),
        BLUE,
    )?;
    line(&mut chart, over_time(&lower, 1e3), BLUE.mix(0.6), 1.0)?;
    line(&mut chart, over_time(&upper, 1e3), BLUE.mix(0.6), 1.0)?;
    line(&mut chart, over_time(&mean, 1e3), ORANGE, 3.0)?;
    level(&mut chart, params().v_th * 1e3, INK)?;
    let names = [
        (Sample::Line, ORANGE, "mean of 50 neurons"),
        (Sample::Area, BLUE, "mean ± σ"),
    ];
    key(&chart, (70.0, -42.5), &names)?;
    label(
        &chart,
        (148.0, -52.5),
        "threshold, without effect today",
        End::Right,
        INK,
    )?;
    Ok(())
}

/// Exercise 14: the autocovariance of each pair of times.
pub fn covariance_map(area: &Area) -> PlotResult {
    let c = autocovariance_matrix(&matrix());
    let (left, right) = with_key(area);
    let mut chart = Axes {
        x: 0.0..150.0,
        y: 0.0..150.0,
        x_name: "time t (ms)",
        y_name: "time s (ms)",
    }
    .on(&left)?;
    // The mean over squares of 3 × 3 steps: fine enough to be read, and the file stays small.
    let side = 3;
    let n = c.nrows() / side;
    let coarse = Array2::from_shape_fn((n, n), |(i, j)| {
        let (k, l) = (i * side, j * side);
        c.slice(s![k..k + side, l..l + side]).sum() / (side * side) as f64
    });
    // A shade for each 1.5 mV² above 0; what is below −0.75 mV² is orange.
    let level = |c: f64| (c * 1e6 / 1.5).round();
    map(
        &mut chart,
        &coarse.mapv(|c| level(c).max(0.0) as usize),
        BLUE,
    )?;
    map(
        &mut chart,
        &coarse.mapv(|c| level(-c).max(0.0) as usize),
        ORANGE,
    )?;
    let mut names = vec![(1, ORANGE, number(-1.5))];
    names.extend((0..SHADES).map(|level| (level, BLUE, number(1.5 * level as f64))));
    shades(&right, &names, "C (mV²)")
}
