//! The same inputs as in the notebooks give the same currents, potentials and spikes.
//!
//! The workbook's step k is at k·Δt, and I(t_k) drives V[k + 1]. Up to exercise 10 the notebooks print
//! V(t + Δt) beside t: their V at step k is our V[k + 1]. From exercise 11 on they take the current of
//! the same column: their I at step k + 1 is our I at step k.

use ndarray::{Array2, Axis, s};
use probe::call::DEFAULT;
use probe::value::extremes;
use solutions_day1::ex02_sinusoidal_input::sine_current;
use solutions_day1::ex03_discrete_time::table;
use solutions_day1::ex04_euler_step::{euler_step, integrate};
use solutions_day1::ex06_plot_voltage::sine_trace;
use solutions_day1::ex07_noise::noisy_current;
use solutions_day1::ex09_sample_mean::sample_mean;
use solutions_day1::ex10_sample_variance::sample_std;
use solutions_day1::ex11_autocovariance::autocovariance_from;
use solutions_day1::ex13_matrices::integrate_all;
use solutions_day1::ex14_ensemble_statistics::{autocovariance_matrix, mean_std};
use solutions_day2::ex01_voltage_histogram::histogram;
use solutions_day2::ex02_spikes::{rate, simulate};
use solutions_day2::ex05_refractory_period::{hold_steps, is_held};

use crate::numpy::Numpy;
use crate::table::{Table, assert_close, recorded_ensemble, text};

/// What the notebooks and the workbook may differ by: the order of operations.
const ROUNDING: f64 = 1e-12;

/// The factor of ξ in the current: 0.1·√(t_max/Δt).
pub const AMPLITUDE: f64 = 1.224_744_871_391_589;

/// The currents of the notebooks' noise, for the workbook's convention: the first column is not used
/// there and the last is not used here.
pub fn currents(neurons: usize) -> Array2<f64> {
    let theirs = Numpy::xi(neurons, 150).mapv(|xi| DEFAULT.i_mean * (1.0 + AMPLITUDE * xi));
    let mut ours = Array2::zeros(theirs.raw_dim());
    ours.slice_mut(s![.., ..149])
        .assign(&theirs.slice(s![.., 1..]));
    ours
}

#[test]
fn sinusoidal_current() {
    for file in ["d1_ex2_current.csv", "d1_ex6_v.csv"] {
        let recorded = Table::read(file);
        let t = recorded.column("t");
        let own: Vec<f64> = t.iter().map(|&t| sine_current(t, &DEFAULT)).collect();
        assert_close(file, own, recorded.column("i"), ROUNDING);
    }
}

/// Python writes the exponent with two digits, `2.5000e-10` and `1.2236e-08`; Rust with as many as it
/// has. In this table they are the same.
#[test]
fn printed_table() {
    let printed = text("d1_ex3_stdout.txt");
    let rusts = printed.replace("e-0", "e-").replace("e+0", "e");
    assert_eq!(table(10, &DEFAULT).trim_end(), rusts.trim_end());
}

#[test]
fn sinusoidal_trace() {
    let recorded = Table::read("d1_ex6_v.csv");
    let (i, v) = (recorded.column("i"), recorded.column("v"));
    let own = sine_trace(&DEFAULT);
    assert_eq!(own[0], DEFAULT.e_l);
    assert_close("V", &own[1..], &v[..149], ROUNDING);
    let integrated = integrate(&i, &DEFAULT);
    assert_close("integrate", &integrated[1..], &v[..149], ROUNDING);
    // The notebooks' last value is the one step that is not ours to take.
    let beyond = euler_step(own[149], i[149], &DEFAULT);
    assert_close("one step on", [beyond], &v[149..], ROUNDING);
    let short = Table::read("d1_ex4_v.csv").column("v");
    assert_close("ten steps", &own[1..=10], &short, ROUNDING);
}

/// The workbook's draws are others, but the current is made of them alike: ξ goes in as it did there.
#[test]
fn noise_has_the_notebooks_amplitude() {
    let recorded = Table::read("d1_ex7_seed2020.csv").column("i");
    let made_of = |xi: f64| DEFAULT.i_mean * (1.0 + AMPLITUDE * xi);
    let xi = Numpy::xi(1, 150).into_iter();
    assert_close("the test's", xi.map(made_of), recorded, ROUNDING);
    let drawn = noisy_current(&mut given::stream(2020, 3), &DEFAULT);
    let mut again = given::stream(2020, 3);
    let draw = |_| 2.0 * rand::RngExt::random::<f64>(&mut again) - 1.0;
    let made = (0..150).map(draw).map(made_of);
    assert_close("the reference's", drawn, made, ROUNDING);
}

/// The traces as exercises 8 to 11 have them.
fn lists(v: &Array2<f64>) -> Vec<Vec<f64>> {
    v.outer_iter().map(|row| row.to_vec()).collect()
}

#[test]
fn ensemble_and_its_statistics() {
    let recorded = recorded_ensemble();
    let own = integrate_all(&currents(50), &DEFAULT);
    assert_eq!(own.dim(), (50, 150));
    assert_close("V", &own, recorded, ROUNDING);

    let statistics = Table::read("d1_ex14_mean_std_seed2020.csv");
    let mean = statistics.column("v_mean");
    // The notebooks define the sample variance with N − 1, and then call np.std, which divides by N. We divide by
    // N − 1, as defined: only so is the variance of a sample right on average.
    let with_n = statistics.column("v_std_ddof0").into_iter();
    let with_n_minus_1 = with_n.map(|s| s * (50.0_f64 / 49.0).sqrt());
    let (own_mean, own_std) = mean_std(&own);
    assert_close("mean", own_mean, &mean, ROUNDING);
    assert_close("σ", own_std, with_n_minus_1.clone(), 1e-10);
    let lists = lists(&own);
    assert_close("mean of lists", sample_mean(&lists), mean, ROUNDING);
    assert_close("σ of lists", sample_std(&lists), with_n_minus_1, 1e-10);
}

