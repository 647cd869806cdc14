//! # Exercise 5: the refractory period
//!
//! For a short time after a spike a neuron cannot spike again, however strong its input: the
//! absolute refractory period t_ref. Until it is over, the potential is held at V_reset:
//!
//! ```text
//! a spike at step s    V = V_reset at the h steps s, s + 1, …, s + h − 1
//! from step s + h on   V integrates again, beginning at V_reset, and may spike
//! ```
//!
//! where h is t_ref in steps. Count in whole steps, not in times: k·Δt is rounded, and so a comparison
//! of times goes wrong at some steps and right at others.
//!
//! Write three functions: t_ref in steps, the question whether a neuron is held, and the simulation.
//!
//! ```text
//! Grade it    cargo lif check day2/ex05     (or: cargo test day2::ex05)
//! Read it     book/src/day2/ex05_refractory_period.md
//! ```

use given::Params;
use ndarray::Array2;

/// The refractory period in steps: h, the smallest whole number of steps with h·Δt ≥ t_ref.
///
/// `t_ref` and `dt` are in seconds, `t_ref` is 0 or more, `dt` more than 0. A t_ref of 0 takes 0
/// steps. Allow for rounding: a quotient t_ref/Δt that should be whole may come out as
/// 3.0000000000000004, and must give 3, not 4. Subtract a millionth of a step before you round up.
pub fn hold_steps(t_ref: f64, dt: f64) -> usize {
    // stub: todo!("how many steps of {dt} s it takes to last {t_ref} s")
    // begin solution
    // `ceil` rounds up; `as usize` makes a whole number of it (and 0 of −0.0).
    (t_ref / dt - 1e-6).ceil() as usize
    // end solution
}

/// True if a neuron is held at V_reset at step `k`.
///
/// `last` is the step of its last spike, `None` if it has not spiked yet; a last spike is never
/// later than `k`. `h` is its refractory period in steps. A neuron that spiked at step s is held at
/// the steps s, s + 1, …, s + h − 1: the step of the spike counts as the first. With h = 0 it is
/// never held, and neither is a neuron that has not spiked.
pub fn is_held(k: usize, last: Option<usize>, h: usize) -> bool {
    // stub: todo!("is a neuron held at step {k}, if its last spike was at {last:?} and h is {h}?")
    // begin solution
    // An Option makes us say what holds for a neuron without a last spike.
    match last {
        Some(s) => k < s + h,
        None => false,
    }
    // The same in one line: `last.is_some_and(|s| k < s + h)`.
    // end solution
}

/// The membrane potentials in volts, and the spikes as 0 and 1, of neurons with a refractory period.
///
/// `i` holds the input currents in amperes, a row for each neuron and a column for each step; both
/// results have the same shape. `t_ref` is the refractory period of all the neurons,
/// in seconds, 0 or more.
///
/// Column 0 is V = E_L, without a spike, and no neuron is held at the start. For step k = 1, 2, …:
///
/// - a neuron that is held at step k has V = V_reset and no spike, however strong its input;
/// - any other makes an Euler step from its V at step k − 1 with its current of step k − 1. If that
///   reaches V_th (V ≥ V_th), the neuron spikes at step k: a 1 in the second result, and V is V_reset.
///
/// So the currents of the last column are not used. Without neurons (no rows) or without steps (no
/// columns) there is nothing to do: the results are as empty as `i`.
pub fn simulate_refractory(i: &Array2<f64>, t_ref: f64, p: &Params) -> (Array2<f64>, Array2<u8>) {
    // stub: todo!("V and spikes for currents {i}, with t_ref = {t_ref} s and {p:?}")
    // begin solution
    let (neurons, steps) = i.dim();
    let mut v = Array2::from_elem((neurons, steps), p.e_l);
    let mut spikes = Array2::zeros((neurons, steps));
    let h = hold_steps(t_ref, p.dt);
    let mut last = vec![None; neurons];

    for k in 1..steps {
        for (n, last) in last.iter_mut().enumerate() {
            // Ask first whether it is held. If the threshold is asked first, a held neuron can spike.
            if is_held(k, *last, h) {
                v[[n, k]] = p.v_reset;
                continue;
            }
            let before = v[[n, k - 1]];
            let after = before + p.dt / p.tau_m * (p.e_l - before + p.r * i[[n, k - 1]]);
            if after >= p.v_th {
                v[[n, k]] = p.v_reset;
                spikes[[n, k]] = 1;
                *last = Some(k);
            } else {
                v[[n, k]] = after;
            }
        }
    }
    (v, spikes)
    // end solution
}
