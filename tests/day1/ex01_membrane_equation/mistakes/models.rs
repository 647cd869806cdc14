//! One function with something else in it.

use given::Params;

use crate::call::{Call, DEFAULT};
use crate::value::{Value, params, volts, volts_per_second};

/// What `params` gives with the default parameters changed.
pub(super) fn params_with(call: &Call, change: fn(Params) -> Params) -> Option<Value> {
    (call.function == "params").then(|| params(change(DEFAULT)))
}

pub(super) fn rate(call: &Call, formula: fn(f64, f64, &Params) -> f64) -> Option<Value> {
    (call.function == "dv_dt").then(|| {
        let rate = formula(call.number("v"), call.number("i"), &call.params());
        volts_per_second(rate)
    })
}

pub(super) fn potential(call: &Call, formula: fn(f64, &Params) -> f64) -> Option<Value> {
    (call.function == "reset").then(|| volts(formula(call.number("v"), &call.params())))
}
