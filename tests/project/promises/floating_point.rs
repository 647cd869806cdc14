//! A right answer that is rounded differently is a right answer.
//!
//! Two things are needed: nothing that is graded stands so close to where an answer jumps (the
//! threshold, a bin's edge, a whole number of steps, a rounding tie) that rounding could decide; and
//! no check asks for more digits than rounding leaves.

use judge::exercise::Judge;
use judge::plan;
use judge::snapshot::distance_to_a_tie;
use probe::call::{Call, DEFAULT};
use probe::value::{Unit, Value};

use crate::checks::for_every_exercise;
use crate::learner::{right_answers, verdict_on_values};
use crate::simulation::{STEPS, hold_steps, right_otherwise, spiking, spiking_input};
use crate::spoil::fields_changed;

/// How near to V_th nothing may come, in volts.
const NEAR_THE_THRESHOLD: f64 = 1e-9;

/// Where V itself is handed over, V = V_th and what is next to it are asked on purpose.
const AT_THE_THRESHOLD: [&str; 3] = [
    "V at V_th exactly",
    "V one rounding unit below V_th",
    "V one rounding unit above V_th",
];

fn numbers(value: &Value) -> &[f64] {
    value.as_numbers().map_or(&[], |(_, values)| values)
}

/// The potentials that a call compares with a threshold, and that threshold.
fn compared_directly(call: &Call) -> Option<(Vec<f64>, f64)> {
    let v_th = match (call.get("v_th"), call.function) {
        (Some(v_th), _) => numbers(v_th)[0],
        (None, "spike_and_clamp") => call.params?.v_th,
        _ => return None,
    };
    let v = call.get("v").or_else(|| call.get("x"))?;
    Some((numbers(v).to_vec(), v_th))
}

#[test]
fn no_potential_comes_near_the_threshold() {
    for_every_exercise(|exercise, broken| {
        for call in plan::of(exercise) {
            let nearest = if let Some((i, hold, p)) = spiking_input(&call) {
                spiking(&i, &hold, &p, STEPS[0].1).nearest
            } else if let Some((v, v_th)) = compared_directly(&call)
                && !AT_THE_THRESHOLD.contains(&call.class)
            {
                let distances = v.iter().map(|v| (v - v_th).abs());
                distances.fold(f64::INFINITY, f64::min)
            } else {
                continue;
            };
            if nearest < NEAR_THE_THRESHOLD {
                broken.push(format!("{nearest:e} V in {call}"));
            }
        }
    });
}

/// On an edge a value may stand only where that is what is asked, with numbers that are exact.
#[test]
fn no_value_comes_near_the_edge_of_a_bin() {
    for_every_exercise(|exercise, broken| {
        for call in plan::of(exercise)
            .iter()
            .filter(|c| c.function == "histogram")
        {
            let (lo, hi, bins) = (call.number("lo"), call.number("hi"), call.index("bins"));
            let width = (hi - lo) / bins as f64;
            for x in call.vector("x") {
                let place = (x - lo) / width;
                let edge = lo + place.round() * width;
                let exact = place.fract() == 0.0 && edge == x;
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
    for_every_exercise(|exercise, broken| {
        for call in plan::of(exercise) {
            let dt = match (call.get("dt"), call.params) {
                (Some(dt), _) => numbers(dt)[0],
                (None, p) => p.unwrap_or(DEFAULT).dt,
            };
            for &t_ref in call.get("t_ref").map_or(&[][..], numbers) {
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

#[test]
fn hold_steps_are_counted_alike() {
    for exercise in curriculum::EXERCISES {
        for call in plan::of(exercise)
            .iter()
            .filter(|c| c.function == "hold_steps")
        {
            let counted = hold_steps(call.number("t_ref"), call.number("dt"));
            let Value::Counts { values, .. } = (exercise.reference)(call) else {
                panic!("{call} gives no whole number");
            };
            assert_eq!(values, [counted], "{call}");
        }
    }
}

/// Last digits of a snapshot would flip if a number stood half-way between two of them.
#[test]
fn no_number_of_a_snapshot_is_near_a_tie() {
    for_every_exercise(|exercise, broken| {
        for check in exercise.every_check() {
            if !matches!(check.judge, Judge::Snapshot(_)) {
                continue;
            }
            for call in &check.calls {
                let distance = distance_to_a_tie(&(exercise.reference)(call));
                if distance < 1e-6 {
                    broken.push(format!("{distance:e} in {call}"));
                }
            }
        }
    });
}

/// The step written in six other ways: each is accepted by every check, the snapshot's included.
#[test]
fn every_way_to_write_the_step_passes() {
    for_every_exercise(|exercise, broken| {
        let right = right_answers(exercise);
        let calls = plan::of(exercise);
        for (name, step) in STEPS {
            let own: Vec<Value> = calls
                .iter()
                .zip(&right)
                .map(|(call, want)| right_otherwise(call, want, step).unwrap_or(want.clone()))
                .collect();
            let verdict = verdict_on_values(exercise, &own);
            if !verdict.passed() {
                broken.push(format!("{name}: {}", verdict.message));
            }
        }
    });
}

/// The other ways to write the step really are used, where there is a step: in all but the exercises that
/// only look at what others have simulated.
#[test]
fn the_simulations_are_done_once_more() {
    const NO_STEP: &str = "day1/ex01 day1/ex03 day1/ex05 day1/ex09 day1/ex10 day1/ex11 day1/ex14 day2/ex01 day2/bonus";
    for exercise in curriculum::EXERCISES {
        let again = |call: &&Call| {
            let want = (exercise.reference)(call);
            right_otherwise(call, &want, STEPS[1].1).is_some()
        };
        let redone = plan::of(exercise).iter().filter(again).count();
        assert_eq!(
            redone > 5,
            !NO_STEP.contains(exercise.id),
            "{}: {redone}",
            exercise.id
        );
    }
}

/// A number with a few wrong last digits: the same digits whenever it is the same number. A difference
/// of potentials, and what is made of it, may come out as 0 or as next to nothing.
fn jittered(x: f64, unit: Unit) -> f64 {
    let sign = [1.0, -1.0, 0.5, -0.25][(x.to_bits() % 4) as usize];
    match unit {
        Unit::Volt | Unit::VoltSquared if x == 0.0 => 4.0 * f64::EPSILON * unit.scale(),
        _ => x + sign * 4.0 * f64::EPSILON * x.abs(),
    }
}

/// The last digits of every number, spike times and currents included, are a little wrong.
fn jitter(value: &Value) -> Value {
    fields_changed(value, &|value| {
        let unit = match value {
            Value::Numbers { unit, .. } => *unit,
            _ => Unit::Second,
        };
        value.map_numbers(&|x| jittered(x, unit))
    })
}

/// Rounding forgives nobody else's mistake, and costs nobody a check.
#[test]
fn wrong_last_digits_pass() {
    for_every_exercise(|exercise, broken| {
        let answers: Vec<Value> = right_answers(exercise).iter().map(jitter).collect();
        let verdict = verdict_on_values(exercise, &answers);
        if !verdict.passed() {
            broken.push(verdict.message.to_string());
        }
    });
}
