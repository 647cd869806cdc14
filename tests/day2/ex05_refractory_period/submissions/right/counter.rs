//! Counts down what is left of the hold.

use given::Params;
use ndarray::{Array2, Axis};

pub fn hold_steps(t_ref: f64, dt: f64) -> usize {
    let mut h = 0;
    while (h as f64) * dt < t_ref - 1e-9 {
        h += 1;
    }
    h
}

pub fn is_held(k: usize, last: Option<usize>, h: usize) -> bool {
    let Some(s) = last else { return false };
    k - s < h
}

pub fn simulate_refractory(
    i: &Array2<f64>,
    t_ref: f64,
    p: &Params,
) -> (Array2<f64>, Array2<u8>) {
    let h = hold_steps(t_ref, p.dt);
    let a = p.dt / p.tau_m;
    let mut v = Array2::from_elem(i.raw_dim(), p.e_l);
    let mut spikes = Array2::<u8>::zeros(i.raw_dim());
    for n in 0..i.len_of(Axis(0)) {
        let mut left = 0_usize;
        for k in 1..i.len_of(Axis(1)) {
            if left > 0 {
                left -= 1;
                v[[n, k]] = p.v_reset;
                continue;
            }
            let u = v[[n, k - 1]];
            let next = (1.0 - a) * u + a * (p.e_l + p.r * i[[n, k - 1]]);
            if next < p.v_th {
                v[[n, k]] = next;
            } else {
                v[[n, k]] = p.v_reset;
                spikes[[n, k]] = 1;
                left = h.max(1) - 1;
            }
        }
    }
    (v, spikes)
}
