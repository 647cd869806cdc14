use given::Params;

pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    // u = V - E_L
    let u = v - p.e_l;
    p.e_l + u + (p.r * i - u) * (p.dt / p.tau_m)
}

pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    let mut trace = Vec::with_capacity(i.len() + 1);
    trace.push(p.e_l);
    for (k, &current) in i.iter().enumerate() {
        trace.push(euler_step(trace[k], current, p));
    }
    trace.truncate(i.len());
    trace
}
