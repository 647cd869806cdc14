use std::thread;

use probe::call::Call;
use probe::value::{Value, counts, flag};

use crate::workbook::day2::million_neurons as exercise;

pub fn probe(call: &Call) -> Value {
    // No check asks for other lists. The judge's search for exchanged arguments may, and a panic in a
    // thread of the reference's would be printed.
    assert_eq!(call.index("n"), call.vector("t_ref").len());
    match call.function {
        "spike_counts" => {
            let (n, seed, t_ref) = (call.index("n"), call.seed("seed"), call.vector("t_ref"));
            as_value(exercise::spike_counts(n, seed, &t_ref, &call.params()))
        }
        "spike_counts_on" => as_value(on_threads(call)),
        "spike_counts_on starts threads" => flag(starts_threads(call)),
        other => unreachable!("there is no function {other}"),
    }
}

fn as_value(spikes: Vec<u32>) -> Value {
    counts(spikes.into_iter().map(|count| count as usize))
}

fn on_threads(call: &Call) -> Vec<u32> {
    let (threads, n, seed) = (call.index("threads"), call.index("n"), call.seed("seed"));
    assert!((1..=100).contains(&threads));
    exercise::spike_counts_on(threads, n, seed, &call.vector("t_ref"), &call.params())
}

/// Threads are numbered in the order in which they start: one before and one after the call tell.
fn starts_threads(call: &Call) -> bool {
    let number = || {
        let id = thread::spawn(|| thread::current().id())
            .join()
            .expect("it ends");
        let text = format!("{id:?}");
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        digits.parse::<u64>().expect("its number")
    };
    let before = number();
    on_threads(call);
    number() > before + 1
}
