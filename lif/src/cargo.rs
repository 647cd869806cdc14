//! Calls cargo and rustc, and reads what they say.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::compile_message::without_home;
use crate::stop::Stop;

/// An error message of the compiler.
#[derive(Clone, Debug, PartialEq)]
pub struct CompileError {
    /// The files that it points at, as the compiler names them.
    pub files: Vec<String>,
    /// The whole message, as a person would see it.
    pub rendered: String,
}

/// What a call of cargo came to.
#[derive(Debug, Default)]
pub struct Built {
    pub success: bool,
    /// The program that was asked for, if it was built.
    pub program: Option<PathBuf>,
    /// The libraries that were built or are up to date, by crate name.
    pub libraries: BTreeMap<String, PathBuf>,
    pub errors: Vec<CompileError>,
    /// What cargo printed for people.
    pub said: String,
}

/// Runs `cargo` with these arguments in `folder`, reading its messages as JSON.
///
/// # Errors
/// If cargo cannot be started.
pub fn run(folder: &Path, arguments: &[&str], stop: &Stop) -> Result<Built, String> {
    let mut command = Command::new(cargo());
    command
        .args(arguments)
        .args(["--message-format=json", "--quiet"])
        .current_dir(folder);
    let output = stop.output(&mut command).map_err(|e| {
        format!("cargo cannot be started ({e}): is Rust installed? See https://rustup.rs")
    })?;
    let mut built = Built {
        success: output.status.success(),
        said: String::from_utf8_lossy(&output.stderr).into_owned(),
        ..Built::default()
    };
    for line in output.stdout.split(|&byte| byte == b'\n') {
        if let Ok(message) = serde_json::from_slice::<Value>(line) {
            built.take(&message);
        }
    }
    Ok(built)
}

impl Built {
    fn take(&mut self, message: &Value) {
        match message["reason"].as_str() {
            Some("compiler-artifact") => self.take_artifact(message),
            Some("compiler-message") => self.errors.extend(compile_error(&message["message"])),
            _ => {}
        }
    }

    fn take_artifact(&mut self, artifact: &Value) {
        if let Some(program) = artifact["executable"].as_str() {
            self.program = Some(program.into());
        }
        let name = artifact["target"]["name"].as_str().unwrap_or_default();
        let files = artifact["filenames"].as_array().into_iter().flatten();
        let library = files
            .filter_map(Value::as_str)
            .find(|file| file.ends_with(".rlib"));
        if let Some(library) = library {
            self.libraries
                .insert(name.replace('-', "_"), library.into());
        }
    }
}

/// The error in one of the compiler's messages; `None` for warnings and notes.
fn compile_error(message: &Value) -> Option<CompileError> {
    if message["level"] != "error" || message["spans"].as_array()?.is_empty() {
        return None;
    }
    let spans = message["spans"].as_array()?;
    let files = spans
        .iter()
        .filter(|span| span["is_primary"] == true)
        .flat_map(expansion_files)
        .collect();
    Some(CompileError {
        files,
        rendered: without_home(message["rendered"].as_str()?),
    })
}

/// The file of a span and, if it is in a macro, the files of the places where the macro is used.
fn expansion_files(span: &Value) -> Vec<String> {
    let mut files = Vec::new();
    let mut span = Some(span);
    while let Some(s) = span.filter(|s| !s.is_null()) {
        if let Some(file) = s["file_name"].as_str() {
            files.push(file.replace('\\', "/"));
        }
        span = s["expansion"].get("span");
    }
    files
}

/// Runs `rustc` with these arguments; gives the errors, none if it compiled.
///
/// # Errors
/// If rustc cannot be started, or fails without an error that points at a file.
pub fn rustc(
    folder: &Path,
    arguments: &[OsString],
    stop: &Stop,
) -> Result<Vec<CompileError>, String> {
    let mut command = Command::new(rustc_path());
    command
        .args(arguments)
        .arg("--error-format=json")
        .current_dir(folder);
    let output = stop.output(&mut command).map_err(|e| {
        format!("rustc cannot be started ({e}): is Rust installed? See https://rustup.rs")
    })?;
    if output.status.success() {
        return Ok(Vec::new());
    }
    let errors: Vec<CompileError> = output
        .stderr
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| serde_json::from_str::<Value>(&line).ok())
        .filter_map(|message| compile_error(&message))
        .collect();
    if errors.is_empty() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("the compiler failed: {}", said.trim()));
    }
    Ok(errors)
}

pub fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// The compiler that belongs to this cargo: it lies beside it. Called by its name alone it may be
/// rustup's, which takes a moment to find the same.
fn rustc_path() -> OsString {
    let beside = |cargo: OsString| {
        let name = format!("rustc{}", std::env::consts::EXE_SUFFIX);
        let path = PathBuf::from(cargo).with_file_name(name);
        path.is_absolute().then_some(path)
    };
    let own = || std::env::var_os("CARGO").and_then(beside);
    std::env::var_os("RUSTC")
        .or_else(|| own().filter(|path| path.is_file()).map(OsString::from))
        .unwrap_or_else(|| "rustc".into())
}
