use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    let a = p.dt / p.tau_m;
    (1.0 - a) * v + a * (p.e_l + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    i.iter()
        .scan(p.e_l, |v, &x| {
            let now = *v;
            *v = euler_step(now, x, p);
            Some(now)
        })
        .collect()
}
