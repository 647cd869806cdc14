//! `cargo lif hint <exercise> [--level N]`.

use clap::ArgMatches;
use serde_json::json;

use crate::out::say;
use crate::{Outcome, name};

pub fn run(given: &ArgMatches) -> Outcome {
    let asked = given
        .get_one::<String>("exercise")
        .expect("clap requires it");
    let exercise = name::one(asked)?;
    let level = usize::from(*given.get_one::<u8>("level").expect("it has a default"));
    let hint = exercise.hints[level - 1];
    if given.get_flag("json") {
        say!(
            "{}",
            json!({ "version": 1, "id": exercise.id, "level": level, "levels": 3, "hint": hint })
        );
        return Ok(true);
    }
    say!(
        "{} {}, hint {level} of 3:\n\n{hint}\n",
        exercise.id,
        exercise.title
    );
    if level < exercise.hints.len() {
        say!("More: cargo lif hint {} --level {}", exercise.id, level + 1);
    }
    Ok(true)
}
