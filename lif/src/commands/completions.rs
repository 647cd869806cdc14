//! `cargo lif completions <shell>`.

use clap::ArgMatches;
use clap_complete::{Shell, generate};

use crate::Outcome;
use crate::command_line;
use crate::out::say;

/// A shell completes the first word of a command line. So the completions are for the name
/// `cargo-lif`, to be had by `alias cargo-lif='cargo lif'`.
pub fn run(given: &ArgMatches) -> Outcome {
    let shell = *given.get_one::<Shell>("shell").expect("clap requires it");
    let mut text = Vec::new();
    generate(
        shell,
        &mut command_line::command().bin_name("cargo-lif"),
        "cargo-lif",
        &mut text,
    );
    say!("{}", String::from_utf8_lossy(&text).trim_end());
    Ok(true)
}
