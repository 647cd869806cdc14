//! `cargo lif race`: how many neurons a second the learner's `spike_counts` and the reference run.
//!
//! It is a benchmark, never a grade. What a learner wrote runs as a process of its own, here as elsewhere.

mod programs;
mod rounds;
mod table;

use std::time::Duration;

use clap::ArgMatches;
use serde_json::{Value, json};

use self::programs::Programs;
use self::rounds::Racer;
use crate::Outcome;
use crate::out::say;
use crate::progress;
use crate::stop::Stop;
use crate::watch::signals::Signals;
use crate::workbook::Workbook;

/// The steps of the chapters' run, as the programs make it.
const STEPS: usize = 150;
const ROUNDS: usize = 5;
const SIZES: [usize; 4] = [500, 10_000, 100_000, 1_000_000];

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let sizes: Vec<usize> = match given.get_many::<u32>("neurons") {
        Some(asked) => asked.map(|&n| n as usize).collect(),
        None => SIZES.to_vec(),
    };
    let signals = Signals::note().map_err(|e| format!("signals cannot be noted: {e}"))?;
    let stop = Stop::on_demand();
    let raced = std::thread::scope(|scope| {
        let work = scope.spawn(|| race(workbook, &sizes, &stop));
        while !work.is_finished() {
            if signals.ask_for_the_end() {
                stop.stop();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        work.join()
            .unwrap_or_else(|_| Err("a thread failed".into()))
    });
    progress::clear();
    if signals.ask_for_the_end() {
        signals.obey();
    }
    let (racers, remarks) = raced?;
    match given.get_flag("json") {
        true => say!("{}", as_json(&racers, &sizes, &remarks)),
        false => say!("{}", table::text(&racers, &sizes, &remarks).trim_end()),
    }
    Ok(true)
}

/// The racers at the end, and what there is to say of the learner's.
fn race(
    workbook: &Workbook,
    sizes: &[usize],
    stop: &Stop,
) -> Result<(Vec<Racer>, Vec<String>), String> {
    let programs = Programs::built(workbook, stop)?;
    let mut remarks = programs.remarks.clone();
    let mut racers = programs.racers(&mut remarks, stop)?;
    rounds::run(&mut racers, sizes, &mut remarks, stop)?;
    remarks.extend(table::no_faster_together(&racers, sizes));
    Ok((racers, remarks))
}

fn as_json(racers: &[Racer], sizes: &[usize], remarks: &[String]) -> Value {
    let result = |racer: &Racer, at: usize| json!({ "neurons": sizes[at], "rate": racer.rate(at, sizes), "memory": racer.memory(at) });
    let racer = |racer: &Racer| {
        let results: Vec<Value> = (0..sizes.len()).map(|at| result(racer, at)).collect();
        json!({ "name": racer.name, "threads": racer.threads, "results": results })
    };
    json!({
        "version": 1,
        "unit": "million neuron-steps a second",
        "steps": STEPS,
        "rounds": ROUNDS,
        "racers": racers.iter().map(racer).collect::<Vec<Value>>(),
        "remarks": remarks,
    })
}
