//! What is compiled and run for a save, and in which order: first what the learner waits for.
//!
//! It works without cargo, which would look at times instead of contents, and would wait for an
//! editor that is building in the same target folder.

use std::collections::BTreeMap;

use grading::EXERCISES;
use grading::exercise::Exercise;
use grading::verdict::Verdict;

use super::worker::{Job, News, Task};
use crate::assembly::{Assembly, Parts};
use crate::grade::{self, Made};
use crate::program;
use crate::workbook::{FileState, Sources, Workbook};

/// Grades, and keeps what it has compiled from one time to the next.
pub struct Grader {
    workbook: Workbook,
    parts: Option<Parts>,
    /// The exercise that was saved last, with the modules that it needs.
    small: Option<(Vec<&'static str>, Assembly)>,
    /// All exercises.
    whole: Option<Assembly>,
}

type Say<'a> = &'a (dyn Fn(News) + Sync);

impl Grader {
    pub fn new(workbook: Workbook) -> Self {
        Grader {
            workbook,
            parts: None,
            small: None,
            whole: None,
        }
    }

    /// Grades what a job asks for.
    ///
    /// # Errors
    /// If something other than an exercise is at fault, or when stopped.
    pub fn grade(&mut self, job: &Job, say: Say) -> Result<(), String> {
        let exercise = match job.task {
            Task::All => return self.together(job, &EXERCISES, say),
            Task::Saved(exercise) => exercise,
        };
        if !self.alone(job, exercise, say)? {
            self.together(job, &[exercise], say)?;
        }
        self.together(job, &users_of(exercise, &job.sources), say)
    }

    /// Grades an exercise with only the modules that it needs, which takes a fraction of the time.
    /// False if they do not compile: whose fault that is takes all of them to find out.
    fn alone(&mut self, job: &Job, exercise: &'static Exercise, say: Say) -> Result<bool, String> {
        let needed = needed_by(exercise, &job.sources);
        let state = |e: &Exercise| FileState::of(e, &job.sources[e.id]);
        let unreadable = |e: &&Exercise| matches!(state(e), FileState::Unreadable(_));
        if state(exercise) == FileState::Untouched || needed.iter().any(unreadable) {
            return Ok(false);
        }
        let Ok(assembly) = self.small(job, exercise, &needed) else {
            return Ok(false);
        };
        for module in &needed {
            assembly.put(module, job.sources[module.id].as_ref()?)?;
        }
        let mut broken = BTreeMap::new();
        match assembly.compile() {
            Ok(errors) if errors.is_empty() => {}
            // With no other module there, nobody else can be at fault.
            Ok(errors) if needed.len() == 1 => {
                broken.insert(exercise.id, program::message(exercise, &errors));
            }
            _ => return Ok(false),
        }
        let made = Made {
            program: assembly.program(),
            broken: &broken,
        };
        run(job, &made, &[exercise], say)?;
        Ok(true)
    }

