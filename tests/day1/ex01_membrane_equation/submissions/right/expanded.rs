use given::Params;

pub const T_MAX: f64 = 150e-3;

pub fn params() -> Params {
    Params {
        t_max: T_MAX,
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
    p.e_l / p.tau_m - v / p.tau_m + p.r / p.tau_m * i
}

pub fn reset(v: f64, p: &Params) -> f64 {
    match v < p.v_th {
        true => v,
        false => p.v_reset,
    }
}
