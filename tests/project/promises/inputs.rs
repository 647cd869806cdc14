//! What goes into a function is shown in full where it is small, and in a few words where it is not.

use std::collections::BTreeMap;

use probe::call::Call;
use probe::value::Value;

fn shown(neurons: usize, times_of_the_first: usize) -> String {
    let mut spikes: BTreeMap<usize, Vec<f64>> = (0..neurons).map(|n| (n, Vec::new())).collect();
    let times = (0..times_of_the_first).map(|k| 0.0025 + k as f64);
    spikes.entry(0).or_default().extend(times);
    Call::of("rate")
        .arg("spikes", Value::Spikes(spikes))
        .to_string()
}

#[test]
fn a_small_dictionary_is_written_out() {
    assert_eq!(shown(2, 2), "rate(spikes: {0: [0.0025, 1.0025], 1: []} s)");
    assert!(shown(1, 12).contains("11.0025]}"));
}

#[test]
fn a_large_dictionary_is_counted() {
    assert_eq!(shown(1, 13), "rate(spikes: 13 spikes of 1 neuron)");
    assert_eq!(shown(40, 1), "rate(spikes: 1 spike of 40 neurons)");
}
