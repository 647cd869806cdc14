//! The commands, their arguments and their help.

use clap::{Arg, ArgAction, Command, value_parser};

/// The whole command line.
pub fn command() -> Command {
    Command::new("cargo lif")
        .bin_name("cargo lif")
        .version(env!("CARGO_PKG_VERSION"))
        .allow_external_subcommands(true)
        .about("Grades your exercises and shows where you are.")
        .after_help(NAMES)
        .arg(
            Arg::new("plain")
                .long("plain")
                .action(ArgAction::SetTrue)
                .help("Watch without redrawing the screen: for screen readers and simple terminals"),
        )
        .subcommand(
            Command::new("list")
                .about("Every exercise: how it stands, and its file")
                .after_help(LIST_JSON)
                .arg(flag("pending", "Only those that do not pass").conflicts_with("done"))
                .arg(flag("done", "Only those that pass"))
                .arg(json()),
        )
        .subcommand(
            Command::new("check")
                .aliases(["test", "run", "verify"])
                .about("Grades exercises, all of them if none is named")
                .arg(exercises())
                .arg(json())
                .arg(flag("output", "Show all that your code printed, and in which call"))
                .arg(release())
                .arg(flag(
                    "all-errors",
                    "Show all of the compiler's errors, not only the first of each exercise",
                ))
                .after_help(CHECK_JSON),
        )
        // What other tools call it.
        .subcommand(Command::new("watch").hide(true))
        .subcommand(Command::new("next").hide(true))
        .subcommand(
            Command::new("hint")
                .about("A hint for an exercise: three levels, from where to look to nearly the answer")
                .after_help(HINT_JSON)
                .arg(exercise_or_next())
                .arg(
                    Arg::new("level")
                        .long("level")
                        .value_name("1, 2 or 3")
                        .value_parser(value_parser!(u8).range(1..=3))
                        .default_value("1")
                        .help("How much to give away"),
                )
                .arg(json()),
        )
        .subcommand(play())
        .subcommand(
            Command::new("plot")
                .about("Writes the chart that your exercise draws, beside the reference's, as SVG and PNG")
                .after_help(PLOT_JSON)
                .arg(exercise_or_next())
                .arg(json()),
        )
        .subcommand(
            Command::new("reset")
                .about("Brings back the stub of an exercise or of a day, and keeps a copy of what you wrote")
                .after_help(RESET_JSON)
                .arg(exercises().required(true).num_args(1..))
                .arg(flag(
                    "undo",
                    "Put the newest copy back, and keep what stands there now",
                ))
                .arg(json()),
        )
        .subcommand(
            Command::new("solution")
                .about("How what you wrote differs from the reference, once it passes")
                .arg(exercise())
                .arg(
                    Arg::new("anyway")
                        .long("anyway")
                        .action(ArgAction::SetTrue)
                        .help("Show it before your exercise passes"),
                ),
        )
        .subcommand(
            Command::new("book")
                .about("Opens the chapter of an exercise in a browser; builds the book first where need be")
                .arg(exercise_or_next())
                .arg(
                    Arg::new("no-open")
                        .long("no-open")
                        .action(ArgAction::SetTrue)
                        .help("Only say where the page is"),
                ),
        )
        .subcommand(
            Command::new("race")
                .about("Measures how many neurons a second your spike_counts (day2/million) and the reference run")
                .after_help(RACE)
                .arg(
                    Arg::new("neurons")
                        .long("neurons")
                        .value_name("N")
                        .value_parser(value_parser!(u32).range(1..=10_000_000))
                        .action(ArgAction::Append)
                        .help("Only a population of this size [default: 500 to a million]"),
                )
                .arg(json()),
        )
        .subcommand(
            Command::new("doctor")
                .about("Looks for what may keep the workbook from working, and says what helps")
                .arg(json())
                .arg(
                    flag("class", "Try the sandbox that `cargo lif class` grades in, instead")
                        .conflicts_with("json"),
                )
                .after_help(DOCTOR_JSON),
        )
        .subcommand(
            Command::new("class")
                .about("For instructors: grades the submissions of a class; `cargo lif class --help` says more")
                .disable_help_flag(true)
                .arg(
                    Arg::new("words")
                        .value_parser(value_parser!(std::ffi::OsString))
                        .num_args(0..)
                        .trailing_var_arg(true)
                        .allow_hyphen_values(true),
                ),
        )
        .subcommand(
            Command::new("completions")
                .about("Prints completions for your shell, with the names of the exercises")
                .after_help(COMPLETIONS)
                .arg(
                    Arg::new("shell")
                        .value_name("SHELL")
                        .required(true)
                        .value_parser(value_parser!(clap_complete::Shell)),
                ),
        )
        .subcommand(dev())
}

const NAMES: &str = "\
To begin:
  cargo lif                  the next exercise, graded whenever you save (no terminal: how all stand)
  cargo lif book             its chapter
  cargo lif hint             when you are stuck: where to look; --level 2 and 3 say more
  cargo lif day1/ex04        grades one exercise; cargo lif check day1 a whole day

An exercise is named day1/ex04; day1::ex04, its subject (euler_step) and the path of its file are
understood, too. `cargo lif help check` says more about a command, and what its --json holds.
NO_COLOR=1 turns colours off.";

/// What the answers for programs hold. Each has `version`, which changes when a field does.
const LIST_JSON: &str = "\
--json: {version: 1, exercises: [{id, title, status, optional, file, chapter}]}
A status is passed, failed, not_started, does_not_compile, time_limit or crashed.";

const CHECK_JSON: &str = "\
Exit code: 0 if all pass, 1 if one does not, 2 for a problem with the call or the workbook.

