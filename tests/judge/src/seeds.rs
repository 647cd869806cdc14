//! Which seeds are fit for checks: those with which no potential comes so near to V_th that rounding could
//! decide whether there is a spike.

use given::Params;

use crate::call::Call;
use crate::exercise::Exercise;

/// How near to V_th no potential may come, in volts.
const NEAR: f64 = 1e-9;

/// The class of calls in which V is at V_th on purpose, with numbers that nothing has to round.
pub const AT_V_TH: &str = "V at V_th exactly";

/// The class of calls in which V stays next to V_th on purpose, with such numbers.
pub const BELOW_V_TH: &str = "V half a nanovolt below V_th";

/// True if rounding decides nothing in the checks that this exercise makes from the seed.
pub fn is_clear(exercise: &Exercise, seed: u64) -> bool {
    let checks = (exercise.checks)(seed);
    let mut calls = checks.iter().flat_map(|check| &check.calls);
    calls.all(|call| is_clear_in(exercise, call))
}

/// True if rounding decides nothing in this call: with another V_th next to its own the answer is the same.
pub fn is_clear_in(exercise: &Exercise, call: &Call) -> bool {
    let given = |by: f64| Some((exercise.reference)(&with_threshold_moved(call, by)?));
    [AT_V_TH, BELOW_V_TH].contains(&call.class) || given(-NEAR) == given(NEAR)
}

/// The call with another V_th, if it has one.
fn with_threshold_moved(call: &Call, by: f64) -> Option<Call> {
    if call.get("v_th").is_some() {
        let moved = call.value("v_th").map_numbers(&|v_th| v_th + by);
        return Some(call.replacing("v_th", moved));
    }
    let p = call.params?;
    let v_th = p.v_th + by;
    Some(call.clone().with(Params { v_th, ..p }))
}
