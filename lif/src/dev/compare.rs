//! Temporary: holds the mistakes as patches against the models and the bank's messages.
use std::fs;

use clap::ArgMatches;
use judge::EXERCISES;
use judge::call::Call;
use judge::diagnosis::{Seen, own};
use judge::exercise::Exercise;
use judge::process::{Ending, Outcome};
use judge::value::Value;
use judge::{judge, plan, quiet};
use nanoserde::DeBin;
use serde_json::Value as Json;

use super::variants;
use crate::workbook::Workbook;
use crate::{Outcome as Ended, name as names};

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Ended {
    let only = match given.get_one::<String>("only") {
        Some(name) => Some(names::one(name)?.id),
        None => None,
    };
    for exercise in EXERCISES
        .into_iter()
        .filter(|e| only.is_none_or(|id| id == e.id))
    {
        let start = std::time::Instant::now();
        let made = variants::prints(workbook, exercise)?;
        for fault in &made.faults {
            println!("FAULT {fault}");
        }
        let text = made.prints.to_text();
        fs::write(
            workbook.path(exercise.folder()).join("mistakes.prints"),
            &text,
        )
        .unwrap();
        let known =
            fs::read_to_string(workbook.path(exercise.folder()).join("mistakes.txt")).unwrap();
        let exercise: &'static Exercise = Box::leak(Box::new(Exercise {
            known: known.leak(),
            prints: text.leak(),
            ..*exercise
        }));
        println!(
            "{}: {} prints, {} bytes, {:.1} s, {} faults",
            exercise.id,
            made.prints.prints.len(),
            exercise.prints.len(),
            start.elapsed().as_secs_f64(),
            made.faults.len()
        );
        models(exercise);
        bank(exercise);
    }
    Ok(true)
}

fn models(exercise: &'static Exercise) {
    let calls = plan::of(exercise);
    let want: Vec<Value> = calls.iter().map(exercise.reference).collect();
    let (mut same, mut other) = (0, 0);
    for known in exercise.every_mistake() {
        let given: Vec<Option<Value>> = calls
            .iter()
            .map(|call| quiet::catch(|| (known.model)(call)).ok().flatten())
            .collect();
        let mut functions: Vec<&str> = Vec::new();
        for call in &calls {
            if !functions.contains(&call.function) {
                functions.push(call.function);
            }
        }
        for function in functions {
            let of = |k: &usize| calls[*k].function == function;
            let seen: Vec<Seen> = (0..calls.len())
                .filter(of)
                .filter_map(|k| {
                    let got = given[k].clone()?;
                    Some(Seen {
                        call: calls[k].clone(),
                        got,
                        want: want[k].clone(),
                    })
                })
                .collect();
            if seen.is_empty() || seen.iter().all(|s| judge::compare::agree(&s.got, &s.want)) {
                continue;
            }
            let old = own(exercise, &seen, true);
            let new = own(exercise, &seen, false);
            if old == new {
                same += 1;
            } else {
                other += 1;
                let c: &Call = &seen[0].call;
                println!(
                    "MODEL in {}\n  old: {}\n  new: {}",
                    c.function,
                    old.unwrap_or_default(),
                    new.unwrap_or_default()
                );
            }
        }
    }
    println!("{}: models alike {same}, other {other}", exercise.id);
}

fn bank(exercise: &'static Exercise) {
    let folder = std::env::var("LIF_DUMP").unwrap_or("/work/tmp/dump".into());
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|f| f.path())
        .filter(|p| p.extension().is_some_and(|e| e == "json"))
        .collect();
    files.sort();
    let (mut same, mut other) = (0, 0);
    for path in files {
        let json: Json = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        if json["id"] != exercise.id || json["right"] == true {
            continue;
        }
        let records =
            Vec::deserialize_bin(&fs::read(path.with_extension("records")).unwrap()).unwrap();
        let ending = match json["ending"].as_str().unwrap() {
            "Finished" => Ending::Finished,
            "TimeLimit" => Ending::TimeLimit,
            "StackOverflow" => Ending::StackOverflow,
            "OutOfMemory" => Ending::OutOfMemory,
            "Killed" => Ending::Killed,
            _ => Ending::Exited(0),
        };
        let outcome = Outcome {
            records,
            ending,
            printed: String::new(),
        };
        let start = std::time::Instant::now();
        let verdict = judge(exercise, &outcome);
        let took = start.elapsed().as_secs_f64();
        let old = json["says"].as_str().unwrap();
        let message = verdict.message.to_string();
        if message == old {
            same += 1;
        } else {
            other += 1;
            println!(
                "BANK {} ({took:.2} s)\n  old: {}\n  new: {}",
                json["shown"],
                old.lines().last().unwrap_or_default(),
                message.lines().last().unwrap_or_default()
            );
        }
    }
    println!("{}: bank alike {same}, other {other}", exercise.id);
}
