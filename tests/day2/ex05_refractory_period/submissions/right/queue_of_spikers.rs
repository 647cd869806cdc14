//! A queue of who is held until when.

use given::Params;
use ndarray::Array2;

pub fn hold_steps(t_ref: f64, dt: f64) -> usize {
    (t_ref / dt - 1e-6).ceil() as usize
}

pub fn is_held(k: usize, last: Option<usize>, h: usize) -> bool {
    last.map(|s| s + h).unwrap_or(0) > k
}

pub fn simulate_refractory(i: &Array2<f64>, t_ref: f64, p: &Params) -> (Array2<f64>, Array2<u8>) {
    let (n, steps) = i.dim();
    let h = hold_steps(t_ref, p.dt);
    let mut v = Array2::from_elem((n, steps), p.e_l);
    let mut spikes = Array2::zeros((n, steps));
    let mut held = vec![false; n];
    let mut queue = std::collections::VecDeque::new();
    for k in 1..steps {
        while queue.front().is_some_and(|&(until, _)| until <= k) {
            let (_, j): (usize, usize) = queue.pop_front().unwrap();
            held[j] = false;
        }
        for j in 0..n {
            if held[j] {
                v[[j, k]] = p.v_reset;
                continue;
            }
            let old = v[[j, k - 1]];
            let mut new = old + p.dt / p.tau_m * (p.e_l - old + p.r * i[[j, k - 1]]);
            if new >= p.v_th {
                new = p.v_reset;
                spikes[[j, k]] = 1;
                held[j] = true;
                queue.push_back((k + h, j));
            }
            v[[j, k]] = new;
        }
    }
    (v, spikes)
}
