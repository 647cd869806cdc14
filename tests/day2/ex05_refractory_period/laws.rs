//! What holds for every right refractory period: no spike within it, and one step holds no neuron.

use crate::kit::*;
use crate::workbook::day2::ex05_refractory_period::hold_steps;

/// Spikes lie at least h steps apart, V is V_reset at the h steps from each on, and never at or
/// above V_th.
pub fn is_refractory(call: &Call, value: &Value) -> Law {
    let p = call.params();
    let h = hold_steps(call.number("t_ref"), p.dt);
    let (Some((&[_, steps], v)), Some(Value::Counts { values: spikes, .. })) = (
        value.field("v").and_then(Value::as_numbers),
        value.field("spikes"),
    ) else {
        return Ok(());
    };
    if spikes.len() != v.len() {
        // Another shape is another mistake, and earlier checks name it.
        return Ok(());
    }
    let rows = v.chunks(steps.max(1)).zip(spikes.chunks(steps.max(1)));
    for (n, (v, spikes)) in rows.enumerate() {
        if let Some((k, got, law)) = first_fault(v, spikes, h, &p) {
            return Err(Message::of(call)
                .got(format!("{got} (neuron {n}, step {k})"))
                .says(law));
        }
    }
    Ok(())
}

/// The step at which a neuron breaks the law, what it does there, and the law.
fn first_fault(
    v: &[f64],
    spikes: &[usize],
    h: usize,
    p: &Params,
) -> Option<(usize, String, &'static str)> {
    if spikes.iter().all(|&x| x == 0) {
        let law = "A current this strong must make every neuron spike.";
        return Some((0, "no spike".to_owned(), law));
    }
    let mut last: Option<usize> = None;
    for (k, (&v, &spike)) in v.iter().zip(spikes).enumerate() {
        let since = last.map(|last| k - last).filter(|&since| since < h);
        if spike != 0 {
            last = Some(k);
        }
        let mut got = format!("V = {} V", number(v));
        let below = v < p.v_th;
        let reset = (v - p.v_reset).abs() < 1e-9;
        let law = match since {
            Some(since) if spike != 0 => {
                got = format!("a spike {} after the one before", counted(since, "step"));
                "Within the refractory period there must be no second spike, however strong the input."
            }
            // Not below is a NaN as well.
            None if !below => {
                "V must never be at V_th or above. A neuron is reset in the step in which it spikes."
            }
            _ if !reset && (since.is_some() || spike != 0 && h > 0) => {
                "From the step of its spike on, a neuron must have V = V_reset for h steps."
            }
            _ => continue,
        };
        return Some((k, got, law));
    }
    None
}

pub fn one_step_is_none(given: &[Given]) -> Law {
    let says = "With h = 0 and with h = 1 a neuron is free again in the step after its spike.";
    are_alike(given, "as with t_ref = 0", says)
}
