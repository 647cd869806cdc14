//! Parameters that are special.

use given::Params;

use crate::call::PARAMETERS;

/// The classes of parameters, each with parameters in it. All others are as in `p`.
pub fn special(p: Params) -> Vec<(&'static str, Params)> {
    // As many steps as before, whatever Δt is.
    let with_dt = |dt: f64| Params {
        dt,
        t_max: dt * p.steps() as f64,
        ..p
    };
    let with = |name: &str, value: f64| {
        let parameter = PARAMETERS.iter().find(|known| known.name == name);
        parameter.expect("a parameter's name").with(p, value)
    };
    let other_neuron = Params {
        t_max: 0.8 * p.t_max,
        dt: 0.8 * p.dt,
        tau_m: 0.7 * p.tau_m,
        e_l: p.e_l - 4.1e-3,
        v_reset: p.v_reset - 3.3e-3,
        v_th: p.v_th - 2.2e-3,
        r: 1.4 * p.r,
        i_mean: 0.7 * p.i_mean,
    };
    let from_another_zero = Params {
        e_l: p.e_l + 75e-3,
        v_reset: p.v_reset + 75e-3,
        v_th: p.v_th + 75e-3,
        ..p
    };
    // A power of two, so that the quotient is exact.
    let dt = 0.5f64.powi(10);
    let t_max = dt * ((p.steps() / 2 * 2) as f64 + 0.5);
    let half = Params { t_max, dt, ..p };
    let above = "a t_max that is a little more than a whole number of steps";
    let below = "a t_max that is a little less than a whole number of steps";
    vec![
        ("another t_max", with("t_max", p.t_max + 7.0 * p.dt)),
        ("another Δt", with_dt(0.6 * p.dt)),
        ("another τ_m", with("tau_m", 1.3 * p.tau_m)),
        ("another E_L", with("e_l", p.e_l - 3.1e-3)),
        ("another V_reset", with("v_reset", p.v_reset - 2.3e-3)),
        ("another V_th", with("v_th", p.v_th + 1.7e-3)),
        ("another R", with("r", 0.9 * p.r)),
        ("another I_mean", with("i_mean", 1.2 * p.i_mean)),
        ("a Δt of τ_m", with_dt(p.tau_m)),
        ("Δt above τ_m", with_dt(1.4 * p.tau_m)),
        ("Δt above 2·τ_m", with_dt(2.3 * p.tau_m)),
        (above, with("t_max", p.t_max + 0.4 * p.dt)),
        (below, with("t_max", p.t_max - 0.4 * p.dt)),
        (
            "a t_max shorter than half a step",
            with("t_max", 0.3 * p.dt),
        ),
        ("a t_max of a single step", with("t_max", p.dt)),
        ("a rest at V_th", with("e_l", p.v_th)),
        ("a rest above V_th", with("e_l", p.v_th + 4.3e-3)),
        ("V_reset above E_L", with("v_reset", p.e_l + 2.9e-3)),
        ("an I_mean of 0", with("i_mean", 0.0)),
        ("a negative I_mean", with("i_mean", -p.i_mean)),
        ("another neuron in all parameters", other_neuron),
        (
            "an I_mean of a few femtoamperes",
            with("i_mean", 1e-5 * p.i_mean),
        ),
        ("potentials above 0", from_another_zero),
        ("a t_max of a whole number of steps and a half", half),
        (
            "a t_max of little more than half a step",
            with("t_max", 0.6 * p.dt),
        ),
        ("a Δt of a few microseconds", with_dt(p.dt / 300.0)),
    ]
}
