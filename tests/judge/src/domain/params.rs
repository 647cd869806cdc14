//! Parameters that are special.

use given::Params;

/// The classes of parameters, each with parameters in it. All others are as in `p`.
pub fn special(p: Params) -> Vec<(&'static str, Params)> {
    // As many steps as before, whatever Δt is.
    let with_dt = |dt: f64| Params {
        dt,
        t_max: dt * p.steps() as f64,
        ..p
    };
    let rest = |e_l: f64| Params { e_l, ..p };
    vec![
        (
            "another t_max",
            Params {
                t_max: p.t_max + 7.0 * p.dt,
                ..p
            },
        ),
        ("another Δt", with_dt(0.6 * p.dt)),
        (
            "another τ_m",
            Params {
                tau_m: 1.3 * p.tau_m,
                ..p
            },
        ),
        ("another E_L", rest(p.e_l - 3.1e-3)),
        (
            "another V_reset",
            Params {
                v_reset: p.v_reset - 2.3e-3,
                ..p
            },
        ),
        (
            "another V_th",
            Params {
                v_th: p.v_th + 1.7e-3,
                ..p
            },
        ),
        ("another R", Params { r: 0.9 * p.r, ..p }),
        (
            "another I_mean",
            Params {
                i_mean: 1.2 * p.i_mean,
                ..p
            },
        ),
        ("a Δt of τ_m", with_dt(p.tau_m)),
        ("Δt above τ_m", with_dt(1.4 * p.tau_m)),
        ("Δt above 2·τ_m", with_dt(2.3 * p.tau_m)),
        (
            "a t_max that is a little more than a whole number of steps",
            Params {
                t_max: p.t_max + 0.4 * p.dt,
                ..p
            },
        ),
        (
            "a t_max that is a little less than a whole number of steps",
            Params {
                t_max: p.t_max - 0.4 * p.dt,
                ..p
            },
        ),
        (
            "a t_max shorter than half a step",
            Params {
                t_max: 0.3 * p.dt,
                ..p
            },
        ),
        ("a t_max of a single step", Params { t_max: p.dt, ..p }),
        ("a rest at V_th", rest(p.v_th)),
        ("a rest above V_th", rest(p.v_th + 4.3e-3)),
        (
            "V_reset above E_L",
            Params {
                v_reset: p.e_l + 2.9e-3,
                ..p
            },
        ),
        (
            "V_reset above V_th",
            Params {
                v_reset: p.v_th + 2.9e-3,
                ..p
            },
        ),
        ("an I_mean of 0", Params { i_mean: 0.0, ..p }),
        (
            "a negative I_mean",
            Params {
                i_mean: -p.i_mean,
                ..p
            },
        ),
        (
            "another neuron in all parameters",
            Params {
                t_max: 0.8 * p.t_max,
                dt: 0.8 * p.dt,
                tau_m: 0.7 * p.tau_m,
                e_l: p.e_l - 4.1e-3,
                v_reset: p.v_reset - 3.3e-3,
                v_th: p.v_th - 2.2e-3,
                r: 1.4 * p.r,
                i_mean: 0.7 * p.i_mean,
            },
        ),
    ]
}
