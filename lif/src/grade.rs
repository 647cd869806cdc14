//! The one way to a verdict: untouched? alone? else all that there is; then the probe, then the judge.
//!
//! It works without cargo, which would look at times instead of contents, and would wait for an editor
//! that is building in the same target folder.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::thread;

use curriculum::{EXERCISES, find};
use judge::asked::asked;
use judge::exercise::Exercise;
use judge::judge_checks;
use judge::process;
use judge::reward::Shown;
use judge::verdict::{OwnTests, Status, Verdict};
use probe::wire::Record;

use crate::additions::Additions;
use crate::assembly::Assembly;
use crate::compiler;
use crate::own_tests;
use crate::parts::Parts;
use crate::program::{self, Broken};
use crate::stop::Stop;
use crate::workbook::{FileState, Sources, Workbook};

/// The verdicts on the exercises asked for, and on those that they build on.
pub struct Grades {
    verdicts: BTreeMap<&'static str, Verdict>,
    rewards: BTreeMap<&'static str, Shown>,
}

impl Grades {
    /// What an exercise gives for the chapter's run, if it passes and was graded alone.
    pub fn reward(&self, exercise: &Exercise) -> Option<&Shown> {
        self.rewards.get(exercise.id)
    }

    /// The verdict on an exercise.
    ///
    /// # Panics
    /// If it was not graded.
    pub fn of(&self, exercise: &Exercise) -> &Verdict {
        &self.verdicts[exercise.id]
    }

    /// The exercises that this one builds on and that do not pass.
    pub fn foundations(&self, exercise: &Exercise) -> Vec<&'static Exercise> {
        let builds_on = exercise.builds_on.iter().copied();
        builds_on
            .filter(|foundation| !self.of(foundation).passed())
            .collect()
    }
}

