//! Neuron by neuron, and the pause in one stride.

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
    for j in 0..n {
        let mut now = p.e_l;
        let mut k = 1;
        while k < steps {
            now += (p.e_l - now + p.r * i[[j, k - 1]]) * p.dt / p.tau_m;
            let mut stride = 1;
            if now >= p.v_th {
                spikes[[j, k]] = 1u8;
                now = p.v_reset;
                stride = h.max(1);
            }
            for m in k..steps.min(k + stride) {
                v[[j, m]] = now;
            }
            k += stride;
        }
    }
    (v, spikes)
}
