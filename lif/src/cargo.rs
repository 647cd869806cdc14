//! Calls cargo and rustc, and reads what they say.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, BufRead};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::compile_message::without_home;
use crate::stop::Stop;

/// An error or a warning of the compiler.
#[derive(Clone, Debug, PartialEq)]
pub struct CompileError {
    /// The files that it points at, as the compiler names them.
    pub files: Vec<String>,
    /// The whole message, as a person would see it.
    pub rendered: String,
}

/// What the compiler said of a crate.
pub struct Said {
    /// None if it compiled.
    pub errors: Vec<CompileError>,
    pub warnings: Vec<CompileError>,
}

/// A library that cargo has built.
#[derive(Clone, Debug)]
pub struct Library {
    /// The name of its crate.
    pub name: String,
    /// Its package, as cargo identifies it.
    pub package: String,
    pub file: PathBuf,
}

/// What a call of cargo came to.
#[derive(Debug, Default)]
pub struct Built {
    pub success: bool,
    /// The program that was asked for, if it was built.
    pub program: Option<PathBuf>,
    /// The libraries that were built or are up to date.
    pub libraries: Vec<Library>,
    /// Where the linker looks for libraries that are none of cargo's.
    pub searched: Vec<String>,
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
    let output = stop.output(&mut command).map_err(|e| no_start(&e))?;
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
            Some("build-script-executed") => {
                let paths = message["linked_paths"].as_array().into_iter().flatten();
                self.searched
                    .extend(paths.filter_map(Value::as_str).map(str::to_owned));
            }
            Some("compiler-message") => self.errors.extend(at_level("error", &message["message"])),
            _ => {}
        }
    }

    fn take_artifact(&mut self, artifact: &Value) {
        if let Some(program) = artifact["executable"].as_str() {
            self.program = Some(program.into());
        }
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let kinds = artifact["target"]["kind"].as_array();
        let is_macro = kinds.is_some_and(|kinds| kinds.iter().any(|kind| kind == "proc-macro"));
        let files = artifact["filenames"].as_array().into_iter().flatten();
        let library = files
            .filter_map(Value::as_str)
            .find(|file| is_macro || file.ends_with(".rlib"));
        if let Some(file) = library {
            self.libraries.push(Library {
                name: text(&artifact["target"]["name"]).replace('-', "_"),
                package: text(&artifact["package_id"]),
                file: file.into(),
            });
        }
    }
}

/// What a package depends on: the name by which it calls each crate, and that one's package.
pub type Dependencies = Vec<(String, String)>;

/// What each package depends on for this platform, by the packages' names.
///
/// # Errors
/// If cargo does not say.
pub fn dependencies(
    folder: &Path,
    platform: &str,
    stop: &Stop,
) -> Result<BTreeMap<String, Dependencies>, String> {
    let mut command = Command::new(cargo());
    command
        .args([
            "metadata",
            "--format-version=1",
            "--filter-platform",
            platform,
        ])
        .current_dir(folder);
    let output = stop.output(&mut command).map_err(|e| no_start(&e))?;
    let said = || String::from_utf8_lossy(&output.stderr).into_owned();
    let metadata: Value = serde_json::from_slice(&output.stdout).map_err(|_| said())?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let of = |node: &Value| -> Dependencies {
        let each = list(&node["deps"]).into_iter();
        each.map(|dependency| (text(&dependency["name"]), text(&dependency["pkg"])))
            .collect()
    };
    let nodes = list(&metadata["resolve"]["nodes"]);
    let packages = list(&metadata["packages"]).into_iter();
    Ok(packages
        .filter_map(|package| {
            let node = nodes.iter().find(|node| node["id"] == package["id"])?;
            Some((text(&package["name"]), of(node)))
        })
        .collect())
}

/// What to say where cargo or the compiler cannot be started.
pub fn no_start(e: &io::Error) -> String {
    format!("Cargo cannot be started ({e}): is Rust installed? See https://rustup.rs")
}

/// One of the compiler's messages if it is an "error" or a "warning", whichever is asked for, and points
/// at a file.
fn at_level(level: &str, message: &Value) -> Option<CompileError> {
    if message["level"] != level || message["spans"].as_array()?.is_empty() {
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

/// Runs the compiler.
///
/// # Errors
/// If it cannot be started, or fails without an error that points at a file.
pub fn rustc(command: &mut Command, stop: &Stop) -> Result<Said, String> {
    command.arg("--error-format=json");
    let output = stop.output(command).map_err(|e| no_start(&e))?;
    let lines = output.stderr.lines().map_while(Result::ok);
    let messages: Vec<Value> = lines
        .filter_map(|line| serde_json::from_str(&line).ok())
        .collect();
    let of = |level| {
        messages
            .iter()
            .filter_map(move |m| at_level(level, m))
            .collect()
    };
    let said = Said {
        errors: of("error"),
        warnings: of("warning"),
    };
    if !output.status.success() && said.errors.is_empty() {
        return Err(format!("the compiler failed:\n{}", as_seen(&output.stderr)));
    }
    Ok(said)
}

/// What the compiler said, as a person would see it.
fn as_seen(stderr: &[u8]) -> String {
    let lines = stderr.lines().map_while(Result::ok);
    let texts = lines.map(|line| match serde_json::from_str::<Value>(&line) {
        Ok(message) => message["rendered"].as_str().unwrap_or_default().to_owned(),
        Err(_) => line + "\n",
    });
    texts.collect::<String>().trim().to_owned()
}

pub fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
