//! The workbook's own noise against exact formulas, within standard errors.
//!
//! Seeds are fixed, so a run gives the same every time. The numbers of neurons are so large that a
//! wrong formula lies many standard errors off; each test says how many.

use ndarray::{Array2, Axis, s};
use probe::call::DEFAULT;
use solutions_day1::ex13_matrices::{inputs, integrate_all};
use solutions_day1::ex14_ensemble_statistics::{autocovariance_matrix, mean_std};
use solutions_day2::ex02_spikes::{rate, simulate};
use solutions_day2::ex05_refractory_period::simulate_refractory;
use solutions_day2::ex06_random_refractory::draw_t_ref;
use solutions_day2::ex07_lif_neurons::{LifNeurons, run};

use crate::notebooks::AMPLITUDE;
use crate::table::{Q, Table};

/// How many standard errors are allowed. Every test makes a few dozen comparisons at the most.
const ALLOWED: f64 = 4.0;

fn assert_within(what: &str, got: f64, want: f64, standard_error: f64) {
    let off = (got - want).abs() / standard_error;
    assert!(
        off.is_finite() && off < ALLOWED,
        "{what}: {got:e} where {want:e} is expected: {off:.1} standard errors off"
    );
}

/// One update too early or too late shifts the mean at step 15 by 25 standard errors; noise without the
/// root, or without the 0.1, is wrong by a factor; a draw shared by two steps doubles the variance: 60
/// standard errors.
#[test]
fn mean_and_spread_of_the_free_membrane() {
    const N: usize = 12_000;
    let v = integrate_all(&inputs(N, 11, &DEFAULT), &DEFAULT);
    let (mean, std) = mean_std(&v);
    let table = Table::read("analytic_ar1.csv");
    let [exact, sigma] = ["mean", "std"].map(|name| table.column(name));
    let n = N as f64;
    assert!(v.column(0).iter().all(|&v| v == DEFAULT.e_l));
    for k in [1, 2, 3, 5, 10, 15, 30, 60, 100, 149] {
        let of_mean = sigma[k] / n.sqrt();
        assert_within(&format!("mean at {k}"), mean[k], exact[k], of_mean);
        // The noise is flatter than normal noise, so this is no less than the standard error.
        let of_sigma = sigma[k] / (2.0 * n).sqrt();
        assert_within(&format!("σ at {k}"), std[k], sigma[k], of_sigma);
    }
}

/// Cov(V_k, V_l) = Var(V_k)·q^(l − k) for l ≥ k: what there was at k decays with τ_m. Its quotient with the
/// variance, the slope of V_l over V_k, is up to 17 standard errors off where a lag is one step off.
#[test]
fn autocovariance_decays_with_the_time_constant() {
    const N: usize = 12_000;
    let v = integrate_all(&inputs(N, 12, &DEFAULT), &DEFAULT);
    let sigma = Table::read("analytic_ar1.csv").column("std");
    let steps = [1_usize, 5, 10, 30, 50, 80, 100, 101, 105, 120, 149];
    let c = autocovariance_matrix(&v.select(Axis(1), &steps));
    for (a, &k) in steps.iter().enumerate() {
        for (b, &l) in steps.iter().enumerate().skip(a + 1) {
            assert!((c[[a, b]] - c[[b, a]]).abs() < 1e-15, "{k} and {l}");
            let remains = Q.powi((l - k) as i32);
            // What the draws between them add is the slope's error.
            let added = (sigma[l] / sigma[k]).powi(2) - remains * remains;
            let (slope, error) = (c[[a, b]] / c[[a, a]], (added / N as f64).sqrt());
            assert_within(&format!("slope of {l} over {k}"), slope, remains, error);
        }
    }
}

