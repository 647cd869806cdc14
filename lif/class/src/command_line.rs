//! The command, its options and its help.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

/// The whole command. 0: all is graded; 1: the grader failed at something; 2: a problem with the call or
/// with this machine, and nothing was graded.
pub fn main() -> ExitCode {
    match run(&command().get_matches()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(problem) => {
            eprintln!("{}", problem.trim_end());
            ExitCode::from(2)
        }
    }
}

#[cfg(target_os = "linux")]
fn run(matches: &ArgMatches) -> Result<bool, String> {
    crate::commands::run(matches)
}

#[cfg(not(target_os = "linux"))]
fn run(_: &ArgMatches) -> Result<bool, String> {
    Err("A class is graded on Linux, since the submissions run in a sandbox of Linux's. Nothing was graded.".to_owned())
}

fn command() -> Command {
    Command::new("cargo lif class")
        .bin_name("cargo lif class")
        .about("Grades the submissions of a class: folders, zips or clones in one folder")
        .args_conflicts_with_subcommands(true)
        .after_help(AFTER)
        .arg(
            path("folder", "The folder of the submissions")
                .value_name("FOLDER")
                .required_unless_present_any(["one", "gradescope"])
                .conflicts_with_all(["one", "gradescope"]),
        )
        .arg(out().help("Where results go [default: class-results beside the folder]"))
        .arg(roster())
        .arg(points())
        .arg(assignment())
        .arg(
            Arg::new("seed")
                .long("seed")
                .value_name("NUMBER")
                .value_parser(value_parser!(u64))
                .help("The class's secret seed [default: the one in the out folder, or a new one]"),
        )
        .arg(
            path(
                "seed-file",
                "The same, in a file, so that no list of processes shows it",
            )
            .long("seed-file")
            .value_name("FILE")
            .conflicts_with("seed"),
        )
        .arg(
            Arg::new("shard")
                .long("shard")
                .value_name("I/N")
                .value_parser(shard)
                .help("Grade only part I of N, on one of N machines; then see `merge`"),
        )
        .arg(in_container())
        .arg(
            path("gradescope", "Write an autograder for Gradescope")
                .long("gradescope")
                .value_name("FILE.zip"),
        )
        .arg(
            path(
                "one",
                "Grade one submission, and write what Gradescope reads into --out",
            )
            .long("one")
            .value_name("FOLDER")
            .requires("format")
            .requires("out")
            .conflicts_with("gradescope"),
        )
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("FORMAT")
                .value_parser(["gradescope"])
                .requires("one")
                .help("What is written of one submission"),
        )
        .subcommand(
            Command::new("merge")
                .about("Puts the results of all shards together")
                .arg(
                    path("folders", "The out folders of the shards")
                        .value_name("OUT")
                        .required(true)
                        .num_args(1..),
                )
                .arg(out().required(true).help("Where the results of all go"))
                .arg(roster())
                .arg(points())
                .arg(assignment()),
        )
        .subcommand(
            Command::new("doctor")
                .about("Tries to escape from the sandbox in six ways, and says which it holds")
                .arg(in_container()),
        )
        .subcommand(Command::new("judge").hide(true))
        .subcommand(enter())
}

const AFTER: &str = "\
Results: class.html shows who is stuck on what, grades.csv goes into a gradebook, results.json is for
programs. It holds the class's secret seed, so keep it to yourself. Started again, it grades only what has
changed.

Exit code: 0 if all is graded, 1 if the grader failed at something, 2 if nothing was graded.";

fn path(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name)
        .value_parser(value_parser!(PathBuf))
        .help(help)
}

/// What the sandbox calls.
fn enter() -> Command {
    let words = Arg::new("words").required(true).num_args(1..);
    let words = words.trailing_var_arg(true).allow_hyphen_values(true);
    let alone = Arg::new("alone").long("alone").action(ArgAction::SetTrue);
    Command::new("enter").hide(true).args([alone, words])
}

fn in_container() -> Arg {
    Arg::new("in-container")
        .long("in-container")
        .action(ArgAction::SetTrue)
        .help("Where bubblewrap is not allowed: keep submissions apart by user ids; as root, in a container that does nothing else")
}

fn out() -> Arg {
    path("out", "").long("out").value_name("FOLDER")
}

fn roster() -> Arg {
    path(
        "roster",
        "The gradebook's export, of Canvas or Moodle (CSV)",
    )
    .long("roster")
    .value_name("FILE")
}

fn points() -> Arg {
    path(
        "points",
        "Points of each exercise: a CSV with the columns exercise and points [default: 1 each]",
    )
    .long("points")
    .value_name("FILE")
}

fn assignment() -> Arg {
    Arg::new("assignment")
        .long("assignment")
        .value_name("NAME")
        .default_value("Spiking neuron workbook")
        .help("What the gradebook calls it")
}

/// Part I of N.
fn shard(text: &str) -> Result<(usize, usize), String> {
    let numbers = text.split_once('/');
    let numbers = numbers.and_then(|(i, n)| Some((i.parse().ok()?, n.parse().ok()?)));
    match numbers {
        Some((i, n)) if (1..=n).contains(&i) => Ok((i, n)),
        _ => Err("a shard is one of 1/8, 2/8, … 8/8".to_owned()),
    }
}
