//! `cargo lif completions <shell>`.

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};
use clap_complete::{Shell, generate};
use curriculum::EXERCISES;

use crate::Outcome;
use crate::command_line;
use crate::out::say;

/// A shell completes the first word of a command line. So the completions are for this name, which
/// the help says how to define.
const NAME: &str = "lif";

pub fn run(given: &ArgMatches) -> Outcome {
    let shell = *given.get_one::<Shell>("shell").expect("clap requires it");
    let mut text = Vec::new();
    let mut command = command_line::command()
        .name(NAME)
        .bin_name(NAME)
        .mut_subcommands(with_names);
    generate(shell, &mut command, NAME, &mut text);
    say!("{}", String::from_utf8_lossy(&text).trim_end());
    Ok(true)
}

/// The command with all exercises offered where one is asked for. Other names are understood, too, so
/// this is not how the command line is read.
fn with_names(command: Command) -> Command {
    let names = || PossibleValuesParser::new(EXERCISES.map(|e| e.id));
    command.mut_args(|argument| match argument.get_id() == "exercise" {
        true => argument.value_parser(names()),
        false => argument,
    })
}
