//! A right answer that is rounded differently is a right answer.
//!
//! Two things are needed: nothing that is graded stands so close to where an answer jumps (the
//! threshold, a bin's edge, a whole number of steps, a rounding tie) that rounding could decide; and
//! no check asks for more digits than rounding leaves, which right answers that pass at any seed show.

use judge::exercise::Kind;
use judge::seeds;
use judge::snapshot;
use probe::call::DEFAULT;
use probe::value::{Unit, Value};

use crate::learner::for_every_exercise;
use crate::spoil::fields_changed;

/// Where V itself is handed over, what is next to V_th is asked on purpose.
const NEXT_TO_THE_THRESHOLD: [&str; 2] = [
    "V one rounding unit below V_th",
    "V one rounding unit above V_th",
];

#[test]
fn no_potential_comes_near_the_threshold() {
    for_every_exercise(|asked, broken| {
        for call in &asked.calls {
            let on_purpose = NEXT_TO_THE_THRESHOLD.contains(&call.class);
            if !on_purpose && !seeds::is_clear_in(&asked.exercise, call) {
                broken.push(format!("near V_th in {call}"));
            }
        }
    });
}

/// On an edge a value may stand only where that is what is asked, with numbers that are exact.
#[test]
fn no_value_comes_near_the_edge_of_a_bin() {
    for_every_exercise(|asked, broken| {
        let calls = asked.calls.iter();
        for call in calls.filter(|call| call.function == "histogram") {
            let (lo, hi, bins) = (call.number("lo"), call.number("hi"), call.index("bins"));
            let width = (hi - lo) / bins as f64;
            for x in call.vector("x") {
                let place = (x - lo) / width;
                let edge = lo + place.round() * width;
                let exact = place.fract() == 0.0 && edge == x || x == lo || x == hi;
                let outside = x < lo - 1e-12 || x > hi + 1e-12;
                if (x - edge).abs() < 1e-12 && !exact && !outside {
                    broken.push(format!("{x} in {call}"));
                }
            }
        }
    });
}

/// A refractory period is a whole number of steps, or clearly not.
#[test]
fn no_refractory_period_comes_near_a_whole_number_of_steps() {
    for_every_exercise(|asked, broken| {
        for call in &asked.calls {
            let dt = match call.get("dt") {
                Some(_) => call.number("dt"),
                None => call.params.unwrap_or(DEFAULT).dt,
            };
            for t_ref in call.get("t_ref").map_or(vec![], |_| call.vector("t_ref")) {
                let steps = t_ref / dt;
                let off = (steps - steps.round()).abs();
                // A whole number of steps, up to rounding, is asked for on purpose.
                if off > 1e-9 * steps.max(1.0) && off < 1e-3 {
                    broken.push(format!("{steps} steps in {call}"));
                }
            }
        }
    });
}

/// Last digits of a snapshot would flip if a number stood half-way between two of them.
#[test]
fn no_number_of_a_snapshot_is_near_a_tie() {
    for_every_exercise(|asked, broken| {
        for (check, calls) in asked.places() {
            let text = |factor: f64| {
                let values = asked.right[calls.clone()].iter();
                let moved: Vec<Value> = values.map(|v| v.map_numbers(&|x| x * factor)).collect();
                snapshot::render(check, &moved)
            };
            if check.kind == Kind::Snapshot && text(1.0 - 1e-11) != text(1.0 + 1e-11) {
                broken.push(check.title.to_owned());
            }
        }
    });
}

/// How much is wrong, in parts of the whole: far more than any way to write a step leaves.
const WRONG: f64 = 1e-12;

/// A number with a few wrong last digits: the same digits whenever it is the same number. A difference of
/// potentials, and what is made of it, may come out as 0 or as next to nothing.
fn jittered(x: f64, unit: Unit) -> f64 {
    let sign = [1.0, -1.0, 0.5, -0.25][(x.to_bits() % 4) as usize];
    let whole = match unit {
        Unit::Volt | Unit::VoltSquared => x.abs().max(unit.scale()),
        _ => x.abs(),
    };
    x + sign * WRONG * whole
}

/// The last digits of every number, spike times and currents included, are a little wrong.
pub fn jitter(value: &Value) -> Value {
    fields_changed(value, &|value| {
        let unit = match value {
            Value::Numbers { unit, .. } => *unit,
            _ => Unit::Second,
        };
        value.map_numbers(&|x| jittered(x, unit))
    })
}
