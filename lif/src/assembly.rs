//! A test program put together by calling rustc directly: over modules that lie elsewhere than in
//! exercises/, against the libraries that cargo has built.
//!
//! It never trusts a file's time: what is to be compiled is written, and then it is compiled.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

use judge::exercise::Exercise;
use tempfile::TempDir;

use crate::additions::{self, Additions};
use crate::cargo::{self, CompileError};
use crate::compile_message;
use crate::parts::{self, Parts};
use crate::stop::Stop;
use crate::workbook::{Workbook, days};

mod source;

pub use source::fits_in_one_crate;
use source::{declared, probe_program, program_of_all};

/// A folder with the exercises' modules and the program made of them.
pub struct Assembly {
    /// The program's source.
    root: PathBuf,
    /// The days that are crates of their own; none where the program has the modules in it.
    days: Vec<&'static str>,
    /// The day whose modules the program has in it, or the solutions.
    inlined: Option<&'static str>,
    /// Removed when the assembly is dropped.
    folder: TempDir,
    program: PathBuf,
    /// Where the learner's crates are.
    exercises: PathBuf,
    /// What learners have added, as it is in the folder; nothing is there at first.
    added: Mutex<Option<Additions>>,
    parts: Parts,
    compiled: Mutex<Compiled>,
    stop: Stop,
}

/// What has been compiled since the modules in it last changed.
#[derive(Default)]
struct Compiled {
    /// The days, each with the compiler's warnings.
    days: BTreeMap<String, Vec<CompileError>>,
    /// The warnings on the program itself, once it is linked.
    linked: Option<Vec<CompileError>>,
}

impl Assembly {
    /// An assembly of all exercises, in a folder of its own in the target folder.
    ///
    /// # Errors
    /// If the folder cannot be made.
    pub fn new(workbook: &Workbook, parts: Parts) -> Result<Self, String> {
        let mut assembly = Assembly::empty(workbook, parts)?;
        assembly.days = days();
        assembly.add(&Additions::default())?;
        let probes = workbook.path("tests/probes.rs");
        write(&assembly.root, program_of_all(&probes).as_bytes())?;
        Ok(assembly)
    }

    /// An assembly of some modules of one day in one crate, whose program is nothing but the probe of
    /// one of them: it compiles in a fraction of the time. Only for modules that
    /// [fit in one crate](fits_in_one_crate).
    ///
    /// # Errors
    /// If the folder cannot be made.
    pub fn of_one(
        workbook: &Workbook,
        parts: Parts,
        modules: &[&'static Exercise],
        graded: &'static Exercise,
    ) -> Result<Self, String> {
        let mut assembly = Assembly::empty(workbook, parts)?;
        let probes = workbook.path("tests");
        assembly.inlined = Some(graded.day());
        let source = assembly.source(graded.day());
        // For tests of the learner's own: those modules, and no probe.
        write(&source.join("lib.rs"), declared(modules).as_bytes())?;
        assembly.root = source.join("main.rs");
        write(
            &assembly.root,
            probe_program(&probes, modules, graded).as_bytes(),
        )?;
        Ok(assembly)
    }

    fn empty(workbook: &Workbook, parts: Parts) -> Result<Self, String> {
        let target = workbook.target_folder();
        sweep(target);
        let folder = TempDir::with_prefix_in(PREFIX, target)
            .map_err(|e| format!("{} cannot be written to: {e}", target.display()))?;
        let program = format!("grade{}", std::env::consts::EXE_SUFFIX);
        Ok(Assembly {
            root: folder.path().join("main.rs"),
            days: Vec::new(),
            inlined: None,
            program: folder.path().join(program),
            exercises: workbook.path("exercises"),
            added: Mutex::default(),
            folder,
            parts,
            compiled: Mutex::default(),
            stop: Stop::never(),
        })
    }

    fn source(&self, day: &str) -> PathBuf {
        self.folder.path().join("exercises").join(day).join("src")
    }

    /// An assembly for changed solutions.
    ///
    /// # Errors
    /// If the folder cannot be made.
    pub fn of_solutions(workbook: &Workbook, parts: Parts) -> Result<Self, String> {
        let assembly = Assembly::empty(workbook, parts)?;
        Ok(Assembly {
            inlined: Some(parts::SOLUTIONS),
            ..assembly
        })
    }

    /// Where a file of the program lies.
    pub fn path_of(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file of the program.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write_file(&self, name: &str, text: &str) -> Result<(), String> {
        write(&self.path_of(name), text.as_bytes())
    }

    /// Writes the program's source.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write_root(&self, text: &str) -> Result<(), String> {
        write(&self.root, text.as_bytes())
    }

    /// From now on, these are what it is compiled with.
    pub fn compile_with(&mut self, parts: Parts) {
        self.parts = parts;
    }

    /// From now on, this may end what is being compiled.
    pub fn obey(&mut self, stop: &Stop) {
        self.stop = stop.clone();
    }

    fn compiled(&self) -> MutexGuard<'_, Compiled> {
        self.compiled
            .lock()
            .unwrap_or_else(|broken| broken.into_inner())
    }

