use given::Params;
use ndarray::Array1;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

pub fn current_array(rng: &mut ChaCha8Rng, p: &Params) -> Array1<f64> {
    let xi = Array1::from_shape_fn(p.steps(), |_| rng.random_range(-1.0..1.0));
    p.i_mean * (1.0 + 0.1 * (p.t_max / p.dt).sqrt() * xi)
}

pub fn integrate_array(i: &Array1<f64>, p: &Params) -> Array1<f64> {
    use ndarray::Axis;
    let mut v = Array1::from_elem(i.len(), p.e_l);
    if v.is_empty() {
        return v;
    }
    v.slice_mut(ndarray::s![1..])
        .assign(&i.slice(ndarray::s![..-1]));
    v.slice_mut(ndarray::s![1..])
        .mapv_inplace(|i| p.e_l + p.r * i);
    v.accumulate_axis_inplace(Axis(0), |&before, now| {
        *now = before + p.dt / p.tau_m * (*now - before)
    });
    v
}
