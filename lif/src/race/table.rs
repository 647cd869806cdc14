//! What the race came to, as a table and a chart of bars. It fits into 80 columns.

use judge::reward::thousands;

use super::rounds::Racer;
use super::{ROUNDS, STEPS};
use crate::ascii;

/// How many characters the longest bar has.
const WIDE: f64 = 38.0;

pub fn text(racers: &[Racer], sizes: &[usize], remarks: &[String]) -> String {
    let mut text = format!(
        "Million neuron-steps a second, the median of {ROUNDS} rounds.\n{STEPS} steps, noise drawn, spikes counted.\n\n"
    );
    let heads = sizes.iter().map(|&n| format!("{:>10}", thousands(n)));
    let heads: String = heads.collect();
    text += &format!("{:<30}{heads}    memory\n", "neurons");
    for racer in racers {
        text += &row(racer, sizes);
    }
    if text.contains('–') {
        text += "–: needs more than a gigabyte, takes more than a minute, or fails\n";
    }
    // The largest population that the class of exercise 7 manages.
    let managed = |&at: &usize| racers[0].rate(at, sizes).is_some();
    if let Some(at) = (0..sizes.len()).rev().find(managed) {
        text += &bars(racers, at, sizes);
    }
    for remark in remarks {
        text += &format!("\n{remark}\n");
    }
    match ascii::has_more(|name| std::env::var(name).ok()) {
        true => text,
        false => ascii::text(&text.replace('█', "#")),
    }
}

/// The rate at each size, and the memory at most.
fn row(racer: &Racer, sizes: &[usize]) -> String {
    let rate = |at| match racer.rate(at, sizes) {
        Some(rate) => format!("{rate:>10.1}"),
        None => format!("{:>10}", '–'),
    };
    let rates: String = (0..sizes.len()).map(rate).collect();
    let memory = (0..sizes.len()).filter_map(|at| racer.memory(at)).max();
    let memory = match memory.unwrap_or_default() {
        bytes @ 0..1_000_000 => format!("{:>7} kB", bytes / 1000),
        bytes => format!("{:>7} MB", bytes / 1_000_000),
    };
    format!("{:<30}{rates}{memory}\n", racer.title())
}

/// A bar each, and how many times the rate of exercise 7's class it is.
fn bars(racers: &[Racer], at: usize, sizes: &[usize]) -> String {
    let rates: Vec<Option<f64>> = racers.iter().map(|racer| racer.rate(at, sizes)).collect();
    let most = rates.iter().flatten().copied().fold(0.0, f64::max);
    let mut text = format!("\n{} neurons\n", thousands(sizes[at]));
    for (racer, rate) in racers.iter().zip(&rates) {
        let (Some(rate), Some(class)) = (rate, rates[0]) else {
            continue;
        };
        let bar = "█".repeat((WIDE * rate / most).round() as usize);
        let times = format!("{:.1} ×", rate / class);
        text += &format!("{:<30}{bar} {times}\n", racer.title());
    }
    text
}

/// What to say of a learner's threads that do not run at the same time, where the reference's do.
pub fn no_faster_together(racers: &[Racer], sizes: &[usize]) -> Option<String> {
    let last = sizes.len().checked_sub(1)?;
    let gain = |name: &str| {
        let rate = |threads| {
            let same = |r: &&Racer| r.name == name && r.threads == threads;
            racers.iter().find(same)?.rate(last, sizes)
        };
        Some(rate(2)? / rate(1)?)
    };
    let idle = gain("yours")? < 1.25 && gain("the reference")? > 1.5;
    idle.then(|| {
        "Your `spike_counts_on` is hardly faster on two threads than `spike_counts` on one, but the reference's is. Start all threads before you wait for the first with `join`.".to_owned()
    })
}
