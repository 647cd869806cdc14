//! What is compiled and run for a save, and in which order: first what the learner waits for.
//!
//! It works without cargo, which would look at times instead of contents, and would wait for an
//! editor that is building in the same target folder.

use std::collections::BTreeMap;

use judge::EXERCISES;
use judge::exercise::Exercise;
use judge::verdict::Verdict;

use super::worker::{Job, News, Task};
use crate::assembly::Assembly;
use crate::grade::{self, Made};
use crate::needs::users_of;
use crate::parts::Parts;
use crate::program;
use crate::workbook::{FileState, Workbook};

/// Grades, and keeps what it has compiled from one time to the next.
pub struct Grader {
    workbook: Workbook,
    /// All exercises.
    whole: Option<Assembly>,
}

type Say<'a> = &'a (dyn Fn(News) + Sync);

impl Grader {
    pub fn new(workbook: Workbook) -> Self {
        Grader {
            workbook,
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

    /// Grades an exercise with only the modules that it needs. False if that cannot be.
    fn alone(&mut self, job: &Job, exercise: &'static Exercise, say: Say) -> Result<bool, String> {
        if FileState::of(exercise, &job.sources[exercise.id]) == FileState::Untouched {
            return Ok(false);
        }
        let program = program::build_alone(&self.workbook, exercise, &job.sources, &job.stop);
        let Ok(Some(program)) = program else {
            return Ok(false);
        };
        let made = Made {
            program: program.path(),
            broken: &program.broken,
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
                self.whole = None;
                Parts::built(&self.workbook, false, &job.stop)?;
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
                let parts = Parts::of_workbook(&self.workbook, false, &job.stop)?;
                Assembly::new(&self.workbook, parts)?
            }
        };
        let assembly = self.whole.insert(assembly);
        assembly.obey(&job.stop);
        let broken = program::mend(assembly, &job.sources, wanted)?;
        Ok((assembly, broken))
    }
}

/// Runs the probes in a program, and tells the verdicts.
fn run(job: &Job, made: &Made, exercises: &[&'static Exercise], say: Say) -> Result<(), String> {
    say(News::Runs);
    grade::each(made, exercises, &job.stop, &|verdict, drawing| {
        say(News::Verdict(verdict, drawing));
    })
}