    /// Writes an exercise's module.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn put(&self, exercise: &Exercise, source: &[u8]) -> Result<(), String> {
        let file = format!("{}.rs", exercise.module);
        let path = self.source(exercise.day()).join(file);
        if fs::read(&path).is_ok_and(|old| old == source) {
            return Ok(());
        }
        let mut compiled = self.compiled();
        compiled.days.remove(exercise.day());
        compiled.linked = None;
        write(&path, source)
    }

    /// Writes what a learner has added to the days' crates, and takes away what is there no longer.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn add(&self, additions: &Additions) -> Result<(), String> {
        let added = self.added.lock();
        let mut added = added.unwrap_or_else(|broken| broken.into_inner());
        for day in &self.days {
            let before = added.as_ref();
            if before.is_some_and(|before| !before.differ(additions, day)) {
                continue;
            }
            let folder = self.folder.path().join("exercises").join(day);
            for (path, _) in before.iter().flat_map(|before| before.of_day(day)) {
                // What is not there any more need not be removed.
                let _ = fs::remove_file(folder.join(path));
            }
            write(
                &folder.join("src/lib.rs"),
                additions::usual_lib(day).as_bytes(),
            )?;
            for (path, text) in additions.of_day(day) {
                write(&folder.join(path), text)?;
            }
            let mut compiled = self.compiled();
            compiled.days.remove(*day);
            compiled.linked = None;
        }
        *added = Some(additions.clone());
        Ok(())
    }

    /// The program that [`Assembly::compile`] makes.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// Compiles everything that has changed. Gives the errors of the first crate that has any.
    ///
    /// # Errors
    /// If the compiler cannot be run.
    pub fn compile(&self) -> Result<Vec<CompileError>, String> {
        for day in &self.days {
            if self.compiled().days.contains_key(*day) {
                continue;
            }
            let errors = self.compile_day(day)?;
            if !errors.is_empty() {
                return Ok(errors);
            }
        }
        if self.compiled().linked.is_some() {
            return Ok(Vec::new());
        }
        self.link()
    }

    /// Compiles one day's crate.
    ///
    /// # Errors
    /// If the compiler cannot be run.
    pub fn compile_day(&self, day: &str) -> Result<Vec<CompileError>, String> {
        let mut command = self.day_compiler(day);
        command.arg("--crate-type=rlib");
        command.arg("-o").arg(self.day_library(day));
        let said = cargo::rustc(&mut command, &self.stop)?;
        let mut compiled = self.compiled();
        compiled.linked = None;
        if said.errors.is_empty() {
            compiled.days.insert(day.to_owned(), said.warnings);
        }
        Ok(said.errors)
    }

    /// Compiles the tests that the learner has written into the modules of a day.
    ///
    /// # Errors
    /// If the compiler cannot be run.
    pub fn compile_own_tests(&self, day: &str) -> Result<(PathBuf, Vec<CompileError>), String> {
        let program = format!("own_tests{}", std::env::consts::EXE_SUFFIX);
        let program = self.path_of(&program);
        let mut command = self.day_compiler(day);
        command.arg("--test").arg("-o").arg(&program);
        let said = cargo::rustc(&mut command, &self.stop)?;
        Ok((program, said.errors))
    }

    /// The compiler, with a day's crate to compile.
    fn day_compiler(&self, day: &str) -> Command {
        let mut command = self.compiler();
        command
            .arg(format!("--crate-name=exercises_{day}"))
            .arg(self.source(day).join("lib.rs"))
            .env("CARGO_MANIFEST_DIR", self.exercises.join(day));
        for (name, library) in self.parts.of_day(day) {
            command.args(external(name, library));
        }
        command
    }

    /// Compiles and links the program.
    ///
    /// # Errors
    /// If the compiler cannot be run.
    pub fn link(&self) -> Result<Vec<CompileError>, String> {
        let mut command = self.compiler();
        command.arg("--crate-name=grade");
        let mut libraries: BTreeMap<String, PathBuf> = self.parts.libraries().clone();
        for day in &self.days {
            libraries.insert(format!("exercises_{day}"), self.day_library(day));
        }
        if let Some(day) = self.inlined {
            let of_day = self.parts.of_day(day);
            libraries.extend(of_day.map(|(name, library)| (name.clone(), library.clone())));
        }
        for (name, library) in &libraries {
            command.args(external(name, library));
        }
        command.arg("-o").arg(&self.program).arg(&self.root);
        let said = cargo::rustc(&mut command, &self.stop)?;
        self.compiled().linked = said.errors.is_empty().then_some(said.warnings);
        Ok(said.errors)
    }

    /// What the compiler warns of in the file of this exercise.
    pub fn warnings(&self, exercise: &Exercise) -> Vec<String> {
        let compiled = self.compiled();
        let of_days = compiled.days.values().chain(&compiled.linked).flatten();
        of_days
            .filter(|warning| warning.files.contains(&exercise.file()))
            .map(|warning| compile_message::without_lint(&warning.rendered))
            .collect()
    }

    fn day_library(&self, day: &str) -> PathBuf {
        self.folder.path().join(format!("libexercises_{day}.rlib"))
    }

    /// The compiler, with what every crate is compiled with.
    fn compiler(&self) -> Command {
        // What a message or a panic names is the learner's file, not the copy of it.
        let mut remap = OsString::from("--remap-path-prefix=");
        remap.push(self.folder.path().join("exercises"));
        remap.push("=exercises");
        let level = if self.parts.is_release() {
            "-Copt-level=3"
        } else {
            "-Copt-level=0"
        };
        let mut command = self.parts.compiler().command();
        command
            .current_dir(self.folder.path())
            .args(["--edition=2024", level, "-Cdebuginfo=0"])
            .args(["-Dunsafe_code"])
            // What nothing calls may be for later, and style is not the point.
            .args(["-Adead_code", "-Anonstandard_style", "-Aunused_parens"])
            .arg(remap);
        for place in self.parts.searched() {
            command.args(["-L", place]);
        }
        // The libraries' debug information is of no use here, and takes long to link; elsewhere it is
        // not linked, or stripping is a program of its own.
        if cfg!(target_os = "linux") {
            command.arg("-Cstrip=debuginfo");
        }
        command
    }
}

/// What an assembly's folder is called, up to a random part.
pub const PREFIX: &str = "lif-";

/// Removes the folders of assemblies that could not do so themselves, because they were killed: all
/// that have not been written to for a day.
fn sweep(target: &Path) {
    const A_DAY: Duration = Duration::from_secs(24 * 60 * 60);
    let entries = fs::read_dir(target).into_iter().flatten();
    for entry in entries.filter_map(Result::ok) {
        let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        let written = entry.metadata().and_then(|metadata| metadata.modified());
        let age = written.ok().and_then(|written| written.elapsed().ok());
        if is_ours && age.is_some_and(|age| age > A_DAY) {
            // Whatever cannot be removed does no harm.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn external(name: &str, library: &Path) -> [OsString; 2] {
    let mut value = OsString::from(format!("{name}="));
    value.push(library);
    ["--extern".into(), value]
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, bytes))
        .map_err(|e| format!("{} cannot be written: {e}", path.display()))
}