/// Grades these exercises as they are in the workbook now. One alone is rewarded.
///
/// # Errors
/// If the test program cannot be built or run for reasons that are not in an exercise.
pub fn grade(
    workbook: &Workbook,
    exercises: &[&'static Exercise],
    release: bool,
) -> Result<Grades, String> {
    let mut grader = Grader::new(workbook, release);
    let answers = Answers {
        sources: &workbook.sources(),
        additions: &Additions::of(workbook),
        stop: &Stop::never(),
        rewarded: if exercises.len() == 1 { exercises } else { &[] },
    };
    let mut grades = Grades {
        verdicts: BTreeMap::new(),
        rewards: BTreeMap::new(),
    };
    for graded in grader.graded(&answers, &with_foundations(exercises))? {
        let id = graded.verdict.id;
        grades
            .rewards
            .extend(graded.reward.map(|shown| (id, shown)));
        grades.verdicts.insert(id, graded.verdict);
    }
    Ok(grades)
}

/// The exercises and, before them, all that they build on, in the order of the workbook.
fn with_foundations(exercises: &[&'static Exercise]) -> Vec<&'static Exercise> {
    let wanted = exercises.iter().flat_map(|e| e.with_foundations());
    let wanted: Vec<&Exercise> = wanted.collect();
    let is_wanted = |exercise: &&Exercise| wanted.iter().any(|e| e.id == exercise.id);
    EXERCISES.into_iter().filter(is_wanted).collect()
}

/// What is to be graded, and what may end it.
pub struct Answers<'a> {
    pub sources: &'a Sources,
    pub additions: &'a Additions,
    pub stop: &'a Stop,
    /// The exercises whose rewards are asked for, once they pass.
    pub rewarded: &'a [&'static Exercise],
}

/// What happens while exercises are graded.
pub enum Event {
    /// Everything is compiled; now the learner's code runs.
    Runs,
    /// A verdict, and what the probe wrote down for it.
    Graded(Verdict, Vec<Record>),
    /// What an exercise that passes gives for the chapter's run. It comes after all verdicts, so that
    /// none waits for it.
    Rewarded(&'static Exercise, Option<Shown>),
    /// What became of the tests that the learner has written into the file; it comes last.
    OwnTests(&'static Exercise, OwnTests),
}

/// A verdict, what the probe wrote down for it, and what is shown if it passes.
pub struct Graded {
    pub verdict: Verdict,
    pub records: Vec<Record>,
    pub reward: Option<Shown>,
}

/// Hears what happens, on any thread.
pub type Hear<'a> = &'a (dyn Fn(Event) + Sync);

/// Grades, and keeps what it has compiled from one time to the next.
pub struct Grader {
    workbook: Workbook,
    release: bool,
    /// The program of all exercises.
    whole: Option<Assembly>,
}

impl Grader {
    pub fn new(workbook: &Workbook, release: bool) -> Self {
        Grader {
            workbook: workbook.clone(),
            release,
            whole: None,
        }
    }

    /// Grades these exercises, and tells each verdict as soon as there is one.
    ///
    /// # Errors
    /// If something other than an exercise is at fault, or when stopped.
    pub fn grade(
        &mut self,
        answers: &Answers,
        exercises: &[&'static Exercise],
        hear: Hear,
    ) -> Result<(), String> {
        compiler::temporary_folder()?;
        let (untouched, begun): (Vec<&Exercise>, Vec<&Exercise>) = exercises
            .iter()
            .partition(|e| FileState::of(e, &answers.sources[e.id]) == FileState::Untouched);
        for exercise in untouched {
            hear(Event::Graded(Verdict::not_started(exercise), Vec::new()));
        }
        match begun.as_slice() {
            [] => Ok(()),
            [one] if self.alone(answers, one, hear)? => Ok(()),
            several => self.together(answers, several, hear),
        }
    }

    /// Grades these exercises; gives all that is heard of each.
    ///
    /// # Errors
    /// As [`Grader::grade`].
    pub fn graded(
        &mut self,
        answers: &Answers,
        exercises: &[&'static Exercise],
    ) -> Result<Vec<Graded>, String> {
        fn of<'a>(graded: &'a mut [Graded], exercise: &Exercise) -> Option<&'a mut Graded> {
            graded.iter_mut().find(|one| one.verdict.id == exercise.id)
        }
        let graded = Mutex::new(Vec::<Graded>::new());
        self.grade(answers, exercises, &|event| {
            let mut graded = graded.lock().unwrap_or_else(|broken| broken.into_inner());
            match event {
                Event::Runs => {}
                Event::Graded(verdict, records) => graded.push(Graded {
                    verdict,
                    records,
                    reward: None,
                }),
                Event::Rewarded(exercise, reward) => {
                    if let Some(one) = of(&mut graded, exercise) {
                        one.reward = reward;
                    }
                }
                Event::OwnTests(exercise, tests) => {
                    if let Some(one) = of(&mut graded, exercise) {
                        one.verdict.own_tests = tests;
                    }
                }
            }
        })?;
        Ok(graded
            .into_inner()
            .unwrap_or_else(|broken| broken.into_inner()))
    }

    /// Grades an exercise with only the modules that it needs, in a fraction of the time. False if
    /// that cannot be.
    fn alone(
        &mut self,
        answers: &Answers,
        exercise: &'static Exercise,
        hear: Hear,
    ) -> Result<bool, String> {
        let built = program::build_alone(&self.workbook, exercise, answers, self.release);
        let Ok(Some((assembly, broken))) = built else {
            return Ok(false);
        };
        run(&assembly, &broken, &[exercise], answers, hear)?;
        Ok(true)
    }

    /// Grades exercises with all others around them.
    fn together(
        &mut self,
        answers: &Answers,
        exercises: &[&'static Exercise],
        hear: Hear,
    ) -> Result<(), String> {
        let broken = self.mended(answers, exercises)?;
        let assembly = self.whole.as_ref().expect(MENDED);
        run(assembly, &broken, exercises, answers, hear)
    }

    /// The program with the functions of this exercise in it, to be asked as often as one likes; and which
    /// exercises do not compile.
    ///
    /// # Errors
    /// As [`Grader::grade`].
    pub fn program_of(
        mut self,
        answers: &Answers,
        exercise: &'static Exercise,
    ) -> Result<(Assembly, Broken), String> {
        compiler::temporary_folder()?;
        if let Ok(Some(alone)) =
            program::build_alone(&self.workbook, exercise, answers, self.release)
        {
            return Ok(alone);
        }
        let broken = self.mended(answers, &[exercise])?;
        Ok((self.whole.take().expect(MENDED), broken))
    }

    fn mended(&mut self, answers: &Answers, wanted: &[&Exercise]) -> Result<Broken, String> {
        match self.mend(answers, wanted) {
            // The libraries may have gone, in a `cargo clean`: once more, from the beginning.
            Err(_) if !answers.stop.is_stopped() => {
                self.whole = None;
                Parts::built(&self.workbook, self.release, answers.stop)?;
                self.mend(answers, wanted)
            }
            mended => mended,
        }
    }

    fn mend(&mut self, answers: &Answers, wanted: &[&Exercise]) -> Result<Broken, String> {
        let assembly = match self.whole.take() {
            Some(assembly) => assembly,
            None => {
                let parts = Parts::of_workbook(&self.workbook, self.release, answers.stop)?;
                Assembly::new(&self.workbook, parts)?
            }
        };
        let assembly = self.whole.insert(assembly);
        assembly.obey(answers.stop);
        program::mend(assembly, answers, wanted)
    }
}

/// Why there is a program of all exercises.
const MENDED: &str = "it was just put together";

/// Runs the probes of these exercises, as many at a time as there are cores; then the rewards, and the tests
/// of the learner's own.
fn run(
    assembly: &Assembly,
    broken: &Broken,
    exercises: &[&'static Exercise],
    answers: &Answers,
    hear: Hear,
) -> Result<(), String> {
    hear(Event::Runs);
    let alone = exercises.len() == 1;
    let passed = Mutex::new(Vec::new());
    let waiting = Mutex::new(exercises.iter());
    let work = || {
        loop {
            let next = waiting
                .lock()
                .ok()
                .and_then(|mut exercises| exercises.next());
            let Some(&exercise) = next else {
                return Ok(());
            };
            let event = verdict_on(assembly, broken, exercise, answers, alone)?;
            let passes = matches!(&event, Event::Graded(verdict, _) if verdict.passed());
            if let (true, Ok(mut passed)) = (passes, passed.lock()) {
                passed.push(exercise.id);
            }
            hear(event);
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers = 0..cores.min(exercises.len());
        let threads: Vec<_> = workers.map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| {
            let joined = thread.join();
            joined.unwrap_or_else(|_| Err("the judge failed".to_owned()))
        })
    })?;
    let passed = passed.into_inner().unwrap_or_default();
    let is_asked_for = |e: &&&Exercise| answers.rewarded.iter().any(|asked| asked.id == e.id);
    for exercise in exercises.iter().filter(is_asked_for) {
        if passed.contains(&exercise.id) {
            hear(Event::Rewarded(
                exercise,
                reward(assembly.program(), exercise, answers.stop),
            ));
        }
    }
    if let [one] = exercises
        && own_tests_of(one, broken, answers, alone) == OwnTests::Running
    {
        let tests = own_tests::run(assembly, one, answers.stop);
        hear(Event::OwnTests(one, tests));
    }
    Ok(())
}

/// What is to become of the tests in the exercise's file: those of several exercises are not run.
fn own_tests_of(exercise: &Exercise, broken: &Broken, answers: &Answers, alone: bool) -> OwnTests {
    let source = answers.sources[exercise.id].as_deref();
    match source.is_ok_and(own_tests::are_in) && !broken.contains_key(exercise.id) {
        false => OwnTests::None,
        true if alone => OwnTests::Running,
        true => OwnTests::NotRun,
    }
}

/// What the exercise's functions give for the chapter's run.
fn reward(program: &Path, exercise: &Exercise, stop: &Stop) -> Option<Shown> {
    exercise.reward?(&mut |call| {
        let given = asked(program, exercise, vec![call], &|| stop.is_stopped());
        given.ok()?.pop()
    })
}

fn verdict_on(
    assembly: &Assembly,
    broken: &Broken,
    exercise: &'static Exercise,
    answers: &Answers,
    alone: bool,
) -> Result<Event, String> {
    if let Some(message) = broken.get(exercise.id) {
        let message = message.clone();
        let verdict = Verdict::without_checks(exercise, Status::DoesNotCompile, message);
        return Ok(Event::Graded(verdict, Vec::new()));
    }
    let program = assembly.program();
    let outcome = process::observe(program, exercise, &|| answers.stop.is_stopped())
        .map_err(|e| format!("{} cannot be run: {e}", program.display()))?;
    let replaced: Vec<&Exercise> = broken.keys().filter_map(|id| find(id)).collect();
    let mut verdict = judge_checks(exercise, &exercise.every_check(), &outcome, &replaced);
    verdict.warnings = assembly.warnings(exercise);
    verdict.own_tests = own_tests_of(exercise, broken, answers, alone);
    Ok(Event::Graded(verdict, outcome.records))
}
