//! Builds the test program over what the learner wrote, whatever state it is in.
//!
//! Where everything compiles, this is one call of cargo. Where a module does not, the rest is still
//! graded: a copy of the exercises is compiled in which modules that are at fault are replaced by
//! their stubs.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use judge::exercise::Exercise;
use judge::{EXERCISES, stub};

use crate::assembly::{self, Assembly};
use crate::cargo::{self, CompileError};
use crate::needs::needed_by;
use crate::parts::Parts;
use crate::stop::Stop;
use crate::workbook::{FileState, Sources, Workbook};

/// The test program, and what could not be built into it.
pub struct Program {
    kind: Kind,
    /// Exercises that do not compile, with the compiler's message.
    pub broken: BTreeMap<&'static str, String>,
}

enum Kind {
    /// Cargo built it, here.
    Usual(PathBuf),
    /// It was put together around modules that do not compile.
    Mended(Assembly),
}

impl Program {
    pub fn path(&self) -> &Path {
        match &self.kind {
            Kind::Usual(path) => path,
            Kind::Mended(assembly) => assembly.program(),
        }
    }
}

/// Builds the test program.
///
/// # Errors
/// If it cannot be built even with stubs for every faulty module: then the workbook itself, not an
/// exercise, is at fault.
pub fn build(workbook: &Workbook, release: bool) -> Result<Program, String> {
    let sources = workbook.sources();
    let never = Stop::never();
    if unreadable(&sources).is_empty() {
        let mut arguments = vec![
            "test",
            "--no-run",
            "--package",
            "grading",
            "--test",
            "grade",
        ];
        if release {
            arguments.push("--release");
        }
        let built = cargo::run(workbook.root(), &arguments, &never)?;
        if let (true, Some(path)) = (built.success, built.program) {
            return Ok(Program {
                kind: Kind::Usual(path),
                broken: BTreeMap::new(),
            });
        }
        if built.errors.is_empty() {
            return Err(format!(
                "cargo could not build the workbook (`cargo lif doctor` looks for the cause):\n{}",
                built.said.trim()
            ));
        }
    }
    build_from(workbook, &sources, release, &EXERCISES)
}

/// Builds the test program from these sources, which need not be the learner's; as [`mend`] does.
///
/// # Errors
/// As [`mend`].
pub fn build_from(
    workbook: &Workbook,
    sources: &Sources,
    release: bool,
    wanted: &[&Exercise],
) -> Result<Program, String> {
    let parts = Parts::of_workbook(workbook, release, &Stop::never())?;
    let assembly = Assembly::new(workbook, parts)?;
    let broken = mend(&assembly, sources, wanted)?;
    Ok(Program {
        kind: Kind::Mended(assembly),
        broken,
    })
}

/// Builds a program that is the probe of this exercise alone, with only the modules that it needs:
/// that takes a fraction of the time. `None` if that cannot be, or if they do not compile and it takes
/// all modules to find out whose fault that is.
///
/// # Errors
/// If the compiler cannot be run, or when stopped.
pub fn build_alone(
    workbook: &Workbook,
    exercise: &'static Exercise,
    sources: &Sources,
    stop: &Stop,
) -> Result<Option<Program>, String> {
    let needed = needed_by(exercise, sources);
    let fits = |e: &&Exercise| match &sources[e.id] {
        Ok(source) => {
            let state = FileState::of(e, &sources[e.id]);
            assembly::fits_in_one_crate(source) && !matches!(state, FileState::Unreadable(_))
        }
        Err(_) => false,
    };
    if !needed.iter().all(fits) {
        return Ok(None);
    }
    let parts = Parts::of_workbook(workbook, false, stop)?;
    let mut assembly = Assembly::of_one(workbook, parts, &needed, exercise)?;
    assembly.obey(stop);
    for module in &needed {
        assembly.put(module, sources[module.id].as_ref()?)?;
    }
    let errors = assembly.compile()?;
    let mut broken = BTreeMap::new();
    if !errors.is_empty() {
        // With no other module there, nobody else can be at fault.
        if needed.len() > 1 {
            return Ok(None);
        }
        broken.insert(exercise.id, message(exercise, &errors));
    }
    Ok(Some(Program {
        kind: Kind::Mended(assembly),
        broken,
    }))
}

/// Puts the program together from these sources, with stubs in place of modules that do not
/// compile. Gives those, with the compiler's message.
///
/// Where it turns out that none of the `wanted` exercises compiles, the program is not finished.
///
/// # Errors
/// If it cannot be built even with stubs for every faulty module: then the workbook itself, not an
/// exercise, is at fault.
pub fn mend(
    assembly: &Assembly,
    sources: &Sources,
    wanted: &[&Exercise],
) -> Result<BTreeMap<&'static str, String>, String> {
    Mending {
        assembly,
        sources,
        broken: unreadable(sources),
    }
    .build(wanted)
}

