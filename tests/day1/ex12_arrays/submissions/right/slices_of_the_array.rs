use given::Params;
use ndarray::Array1;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

pub fn current_array(rng: &mut ChaCha8Rng, p: &Params) -> Array1<f64> {
    let amplitude = 0.1 * (p.t_max / p.dt).sqrt();
    let xi = Array1::from_shape_fn(p.steps(), |_| rng.random_range(-1.0..1.0));
    p.i_mean * (1.0 + amplitude * xi)
}

pub fn integrate_array(i: &Array1<f64>, p: &Params) -> Array1<f64> {
    use ndarray::s;
    let mut v = Array1::from_elem(i.len(), p.e_l);
    if i.len() < 2 {
        return v;
    }
    let mut v_now = p.e_l;
    let used = i.slice(s![..-1]);
    for (next, current) in v.slice_mut(s![1..]).iter_mut().zip(used) {
        v_now += p.dt / p.tau_m * ((p.e_l - v_now) + p.r * current);
        *next = v_now;
    }
    v
}
