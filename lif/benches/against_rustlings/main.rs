//! How soon a verdict comes, against rustlings on the same machine, measured from outside.
//!
//! `cargo bench --profile dev -p lif --bench against_rustlings`
//!
//! It installs rustlings under target/, makes a workspace of it and a copy of this workbook, and
//! takes turns between the two. With `-- --first-verdict`: from a fresh clone, nothing compiled, to
//! the first verdict, against `cargo install rustlings`.

#[cfg(unix)]
mod first_verdict;
#[cfg(unix)]
mod rivals;
#[cfg(unix)]
mod rounds;
#[cfg(unix)]
mod sample;
#[cfg(unix)]
#[path = "../../tests/support/mod.rs"]
#[allow(dead_code, reason = "the tests use the rest of it")]
mod support;

#[cfg(unix)]
fn main() {
    let matches = command().get_matches();
    if matches.get_flag("first-verdict") {
        first_verdict::measure();
    } else {
        let rounds = *matches.get_one("rounds").expect("it has a default");
        rounds::measure(rounds);
    }
}

#[cfg(unix)]
fn command() -> clap::Command {
    use clap::{Arg, ArgAction, Command, value_parser};
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    Command::new("against_rustlings")
        .arg(
            Arg::new("rounds")
                .long("rounds")
                .value_parser(value_parser!(usize))
                .default_value("9")
                .help("How often each thing is measured"),
        )
        .arg(flag("first-verdict").help("Measure the way from nothing compiled instead"))
        // Cargo says this to every benchmark.
        .arg(flag("bench").hide(true))
}

#[cfg(not(unix))]
fn main() {
    eprintln!("This benchmark needs a Unix pseudo-terminal.");
}