/// Exercises whose files are missing, empty or not text, each with a sentence.
fn unreadable(sources: &Sources) -> BTreeMap<&'static str, String> {
    let mut unreadable = BTreeMap::new();
    for exercise in EXERCISES {
        if let FileState::Unreadable(why) = FileState::of(exercise, &sources[exercise.id]) {
            unreadable.insert(exercise.id, why);
        }
    }
    unreadable
}

/// The search for the modules that are at fault.
struct Mending<'a> {
    assembly: &'a Assembly,
    sources: &'a Sources,
    broken: BTreeMap<&'static str, String>,
}

impl Mending<'_> {
    fn build(mut self, wanted: &[&Exercise]) -> Result<BTreeMap<&'static str, String>, String> {
        let suspects = self.replace_until_it_compiles(wanted)?;
        if self.broken.len() > 1 {
            self.acquit(&suspects)?;
        } else if self.all_broken(wanted) {
            return Ok(self.broken);
        }
        self.lay_out(&[])?;
        if let Some(error) = self.assembly.compile()?.first() {
            return Err(format!(
                "the workbook does not compile:\n{}",
                error.rendered
            ));
        }
        Ok(self.broken)
    }

    fn all_broken(&self, wanted: &[&Exercise]) -> bool {
        wanted.iter().all(|e| self.broken.contains_key(e.id))
    }

    /// Replaces every module that the compiler complains of, until it no longer complains.
    /// Gives back those that were replaced because of an error.
    fn replace_until_it_compiles(
        &mut self,
        wanted: &[&Exercise],
    ) -> Result<Vec<&'static str>, String> {
        let mut suspects = Vec::new();
        loop {
            self.lay_out(&[])?;
            let errors = self.assembly.compile()?;
            let Some(first) = errors.first() else {
                return Ok(suspects);
            };
            let mut found = false;
            for exercise in EXERCISES {
                let own: Vec<&str> = errors
                    .iter()
                    .filter(|error| error.files.iter().any(|file| belongs_to(file, exercise)))
                    .map(|error| error.rendered.as_str())
                    .collect();
                if !own.is_empty() && !self.broken.contains_key(exercise.id) {
                    self.broken
                        .insert(exercise.id, worded(exercise, &errors, &own.concat()));
                    suspects.push(exercise.id);
                    found = true;
                }
            }
            if self.broken.len() == 1 && self.all_broken(wanted) {
                return Ok(suspects);
            }
            if !found {
                return Err(format!(
                    "the workbook does not compile:\n{}",
                    first.rendered
                ));
            }
        }
    }

    /// A module may be among the suspects only because it calls another whose signature has
    /// changed. Whoever compiles while the others are stubs is not at fault.
    fn acquit(&mut self, suspects: &[&'static str]) -> Result<(), String> {
        let in_order = EXERCISES.iter().map(|e| e.id);
        for id in in_order.filter(|id| suspects.contains(id)) {
            self.lay_out(&[id])?;
            if self.assembly.compile()?.is_empty() {
                self.broken.remove(id);
            }
        }
        Ok(())
    }

    /// Copies the learner's modules into the assembly, stubs for the broken ones but `except`.
    fn lay_out(&self, except: &[&str]) -> Result<(), String> {
        for exercise in EXERCISES {
            let replaced = self.broken.contains_key(exercise.id) && !except.contains(&exercise.id);
            if replaced {
                let stub = stub::of_solution(exercise.solution);
                self.assembly.put(exercise, stub.as_bytes())?;
            } else {
                self.assembly
                    .put(exercise, self.sources[exercise.id].as_ref()?)?;
            }
        }
        Ok(())
    }
}

/// What the compiler says of an exercise that is compiled with no other.
fn message(exercise: &Exercise, errors: &[CompileError]) -> String {
    let all: Vec<&str> = errors.iter().map(|error| error.rendered.as_str()).collect();
    worded(exercise, errors, &all.concat())
}

/// The compiler's message; with an introduction, where it speaks of a file that the learner has
/// never seen.
fn worded(exercise: &Exercise, errors: &[CompileError], message: &str) -> String {
    let own_module = format!("{}.rs", exercise.module);
    let in_own_file = |error: &CompileError| {
        let own = |file: &String| file.ends_with(&own_module);
        error.files.iter().any(own)
    };
    if errors.iter().any(in_own_file) {
        return message.to_owned();
    }
    let stub = stub::of_solution(exercise.solution);
    let declared: Vec<&str> = stub
        .lines()
        .filter(|line| line.trim_start().starts_with("pub "))
        .map(|line| line.trim_end_matches('{').trim_end())
        .collect();
    format!(
        "What this module offers is no longer what the stub declares, so it cannot be graded. The stub has:\n\n{}\n\n{message}",
        declared.join("\n")
    )
}

/// True if an error in this file is the exercise's: in its module, or in its probe, which calls it.
fn belongs_to(file: &str, exercise: &Exercise) -> bool {
    let module = format!("{}/src/{}.rs", exercise.day(), exercise.module);
    let probe = format!("{}/{}/probe.rs", exercise.day(), exercise.module);
    file.ends_with(&module) || file.ends_with(&probe)
}
