//! Builds the test program over what the learner wrote, whatever state it is in.
//!
//! Where a module does not compile, the rest is still graded: the modules that are at fault are replaced
//! by their stubs.

use std::collections::BTreeMap;

use curriculum::EXERCISES;
use judge::exercise::Exercise;
use judge::message::{Message, Part};
use judge::stub;

use crate::assembly::{self, Assembly};
use crate::cargo::CompileError;
use crate::grade::Answers;
use crate::idioms;
use crate::needs::needed_by;
use crate::parts::Parts;
use crate::workbook::{FileState, Sources, Workbook};

/// Exercises that do not compile, with what the compiler says.
pub type Broken = BTreeMap<&'static str, Message>;

/// Builds a program that is the probe of this exercise alone, with only the modules that it needs:
/// that takes a fraction of the time. `None` if that cannot be, or if they do not compile and it takes
/// all modules to find out whose fault that is.
///
/// # Errors
/// If the compiler cannot be run, or when stopped.
pub fn build_alone(
    workbook: &Workbook,
    exercise: &'static Exercise,
    answers: &Answers,
    release: bool,
) -> Result<Option<(Assembly, Broken)>, String> {
    let (sources, stop) = (answers.sources, answers.stop);
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
    let parts = Parts::of_workbook(workbook, release, stop)?;
    let mut assembly = Assembly::of_one(workbook, parts, &needed, exercise)?;
    assembly.obey(stop);
    for module in &needed {
        assembly.put(module, sources[module.id].as_ref()?)?;
    }
    let errors = assembly.compile()?;
    let mut broken = BTreeMap::new();
    if !errors.is_empty() {
        // With no other module and none of the learner's own files, the fault must be in this one.
        if needed.len() > 1 || !answers.additions.is_empty() {
            return Ok(None);
        }
        broken.insert(exercise.id, worded(exercise, &errors, errors.iter()));
    }
    Ok(Some((assembly, broken)))
}

/// Puts the program together from these sources, with stubs in place of modules that do not
/// compile. Gives those, with what the compiler says.
///
/// Where it turns out that none of the `wanted` exercises compiles, the program is not finished.
///
/// # Errors
/// If it cannot be built even with stubs for every faulty module: then the workbook itself, not an
/// exercise, is at fault.
pub fn mend(
    assembly: &Assembly,
    answers: &Answers,
    wanted: &[&Exercise],
) -> Result<Broken, String> {
    assembly.add(answers.additions)?;
    Mending {
        assembly,
        sources: answers.sources,
        broken: unreadable(answers.sources),
    }
    .build(wanted)
}

/// Exercises whose files are missing, empty or not text, each with a sentence.
fn unreadable(sources: &Sources) -> Broken {
    let mut unreadable = BTreeMap::new();
    for exercise in EXERCISES {
        if let FileState::Unreadable(why) = FileState::of(exercise, &sources[exercise.id]) {
            unreadable.insert(exercise.id, why.into());
        }
    }
    unreadable
}

/// The search for the modules that are at fault.
struct Mending<'a> {
    assembly: &'a Assembly,
    sources: &'a Sources,
    broken: Broken,
}

impl Mending<'_> {
    fn build(mut self, wanted: &[&Exercise]) -> Result<Broken, String> {
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
                let is_own = |error: &&CompileError| {
                    error.files.iter().any(|file| belongs_to(file, exercise))
                };
                let mut own = errors.iter().filter(is_own).peekable();
                if own.peek().is_some() && !self.broken.contains_key(exercise.id) {
                    self.broken
                        .insert(exercise.id, worded(exercise, &errors, own));
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
    /// changed. A module that compiles while the others are stubs is not at fault.
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

/// What the compiler says of an exercise; with an introduction, where it speaks of a file that the
/// learner has never seen.
fn worded<'a>(
    exercise: &Exercise,
    all: &[CompileError],
    own: impl Iterator<Item = &'a CompileError>,
) -> Message {
    let own_module = format!("{}.rs", exercise.module);
    let in_own_file = |error: &CompileError| {
        let own = |file: &String| file.ends_with(&own_module);
        error.files.iter().any(own)
    };
    let mut message = Message::default();
    if !all.iter().any(in_own_file) {
        let stub = stub::of_solution(exercise.solution);
        let declared: Vec<&str> = stub
            .lines()
            .filter(|line| line.trim_start().starts_with("pub "))
            .map(|line| line.trim_end_matches('{').trim_end())
            .collect();
        message = message
            .says("What this module offers is no longer what the stub declares, so it cannot be graded. The stub has:")
            .with(Part::Code(declared.join("\n")));
    }
    idioms::explained(message, own)
}

/// True if an error in this file is the exercise's: in its module, or in its probe, which calls it.
fn belongs_to(file: &str, exercise: &Exercise) -> bool {
    let module = format!("{}/src/{}.rs", exercise.day(), exercise.module);
    let probe = format!("{}/{}/probe.rs", exercise.day(), exercise.module);
    file.ends_with(&module) || file.ends_with(&probe)
}
