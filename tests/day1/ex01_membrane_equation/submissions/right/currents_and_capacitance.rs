use given::Params;

pub fn params() -> Params {
    Params {
        t_max: 150e-3,
        dt: 1e-3,
        tau_m: 20e-3,
        e_l: -60e-3,
        v_reset: -70e-3,
        v_th: -50e-3,
        r: 100e6,
        i_mean: 250e-12,
    }
}

pub fn dv_dt(v: f64, i: f64, p: &Params) -> f64 {
    let c = p.tau_m / p.r;
    let leak = (v - p.e_l) / p.r;
    (i - leak) / c
}

pub fn reset(v: f64, p: &Params) -> f64 {
    (v >= p.v_th).then_some(p.v_reset).unwrap_or(v)
}
