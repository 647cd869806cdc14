//! How cargo calls the compiler here: through which wrappers, with which linker and flags.
//!
//! Cargo works that out from its configuration files and the environment, and tells it in what it prints
//! while it builds an empty crate.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo;
use crate::stop::Stop;
use crate::words::words;

/// The compiler, and what it is always given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiler {
    /// Wrappers, if any, then the compiler.
    pub program: Vec<String>,
    pub flags: Vec<String>,
}

impl Compiler {
    /// The one that cargo calls in this folder.
    ///
    /// # Errors
    /// If cargo cannot build an empty crate with it: the reason is in its configuration.
    pub fn asked(folder: &Path, release: bool, stop: &Stop) -> Result<Self, String> {
        let empty = tempfile::tempdir().map_err(|e| no_temporary_folder(&e))?;
        let manifest = empty.path().join("Cargo.toml");
        let text = "[package]\nname = \"empty\"\n[lib]\npath = \"lib.rs\"\n[workspace]\n";
        fs::write(&manifest, text)
            .and_then(|()| fs::write(empty.path().join("lib.rs"), ""))
            .map_err(|e| no_temporary_folder(&e))?;
        let mut command = Command::new(cargo::cargo());
        command
            .args(["build", "--verbose", "--color=never", "--manifest-path"])
            .arg(&manifest)
            .arg("--target-dir")
            .arg(empty.path().join("target"))
            .current_dir(folder);
        if release {
            command.arg("--release");
        }
        let output = stop.output(&mut command).map_err(|e| cargo::no_start(&e))?;
        let said = String::from_utf8_lossy(&output.stderr);
        match said.lines().find_map(Compiler::read) {
            Some(compiler) if output.status.success() => Ok(compiler),
            _ => Err(format!(
                "cargo cannot build an empty crate here:\n{}",
                said.trim()
            )),
        }
    }

    /// Reads a line of cargo's such as "Running `rustc --crate-name empty …`".
    fn read(line: &str) -> Option<Self> {
        let call = line.trim_start().strip_prefix("Running `")?;
        let words = words(call.strip_suffix('`')?);
        let own = words.iter().position(|word| word == "--crate-name")?;
        let (program, arguments) = words.split_at(own);
        let mut flags = Vec::new();
        for pair in arguments.windows(2) {
            let linker = pair[0] == "-C" && pair[1].starts_with("linker=");
            if pair[0] == "--target" || linker {
                flags.extend_from_slice(pair);
            }
        }
        // What is configured comes last, after the folders of dependencies.
        let last = arguments
            .iter()
            .rposition(|word| word.starts_with("dependency="))?;
        let configured = &arguments[last + 1..];
        flags.extend_from_slice(configured);
        Some(Compiler {
            program: program.to_vec(),
            flags,
        })
    }

    /// The platform that it compiles for.
    ///
    /// # Errors
    /// If it cannot be run.
    pub fn platform(&self, stop: &Stop) -> Result<String, String> {
        let target = self.flags.iter().position(|flag| flag == "--target");
        if let Some(platform) = target.and_then(|k| self.flags.get(k + 1)) {
            return Ok(platform.clone());
        }
        let output = stop
            .output(self.command().arg("-vV"))
            .map_err(|e| cargo::no_start(&e))?;
        let said = String::from_utf8_lossy(&output.stdout);
        let host = said.lines().find_map(|line| line.strip_prefix("host: "));
        host.map(str::to_owned)
            .ok_or_else(|| format!("the compiler does not say what it compiles for: {said}"))
    }

    pub fn command(&self) -> Command {
        let mut words = self.program.iter();
        let mut command = Command::new(words.next().map_or("rustc", String::as_str));
        command.args(words).args(&self.flags);
        command
    }
}

