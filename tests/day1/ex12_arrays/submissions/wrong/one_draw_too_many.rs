//! expect: One number too many is drawn

use given::Params;
use ndarray::Array1;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

pub fn current_array(rng: &mut ChaCha8Rng, p: &Params) -> Array1<f64> {
    let n = p.steps();
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    // times 0 … t_max
    let xi: Array1<f64> = (0..=n).map(|_| rng.random_range(-1.0..1.0)).collect();
    let i = p.i_mean * (1.0 + amplitude * xi);
    i.slice(ndarray::s![..n]).to_owned()
}

pub fn integrate_array(i: &Array1<f64>, p: &Params) -> Array1<f64> {
    let mut v = Array1::from_elem(i.len(), p.e_l);
    for k in 1..v.len() {
        v[k] = v[k - 1] + p.dt / p.tau_m * (p.e_l - v[k - 1] + p.r * i[k - 1]);
    }
    v
}
