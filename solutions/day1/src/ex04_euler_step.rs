//! # Exercise 4: the Euler step
//!
//! Without the limit Δt → 0, the membrane equation reads
//!
//! ```text
//! τ_m · (V(t + Δt) − V(t)) / Δt = E_L − V(t) + R·I(t)
//! ```
//!
//! Solve this for V(t + Δt), write the result as a function, and then apply it step after step.
//! There is no threshold in this exercise: V may rise past V_th.
//!
//! ```text
//! Grade it    cargo lif check day1/ex04     (or: cargo test day1::ex04)
//! Read it     book/src/day1/ex04_euler_step.md
//! ```

use given::Params;

/// One Euler step: V(t + Δt), in volts, from V(t) and I(t).
///
/// `v` is V(t) in volts and `i` is I(t) in amperes (it may be negative). Δt, τ_m, E_L and R are in
/// `p`: `p.dt`, `p.tau_m`, `p.e_l`, `p.r`.
pub fn euler_step(v: f64, i: f64, p: &Params) -> f64 {
    // stub: todo!("V one step after V = {v} V with I = {i} A, with {p:?}")
    // begin solution
    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
    // end solution
}

/// The trace V[0], V[1], … of a neuron that starts at rest, in volts: as many values as there are
/// in `i`.
///
/// `i` is the input current in amperes: `i[k]` is I(t_k), with t_k = k·Δt. The first value is
/// V[0] = E_L, and `i[k]` leads from V[k] to V[k + 1]; so the last current is not used. An empty
/// `i` gives an empty trace.
pub fn integrate(i: &[f64], p: &Params) -> Vec<f64> {
    // stub: todo!("the trace for {} currents, with {p:?}", i.len())
    // begin solution
    // `Vec::with_capacity(n)` is `Vec::new()` with room for n values reserved.
    let mut trace = Vec::with_capacity(i.len());
    let mut v = p.e_l;
    for &current in i {
        trace.push(v);
        v = euler_step(v, current, p);
    }
    trace
    // The same as an iterator: `scan` carries V along and hands out the value before each step.
    //
    //     i.iter()
    //         .scan(p.e_l, |v, &current| {
    //             let now = *v;
    //             *v = euler_step(now, current, p);
    //             Some(now)
    //         })
    //         .collect()
    // end solution
}
