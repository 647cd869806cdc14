use given::Params;
use ndarray::Array2;

pub fn hold_steps(t_ref: f64, dt: f64) -> usize {
    let exact = t_ref / dt;
    let whole = exact.floor();
    let more = exact - whole > 1e-6;
    whole as usize + usize::from(more) + usize::from(whole + 1.0 - exact < 1e-6 && !more)
}

pub fn is_held(k: usize, last: Option<usize>, h: usize) -> bool {
    match last {
        Some(s) if h > 0 => k <= s + h - 1,
        _ => false,
    }
}

fn one(i: &[f64], h: usize, p: &Params) -> (Vec<f64>, Vec<u8>) {
    let mut v = vec![];
    let mut spikes = vec![];
    let mut last = None;
    for k in 0..i.len() {
        let (next, spike) = if k == 0 {
            (p.e_l, 0)
        } else if is_held(k, last, h) {
            (p.v_reset, 0)
        } else {
            let u = v[k - 1];
            let dv = (p.e_l - u + p.r * i[k - 1]) / p.tau_m;
            let u = u + p.dt * dv;
            if u >= p.v_th {
                last = Some(k);
                (p.v_reset, 1)
            } else {
                (u, 0)
            }
        };
        v.push(next);
        spikes.push(spike);
    }
    (v, spikes)
}

pub fn simulate_refractory(
    i: &Array2<f64>,
    t_ref: f64,
    p: &Params,
) -> (Array2<f64>, Array2<u8>) {
    let h = hold_steps(t_ref, p.dt);
    let (v, spikes): (Vec<Vec<f64>>, Vec<Vec<u8>>) =
        i.outer_iter().map(|row| one(&row.to_vec(), h, p)).unzip();
    (
        Array2::from_shape_vec(i.dim(), v.concat()).unwrap(),
        Array2::from_shape_vec(i.dim(), spikes.concat()).unwrap(),
    )
}