/// Looks whether the folder for temporary files is there: compilers, linkers and probes need it.
///
/// # Errors
/// If it is not, in a sentence.
pub fn temporary_folder() -> Result<(), String> {
    let folder = std::env::temp_dir();
    let found = fs::metadata(folder).map_err(|e| no_temporary_folder(&e))?;
    match found.is_dir() {
        true => Ok(()),
        false => Err(no_temporary_folder(&io::ErrorKind::NotADirectory.into())),
    }
}

/// What to say where it cannot be used.
pub fn no_temporary_folder(e: &io::Error) -> String {
    format!(
        "The folder for temporary files, {}, cannot be used ({e}): make it, or set TMPDIR to one that is there.",
        std::env::temp_dir().display()
    )
}

/// What cargo's way to call the compiler depends on: its configuration files, and the variables of the
/// environment that it reads.
pub fn depends_on(folder: &Path) -> Vec<String> {
    let mut parts: Vec<String> = folders_of_configuration(folder, std::env::var_os("CARGO_HOME"))
        .flat_map(|folder| ["config.toml", "config"].map(|name| folder.join(name)))
        .filter_map(|file| fs::read_to_string(file).ok())
        .collect();
    let read = [
        "RUST",
        "CARGO_BUILD_",
        "CARGO_TARGET_",
        "CARGO_ENCODED_",
        "CARGO_PROFILE_",
    ];
    let mut variables: Vec<(OsString, OsString)> = std::env::vars_os()
        .filter(|(name, _)| {
            let name = name.to_string_lossy();
            read.iter().any(|start| name.starts_with(start)) && name != "RUST_BACKTRACE"
        })
        .collect();
    variables.sort();
    parts.extend(variables.into_iter().map(|pair| format!("{pair:?}")));
    parts
}

/// The folders in which cargo looks for its configuration: those above, and its own.
fn folders_of_configuration(
    folder: &Path,
    cargo_home: Option<OsString>,
) -> impl Iterator<Item = PathBuf> {
    let above = folder.ancestors().map(|folder| folder.join(".cargo"));
    let in_home = || Some(std::env::home_dir()?.join(".cargo"));
    above.chain(cargo_home.map(PathBuf::from).or_else(in_home))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Compiler, folders_of_configuration};

    /// Also where the workbook is not in the home folder.
    #[test]
    fn configuration_is_looked_for_where_cargo_does() {
        let found = |home: Option<&str>| -> Vec<_> {
            folders_of_configuration(Path::new("/w/book"), home.map(Into::into)).collect()
        };
        let usual = std::env::home_dir().unwrap().join(".cargo");
        assert!(found(None).contains(&usual));
        assert!(found(Some("/c")).contains(&"/c".into()));
        assert!(found(None).contains(&"/w/.cargo".into()));
    }

    #[test]
    fn wrappers_linker_target_and_flags_are_read() {
        let line = "     Running `sccache /r/rustc --crate-name empty --edition=2015 lib.rs --check-cfg 'cfg(feature, values())' -C metadata=8 --out-dir /t/debug/deps --target x86_64-unknown-linux-gnu -C linker=clang -C incremental=/t -L dependency=/t/x/deps -L dependency=/t/deps -C 'link-arg=a b' -Ctarget-cpu=native`";
        let compiler = Compiler::read(line).unwrap();
        assert_eq!(compiler.program, ["sccache", "/r/rustc"]);
        assert_eq!(
            compiler.flags,
            [
                "--target",
                "x86_64-unknown-linux-gnu",
                "-C",
                "linker=clang",
                "-C",
                "link-arg=a b",
                "-Ctarget-cpu=native"
            ]
        );
    }

    #[test]
    fn usually_there_is_nothing_to_add() {
        let line =
            "Running `/r/rustc --crate-name empty lib.rs -C incremental=/t -L dependency=/t/deps`";
        let compiler = Compiler::read(line).unwrap();
        assert_eq!(compiler.program, ["/r/rustc"]);
        assert!(compiler.flags.is_empty());
        assert_eq!(Compiler::read("   Compiling empty v0.0.0"), None);
    }
}
