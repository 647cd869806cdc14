//! expect: While held the neuron goes on leaking

use given::Params;
use ndarray::Array2;

pub fn hold_steps(t_ref: f64, dt: f64) -> usize {
    (t_ref / dt - 1e-6).ceil() as usize
}

pub fn is_held(k: usize, last: Option<usize>, h: usize) -> bool {
    last.is_some_and(|s| k < s + h)
}

pub fn simulate_refractory(i: &Array2<f64>, t_ref: f64, p: &Params) -> (Array2<f64>, Array2<u8>) {
    let (n, steps) = i.dim();
    let h = hold_steps(t_ref, p.dt);
    let mut v = Array2::from_elem((n, steps), p.e_l);
    let mut spikes = Array2::zeros((n, steps));
    let mut last = vec![None; n];
    for k in 1..steps {
        for j in 0..n {
            if is_held(k, last[j], h) {
                let old = v[[j, k - 1]];
                v[[j, k]] = old + p.dt / p.tau_m * (p.e_l - old);
                continue;
            }
            let old = v[[j, k - 1]];
            let mut new = old + p.dt / p.tau_m * (p.e_l - old + p.r * i[[j, k - 1]]);
            if new >= p.v_th {
                new = p.v_reset;
                spikes[[j, k]] = 1;
                last[j] = Some(k);
            }
            v[[j, k]] = new;
        }
    }
    (v, spikes)
}
