//! The two that are measured: this workbook and rustlings, each with one exercise that can be
//! answered right or wrong.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::support::terminal::Terminal;
use crate::support::{Copy, target_folder};

/// An answer to save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Wrong,
    Right,
}

/// A set of exercises and its command.
pub trait Rival {
    fn name(&self) -> &'static str;
    /// Saves an answer; another text for every number.
    fn save(&self, answer: Answer, number: usize);
    /// What stands on the screen of its watch only while this answer is judged.
    fn sign(&self, answer: Answer) -> &'static str;
    /// Its watch, once it waits for a save; of a right answer it does not know yet.
    fn watch(&self) -> Terminal;
    /// The command that judges the exercise once.
    fn check(&self) -> Command;
}

pub const RUSTLINGS: &str = "6.5.0";

/// `cargo install` of rustlings into this folder.
pub fn install(root: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.args(["install", "rustlings", "--version", RUSTLINGS, "--locked"]);
    command.arg("--root").arg(root);
    command
}

/// The installed program: with it, the sources of all that it is made of have been downloaded.
pub fn installed() -> PathBuf {
    let root = target_folder().join(format!("rustlings-{RUSTLINGS}"));
    let program = root.join("bin/rustlings");
    if !program.is_file() {
        assert!(install(&root).status().unwrap().success());
    }
    program
}

pub struct Rustlings {
    program: PathBuf,
    workspace: PathBuf,
    _folder: TempDir,
}

impl Rustlings {
    /// Installs it unless that was done before, and makes a workspace in a temporary folder.
    pub fn new() -> Self {
        let program = installed();
        let folder = TempDir::new().unwrap();
        let mut init = Command::new(&program)
            .arg("init")
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        init.stdin.take().unwrap().write_all(b"\n").unwrap();
        assert!(init.wait().unwrap().success());
        let workspace = folder.path().join("rustlings");
        let state = format!("DON'T EDIT THIS FILE!\n\n{EXERCISE}\n\n");
        fs::write(workspace.join(".rustlings-state.txt"), state).unwrap();
        Rustlings {
            program,
            workspace,
            _folder: folder,
        }
    }
}

/// One of the smallest exercises of rustlings that have tests.
const EXERCISE: &str = "if1";
const DECLARED: &str = "fn bigger(a: i32, b: i32) -> i32 {";

impl Rival for Rustlings {
    fn name(&self) -> &'static str {
        "rustlings"
    }

    fn save(&self, answer: Answer, number: usize) {
        let sign = match answer {
            Answer::Right => '>',
            Answer::Wrong => '<',
        };
        let file = self.workspace.join("exercises/03_if/if1.rs");
        let text = fs::read_to_string(&file).unwrap();
        let (_, tests) = text.split_once("\n}\n").expect("a function comes first");
        let body = format!("{DECLARED} // {number}\n    if a {sign} b {{ a }} else {{ b }}\n}}\n");
        fs::write(&file, body + tests).unwrap();
    }

    fn sign(&self, answer: Answer) -> &'static str {
        match answer {
            Answer::Right => "Exercise done",
            Answer::Wrong => "test result: FAILED",
        }
    }

    fn watch(&self) -> Terminal {
        let mut command = CommandBuilder::new(&self.program);
        command.cwd(&self.workspace);
        // Backtraces would cost it time.
        command.env("RUST_BACKTRACE", "0");
        self.save(Answer::Wrong, 0);
        let terminal = Terminal::run(command);
        terminal.see(self.sign(Answer::Wrong));
        terminal
    }

    fn check(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(["run", EXERCISE]);
        command.current_dir(&self.workspace);
        command.env("RUST_BACKTRACE", "0");
        command
    }
}

pub struct Workbook {
    pub copy: Copy,
}

const OURS: &str = "day1/ex04";

impl Rival for Workbook {
    fn name(&self) -> &'static str {
        "cargo lif"
    }

    fn save(&self, answer: Answer, number: usize) {
        let right = "v + p.dt / p.tau_m";
        let operator = match answer {
            Answer::Right => '+',
            Answer::Wrong => '-',
        };
        let answer = format!("/* {number} */ v {operator} p.dt / p.tau_m");
        self.copy.solve_but(OURS, right, &answer);
    }

    fn sign(&self, answer: Answer) -> &'static str {
        match answer {
            Answer::Right => "It passes.",
            Answer::Wrong => "You subtract the change",
        }
    }

    fn watch(&self) -> Terminal {
        let terminal = Terminal::start(&self.copy, &[], &[]);
        terminal.see("Not started");
        terminal.see_quiet();
        terminal
    }

    fn check(&self) -> Command {
        let mut command = Command::new("cargo");
        command.args(["lif", "check", OURS]);
        command.current_dir(self.copy.root());
        command.env("CARGO_TARGET_DIR", target_folder());
        command.env("RUST_BACKTRACE", "0");
        command
    }
}
