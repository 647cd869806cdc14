//! The runs that the book shows: the solutions' functions with the default parameters and the
//! workbook's seed.

use std::collections::BTreeMap;

use given::Params;
use ndarray::Array2;
use solutions_day1::ex01_membrane_equation::params;
use solutions_day1::ex13_matrices::inputs;
use solutions_day2::ex02_spikes::rate;
use solutions_day2::ex06_random_refractory::draw_t_ref;

/// The seed of every run in the book.
pub const SEED: u64 = 2020;
/// The number of neurons of day 1's ensemble.
pub const ENSEMBLE: usize = 50;
/// A number of neurons so large that chance hardly shows.
pub const MANY: usize = 5000;
/// The number of neurons of day 2's population.
pub const POPULATION: usize = 500;

/// The currents of day 2's population: neurons × steps, in amperes.
pub fn currents() -> Array2<f64> {
    inputs(POPULATION, SEED, &params())
}

/// A number for each step, with the time of the step in milliseconds.
pub fn over_time<'a>(
    values: impl IntoIterator<Item = &'a f64, IntoIter: DoubleEndedIterator + ExactSizeIterator>,
    scale: f64,
) -> impl DoubleEndedIterator<Item = (f64, f64)> {
    let Params { dt, .. } = params();
    values
        .into_iter()
        .enumerate()
        .map(move |(k, value)| (k as f64 * dt * 1e3, value * scale))
}

/// What the variance of V at step k tends to with more and more neurons, in V²: the formula of day
/// 1, exercise 10.
pub fn variance_in_theory(k: usize, p: &Params) -> f64 {
    let a = p.dt / p.tau_m;
    let q = 1.0 - a;
    let w = a * p.r * p.i_mean * 0.1 * (p.t_max / p.dt).sqrt();
    w * w / 3.0 * (1.0 - q.powi(2 * k as i32)) / (1.0 - q * q)
}

/// The absolute refractory period of day 2, exercise 5, in seconds.
pub const T_REF: f64 = 10e-3;

/// The refractory periods of day 2, exercise 6, in seconds.
pub fn periods() -> Vec<f64> {
    draw_t_ref(POPULATION, T_REF, 7e-3, SEED + 1)
}

/// The spike times of a binary raster, in seconds, as exercise 2 has them.
pub fn spike_times(raster: &Array2<u8>) -> BTreeMap<usize, Vec<f64>> {
    let dt = params().dt;
    let mut spikes: BTreeMap<usize, Vec<f64>> =
        (0..raster.nrows()).map(|n| (n, Vec::new())).collect();
    for ((n, k), _) in raster.indexed_iter().filter(|&(_, &cell)| cell == 1) {
        spikes.entry(n).or_default().push(k as f64 * dt);
    }
    spikes
}

/// The population's rate at each step of a binary raster, in Hz.
pub fn rate_of(raster: &Array2<u8>) -> Vec<f64> {
    rate(&spike_times(raster), raster.nrows(), &params())
}
