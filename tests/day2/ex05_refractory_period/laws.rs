//! What holds for every right refractory period: no spike within it, and one step holds no neuron.

use crate::kit::*;
use crate::workbook::day2::ex05_refractory_period::hold_steps;

/// Spikes lie at least h steps apart, V is V_reset at the h steps from each on, and never at or
/// above V_th.
pub fn is_refractory(given: &[Given]) -> Law {
    for (call, value) in given {
        let p = call.params();
        let h = hold_steps(call.number("t_ref"), p.dt);
        let (
            Some(Value::Numbers {
                shape, values: v, ..
            }),
            Some(Value::Counts { values: spikes, .. }),
        ) = (value.field("v"), value.field("spikes"))
        else {
            continue;
        };
        let &[neurons, steps] = shape.as_slice() else {
            continue;
        };
        if spikes.len() != v.len() {
            // Another shape is another mistake, and earlier checks name it.
            continue;
        }
        for n in 0..neurons {
            let at = |k: usize| n * steps + k;
            let fault = |k: usize, got: String, law: &str| {
                Err(Message::of(call)
                    .got(format!("{got} (neuron {n}, step {k})"))
                    .says(law))
            };
            if spikes[n * steps..][..steps].iter().all(|&x| x == 0) {
                return fault(
                    0,
                    "no spike".to_owned(),
                    "A current this strong must make every neuron spike.",
                );
            }
            for k in 0..steps {
                // "Not below" is true of a NaN as well.
                let below = v[at(k)] < p.v_th;
                if !below {
                    return fault(
                        k,
                        format!("V = {} V", number(v[at(k)])),
                        "V must never be at V_th or above. A neuron is reset in the step in which it spikes.",
                    );
                }
                if spikes[at(k)] == 0 {
                    continue;
                }
                for later in k..(k + h).min(steps) {
                    if later > k && spikes[at(later)] != 0 {
                        return fault(
                            later,
                            format!(
                                "a spike {} after the one before",
                                counted(later - k, "step")
                            ),
                            "Within the refractory period there must be no second spike, however strong the input.",
                        );
                    }
                    let reset = (v[at(later)] - p.v_reset).abs() < 1e-9;
                    if !reset {
                        return fault(
                            later,
                            format!("V = {} V", number(v[at(later)])),
                            "From the step of its spike on, a neuron must have V = V_reset for h steps.",
                        );
                    }
                }
            }
        }
    }
    Ok(())
}

pub fn are_alike(given: &[Given]) -> Law {
    let [(_, none), (call, one)] = given else {
        return Ok(());
    };
    unlike(call, one, none, "as with t_ref = 0").map_err(|message| {
        message
            .says("With h = 0 and with h = 1 a neuron is free again in the step after its spike.")
    })
}
