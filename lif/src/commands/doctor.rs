//! `cargo lif doctor`: looks for what may keep the workbook from working, and names the remedy.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use clap::ArgMatches;
use curriculum::EXERCISES;
use serde_json::json;
use tempfile::NamedTempFile;

use crate::Outcome;
use crate::compiler;
use crate::out::say;
use crate::workbook::{FileState, Workbook};

/// What was found in one place.
struct Finding {
    about: &'static str,
    kind: Kind,
    /// What is so, and, if it is not as it should be, what helps.
    says: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Fine,
    /// No harm, but worth knowing.
    Note,
    Wrong,
}

pub fn run(workbook: &Workbook, given: &ArgMatches) -> Outcome {
    let findings = [
        toolchain(),
        writable(workbook, "exercises"),
        writable(workbook, "target"),
        temporary_folder(),
        exercise_files(workbook),
        saves(workbook),
        dependencies(workbook),
        grader(workbook),
        leftovers(workbook),
        editor(workbook),
    ];
    let well = findings.iter().all(|finding| finding.kind != Kind::Wrong);
    if given.get_flag("json") {
        let each: Vec<_> = findings
            .iter()
            .map(|f| json!({ "about": f.about, "status": f.kind.word(), "message": f.says }))
            .collect();
        say!(
            "{}",
            json!({ "version": 1, "well": well, "findings": each })
        );
        return Ok(well);
    }
    for finding in &findings {
        say!(
            "{} {}: {}",
            finding.kind.mark(),
            finding.about,
            finding.says
        );
    }
    Ok(well)
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Kind::Fine => "fine",
            Kind::Note => "note",
            Kind::Wrong => "wrong",
        }
    }

    fn mark(self) -> &'static str {
        match self {
            Kind::Fine => "✓",
            Kind::Note => "·",
            Kind::Wrong => "✗",
        }
    }
}

fn finding(about: &'static str, kind: Kind, says: impl Into<String>) -> Finding {
    let says = says.into();
    Finding { about, kind, says }
}

/// The compiler is new enough: this command was compiled, but `rustc` may be another one by now.
fn toolchain() -> Finding {
    let about = "the toolchain";
    let wanted = env!("CARGO_PKG_RUST_VERSION");
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output();
    let Ok(output) = output else {
        return finding(
            about,
            Kind::Wrong,
            "rustc cannot be started. Install Rust: https://rustup.rs",
        );
    };
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let version = said.split(' ').nth(1).unwrap_or_default();
    match numbers(version) >= numbers(wanted) {
        true => finding(about, Kind::Fine, format!("{said}, and {wanted} is enough")),
        false => finding(
            about,
            Kind::Wrong,
            format!("{said}, but {wanted} is needed: run `rustup update stable`"),
        ),
    }
}

/// The numbers of a version: `1.95.0-nightly` is 1, 95, 0.
fn numbers(version: &str) -> Vec<u32> {
    let plain = version.split('-').next().unwrap_or_default();
    plain.split('.').map_while(|n| n.parse().ok()).collect()
}

fn writable(workbook: &Workbook, folder: &'static str) -> Finding {
    let (about, path) = match folder {
        "target" => (
            "the folder for what is built",
            workbook.target_folder().to_path_buf(),
        ),
        _ => ("the exercises' folder", workbook.path(folder)),
    };
    match tempfile::tempfile_in(&path) {
        Ok(_) => finding(about, Kind::Fine, "can be written to"),
        Err(e) => finding(
            about,
            Kind::Wrong,
            format!(
                "{} cannot be written to ({e}): check who owns it, and whether the disk is full",
                path.display()
            ),
        ),
    }
}

fn temporary_folder() -> Finding {
    let about = "the folder for temporary files";
    match tempfile::tempfile() {
        Ok(_) => finding(about, Kind::Fine, "can be written to"),
        Err(e) => finding(about, Kind::Wrong, compiler::no_temporary_folder(&e)),
    }
}

fn exercise_files(workbook: &Workbook) -> Finding {
    let about = "the exercises' files";
    let unreadable = EXERCISES
        .into_iter()
        .filter_map(|e| match workbook.state_of(e) {
            FileState::Unreadable(why) => Some(why),
            _ => None,
        });
    let unreadable: Vec<String> = unreadable.collect();
    match unreadable.is_empty() {
        true => finding(about, Kind::Fine, "can all be read"),
        false => finding(about, Kind::Wrong, unreadable.join("\n    ")),
    }
}

