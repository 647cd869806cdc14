use given::Params;
use ndarray::Array1;
use rand::distr::{Distribution, Uniform};
use rand_chacha::ChaCha8Rng;

pub fn current_array(rng: &mut ChaCha8Rng, p: &Params) -> Array1<f64> {
    let xi = Uniform::new(-1.0, 1.0).expect("a range");
    let draws: Vec<f64> = xi.sample_iter(rng).take(p.steps()).collect();
    Array1::from(draws).mapv(|x| p.i_mean + p.i_mean * 0.1 * (p.t_max / p.dt).sqrt() * x)
}

pub fn integrate_array(i: &Array1<f64>, p: &Params) -> Array1<f64> {
    let mut v = Array1::from_elem(i.len(), p.e_l);
    for k in 1..i.len() {
        v[k] = v[k - 1] + p.dt / p.tau_m * (p.e_l - v[k - 1] + p.r * i[k - 1]);
    }
    v
}
