use given::Params;

/// The parameters of the neuron and of the run.
pub fn params() -> Params {
    let milli = 0.001;
    Params {
        t_max: 150.0 * milli,
        dt: milli,
        tau_m: 20.0 * milli,
        e_l: -60.0 * milli,
        v_reset: -70.0 * milli,
        v_th: -50.0 * milli,
        r: 100_000_000.0,
        i_mean: 0.25e-9,
    }
}

pub fn dv_dt(v: f64, i: f64, p: &Params) -> f64 {
    let leak = p.e_l - v;
    let input = p.r * i;
    return (leak + input) / p.tau_m;
}

pub fn reset(v: f64, p: &Params) -> f64 {
    let mut v = v;
    if v >= p.v_th {
        v = p.v_reset;
    }
    v
}
