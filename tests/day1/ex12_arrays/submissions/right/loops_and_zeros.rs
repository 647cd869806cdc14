use given::Params;
use ndarray::Array1;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

pub fn current_array(rng: &mut ChaCha8Rng, p: &Params) -> Array1<f64> {
    let mut i = Array1::zeros(p.steps());
    let root = f64::sqrt(p.t_max / p.dt);
    for k in 0..p.steps() {
        let u: f64 = rng.random();
        let xi = 2.0 * u - 1.0;
        i[k] = p.i_mean * (1.0 + 0.1 * root * xi);
    }
    i
}

pub fn integrate_array(i: &Array1<f64>, p: &Params) -> Array1<f64> {
    let n = i.len();
    let mut v = Array1::zeros(n);
    if n == 0 {
        return v;
    }
    v[0] = p.e_l;
    for k in 0..n - 1 {
        let dv = p.e_l - v[k] + p.r * i[k];
        v[k + 1] = v[k] + p.dt / p.tau_m * dv;
    }
    v
}
