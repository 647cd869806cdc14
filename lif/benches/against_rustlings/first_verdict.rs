//! From nothing compiled to the first verdict, against `cargo install rustlings`.
//!
//! Both find the sources of other crates downloaded.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::rivals::{RUSTLINGS, install, installed};
use crate::sample::{self, Whose};
use crate::support::terminal::Terminal;

const PATIENCE: Duration = Duration::from_secs(1800);

pub fn measure() {
    let folder = TempDir::new().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let clone = folder.path().join("workbook");
    let done = |command: &mut Command| assert!(command.status().unwrap().success());
    done(
        Command::new("git")
            .args(["clone", "--quiet"])
            .arg(root)
            .arg(&clone),
    );
    done(
        Command::new("cargo")
            .args(["fetch", "--locked", "--quiet"])
            .current_dir(&clone),
    );
    // A wrong answer, so that there is something to judge.
    let exercise = curriculum::EXERCISES[0];
    fs::write(
        clone.join(exercise.file()),
        exercise.solution.replace("p.e_l - v", "v - p.e_l"),
    )
    .unwrap();

    installed();

    println!("cargo lif in a fresh clone …");
    let ours = lif(&clone);
    println!(
        "  the first line {:.2} s, something of its own {:.1} s, the first verdict {:.1} s; {:.1} CPU s",
        ours.line, ours.page, ours.verdict, ours.cpu
    );
    println!("cargo install rustlings …");
    let theirs = sample::of(Whose::Children, || {
        let mut command = install(&folder.path().join("rustlings"));
        command
            .env("CARGO_TARGET_DIR", folder.path().join("target"))
            .arg("--quiet");
        done(&mut command);
    });
    println!(
        "  installed {RUSTLINGS} in {:.1} s; {:.1} CPU s",
        theirs.wall, theirs.cpu
    );
    println!(
        "ratio: wall clock {:.2}, CPU {:.2}",
        ours.verdict / theirs.wall,
        ours.cpu / theirs.cpu
    );
}

/// Seconds since the start.
struct Ours {
    line: f64,
    page: f64,
    verdict: f64,
    cpu: f64,
}

fn lif(clone: &Path) -> Ours {
    let mut command = CommandBuilder::new("cargo");
    command.arg("lif");
    command.cwd(clone);
    command.env_remove("CARGO_TARGET_DIR");
    command.env_remove("CARGO_MANIFEST_DIR");
    let start = Instant::now();
    let mut terminal = Terminal::run(command);
    let until = |what: &dyn Fn(&str) -> bool| {
        assert!(terminal.sees(PATIENCE, what), "{}", terminal.text());
        start.elapsed().as_secs_f64()
    };
    let line = until(&|screen| !screen.trim().is_empty());
    let page = until(&|_| terminal.is_on_other_screen());
    let verdict = until(&|screen| screen.contains('✗'));
    // Cargo has become the command itself, and what that and its children used is one sum.
    let cpu = sample::so_far(Whose::Process(terminal.process()));
    terminal.press("q");
    terminal.end();
    Ours {
        line,
        page,
        verdict,
        cpu,
    }
}
