//! The reference against closed forms: the membrane equation, its Euler scheme, and the intervals between spikes.

use given::Params;
use ndarray::Array2;
use probe::call::DEFAULT;
use solutions_day1::ex04_euler_step::integrate;
use solutions_day1::ex06_plot_voltage::sine_trace;
use solutions_day2::ex02_spikes::simulate;
use solutions_day2::ex05_refractory_period::{hold_steps, simulate_refractory};

use crate::table::{Table, assert_close};

#[test]
fn constant_input() {
    let own = integrate(&[DEFAULT.i_mean; 150], &DEFAULT);
    let tabulated = Table::read("analytic_membrane.csv").column("euler_const");
    assert_close("table", &own[1..], &tabulated[..149], 1e-12);
}

/// The Euler trace nears the solution of the equation as Δt shrinks: half the step, half the error.
#[test]
fn the_error_is_of_first_order() {
    let solution = Table::read("analytic_membrane.csv").column("ode_sin");
    let error = |parts: usize| {
        let dt = DEFAULT.dt / parts as f64;
        let own = sine_trace(&Params { dt, ..DEFAULT });
        let each = own.into_iter().step_by(parts).skip(1).zip(&solution);
        each.map(|(v, exact)| (v - exact).abs()).fold(0.0, f64::max)
    };
    let errors = [1, 2, 4, 8].map(error);
    // 0.847 mV at Δt = 1 ms.
    assert!((errors[0] - 0.000_847_071_104_686_875).abs() < 1e-9);
    for pair in errors.windows(2) {
        let order = (pair[0] / pair[1]).log2();
        assert!((order - 1.0).abs() < 0.04, "{errors:?}");
    }
}

/// The steps at which a neuron with a constant current spikes.
fn spike_steps(i: f64, t_ref: Option<f64>, p: &Params) -> Vec<usize> {
    let currents = Array2::from_elem((1, p.steps()), i);
    match t_ref {
        Some(t_ref) => {
            let (_, raster) = simulate_refractory(&currents, t_ref, p);
            (0..p.steps()).filter(|&k| raster[[0, k]] == 1).collect()
        }
        None => {
            let (_, spikes) = simulate(&currents, p);
            let steps = spikes[&0].iter().map(|t| (t / p.dt).round() as usize);
            steps.collect()
        }
    }
}

/// How many steps it takes from `from` to V_th, by the closed form.
fn steps_to_threshold(from: f64, i: f64, p: &Params) -> usize {
    let goal = p.e_l + p.r * i;
    let shrinks = (1.0 - p.dt / p.tau_m).ln();
    (((goal - p.v_th) / (goal - from)).ln() / shrinks).ceil() as usize
}

/// The first spike, and every interval after it, to the step; t_ref holds a neuron for h − 1 steps
/// more than none, which is one Δt less than t_ref on paper. Below 100 pA, where the goal is V_th itself,
/// there are none.
#[test]
fn intervals_between_spikes() {
    for dt in [1e-3, 0.5e-3, 0.1e-3] {
        for t_ref in [None, Some(10e-3)] {
            let p = Params { dt, ..DEFAULT };
            assert_eq!(spike_steps(0.99e-10, t_ref, &p), [0; 0]);
        }
        // 10 nA lead past V_th in one step of 1 ms, and a held neuron is silent all the same.
        for i in [1.05e-10, 1.5e-10, 2.5e-10, 4e-10, 7e-10, 1e-9, 1e-8] {
            for t_ref in [None, Some(0.0), Some(dt), Some(2.5e-3), Some(10e-3)] {
                let p = Params { dt, ..DEFAULT };
                let steps = spike_steps(i, t_ref, &p);
                let first = steps_to_threshold(p.e_l, i, &p);
                let hold = t_ref.map_or(0, |t_ref| hold_steps(t_ref, dt));
                let extra = t_ref.map_or(0, |t_ref| (t_ref / dt).round() as usize);
                assert!(hold.abs_diff(extra) <= 1, "{hold} steps for {t_ref:?}");
                let interval = steps_to_threshold(p.v_reset, i, &p) + hold.saturating_sub(1);
                let expected: Vec<usize> = (first..p.steps()).step_by(interval).collect();
                assert_eq!(steps, expected, "Δt = {dt}, I = {i}, t_ref = {t_ref:?}");
            }
        }
    }
}
