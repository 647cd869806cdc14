//! The workbook's own noise against exact formulas, within standard errors.
//!
//! Seeds are fixed, so a run gives the same every time. The numbers of neurons are so large that a
//! wrong formula lies many standard errors off; each test says how many.

use given::Params;
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

/// Half the width of the noise in one step: Δt/τ_m·R·I_mean·0.1·√(t_max/Δt).
fn width(p: &Params) -> f64 {
    p.dt / p.tau_m * p.r * p.i_mean * 0.1 * (p.t_max / p.dt).sqrt()
}

/// Var(V) after k updates: the noise of each adds w²/3, and q² of what there was remains.
fn variance(k: i32) -> f64 {
    let w = width(&DEFAULT);
    w * w / 3.0 * (1.0 - Q.powi(2 * k)) / (1.0 - Q * Q)
}

fn excess_kurtosis(k: i32) -> f64 {
    let part = (1.0 - Q * Q) / (1.0 - Q.powi(2 * k));
    -1.2 * (1.0 - Q.powi(4 * k)) / (1.0 - Q.powi(4)) * part * part
}

/// The formulas above, against the table of them that was checked elsewhere.
#[test]
fn formulas_agree_with_the_table() {
    let table = Table::read("analytic_ar1.csv");
    let [updates, std, kurtosis] =
        ["k_updates", "std", "excess_kurtosis"].map(|name| table.column(name));
    for k in 1..updates.len() {
        let n = updates[k] as i32;
        assert!((variance(n).sqrt() / std[k] - 1.0).abs() < 1e-12);
        assert!((excess_kurtosis(n) - kurtosis[k]).abs() < 1e-9);
    }
    let stationary = width(&DEFAULT).powi(2) / 3.0 / (1.0 - Q * Q);
    assert!((stationary - 8.012_820_512_820_515e-6).abs() < 1e-18);
}

/// One update too early or too late shifts the mean at step 15 by 25 standard errors; noise without the
/// root, or without the 0.1, is wrong by a factor; a draw shared by two steps doubles the variance: 60
/// standard errors.
#[test]
fn mean_and_spread_of_the_free_membrane() {
    const N: usize = 12_000;
    let v = integrate_all(&inputs(N, 11, &DEFAULT), &DEFAULT);
    let (mean, std) = mean_std(&v);
    let exact = Table::read("analytic_ar1.csv").column("mean");
    let n = N as f64;
    assert!(v.column(0).iter().all(|&v| v == DEFAULT.e_l));
    for k in [1, 2, 3, 5, 10, 15, 30, 60, 100, 149] {
        let updates = k as i32;
        let sigma = variance(updates).sqrt();
        let kurtosis = excess_kurtosis(updates);
        assert_within(&format!("mean at {k}"), mean[k], exact[k], sigma / n.sqrt());
        assert_within(
            &format!("σ at {k}"),
            std[k],
            sigma,
            sigma * ((2.0 + kurtosis) / (4.0 * n)).sqrt(),
        );
        // Uniform noise is flatter than normal noise, and sums of it still are: normal noise of the
        // same variance would be 27 standard errors off at step 1, and fewer later.
        let moment = |power: i32| {
            let powers = v.column(k).mapv(|x| (x - exact[k]).powi(power));
            powers.sum() / n
        };
        let own = moment(4) / moment(2).powi(2) - 3.0;
        assert_within(
            &format!("kurtosis at {k}"),
            own,
            kurtosis,
            (24.0 / n).sqrt(),
        );
    }
}

