//! The calls that a probe is to make, as bytes: the judge's process works them out and hands them over.
//!
//! So the probe needs neither the checks nor the references, and a program that is nothing but a probe
//! is linked in a fraction of the time.

use nanoserde::{DeBin, SerBin};

use crate::call::{Call, DEFAULT, PARAMETERS};
use crate::exercise::{Check, Exercise};
use crate::value::Value;

/// All calls of an exercise in order.
pub fn of(exercise: &Exercise) -> Vec<Call> {
    of_checks(&(exercise.checks)())
}

/// All calls of an exercise with these checks, in order: every check's, then the first call of each
/// function again, which must give the same answer the second time.
pub fn of_checks(checks: &[Check]) -> Vec<Call> {
    let mut calls: Vec<Call> = checks
        .iter()
        .flat_map(|check| check.calls.clone())
        .collect();
    let again = first_of_each_function(&calls);
    calls.extend(
        again
            .into_iter()
            .map(|k| calls[k].clone())
            .collect::<Vec<_>>(),
    );
    calls
}

/// The index of the first call of each function.
pub fn first_of_each_function(calls: &[Call]) -> Vec<usize> {
    (0..calls.len())
        .filter(|&k| calls[..k].iter().all(|c| c.function != calls[k].function))
        .collect()
}

/// A call, with texts and parameters in a form that can be written.
#[derive(SerBin, DeBin)]
struct Written {
    function: String,
    names: Vec<String>,
    values: Vec<Value>,
    /// As [`PARAMETERS`] lists them; empty if there are none.
    params: Vec<f64>,
}

/// The calls as bytes.
pub fn to_bytes(calls: &[Call]) -> Vec<u8> {
    let written: Vec<Written> = calls.iter().map(written).collect();
    written.serialize_bin()
}

fn written(call: &Call) -> Written {
    let params = call.params.map(|p| PARAMETERS.map(|known| (known.get)(&p)));
    Written {
        function: call.function.to_owned(),
        names: call.args.iter().map(|(n, _)| (*n).to_owned()).collect(),
        values: call.args.iter().map(|(_, v)| v.clone()).collect(),
        params: params.map(Vec::from).unwrap_or_default(),
    }
}

/// The calls that these bytes stand for; `None` if they are no calls.
pub fn from_bytes(bytes: &[u8]) -> Option<Vec<Call>> {
    let written = Vec::<Written>::deserialize_bin(bytes).ok()?;
    Some(written.into_iter().map(read).collect())
}

/// A probe reads one plan in its life, and then makes the calls: the names may stay for good.
fn read(written: Written) -> Call {
    let names = written.names.into_iter().map(|name| &*name.leak());
    let mut params = DEFAULT;
    for (known, value) in PARAMETERS.iter().zip(&written.params) {
        (known.set)(&mut params, *value);
    }
    Call {
        function: written.function.leak(),
        args: names.zip(written.values).collect(),
        params: (!written.params.is_empty()).then_some(params),
    }
}