/// The watch sees a save by the file's time and contents, and plain cargo by its time alone.
fn saves(workbook: &Workbook) -> Finding {
    let about = "how the watch sees a save";
    let stamp = || -> io::Result<SystemTime> {
        let mut file = NamedTempFile::new_in(workbook.path("exercises"))?;
        file.write_all(b"saved")?;
        fs::metadata(file.path())?.modified()
    };
    let now = SystemTime::now();
    let Ok(saved) = stamp() else {
        return finding(
            about,
            Kind::Note,
            "cannot be tried, since nothing can be saved",
        );
    };
    let off = saved
        .duration_since(now)
        .or_else(|_| now.duration_since(saved));
    match off.is_ok_and(|off| off < Duration::from_secs(2)) {
        true => finding(
            about,
            Kind::Fine,
            "it looks at the files themselves, so on network folders and in containers, too",
        ),
        false => finding(
            about,
            Kind::Note,
            "the folder's clock is not this machine's: `cargo lif` sees every save all the same, `cargo test` may miss one; set the clocks right",
        ),
    }
}

/// All that is compiled is on this machine.
fn dependencies(workbook: &Workbook) -> Finding {
    let about = "what the workbook depends on";
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["tree", "--workspace", "--locked", "--offline", "--quiet"])
        .current_dir(workbook.root())
        .output();
    match output.is_ok_and(|output| output.status.success()) {
        true => finding(about, Kind::Fine, "is all here: no network is needed"),
        false => finding(
            about,
            Kind::Note,
            "is not all here: run `cargo fetch --locked` while there is a network",
        ),
    }
}

/// Folders that grade or are given: a learner has no need to change them.
const NOT_YOURS: [&str; 4] = ["tests", "solutions", "lif", "exercises/given"];

fn grader(workbook: &Workbook) -> Finding {
    let about = "what grades";
    let output = Command::new("git")
        .args(["status", "--porcelain", "--"])
        .args(NOT_YOURS)
        .current_dir(workbook.root())
        .output();
    let Some(output) = output.ok().filter(|output| output.status.success()) else {
        return finding(
            about,
            Kind::Note,
            "cannot be compared with the original: this is no git clone, or there is no git",
        );
    };
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let changed: Vec<&str> = said.lines().filter_map(|line| line.get(3..)).collect();
    match changed.is_empty() {
        true => finding(about, Kind::Fine, "is as it was handed out"),
        false => finding(
            about,
            Kind::Note,
            format!(
                "is not as it was handed out, so verdicts may not be either:\n    {}\n    `git restore {}` brings changed files back",
                changed.join("\n    "),
                NOT_YOURS.join(" ")
            ),
        ),
    }
}

fn leftovers(workbook: &Workbook) -> Finding {
    let about = "left-over files";
    let mut found = Vec::new();
    for folder in ["exercises/day1/src", "exercises/day2/src"] {
        let entries = fs::read_dir(workbook.path(folder));
        let entries = entries.into_iter().flatten().filter_map(Result::ok);
        let names =
            entries.map(|entry| format!("{folder}/{}", entry.file_name().to_string_lossy()));
        found.extend(names.filter(|name| is_leftover(name)));
    }
    found.sort();
    match found.is_empty() {
        true => finding(about, Kind::Fine, "none"),
        false => finding(
            about,
            Kind::Note,
            format!(
                "copies of what a reset replaced, or of snapshots; delete those that you do not want:\n    {}",
                found.join("\n    ")
            ),
        ),
    }
}

fn is_leftover(name: &str) -> bool {
    let ending = Path::new(name).extension().and_then(|e| e.to_str());
    let ending = ending.unwrap_or_default();
    let half_made = name
        .rsplit('/')
        .next()
        .is_some_and(|n| n.starts_with(".tmp"));
    half_made || ending.starts_with("kept-") || ending == "new" || ending == "pending-snap"
}

fn editor(workbook: &Workbook) -> Finding {
    let about = "the editors' set-up";
    let files = [
        ".vscode/settings.json",
        ".vscode/tasks.json",
        ".zed/settings.json",
        ".zed/tasks.json",
    ];
    let missing: Vec<&str> = files
        .into_iter()
        .filter(|file| !workbook.path(file).is_file())
        .collect();
    match missing.is_empty() {
        true => finding(about, Kind::Fine, "is there for VS Code and Zed"),
        false => finding(
            about,
            Kind::Note,
            format!(
                "lacks {}: `git restore` brings them back",
                missing.join(", ")
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_leftover, numbers};

    #[test]
    fn versions_are_compared_by_their_numbers() {
        assert!(numbers("1.100.0") > numbers("1.88"));
        assert!(numbers("1.88.0-nightly") >= numbers("1.88"));
        assert!(numbers("1.87.9") < numbers("1.88"));
        assert!(numbers("") < numbers("1.88"));
    }

    #[test]
    fn only_copies_count_as_left_over() {
        assert!(is_leftover("exercises/day1/src/ex04_euler_step.kept-12"));
        assert!(is_leftover("exercises/day1/src/.tmpAb3xYz"));
        assert!(!is_leftover("exercises/day1/src/ex04_euler_step.rs"));
    }
}