/// The autocovariance, added up here in the plainest way.
#[test]
fn autocovariance_of_the_ensemble() {
    let v = recorded_ensemble();
    let mean = v.mean_axis(Axis(0)).expect("there are neurons");
    let matrix = autocovariance_matrix(&v);
    let lists = lists(&v);
    for (k, l) in [(0, 0), (1, 1), (15, 40), (40, 15), (149, 149), (100, 120)] {
        let products = v.outer_iter().map(|v| (v[k] - mean[k]) * (v[l] - mean[l]));
        let expected = products.sum::<f64>() / 49.0;
        let near = |got: f64| (got - expected).abs() <= 1e-10 * 8e-6;
        assert!(near(matrix[[k, l]]), "the matrix at {k}, {l}");
        let of_lists = autocovariance_from(&lists, k)[l];
        assert!(near(of_lists), "the lists at {k}, {l}");
    }
}

/// Ten thousand realisations: every bin of both histograms.
#[test]
fn histograms() {
    let v = integrate_all(&currents(10_000), &DEFAULT);
    let recorded = Table::read("d2_ex1_hist_seed2020.csv");
    for step in [15, 149] {
        let edges = recorded.column(&format!("edge_{step}"));
        let mut counts = recorded.column(&format!("count_{step}"));
        counts.truncate(50);
        let x = v.column(step).to_vec();
        // numpy takes the range from the data, so both ends are values: the last bin is closed.
        let (lowest, highest) = extremes(x.iter().copied());
        let (lo, hi) = (edges[0], edges[50]);
        assert_close("the range", [lowest, highest], [lo, hi], ROUNDING);
        let own = histogram(&x, lowest, highest, 50);
        let own: Vec<f64> = own.into_iter().map(|n| n as f64).collect();
        assert_eq!(own, counts, "step {step}");
        assert_eq!(counts.iter().sum::<f64>(), 10_000.0);
    }
}

#[test]
fn spikes_of_500_neurons() {
    let recorded = Table::read("d2_ex2_4_spikes_seed2020.csv");
    let [neurons, steps] = ["neuron", "step"].map(|name| recorded.column(name));
    let expected: Vec<(usize, f64)> = neurons.into_iter().map(|n| n as usize).zip(steps).collect();
    let (v, spikes) = simulate(&currents(500), &DEFAULT);
    let mut own = Vec::new();
    for (&neuron, times) in &spikes {
        for &t in times {
            let k = (t / DEFAULT.dt).round();
            assert!((t - k * DEFAULT.dt).abs() < 1e-15);
            assert_eq!(v[[neuron, k as usize]], DEFAULT.v_reset);
            own.push((neuron, k));
        }
    }
    assert_eq!(own, expected);
    assert_eq!(spikes.len(), 500, "with those that are silent");

    // The notebooks plot spikes per neuron and step, and label it Hz. Hz are spikes per second.
    let in_step = |k: usize| expected.iter().filter(|spike| spike.1 == k as f64).count();
    let hertz = (0..150).map(|k| in_step(k) as f64 / 500.0 / DEFAULT.dt);
    assert_close("Hz", rate(&spikes, 500, &DEFAULT), hertz, ROUNDING);
}

/// The notebooks compare times: whether k·Δt + t_ref > (k + 10)·Δt, for t_ref = 10 ms, is decided by
/// rounding, and so a neuron is held for 9 or for 10 steps after its spike, depending on when it
/// spiked. We count steps: 10 in all, its own included, whenever it was.
#[test]
fn a_refractory_period_is_counted_in_steps() {
    let h = hold_steps(10e-3, 1e-3);
    let recorded = Table::read("refractory_ties_tref10ms.csv");
    let theirs = recorded.column("clamped_steps_ex5");
    assert!(theirs.contains(&9.0) && theirs.contains(&10.0));
    let spike_steps = recorded.column("spike_step").into_iter();
    for s in spike_steps.map(|s| s as usize) {
        let ours = (s + 1..s + 100).filter(|&k| is_held(k, Some(s), h)).count();
        assert_eq!(ours, 9, "after a spike at step {s}");
    }
}

/// The notebooks look for spikes first and clamp afterwards, so with ten times the input most of their spikes come
/// from held neurons.
#[test]
fn held_neurons_of_the_notebooks_spike() {
    let (mut spikes, mut while_held) = (0, 0);
    for currents in currents(500).mapv(|i| 10.0 * i).rows() {
        let (mut v, mut last) = (DEFAULT.e_l, None);
        for k in 1..150 {
            let t = k as f64 * DEFAULT.dt;
            let held = |last: Option<f64>| last.is_some_and(|s| s + 10e-3 > t);
            v = euler_step(v, currents[k - 1], &DEFAULT);
            if v >= DEFAULT.v_th {
                spikes += 1;
                while_held += usize::from(held(last));
                last = Some(t);
            }
            if held(last) {
                v = DEFAULT.v_reset;
            }
        }
    }
    assert_eq!((spikes, while_held), (20_901, 19_343));
}
