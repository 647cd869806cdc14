//! Eight neurons abreast: the same counts, faster.

use std::ops::Range;
use std::thread;

use given::{Params, stream};
use rand::Rng;
use solutions_day2::ex05_refractory_period::hold_steps;

const EIGHT: usize = 8;
/// A number for each of eight neurons.
type Lanes = [f64; EIGHT];

/// As `spike_counts_on` of the exercise, to the same counts.
pub fn spike_counts_on(threads: usize, n: usize, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let mut total = vec![0; p.steps()];
    thread::scope(|scope| {
        let share = |t: usize| t * n / threads..(t + 1) * n / threads;
        let start = |t| scope.spawn(move || counts_of(share(t), seed, t_ref, p));
        let running: Vec<_> = (0..threads).map(start).collect();
        for thread in running {
            let counts = thread.join().expect("no neuron panics");
            total.iter_mut().zip(counts).for_each(|(sum, c)| *sum += c);
        }
    });
    total
}

fn counts_of(neurons: Range<usize>, seed: u64, t_ref: &[f64], p: &Params) -> Vec<u32> {
    let mut counts = vec![0; p.steps()];
    let mut xi = vec![[0.0; EIGHT]; p.steps()];
    let mut bytes = vec![0; 8 * p.steps()];
    for first in neurons.clone().step_by(EIGHT) {
        let mut hold = [0.0; EIGHT];
        // From which step on each is free: a lane without a neuron never is.
        let mut free = [f64::INFINITY; EIGHT];
        for (lane, j) in (first..neurons.end).take(EIGHT).enumerate() {
            hold[lane] = hold_steps(t_ref[j], p.dt) as f64;
            free[lane] = 0.0;
            // The noise of all steps in one call.
            stream(seed, j).fill_bytes(&mut bytes);
            for (xi, bytes) in xi.iter_mut().zip(bytes.as_chunks().0) {
                // As `random_range(-1.0..1.0)` does it: 52 random bits make a number from 1 to 2.
                let bits = u64::from_le_bytes(*bytes) >> 12 | 1.0_f64.to_bits();
                xi[lane] = (f64::from_bits(bits) - 1.0) * 2.0 - 1.0;
            }
        }
        run(&xi, hold, free, p, &mut counts);
    }
    counts
}

/// All steps of eight neurons. A step is a number like V: then one instruction compares two neurons.
fn run(xi: &[Lanes], hold: Lanes, mut free: Lanes, p: &Params, counts: &mut [u32]) {
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    let mut v = [p.e_l; EIGHT];
    let mut k = 0.0;
    for (count, xi) in counts.iter_mut().skip(1).zip(xi) {
        k += 1.0;
        let mut now = 0;
        for lane in 0..EIGHT {
            let goal = p.e_l + p.r * p.i_mean * (1.0 + amplitude * xi[lane]);
            let next = v[lane] + p.dt / p.tau_m * (goal - v[lane]);
            // Both outcomes are worked out and one is taken: where nothing branches, lanes go together.
            let held = k < free[lane];
            let spikes = !held & (next >= p.v_th);
            v[lane] = if held | spikes { p.v_reset } else { next };
            free[lane] = if spikes { k + hold[lane] } else { free[lane] };
            now += u32::from(spikes);
        }
        *count += now;
    }
}
