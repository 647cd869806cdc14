//! Grades one submission: compiles it once, then has each exercise judged.

use curriculum::EXERCISES;
use judge::exercise::{Exercise, PUBLIC};
use judge::stub;
use judge::verdict::{Status as Stands, Verdict};
use lif::additions::Additions;
use lif::assembly::Assembly;
use lif::grade::Answers;
use lif::program::{self, Broken};
use lif::stop::Stop;
use lif::workbook::{FileState, Sources};

use crate::intake::Taken;
use crate::kit::{Kit, open_to_all};
use crate::results::{Graded, Status};
use crate::sandbox::Sandbox;
use crate::verdict::{self, Question};

/// What grades, for the whole class.
pub struct Engine {
    pub kit: Kit,
    pub sandbox: Sandbox,
    /// The class's secret seed.
    pub seed: u64,
}

impl Engine {
    /// How each exercise of a submission stands. `slot` tells it from those graded at the same time.
    pub fn grade(&self, slot: usize, taken: &Taken) -> Vec<Graded> {
        let sources = sources(taken);
        let begun: Vec<&'static Exercise> = EXERCISES
            .into_iter()
            .filter(|e| !matches!(FileState::of(e, &sources[e.id]), FileState::Untouched))
            .collect();
        let built = match begun.is_empty() {
            true => None,
            false => Some(self.build(slot, &sources, &begun)),
        };
        let mut failing = Vec::new();
        let graded = EXERCISES.map(|exercise| {
            let graded = match &built {
                _ if !taken.files.contains_key(exercise.id) => missing(exercise),
                Some(Ok((assembly, broken))) if begun.iter().any(|e| e.id == exercise.id) => {
                    self.judged(slot, assembly, broken, exercise, &failing)
                }
                Some(Err(why)) if begun.iter().any(|e| e.id == exercise.id) => {
                    failed(exercise, why)
                }
                _ => verdict::graded(exercise, &Verdict::not_started(exercise), &failing),
            };
            if graded.status != Status::Passed {
                failing.push(exercise.id);
            }
            graded
        });
        graded.into()
    }

    fn judged(
        &self,
        slot: usize,
        assembly: &Assembly,
        broken: &Broken,
        exercise: &'static Exercise,
        failing: &[&'static str],
    ) -> Graded {
        if let Some(message) = broken.get(exercise.id) {
            let stands = Stands::DoesNotCompile;
            let verdict = Verdict::without_checks(exercise, stands, message.clone());
            return verdict::graded(exercise, &verdict, failing);
        }
        let replaced: Vec<&'static str> = broken.keys().copied().collect();
        let asked = |seed: u64| {
            verdict::ask(&Question {
                exercise,
                seed,
                program: assembly.program(),
                sandbox: self.sandbox,
                slot,
                replaced: &replaced,
                failing,
            })
        };
        let secret = match asked(self.seed) {
            Ok(secret) if secret.status == Status::Passed => {
                return Graded {
                    feedback: Vec::new(),
                    ..secret
                };
            }
            Ok(secret) => secret,
            Err(why) => return failed(exercise, &why),
        };
        // What a learner reads comes from the seed that everybody has: it tells nothing of the class's.
        let (mistake, feedback) = match asked(PUBLIC) {
            Ok(public) if public.status == Status::Passed => (None, vec![ONLY_SOME.to_owned()]),
            Ok(public) => (public.mistake, public.feedback),
            Err(why) => (None, vec![format!("There is no feedback: {why}.")]),
        };
        Graded {
            mistake,
            feedback,
            ..secret
        }
    }

    /// Compiles a submission.
    ///
    /// # Errors
    /// If that fails for reasons that are in none of its files.
    fn build(
        &self,
        slot: usize,
        sources: &Sources,
        begun: &[&'static Exercise],
    ) -> Result<(Assembly, Broken), String> {
        let workbook = self.kit.workbook();
        // The parts depend on the folder, which is made with the parts.
        let mut assembly = Assembly::new(&workbook, self.kit.unmoved())?;
        let folder = assembly.path_of("");
        assembly.compile_with(self.kit.parts(self.sandbox, slot, &folder)?);
        open_to_all(&folder)?;
        let given = self.sandbox.hand_over(slot, &folder);
        given.map_err(|e| format!("{} cannot be given away: {e}", folder.display()))?;
        let broken = match mend(&assembly, sources, begun) {
            Ok(broken) => broken,
            Err(_) => {
                let sources = without_culprits(&assembly, sources, begun);
                mend(&assembly, &sources, begun)?
            }
        };
        let taken = self.sandbox.take_back(slot, &folder);
        taken.map_err(|e| format!("{} cannot be taken back: {e}", folder.display()))?;
        self.sandbox.clear(slot);
        Ok((assembly, broken))
    }
}

const ONLY_SOME: &str = "It passes all checks that you can run, but not the same checks with the class's own numbers: so it is right for some inputs only.";

/// The files of all exercises: stubs for those that are not there.
fn sources(taken: &Taken) -> Sources {
    let each = EXERCISES.into_iter().map(|exercise| {
        let stub = || stub::of_solution(exercise.solution).into_bytes();
        let file = taken.files.get(exercise.id).cloned();
        (exercise.id, Ok(file.unwrap_or_else(stub)))
    });
    each.collect()
}

fn mend(assembly: &Assembly, sources: &Sources, wanted: &[&Exercise]) -> Result<Broken, String> {
    let answers = Answers {
        sources,
        additions: &Additions::default(),
        stop: &Stop::never(),
        rewarded: &[],
    };
    program::mend(assembly, &answers, wanted)
}

/// The sources without those at which the compiler fails although nothing else is there: it was ended by
/// its limits, or complains of a file that is no exercise's.
fn without_culprits(
    assembly: &Assembly,
    sources: &Sources,
    begun: &[&'static Exercise],
) -> Sources {
    let mut innocent = sources.clone();
    for exercise in begun {
        let mut alone: Sources = EXERCISES
            .into_iter()
            .map(|e| (e.id, Ok(stub::of_solution(e.solution).into_bytes())))
            .collect();
        alone.insert(exercise.id, sources[exercise.id].clone());
        if mend(assembly, &alone, &[exercise]).is_err() {
            innocent.insert(exercise.id, Err(CULPRIT.to_owned()));
        }
    }
    innocent
}

const CULPRIT: &str = "The compiler gives up at this file: it takes more than a minute or 3 GiB, says more than 16 MiB, or includes a file that is not among the exercises.";

fn missing(exercise: &Exercise) -> Graded {
    let message = format!(
        "{} is not among the files that were handed in.",
        exercise.file()
    );
    Graded {
        status: Status::Missing,
        feedback: vec![message],
        ..without_checks(exercise)
    }
}

fn failed(exercise: &Exercise, why: &str) -> Graded {
    const LINES: usize = 4;
    let mut feedback = vec!["The grader failed, which costs no marks:".to_owned()];
    feedback.extend(why.lines().take(LINES).map(verdict::shortened));
    Graded {
        status: Status::GraderFailed,
        feedback,
        ..without_checks(exercise)
    }
}

fn without_checks(exercise: &Exercise) -> Graded {
    verdict::graded(exercise, &Verdict::not_started(exercise), &[])
}