/// ξ is uniform from −1 to 1, and no draw depends on the one before or on the next neuron's.
#[test]
fn the_noise_is_uniform_and_independent() {
    let i = inputs(2_000, 13, &DEFAULT);
    let xi = i.mapv(|i| (i / DEFAULT.i_mean - 1.0) / AMPLITUDE);
    let n = xi.len() as f64;
    assert!(xi.iter().all(|x| x.abs() <= 1.0 + 1e-12));
    assert_within("mean", xi.sum() / n, 0.0, (1.0 / 3.0 / n).sqrt());
    let square = xi.mapv(|x| x * x).sum() / n;
    assert_within("mean square", square, 1.0 / 3.0, (4.0 / 45.0 / n).sqrt());
    for tenth in 0..10 {
        let from = -1.0 + 0.2 * f64::from(tenth);
        let inside = xi.iter().filter(|&&x| x >= from && x < from + 0.2).count();
        let what = format!("share from {from:.1}");
        assert_within(&what, inside as f64 / n, 0.1, (0.09 / n).sqrt());
    }
    let neighbours = [
        ("one step and the next", s![.., 1..], s![.., ..-1]),
        ("one neuron and the next", s![1.., ..], s![..-1, ..]),
    ];
    for (what, after, before) in neighbours {
        let products = &xi.slice(after) * &xi.slice(before);
        let pairs = products.len() as f64;
        let error = (1.0 / 9.0 / pairs).sqrt();
        assert_within(what, products.sum() / pairs, 0.0, error);
    }
    let negative = i.iter().filter(|&&i| i < 0.0).count() as f64 / n;
    let expected = (1.0 - 1.0 / AMPLITUDE) / 2.0;
    assert!((expected - 0.09).abs() < 0.002);
    assert_within("negative currents", negative, expected, (0.09 / n).sqrt());
}

/// The rate of so many neurons, where the mean rate in Hz and the standard deviation of one neuron's count
/// come from the convolution of the first-passage times.
fn assert_rate(spikes: usize, neurons: usize, (rate, count_std): (f64, f64)) {
    let seconds = neurons as f64 * DEFAULT.t_max;
    let standard_error = count_std / (neurons as f64).sqrt() / DEFAULT.t_max;
    assert_within("rate", spikes as f64 / seconds, rate, standard_error);
}

fn ones(raster: &Array2<u8>) -> usize {
    raster.iter().map(|&one| usize::from(one)).sum()
}

/// An update more or less (58.1 Hz for ever) is 9 standard errors off, a reset to E_L hundreds.
#[test]
fn rate_without_refractory_period() {
    const N: usize = 10_000;
    let (_, spikes) = simulate(&inputs(N, 21, &DEFAULT), &DEFAULT);
    let total = spikes.values().map(Vec::len).sum();
    assert_rate(total, N, (57.199_992, 0.645_029));
    let rates = rate(&spikes, N, &DEFAULT);
    let mean = rates.iter().sum::<f64>() / rates.len() as f64;
    assert!((mean - total as f64 / (N as f64 * DEFAULT.t_max)).abs() < 1e-9);
}

/// Held for 10 steps, its own counted, that is 9 more than none. A step more or less would give 37.1 or
/// 39.9 Hz, more than 50 standard errors off; times compared as floating-point numbers, 38.857 Hz: 5.
#[test]
fn rate_with_a_refractory_period_of_10_ms() {
    const N: usize = 24_000;
    let (_, raster) = simulate_refractory(&inputs(N, 22, &DEFAULT), 10e-3, &DEFAULT);
    assert_rate(ones(&raster), N, (38.954_172, 0.390_554));
}

/// Refractory periods of 10 ± 7 ms, none below 0. One for all would give 38.95 Hz, 8 standard errors off.
#[test]
fn rate_with_random_refractory_periods() {
    const N: usize = 10_000;
    let t_ref = draw_t_ref(N, 10e-3, 7e-3, 24);
    let mut neurons = LifNeurons::new(DEFAULT, t_ref);
    let (_, raster) = run(&mut neurons, &inputs(N, 23, &DEFAULT));
    assert_rate(ones(&raster), N, (39.740_096, 1.424_041));
}
