//! # Exercise 7: neurons that keep their own state
//!
//! A population as a struct: it holds the parameters and the refractory periods, and it keeps its
//! state by itself from step to step. The caller gives it the currents and reads V.
//!
//! ```text
//! ode_step(i)    one step more: steps + 1, t = steps·Δt, all neurons integrate,
//!                and then, at the new t, spike_and_clamp()
//! ```
//!
//! Write the methods of `LifNeurons` and the function `run`. With the same currents and the same
//! refractory periods the traces are those of exercises 5 and 6.
//!
//! ```text
//! Grade it    cargo lif check day2/ex07     (or: cargo test day2::ex07)
//! Read it     book/src/day2/ex07_lif_neurons.md
//! ```

// stub: // `hold_steps` and `is_held` of exercise 5 are of use here:
// stub: // use crate::ex05_refractory_period::{hold_steps, is_held};
use given::Params;
use ndarray::Array2;

// begin solution
use ndarray::ShapeBuilder;

use crate::ex05_refractory_period::{hold_steps, is_held};
// end solution

/// A population of leaky integrate-and-fire neurons with refractory periods.
///
/// Leave these fields, their names and their types as they are: other code reads them.
/// You may add private fields (without `pub`) for what the neurons need besides.
///
/// ```ignore
/// let mut neurons = LifNeurons::new(p, draw_t_ref(500, 10e-3, 7e-3, seed + 1));
/// neurons.ode_step(&currents);
/// let spikes = neurons.spiked.iter().filter(|spiked| **spiked).count();
/// println!("{spikes} of {} spike at {} s", neurons.n, neurons.t);
/// ```
#[derive(Clone, Debug)]
pub struct LifNeurons {
    /// How many neurons there are.
    pub n: usize,
    /// The parameters, the same for all.
    pub p: Params,
    /// Each neuron's refractory period in seconds.
    pub t_ref: Vec<f64>,
    /// Each neuron's membrane potential in volts.
    pub v: Vec<f64>,
    /// Whether each neuron has spiked in the latest step.
    pub spiked: Vec<bool>,
    /// The step of each neuron's last spike, `None` if it has not spiked.
    pub last_spike: Vec<Option<usize>>,
    /// The time in seconds: t = steps·Δt.
    pub t: f64,
    /// How many steps have been made.
    pub steps: usize,
    // begin solution
    /// Each neuron's refractory period in steps, worked out once.
    hold: Vec<usize>,
    // end solution
}

impl LifNeurons {
    /// Neurons at the start: as many as there are refractory periods in `t_ref` (in seconds).
    ///
    /// All have V = E_L, none has spiked, no step has been made and t is 0. `t_ref` may be empty.
    pub fn new(p: Params, t_ref: Vec<f64>) -> LifNeurons {
        // stub: todo!("neurons at rest with refractory periods {t_ref:?} s and {p:?}")
        // begin solution
        let n = t_ref.len();
        LifNeurons {
            n,
            p,
            v: vec![p.e_l; n],
            spiked: vec![false; n],
            last_spike: vec![None; n],
            t: 0.0,
            steps: 0,
            hold: t_ref.iter().map(|&t| hold_steps(t, p.dt)).collect(),
            t_ref,
        }
        // end solution
    }

    /// One step. `i` holds each neuron's current in amperes, that of the step before the new one.
    ///
    /// Adds 1 to `steps`, sets `t` to steps·Δt, makes an Euler step with every neuron's V, and then
    /// calls `spike_and_clamp`, so that a neuron that spikes now has the new number of steps as its
    /// last spike.
    pub fn ode_step(&mut self, i: &[f64]) {
        // stub: todo!("one step with the currents {i:?} A")
        // begin solution
        self.steps += 1;
        // Not `t += dt`: adding up would add up the rounding errors as well.
        self.t = self.steps as f64 * self.p.dt;
        let p = &self.p;
        for (v, i) in self.v.iter_mut().zip(i) {
            *v += p.dt / p.tau_m * (p.e_l - *v + p.r * i);
        }
        self.spike_and_clamp();
        // end solution
    }

    /// Resets the neurons that are held or spike at the present step, which is number `steps`. It is
    /// called once in a step.
    ///
    /// As in exercise 6: a neuron that is held has V = V_reset and does not spike, whatever its V. It
    /// is held if it spiked fewer than h steps ago, where h is its refractory period in steps. Any
    /// other with V ≥ V_th spikes: V = V_reset, and its last spike is the present step. `spiked` says
    /// for every neuron whether it has spiked at this step; what it said before is gone.
    pub fn spike_and_clamp(&mut self) {
        // stub: todo!("spikes and resets of {} neurons", self.n)
        // begin solution
        for n in 0..self.n {
            let held = is_held(self.steps, self.last_spike[n], self.hold[n]);
            self.spiked[n] = !held && self.v[n] >= self.p.v_th;
            if self.spiked[n] {
                self.last_spike[n] = Some(self.steps);
            }
            if held || self.spiked[n] {
                self.v[n] = self.p.v_reset;
            }
        }
        // end solution
    }
}

/// Runs the neurons with the currents `i`. Gives V in volts, and the spikes as 0 and 1, both of the
/// shape of `i`.
///
/// `i` holds the currents in amperes, a row for each neuron and a column for each step. Column 0 of
/// the results is recorded before the first call of `ode_step`; column k − 1 of the currents then
/// leads to column k of the results. So 150 columns take 149 calls, and neurons fresh from `new` end at
/// 149 ms. The last column of the currents is not used. Without columns no step is made.
///
/// `neurons` may have made steps before: then the run goes on from the state in which they are, and
/// column 0 shows their V and their spikes, as `v` and `spiked` say it. It leaves them in the
/// state in which it ends.
pub fn run(neurons: &mut LifNeurons, i: &Array2<f64>) -> (Array2<f64>, Array2<u8>) {
    // stub: todo!("run {neurons:?} with the currents {i}")
    // begin solution
    // Each step writes one column. `.f()` stores the results column by column, so that it writes to one
    // piece of memory instead of jumping from row to row.
    let mut v = Array2::zeros(i.dim().f());
    let mut spikes = Array2::zeros(i.dim().f());
    for k in 0..i.ncols() {
        if k > 0 {
            let currents = i.column(k - 1);
            match currents.as_slice() {
                Some(slice) => neurons.ode_step(slice),
                // Stored row by row, a column is not in one piece: `to_vec` makes a copy that is.
                None => neurons.ode_step(&currents.to_vec()),
            }
        }
        for n in 0..neurons.n {
            v[[n, k]] = neurons.v[n];
            spikes[[n, k]] = u8::from(neurons.spiked[n]);
        }
    }
    (v, spikes)
    // end solution
}