    /// Grades exercises with all others around them.
    fn together(
        &mut self,
        job: &Job,
        exercises: &[&'static Exercise],
        say: Say,
    ) -> Result<(), String> {
        let (untouched, begun): (Vec<&Exercise>, Vec<&Exercise>) = exercises
            .iter()
            .partition(|e| FileState::of(e, &job.sources[e.id]) == FileState::Untouched);
        for exercise in untouched {
            say(News::Verdict(Verdict::not_started(exercise), None));
        }
        if begun.is_empty() {
            return Ok(());
        }
        let mended = match self.mend(job, &begun) {
            // The libraries may have gone, in a `cargo clean`: once more, from the beginning.
            Err(_) if !job.stop.is_stopped() => {
                (self.parts, self.small, self.whole) = (None, None, None);
                self.mend(job, &begun)
            }
            mended => mended,
        };
        let (assembly, broken) = mended?;
        let made = Made {
            program: assembly.program(),
            broken: &broken,
        };
        run(job, &made, &begun, say)
    }

    fn mend(
        &mut self,
        job: &Job,
        wanted: &[&Exercise],
    ) -> Result<(&Assembly, BTreeMap<&'static str, String>), String> {
        let assembly = match self.whole.take() {
            Some(assembly) => assembly,
            None => {
                let parts = self.parts(job)?;
                Assembly::new(&self.workbook, parts)?
            }
        };
        let assembly = self.whole.insert(assembly);
        assembly.obey(&job.stop);
        let broken = program::mend(assembly, &job.sources, wanted)?;
        Ok((assembly, broken))
    }

    fn small(
        &mut self,
        job: &Job,
        exercise: &'static Exercise,
        needed: &[&'static Exercise],
    ) -> Result<&Assembly, String> {
        let ids: Vec<&str> = needed.iter().map(|e| e.id).collect();
        let assembly = match self.small.take() {
            Some((known, assembly)) if known == ids => assembly,
            _ => {
                let parts = self.parts(job)?;
                Assembly::of_one(&self.workbook, parts, needed, exercise)?
            }
        };
        let (_, assembly) = self.small.insert((ids, assembly));
        assembly.obey(&job.stop);
        Ok(assembly)
    }

    fn parts(&mut self, job: &Job) -> Result<Parts, String> {
        if let Some(parts) = &self.parts {
            return Ok(parts.clone());
        }
        let parts = Parts::of_workbook(&self.workbook, false, &job.stop)?;
        Ok(self.parts.insert(parts).clone())
    }
}

/// Runs the probes in a program, and tells the verdicts.
fn run(job: &Job, made: &Made, exercises: &[&'static Exercise], say: Say) -> Result<(), String> {
    say(News::Runs);
    grade::each(made, exercises, &job.stop, &|verdict, drawing| {
        say(News::Verdict(verdict, drawing));
    })
}

/// An exercise, first, and those whose modules its file names, or theirs do.
fn needed_by(exercise: &'static Exercise, sources: &Sources) -> Vec<&'static Exercise> {
    closure(exercise, |from, to| names(from, to, sources))
}

/// The exercises whose files name this one's module, or that of one which does.
fn users_of(exercise: &'static Exercise, sources: &Sources) -> Vec<&'static Exercise> {
    closure(exercise, |from, to| names(to, from, sources)).split_off(1)
}

/// An exercise and all others that are reached from it, from one to the next.
fn closure(
    exercise: &'static Exercise,
    leads: impl Fn(&Exercise, &Exercise) -> bool,
) -> Vec<&'static Exercise> {
    let mut found = vec![exercise];
    let mut k = 0;
    while let Some(from) = found.get(k).copied() {
        for to in EXERCISES {
            if leads(from, to) && !found.iter().any(|e| e.id == to.id) {
                found.push(to);
            }
        }
        k += 1;
    }
    found
}

/// True if the file of one exercise names the module of another of its day.
fn names(file: &Exercise, module: &Exercise, sources: &Sources) -> bool {
    let text = sources[file.id].as_deref().unwrap_or_default();
    let name = module.module.as_bytes();
    file.day() == module.day() && text.windows(name.len()).any(|window| window == name)
}

#[cfg(test)]
mod tests {
    use super::{needed_by, users_of};
    use crate::workbook::Sources;
    use grading::{EXERCISES, find};

    #[test]
    fn a_module_needs_what_it_names_and_is_used_by_what_names_it() {
        let mut sources: Sources = EXERCISES.iter().map(|e| (e.id, Ok(Vec::new()))).collect();
        let mut write = |id: &str, text: &str| {
            let id = find(id).unwrap().id;
            sources.insert(id, Ok(text.as_bytes().to_vec()));
        };
        write("day1/ex06", "use crate::ex04_euler_step::integrate;");
        write("day1/ex08", "use super::ex06_plot_voltage::x;");
        write("day2/ex02", "// like ex04_euler_step of day 1");
        write("day1/ex01", "// ex01_membrane_equation");
        let ids = |exercises: Vec<&grading::exercise::Exercise>| -> Vec<&str> {
            exercises.iter().map(|e| e.id).collect()
        };
        let of = |id| find(id).unwrap();
        assert_eq!(
            ids(needed_by(of("day1/ex08"), &sources)),
            ["day1/ex08", "day1/ex06", "day1/ex04"]
        );
        assert_eq!(
            ids(users_of(of("day1/ex04"), &sources)),
            ["day1/ex06", "day1/ex08"]
        );
        assert_eq!(ids(needed_by(of("day1/ex01"), &sources)), ["day1/ex01"]);
    }
}
