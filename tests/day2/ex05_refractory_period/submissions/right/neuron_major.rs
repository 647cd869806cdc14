use given::Params;
use ndarray::Array2;

pub fn hold_steps(t_ref: f64, dt: f64) -> usize {
    let quotient = t_ref / dt;
    let nearest = quotient.round();
    if (quotient - nearest).abs() < 1e-6 {
        nearest as usize
    } else {
        quotient.ceil() as usize
    }
}

pub fn is_held(k: usize, last: Option<usize>, h: usize) -> bool {
    last.is_some_and(|s| (s..s + h).contains(&k))
}

pub fn simulate_refractory(
    i: &Array2<f64>,
    t_ref: f64,
    p: &Params,
) -> (Array2<f64>, Array2<u8>) {
    let h = hold_steps(t_ref, p.dt);
    let mut v = Array2::zeros(i.dim());
    let mut spikes = Array2::zeros(i.dim());
    for (n, row) in i.outer_iter().enumerate() {
        let mut u = p.e_l;
        let mut last = None;
        for k in 0..row.len() {
            if k > 0 {
                if is_held(k, last, h) {
                    u = p.v_reset;
                } else {
                    u += (p.e_l - u + p.r * row[k - 1]) * p.dt / p.tau_m;
                    if u >= p.v_th {
                        u = p.v_reset;
                        last = Some(k);
                        spikes[(n, k)] = 1;
                    }
                }
            }
            v[(n, k)] = u;
        }
    }
    (v, spikes)
}
