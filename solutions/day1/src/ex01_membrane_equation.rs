//! # Exercise 1: the membrane equation and the reset condition
//!
//! The membrane potential V of a leaky integrate-and-fire neuron follows
//!
//! ```text
//! τ_m · dV/dt = E_L − V + R·I     while V is below the threshold V_th
//!           V = V_reset           as soon as V reaches V_th
//! ```
//!
//! Write three functions: the parameters, dV/dt, and the reset condition.
//!
//! ```text
//! Grade it    cargo lif check day1/ex01     (or: cargo test day1::ex01)
//! Read it     book/src/day1/ex01_membrane_equation.md
//! ```

use given::Params;

/// The parameters of the neuron and of the run, in SI units: seconds, volts, amperes, ohms.
///
/// | field     | symbol  | value  |
/// |-----------|---------|--------|
/// | `t_max`   | t_max   | 150 ms |
/// | `dt`      | Δt      | 1 ms   |
/// | `tau_m`   | τ_m     | 20 ms  |
/// | `e_l`     | E_L     | −60 mV |
/// | `v_reset` | V_reset | −70 mV |
/// | `v_th`    | V_th    | −50 mV |
/// | `r`       | R       | 100 MΩ |
/// | `i_mean`  | I_mean  | 250 pA |
///
/// Rust writes 5 ms = 0.005 s as `5e-3` or `0.005`.
pub fn params() -> Params {
    // stub: todo!("fill the struct Params: t_max, dt, and so on")
    // begin solution
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
    // end solution
}

/// How fast the membrane potential changes: dV/dt = (E_L − V + R·I) / τ_m, in V/s.
///
/// `v` is the membrane potential in volts, `i` the input current in amperes (it may be negative).
/// E_L, R and τ_m are in `p`: `p.e_l`, `p.r`, `p.tau_m`. The threshold plays no part here.
pub fn dv_dt(v: f64, i: f64, p: &Params) -> f64 {
    // stub: todo!("dV/dt at V = {v} V and I = {i} A, with {p:?}")
    // begin solution
    // E_L − V pulls back to rest, R·I pushes away; dividing by τ_m makes a rate of it.
    (p.e_l - v + p.r * i) / p.tau_m
    // end solution
}

/// The membrane potential after the reset condition, in volts: V_reset where `v` has reached V_th
/// (that is, v ≥ V_th), and `v` itself where it has not.
pub fn reset(v: f64, p: &Params) -> f64 {
    // stub: todo!("V = {v} V, or V_reset if it has reached V_th, with {p:?}")
    // begin solution
    // In Rust `if` is an expression: it has a value, as `a if condition else b` has in Python.
    if v >= p.v_th { p.v_reset } else { v }
    // end solution
}
