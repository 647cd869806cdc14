//! expect: Times are compared

use given::Params;
use ndarray::Array2;

pub fn hold_steps(t_ref: f64, dt: f64) -> usize {
    (t_ref / dt - 1e-6).ceil() as usize
}

pub fn is_held(k: usize, last: Option<usize>, h: usize) -> bool {
    match last {
        Some(s) => k - s < h,
        None => false,
    }
}

pub fn simulate_refractory(
    i: &Array2<f64>,
    t_ref: f64,
    p: &Params,
) -> (Array2<f64>, Array2<u8>) {
    let mut v = Array2::from_elem(i.dim(), p.e_l);
    let mut spikes = Array2::zeros(i.dim());
    for (n, currents) in i.outer_iter().enumerate() {
        let mut t = 0.0;
        let mut free_at = 0.0; // the end of the refractory period
        for k in 1..currents.len() {
            t += p.dt;
            let old = v[[n, k - 1]];
            let new = old + (p.e_l - old + p.r * currents[k - 1]) * p.dt / p.tau_m;
            v[[n, k]] = if t < free_at {
                p.v_reset
            } else if new >= p.v_th {
                free_at = t + t_ref;
                spikes[[n, k]] = 1;
                p.v_reset
            } else {
                new
            };
        }
    }
    (v, spikes)
}
