//! Whether the sandbox holds: six escapes are tried before a class is graded.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::{NamedTempFile, TempDir};

use crate::kit::{Kit, open_to_all};
use crate::records::word_by_chance;
use crate::sandbox::{Limits, Room, Sandbox, slot};

/// A way out of the sandbox.
pub struct Escape {
    /// What it would come to, after "A submission can".
    pub what: &'static str,
    pub held: bool,
    /// What helps if it is not held: a sentence.
    pub remedy: &'static str,
}

const PROGRAM: &str = include_str!("escapes/program.rs");

/// Compiles a program in the sandbox, runs it there, and looks which ways out it has found. The folders
/// are the instructor's own.
///
/// # Errors
/// If it cannot be compiled or run there: then no submission could be.
pub fn tried(kit: &Kit, sandbox: Sandbox, folders: &[PathBuf]) -> Result<Vec<Escape>, String> {
    let program = compiled(kit, sandbox)?;
    let word = word_by_chance()?;
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|e| e.to_string())?;
    let port = listener.local_addr().map_err(|e| e.to_string())?.port();
    // It ends with the grader, even if that is killed.
    let sleep = Command::new("setpriv")
        .args(["--pdeathsig", "KILL", "--", "sleep", "600"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let mut victim = sleep.map_err(|e| e.to_string())?;
    let writes = NamedTempFile::new().map_err(|e| e.to_string())?;
    let run = || {
        let own = sandbox.hand_over(slot(0), writes.path());
        own.map_err(|e| e.to_string())?;
        let words = sandbox.words(
            slot(0),
            &Room {
                reads: &[&program.1],
                writes: writes.path(),
                limits: RUNNING,
                alone: true,
                environment: &[],
            },
        )?;
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]).arg(&program.1);
        command.args([&word, &port.to_string(), &victim.id().to_string()]);
        command.args(folders).env("LIF_ESCAPES", &word);
        command.output().map_err(|e| e.to_string())
    };
    let output = run();
    let killed = !matches!(victim.try_wait(), Ok(None));
    let _ = victim.kill();
    let _ = victim.wait();
    sandbox.clear(slot(0));
    let output = output?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!(
            "a program does not run in the sandbox: {}",
            said.trim()
        ));
    }
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let did = |way: &str| said.lines().any(|line| line == way);
    Ok(vec![
        Escape {
            remedy: CLOSE_THEM,
            ..escape("read your files", did("read"))
        },
        escape("read your environment", did("environment")),
        escape("reach the network", did("network")),
        escape("write outside of its folder", did("write")),
        escape("end other programs", killed),
        escape("leave a program behind", is_running(&word)),
    ])
}

const CLOSE_THEM: &str = "Close the workbook's folder, that of the submissions and your home folder to other users: chmod -R go= …";

fn escape(what: &'static str, succeeded: bool) -> Escape {
    Escape {
        what,
        held: !succeeded,
        remedy: "`cargo lif class doctor` says what holds.",
    }
}

const RUNNING: Limits = Limits {
    cpu: 10,
    memory: 1 << 30,
    file: 1 << 20,
    processes: 32,
};

/// The program, and the folder that goes with it.
fn compiled(kit: &Kit, sandbox: Sandbox) -> Result<(TempDir, PathBuf), String> {
    let folder = kit.folder_beside()?;
    let path = folder.path();
    fs::write(path.join("main.rs"), PROGRAM).map_err(|e| e.to_string())?;
    open_to_all(path)?;
    sandbox
        .hand_over(slot(0), path)
        .map_err(|e| e.to_string())?;
    let parts = kit.parts(sandbox, slot(0), path)?;
    let program = path.join("escapes");
    let output = parts
        .compiler()
        .command()
        .args(["--edition=2024", "-Cdebuginfo=0", "-o"])
        .args([&program, &path.join("main.rs")])
        .output()
        .map_err(|e| e.to_string())?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!(
            "the compiler does not work in the sandbox: {}",
            said.trim()
        ));
    }
    Ok((folder, program))
}

/// True if a process has this word among its arguments.
fn is_running(word: &str) -> bool {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let mut arguments = processes.map(|process| fs::read(process.path().join("cmdline")));
    arguments.any(|words| {
        let words = words.unwrap_or_default();
        words
            .split(|byte| *byte == 0)
            .any(|own| own == word.as_bytes())
    })
}

/// What an instructor has that is no submission's business.
pub fn own_folders(workbook: &Path) -> Vec<PathBuf> {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    home.into_iter()
        .chain([workbook.join("solutions")])
        .collect()
}
