use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    let dv_dt = (p.e_l - v + p.r * i) / p.tau_m;
    v + p.dt * dv_dt
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let n = i.len();
    let mut v = vec![p.e_l; n];
    for k in 1..n {
        v[k] = euler_step(v[k - 1], i[k - 1], p);
    }
    v
}
