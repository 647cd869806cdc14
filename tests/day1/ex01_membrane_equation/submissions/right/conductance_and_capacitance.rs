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
    // C dV/dt = g (E_L - V) + I with g = 1/R and C = tau/R
    let g = 1.0 / p.r;
    let c = p.tau_m / p.r;
    (g * (p.e_l - v) + i) / c
}

pub fn reset(v: f64, p: &Params) -> f64 {
    if has_reached_threshold(v, p) {
        p.v_reset
    } else {
        v
    }
}

pub fn has_reached_threshold(v: f64, p: &Params) -> bool {
    v.ge(&p.v_th)
}
