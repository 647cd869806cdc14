use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let a = 1.0 - p.dt / p.tau_m;
    (0..i.len())
        .map(|k| {
            let sum: f64 = (0..k).map(|j| a.powi((k - 1 - j) as i32) * i[j]).sum();
            p.e_l + p.dt / p.tau_m * p.r * sum
        })
        .collect()
}
