//! What holds for every right count: the raster of exercise 7, and any number of threads.

use crate::kit::*;

pub fn are_as_alone(given: &[Given]) -> Law {
    let Some(((_, first), others)) = given.split_first() else {
        return Ok(());
    };
    for (call, got) in others {
        let why = match (total(got), total(first)) {
            (Some(got), Some(all)) if got < all => {
                "Spikes are missing. Each neuron must be run by one of the threads, and the counts of all threads added up."
            }
            (Some(got), Some(all)) if got > all => {
                "There are too many spikes. Each neuron must be run by one thread only."
            }
            _ => "Whichever thread runs neuron j, it needs `stream(seed, j)` and `t_ref[j]`.",
        };
        unlike(call, got, first, "as `spike_counts` gives", why)?;
    }
    Ok(())
}

pub fn starts_threads(call: &Call, got: &Value) -> Law {
    if *got == flag(true) {
        return Ok(());
    }
    Err(Message::of(call)
        .got("no thread is started")
        .says("Give each thread its share of the neurons with `scope.spawn`, and wait for it with `join`."))
}

fn total(value: &Value) -> Option<usize> {
    match value {
        Value::Counts { values, .. } => values
            .iter()
            .try_fold(0_usize, |sum, &n| sum.checked_add(n)),
        _ => None,
    }
}