/// Cov(V_k, V_l) = Var(V_k)·q^(l − k) for l ≥ k: what there was at k decays with τ_m. Of the
/// covariance itself a lag that is one step off is only 4 standard errors off; of its quotient with the
/// variance, up to 17.
#[test]
fn autocovariance_decays_with_the_time_constant() {
    const N: usize = 12_000;
    let v = integrate_all(&inputs(N, 12, &DEFAULT), &DEFAULT);
    let steps = [
        1_usize, 5, 10, 30, 50, 80, 100, 101, 105, 110, 120, 140, 149,
    ];
    let covariances = autocovariance_matrix(&v.select(Axis(1), &steps));
    for (a, &k) in steps.iter().enumerate() {
        for (b, &l) in steps.iter().enumerate() {
            let (early, late) = (k.min(l) as i32, k.max(l) as i32);
            let expected = variance(early) * Q.powi(late - early);
            let squares = variance(early) * variance(late) + expected * expected;
            let what = format!("autocovariance of steps {k} and {l}");
            let standard_error = (squares / N as f64).sqrt();
            assert_within(&what, covariances[[a, b]], expected, standard_error);
            if k < l {
                // The slope of V_l over V_k: what the draws between them add is its error.
                let slope = covariances[[a, b]] / covariances[[a, a]];
                let remains = Q.powi(late - early);
                let added = variance(late) / variance(early) - remains * remains;
                let standard_error = (added / N as f64).sqrt();
                assert_within(&format!("{what}, slope"), slope, remains, standard_error);
            }
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
    let product = |a: Array2<f64>, b: Array2<f64>| {
        let pairs = a.len() as f64;
        ((a * b).sum() / pairs, (1.0 / 9.0 / pairs).sqrt())
    };
    let later = product(
        xi.slice(s![.., 1..]).to_owned(),
        xi.slice(s![.., ..-1]).to_owned(),
    );
    assert_within("one step and the next", later.0, 0.0, later.1);
    let beside = product(
        xi.slice(s![1.., ..]).to_owned(),
        xi.slice(s![..-1, ..]).to_owned(),
    );
    assert_within("one neuron and the next", beside.0, 0.0, beside.1);
    let negative = i.iter().filter(|&&i| i < 0.0).count() as f64 / n;
    let expected = (1.0 - 1.0 / AMPLITUDE) / 2.0;
    assert!((expected - 0.09).abs() < 0.002);
    assert_within("negative currents", negative, expected, (0.09 / n).sqrt());
}

/// Spikes a neuron in 150 ms as a rate, from the convolution of the first-passage times: mean rate and
/// standard deviation of the count of one neuron.
struct Renewal {
    rate: f64,
    count_std: f64,
}

fn assert_rate(what: &str, spikes: usize, neurons: usize, expected: &Renewal) {
    let seconds = neurons as f64 * DEFAULT.t_max;
    let standard_error = expected.count_std / (neurons as f64).sqrt() / DEFAULT.t_max;
    assert_within(what, spikes as f64 / seconds, expected.rate, standard_error);
}

/// An update more or less (58.1 Hz for ever) is 9 standard errors off, a reset to E_L hundreds.
#[test]
fn rate_without_refractory_period() {
    const N: usize = 10_000;
    let (_, spikes) = simulate(&inputs(N, 21, &DEFAULT), &DEFAULT);
    let expected = Renewal {
        rate: 57.199_992,
        count_std: 0.645_029,
    };
    let total = spikes.values().map(Vec::len).sum();
    assert_rate("spikes", total, N, &expected);
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
    let spikes = raster.iter().map(|&one| usize::from(one)).sum();
    let expected = Renewal {
        rate: 38.954_172,
        count_std: 0.390_554,
    };
    assert_rate("spikes", spikes, N, &expected);
}

/// Refractory periods of 10 ± 7 ms, none below 0. One for all would give 38.95 Hz, 8 standard errors off.
#[test]
fn rate_with_random_refractory_periods() {
    const N: usize = 10_000;
    let t_ref = draw_t_ref(N, 10e-3, 7e-3, 24);
    let n = N as f64;
    assert!(t_ref.iter().all(|&t| t >= 0.0));
    let positive: Vec<f64> = t_ref.iter().copied().filter(|&t| t > 0.0).collect();
    // Φ(10/7), and the mean of a normal number that is cut off at 0.
    let kept = 0.923_436_3;
    let share = positive.len() as f64 / n;
    assert_within("share", share, kept, (kept * (1.0 - kept) / n).sqrt());
    let mean = 10e-3 * kept + 7e-3 * 0.143_790_3;
    let own = t_ref.iter().sum::<f64>() / n;
    assert_within("mean of t_ref", own, mean, 7e-3 / n.sqrt());

    let mut neurons = LifNeurons::new(DEFAULT, t_ref);
    let (_, raster) = run(&mut neurons, &inputs(N, 23, &DEFAULT));
    let spikes = raster.iter().map(|&one| usize::from(one)).sum();
    let expected = Renewal {
        rate: 39.740_096,
        count_std: 1.424_041,
    };
    assert_rate("spikes", spikes, N, &expected);
}

/// Mean and coefficient of variation of all intervals between spikes in long runs.
fn intervals(raster: &Array2<u8>) -> (f64, f64, f64) {
    let mut all = Vec::new();
    for row in raster.outer_iter() {
        let steps: Vec<usize> = (0..row.len()).filter(|&k| row[k] == 1).collect();
        all.extend(steps.windows(2).map(|pair| (pair[1] - pair[0]) as f64));
    }
    let n = all.len() as f64;
    let mean = all.iter().sum::<f64>() / n;
    let variance = all.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / (n - 1.0);
    (mean, variance.sqrt(), n)
}

/// After every spike a neuron starts anew from V_reset: intervals are independent, 17.217 ms with a
/// standard deviation of 3.338 ms, and 9 ms longer with a refractory period of 10 ms.
#[test]
fn intervals_between_noisy_spikes() {
    // Noise of the usual strength, for 3 s.
    let usual = inputs(2_000, 25, &DEFAULT).into_iter().collect();
    let i = Array2::from_shape_vec((100, 3_000), usual).expect("as many");
    let p = Params {
        t_max: 3.0,
        ..DEFAULT
    };
    for (t_ref, mean) in [(0.0, 17.216_938), (10e-3, 26.216_938)] {
        let (_, raster) = simulate_refractory(&i, t_ref, &p);
        let (own, spread, n) = intervals(&raster);
        let sd = 3.338_464;
        assert_within("mean interval", own, mean, sd / n.sqrt());
        // The intervals are skewed: their standard deviation is less well known than normal ones'.
        assert_within("spread", spread, sd, sd * (1.0 / n).sqrt());
    }
}