--json: {version: 1, passed, total, exercises: [{id, title, file, chapter, status, message, printed,
  own_tests, warnings, checks: [{title, status, message}], builds_on_failing: [id],
  optional: true where it is}]}
A status is passed, failed, not_started, does_not_compile, time_limit or crashed; that of a check is
passed, failed or not_run. `printed` is what your code printed, `own_tests` what became of tests
of your own, `warnings` what the compiler says of the file although it compiles.";

const HINT_JSON: &str = "--json: {version: 1, id, level, levels, hint}";

const PLAY: &str = "\
On a terminal: arrow keys choose a knob and turn it, and your own functions are asked for every value. The
exercise need not pass. Without a terminal, or with --json, one setting is answered.

--set takes a number in the knob's unit, or a word, or a part of one: --set dt=40, --set order=notebooks.
cargo lif play EXERCISE --plain lists the knobs with their values.

--json: {version: 1, id, knobs: {name: value}, numbers: {name: number or null}, units: {name: unit},
  sentence, well: false if the sentence says what is wrong}";

const PLOT_JSON: &str = "--json: {version: 1, id, files: [path]}";

const RESET_JSON: &str = "\
--json: {version: 1, id, file, kept: path or null, restored: path or null}; of several exercises,
{version: 1, exercises: [such an object]}";

const RACE: &str = "\
It compiles in release, and runs each in turn, five times round: the class of exercise 7, your
spike_counts and the reference's, and a faster way that the chapter explains. It is no grade.
Other programs that run meanwhile make the numbers smaller.

--json: {version: 1, unit, steps, rounds, racers: [{name, threads, results: [{neurons, rate, memory}]}],
  remarks: [text]}
A rate is in million neuron-steps a second, the median of the rounds; memory in bytes, the most that was
in use. Both are null where the racer did not arrive.";

const DOCTOR_JSON: &str = "\
Exit code: 0 if all is well or only worth knowing, 1 if something must be mended.

--json: {version: 1, well: true or false, findings: [{about, status, message}]}
A status is fine, note or wrong.";

const COMPLETIONS: &str = "\
A shell completes the first word of a line, so give the command one word for a name. In bash and zsh:
  lif() { cargo lif \"$@\"; }
  source <(cargo lif completions bash)     (or zsh)
In fish:
  function lif; cargo lif $argv; end
  cargo lif completions fish | source
Then lif hint <Tab> offers every exercise.";

/// The command whose name is most like this, if one is.
pub fn closest(name: &str) -> Option<String> {
    let commands = command();
    let names = commands.get_subcommands().map(Command::get_name);
    let names = names.map(|command| (strsim::jaro_winkler(command, name), command));
    let closest = names.max_by(|a, b| a.0.total_cmp(&b.0));
    closest
        .filter(|(closeness, _)| *closeness > 0.8)
        .map(|(_, command)| command.to_owned())
}

fn play() -> Command {
    Command::new("play")
        .about("Turns the knobs of what you wrote: another current, time step or threshold")
        .after_help(PLAY)
        .arg(exercise_or("the last one that passes"))
        .arg(
            Arg::new("set")
                .long("set")
                .value_name("KNOB=VALUE")
                .action(ArgAction::Append)
                .help("Begin with this value"),
        )
        .arg(flag(
            "plain",
            "Type settings, and get numbers in words, without a picture",
        ))
        .arg(json())
}

fn dev() -> Command {
    Command::new("dev")
        .about("For those who work on the workbook itself")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            Command::new("regenerate")
                .about("Makes stubs, snapshots and prints of mistakes from the solutions")
                .arg(only("Only the files of this exercise"))
                .arg(
                    Arg::new("check")
                        .long("check")
                        .action(ArgAction::SetTrue)
                        .help("Change nothing; fail if something would change"),
                ),
        )
        .subcommand(
            Command::new("bank")
                .about(
                    "Grades a bank of right and wrong submissions, and counts the grader's errors",
                )
                .arg(
                    Arg::new("folder")
                        .value_name("DIR")
                        .help("A folder with wrong/ and right/ [default: the workbook's own]"),
                )
                .arg(only("Only the submissions for this exercise"))
                .arg(
                    Arg::new("named")
                        .long("named")
                        .value_name("PERCENT")
                        .value_parser(value_parser!(u8).range(0..=100))
                        .default_value("0")
                        .help("Fail if fewer of the wrong ones are named"),
                ),
        )
        .subcommand(
            Command::new("mutants")
                .about("Changes the solutions in every way that cargo-mutants knows, and counts what grading misses")
                .arg(only("Only mutants of this exercise")),
        )
}

fn only(help: &'static str) -> Arg {
    Arg::new("only")
        .long("only")
        .value_name("EXERCISE")
        .help(help)
}

fn exercise() -> Arg {
    Arg::new("exercise")
        .value_name("EXERCISE")
        .required(true)
        .help("day1/ex04, or its subject: euler_step")
}

fn exercise_or_next() -> Arg {
    exercise_or("the next one")
}

fn exercise_or(default: &str) -> Arg {
    exercise().required(false).help(format!(
        "day1/ex04, or its subject: euler_step [default: {default}]"
    ))
}

fn exercises() -> Arg {
    Arg::new("exercise")
        .value_name("EXERCISE")
        .num_args(0..)
        .help("day1/ex04, or day1 for a whole day")
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(help)
}

fn json() -> Arg {
    Arg::new("json")
        .long("json")
        .action(ArgAction::SetTrue)
        .help("For programs: one JSON object on standard output")
}

fn release() -> Arg {
    Arg::new("release")
        .long("release")
        .action(ArgAction::SetTrue)
        .help("Compile with optimisation first")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_command_line_is_well_formed() {
        super::command().debug_assert();
    }
}
