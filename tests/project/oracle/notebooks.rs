//! The same inputs as in the notebooks give the same currents, potentials and spikes.
//!
//! The workbook's step k is at k·Δt, and I(t_k) drives V[k + 1]. Up to exercise 10 the notebooks print
//! V(t + Δt) beside t: their V at step k is our V[k + 1]. From exercise 11 on they take the current of
//! the same column: their I at step k + 1 is our I at step k.

use ndarray::{Array2, Axis, s};
use probe::call::DEFAULT;
use solutions_day1::ex02_sinusoidal_input::sine_current;
use solutions_day1::ex03_discrete_time::table;
use solutions_day1::ex04_euler_step::{euler_step, integrate};
use solutions_day1::ex06_plot_voltage::sine_trace;
use solutions_day1::ex07_noise::noisy_current;
use solutions_day1::ex11_autocovariance::autocovariance;
use solutions_day1::ex13_matrices::integrate_all;
use solutions_day1::ex14_ensemble_statistics::{autocovariance_matrix, mean_std};
use solutions_day2::ex01_voltage_histogram::histogram;
use solutions_day2::ex02_spikes::simulate;

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
        assert_close(file, &own, &recorded.column("i"), ROUNDING);
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
    assert_close(
        "integrate",
        &integrate(&i, &DEFAULT)[1..],
        &v[..149],
        ROUNDING,
    );
    // The notebooks' last value is the one step that is not ours to take.
    let beyond = euler_step(own[149], i[149], &DEFAULT);
    assert_close("one step on", &[beyond], &v[149..], ROUNDING);
    let short = Table::read("d1_ex4_v.csv").column("v");
    assert_close("ten steps", &own[1..=10], &short, ROUNDING);
}

#[test]
fn noisy_trace() {
    let recorded = Table::read("d1_ex7_seed2020.csv");
    let (i, v) = (recorded.column("i"), recorded.column("v"));
    let own = integrate(&i, &DEFAULT);
    assert_close("V", &own[1..], &v[..149], ROUNDING);
}

/// The workbook's draws are others, but the current is made of them alike: ξ goes in as it did there.
#[test]
fn noise_has_the_notebooks_amplitude() {
    let recorded = Table::read("d1_ex7_seed2020.csv");
    let (xi, i) = (recorded.column("xi"), recorded.column("i"));
    let own: Vec<f64> = xi
        .iter()
        .map(|xi| DEFAULT.i_mean * (1.0 + AMPLITUDE * xi))
        .collect();
    assert_close("the formula of the test", &own, &i, ROUNDING);
    let drawn = noisy_current(&mut given::stream(2020, 3), &DEFAULT);
    let mut again = given::stream(2020, 3);
    let expected: Vec<f64> = (0..150)
        .map(|_| {
            let xi = 2.0 * rand::RngExt::random::<f64>(&mut again) - 1.0;
            DEFAULT.i_mean * (1.0 + AMPLITUDE * xi)
        })
        .collect();
    assert_close("the reference's current", &drawn, &expected, ROUNDING);
}

#[test]
fn ensemble_and_its_statistics() {
    let recorded = recorded_ensemble();
    let own = integrate_all(&currents(50), &DEFAULT);
    assert_eq!(own.dim(), (50, 150));
    let flat = |v: &Array2<f64>| v.iter().copied().collect::<Vec<f64>>();
    assert_close("V", &flat(&own), &flat(&recorded), ROUNDING);

    let statistics = Table::read("d1_ex14_mean_std_seed2020.csv");
    let mean = statistics.column("v_mean");
    // The notebooks call np.std with its default, which divides by N; we divide by N − 1.
    let with_n = statistics.column("v_std_ddof0");
    let with_n_minus_1: Vec<f64> = with_n
        .iter()
        .map(|s| s * (50.0_f64 / 49.0).sqrt())
        .collect();
    let (own_mean, own_std) = mean_std(&own);
    assert_close("mean", &own_mean.to_vec(), &mean, ROUNDING);
    assert_close("σ", &own_std.to_vec(), &with_n_minus_1, 1e-10);
}

/// The autocovariance, added up here in the plainest way.
#[test]
fn autocovariance_of_the_ensemble() {
    let v = recorded_ensemble();
    let mean = v.mean_axis(Axis(0)).expect("there are neurons");
    let matrix = autocovariance_matrix(&v);
    let lists: Vec<Vec<f64>> = v.outer_iter().map(|row| row.to_vec()).collect();
    for (k, l) in [(0, 0), (1, 1), (15, 40), (40, 15), (149, 149), (100, 120)] {
        let sum: f64 = (0..50)
            .map(|n| (v[[n, k]] - mean[k]) * (v[[n, l]] - mean[l]))
            .sum();
        let expected = [sum / 49.0];
        let near = |got: f64| (got - expected[0]).abs() <= 1e-10 * 8e-6;
        assert!(near(matrix[[k, l]]), "the matrix at {k}, {l}");
        assert!(near(autocovariance(&lists, k, l)), "the lists at {k}, {l}");
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
        let lowest = x.iter().copied().fold(f64::INFINITY, f64::min);
        let highest = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (lo, hi) = (edges[0], edges[50]);
        assert_close("the range", &[lowest, highest], &[lo, hi], ROUNDING);
        let own = histogram(&x, lowest, highest, 50);
        let own: Vec<f64> = own.into_iter().map(|n| n as f64).collect();
        assert_eq!(own, counts, "step {step}");
        assert_eq!(counts.iter().sum::<f64>(), 10_000.0);
    }
}

#[test]
fn spikes_of_500_neurons() {
    let recorded = Table::read("d2_ex2_4_spikes_seed2020.csv");
    let mut expected = vec![Vec::new(); 500];
    for (neuron, step) in recorded
        .column("neuron")
        .into_iter()
        .zip(recorded.column("step"))
    {
        expected[neuron as usize].push(step as usize);
    }
    let i = currents(500);
    let (v, spikes) = simulate(&i, &DEFAULT);
    let steps: Vec<Vec<usize>> = spikes
        .values()
        .map(|times| {
            let steps = times.iter().map(|t| (t / DEFAULT.dt).round() as usize);
            steps.collect()
        })
        .collect();
    assert_eq!(steps, expected);
    for (&neuron, times) in &spikes {
        for &t in times {
            let k = (t / DEFAULT.dt).round();
            assert!((t - k * DEFAULT.dt).abs() < 1e-15);
            assert_eq!(v[[neuron, k as usize]], DEFAULT.v_reset);
        }
    }
}
