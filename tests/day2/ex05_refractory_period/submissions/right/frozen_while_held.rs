use given::Params;
use ndarray::Array2;

pub fn hold_steps(t_ref: f64, dt: f64) -> usize {
    let h = (t_ref / dt - 1e-6).ceil();
    if h > 0.0 { h as usize } else { 0 }
}

pub fn is_held(k: usize, last: Option<usize>, h: usize) -> bool {
    last.map_or(false, |s| s + h > k)
}

/// One step of Euler.
pub fn step(v: f64, i: f64, p: &Params) -> f64 {
    (p.dt / p.tau_m).mul_add(p.e_l - v + p.r * i, v)
}

pub fn simulate_refractory(
    i: &Array2<f64>,
    t_ref: f64,
    p: &Params,
) -> (Array2<f64>, Array2<u8>) {
    let h = hold_steps(t_ref, p.dt);
    let (neurons, steps) = i.dim();
    let mut now = vec![p.e_l; neurons];
    let mut last = vec![None; neurons];
    let mut v = Array2::from_elem((neurons, steps), p.e_l);
    let mut spikes = Array2::zeros((neurons, steps));
    for k in 1..steps {
        for n in 0..neurons {
            // A held neuron is at V_reset already: leave it there.
            if !is_held(k, last[n], h) {
                now[n] = step(now[n], i[[n, k - 1]], p);
                if now[n] >= p.v_th {
                    now[n] = p.v_reset;
                    last[n] = Some(k);
                    spikes[[n, k]] = 1;
                }
            }
            v[[n, k]] = now[n];
        }
    }
    (v, spikes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_milliseconds() {
        assert_eq!(hold_steps(10e-3, 1e-3), 10);
    }
}
