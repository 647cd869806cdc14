//! `cargo lif`, the learner's command.
//!
//! It keeps no state: where the learner stands is worked out from what is in exercises/.
//!
//! What is public here is what `lif-class` grades with, too.

pub mod additions;
mod ascii;
pub mod assembly;
mod built_book;
pub mod cargo;
mod command_line;
mod commands;
mod compile_message;
pub mod compiler;
pub mod dev;
mod finale;
pub mod grade;
mod idioms;
mod kept;
mod name;
mod needs;
mod out;
mod own_tests;
pub mod parts;
mod picture;
mod play;
pub mod program;
mod progress;
mod race;
pub mod stop;
mod watch;
mod words;
pub mod workbook;

use std::io::{IsTerminal, stdin, stdout};
use std::process::ExitCode;

use clap::ArgMatches;

use crate::watch::Look;
use crate::workbook::Workbook;

/// What a command came to: whether all that was asked for is as it should be. An `Err` is a problem
/// with the call or the workbook, in a sentence; it is empty if another program has said it.
type Outcome = Result<bool, String>;

/// The whole command. What it comes to is the process's exit code.
pub fn main() -> ExitCode {
    end_with_the_reader();
    let matches = command_line::command().get_matches();
    match Workbook::find().and_then(|workbook| run(&workbook, &matches)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(problem) => {
            if !problem.is_empty() {
                eprintln!("{}", problem.trim_end());
            }
            ExitCode::from(2)
        }
    }
}

fn run(workbook: &Workbook, matches: &ArgMatches) -> Outcome {
    match matches.subcommand() {
        None | Some(("watch", _)) => match look(matches.get_flag("plain")) {
            Some(look) => watch::run(workbook, look),
            None => commands::overview::run(workbook),
        },
        Some(("next", _)) => commands::overview::run(workbook),
        Some(("list", given)) => commands::list::run(workbook, given),
        Some(("check", given)) => commands::check::run(workbook, given),
        Some(("hint", given)) => commands::hint::run(workbook, given),
        Some(("play", given)) => {
            commands::play::run(workbook, given, look(given.get_flag("plain")))
        }
        Some(("plot", given)) => commands::plot::run(workbook, given),
        Some(("reset", given)) => commands::reset::run(workbook, given),
        Some(("race", given)) => race::run(workbook, given),
        Some(("book", given)) => commands::book::run(workbook, given),
        Some(("class", given)) => commands::class::run(workbook, given),
        Some(("doctor", given)) if given.get_flag("class") => {
            commands::class::start(workbook, vec!["doctor".into()])
        }
        Some(("doctor", given)) => commands::doctor::run(workbook, given),
        Some(("completions", given)) => commands::completions::run(given),
        Some(("solution", given)) => commands::solution::run(workbook, given),
        Some(("dev", given)) => match given.subcommand() {
            Some(("regenerate", given)) => dev::regenerate::run(workbook, given),
            Some(("bank", given)) => dev::bank::run(workbook, given),
            Some(("mutants", given)) => dev::mutants::run(workbook, given),
            _ => unreachable!("clap asks for a subcommand"),
        },
        Some((name, given)) => commands::check::run_named(workbook, name, given),
    }
}

/// Where the output is a pipe and its reader has gone (`cargo lif list | head -1`), there is nothing
/// more to say: the process ends, as other programs do, instead of complaining.
fn end_with_the_reader() {
    #[cfg(unix)]
    {
        let always = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(true));
        let pipe = signal_hook::consts::SIGPIPE;
        // If the system refuses, the end is less graceful, no more.
        let _ = signal_hook::flag::register_conditional_default(pipe, always);
    }
}

/// How to watch; `None` where there is no terminal to sit at.
fn look(plain: bool) -> Option<Look> {
    // Without a keyboard there is no way to quit; without a screen there is nothing to redraw.
    let (keyboard, screen) = (stdin().is_terminal(), stdout().is_terminal());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    match (keyboard, screen) {
        (true, _) if plain => Some(Look::Plain),
        (true, true) if dumb => Some(Look::Plain),
        (true, true) => Some(Look::Screen),
        _ => None,
    }
}
