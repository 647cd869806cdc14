use given::Params;

#[allow(clippy::let_and_return)]
pub fn params() -> Params {
    let p = Params {
        t_max: 150e-3,
        dt: 1e-3,
        tau_m: 20e-3,
        e_l: -60e-3,
        v_reset: -70e-3,
        v_th: -50e-3,
        r: 100e6,
        i_mean: 250e-12,
    };
    p
}

pub fn dv_dt(v: f64, i: f64, p: &Params) -> f64 {
    -(v - p.e_l - p.r * i) / p.tau_m
}

pub fn reset(v: f64, p: &Params) -> f64 {
    if v < p.v_th {
        return v;
    }
    p.v_reset
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rests() {
        let p = params();
        assert_eq!(dv_dt(p.e_l, 0.0, &p), 0.0);
    }
}
