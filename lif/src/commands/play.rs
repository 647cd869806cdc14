//! `cargo lif play [exercise]`: turns the knobs of the learner's own code.

use std::io::{self, BufRead};

use clap::ArgMatches;
use curriculum::EXERCISES;
use judge::exercise::Exercise;

use crate::grade::grade;
use crate::out::say;
use crate::play::{self, End, Game, Program};
use crate::stop::Stop;
use crate::watch::{self, Look};
use crate::workbook::Workbook;
use crate::{Outcome, ascii, name};

pub fn run(workbook: &Workbook, given: &ArgMatches, look: Option<Look>) -> Outcome {
    let exercise = match given.get_one::<String>("exercise") {
        Some(name) => name::one(name)?,
        None => last_that_passes(workbook)?,
    };
    let game = Game::of(exercise)?;
    let settings = given.get_many("set").into_iter().flatten();
    let values = play::set(&game.knobs, settings)?;
    match look {
        Some(Look::Screen) if !given.get_flag("json") => on_screen(workbook, &game, values),
        _ => in_text(workbook, given, &game, values, look == Some(Look::Plain)),
    }
}

fn on_screen(workbook: &Workbook, game: &Game, values: Vec<f64>) -> Outcome {
    let ended = watch::with_screen(workbook, |screen, signals| {
        play::on_screen(game, values, workbook, screen, signals)
    })?;
    match ended {
        Ok(End::Problem(problem)) => Err(problem),
        // An error here means that the terminal is gone: there is nobody to tell.
        _ => Ok(true),
    }
}

/// Says what the values give. Where somebody types, they go on with other values.
fn in_text(
    workbook: &Workbook,
    given: &ArgMatches,
    game: &Game,
    mut values: Vec<f64>,
    somebody_types: bool,
) -> Outcome {
    let program = Program::of(game, workbook, &Stop::never())?;
    let shown = program.turn(&values, &Stop::never());
    if given.get_flag("json") {
        say!("{}", play::as_json(game, &shown));
        return Ok(!shown.is_problem);
    }
    print(&play::lines(game, &shown).join("\n"));
    if !somebody_types {
        return Ok(!shown.is_problem);
    }
    let how = "Type a knob and a value, then Enter. d: what is to be discovered. q: quit.";
    print(&format!("\n{how}"));
    for line in io::stdin().lock().lines().map_while(Result::ok) {
        match line.trim() {
            "q" | "quit" => break,
            "d" | "discovery" => print(&game.knobs.discovery),
            setting => match play::set_one(&game.knobs, &mut values, setting) {
                Ok(()) => {
                    let shown = program.turn(&values, &Stop::never());
                    print(&play::numbers_and_sentence(&game.knobs, &shown).join("\n"));
                }
                Err(problem) => print(&problem),
            },
        }
    }
    Ok(true)
}

fn print(text: &str) {
    match ascii::has_more(|name| std::env::var(name).ok()) {
        true => say!("{text}"),
        false => say!("{}", ascii::text(text)),
    }
}

/// The last exercise that passes, of those that have knobs.
fn last_that_passes(workbook: &Workbook) -> Result<&'static Exercise, String> {
    let grades = grade(workbook, &EXERCISES, false)?;
    let passing = play::with_knobs().filter(|e| grades.of(e).passed());
    passing.last().ok_or_else(|| {
        let first = play::with_knobs().next().map_or("", |e| e.id);
        format!("You play with what you wrote, and no exercise with knobs passes yet. {first} is the first that has some.")
    })
}
