//! A copy of the workbook, and `cargo lif` on a pseudo-terminal over it.

#[cfg(unix)]
pub mod terminal;
#[cfg(unix)]
pub mod watch;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Mutex, MutexGuard};

/// A copy of the workbook, to be written to. There is one, so that cargo builds it once; each test
/// has it to itself and finds every exercise as the stub.
pub struct Copy {
    root: PathBuf,
    _alone: MutexGuard<'static, ()>,
}

static ALONE: Mutex<()> = Mutex::new(());

impl Copy {
    pub fn new() -> Self {
        let alone = ALONE.lock().unwrap_or_else(|broken| broken.into_inner());
        let root = target_folder().join("tmp").join("workbook");
        let original = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        fs::create_dir_all(&root).unwrap();
        for file in ["Cargo.toml", "Cargo.lock"] {
            let text = fs::read_to_string(original.join(file)).unwrap();
            write_if_other(&root.join(file), as_other_packages(text).as_bytes());
        }
        for folder in ["exercises", "solutions", "tests", "lif", ".cargo"] {
            mirror(&original.join(folder), &root.join(folder));
        }
        let copy = Copy {
            root,
            _alone: alone,
        };
        for exercise in curriculum::EXERCISES {
            let stub = judge::stub::of_solution(exercise.solution);
            let file = copy.path(&exercise.file());
            if fs::read_to_string(&file).is_ok_and(|text| text == stub) {
                continue;
            }
            fs::write(file, stub).unwrap();
        }
        copy
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The learner's file of an exercise.
    pub fn file(&self, id: &str) -> PathBuf {
        self.path(&curriculum::find(id).unwrap().file())
    }

    /// Writes the reference into the learner's file.
    pub fn solve(&self, id: &str) {
        self.write(id, curriculum::find(id).unwrap().solution);
    }

    /// Writes the reference with one thing replaced.
    pub fn solve_but(&self, id: &str, right: &str, wrong: &str) {
        let solution = curriculum::find(id).unwrap().solution;
        assert!(solution.contains(right), "{id} has no {right:?}");
        self.write(id, &solution.replace(right, wrong));
    }

    /// The command over this copy, with nothing to read.
    pub fn lif(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lif"));
        command
            .args(arguments)
            .current_dir(self.root())
            .env("CARGO_MANIFEST_DIR", self.path("lif"))
            .env("CARGO_TARGET_DIR", target_folder())
            .stdin(Stdio::null());
        command
    }

    pub fn write(&self, id: &str, text: &str) {
        fs::write(self.file(id), text).unwrap();
    }
}

/// All that a command said.
pub fn text(output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    String::from_utf8_lossy(out).into_owned() + &String::from_utf8_lossy(err)
}

/// Where cargo builds.
pub fn target_folder() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap()
}

/// Makes the copy of a folder equal to it; files that are equal are left alone, so that cargo need
/// not build again.
fn mirror(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (name, path) = (entry.file_name(), entry.path());
        if name == "submissions" {
            continue;
        }
        match path.is_dir() {
            true => mirror(&path, &to.join(name)),
            false => copy_if_other(&path, &to.join(name)),
        }
    }
    for entry in fs::read_dir(to).unwrap() {
        let entry = entry.unwrap();
        if !from.join(entry.file_name()).exists() && entry.path().is_file() {
            fs::remove_file(entry.path()).unwrap();
        }
    }
}

fn copy_if_other(from: &Path, to: &Path) {
    write_if_other(to, &fs::read(from).unwrap());
}

fn write_if_other(to: &Path, bytes: &[u8]) {
    if fs::read(to).is_ok_and(|old| old == bytes) {
        return;
    }
    fs::write(to, bytes).unwrap();
}

/// The workspace's packages with another version.
///
/// Cargo tells packages apart by name, version and place in their workspace, and all three would be the
/// same here: built into one target folder, the copy's would be taken for the workbook's own, and cargo
/// would no longer see when those change.
fn as_other_packages(manifest: String) -> String {
    let own = format!("version = \"{}\"", env!("CARGO_PKG_VERSION"));
    let lines: Vec<&str> = manifest.lines().collect();
    let changed = lines.iter().enumerate().map(|(k, &line)| {
        // In Cargo.lock, a package from elsewhere says next where that is.
        let next = lines.get(k + 1).copied().unwrap_or_default();
        match line == own && !next.starts_with("source = ") {
            true => format!("{}-copy\"\n", line.trim_end_matches('"')),
            false => format!("{line}\n"),
        }
    });
    changed.collect()
}
