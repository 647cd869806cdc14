//! A verdict on one exercise of a submission, made in a process of its own.
//!
//! That process starts the probe in the sandbox, reads what it handed over and judges it. What is handed
//! over was made by somebody else: if reading it should end the process, the grader has failed at this
//! one exercise, and goes on.

use std::io::{self, Read, Write, stdin};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use curriculum::{EXERCISES, find};
use judge::exercise::{Exercise, PUBLIC};
use judge::message::Part;
use judge::process::{Ending, Outcome, observe_started};
use judge::verdict::Verdict;
use judge::{judge_checks, plan, report};
use probe::serve::{self, PROBE_VARIABLE};
use probe::wire;
use serde_json::{Value, json};

use crate::results::{Graded, Status};
use crate::sandbox::{Limits, Room, Sandbox, limited};

/// What is to be judged.
pub struct Question<'a> {
    pub exercise: &'static Exercise,
    /// The class's own, or [`PUBLIC`] for what the learner may read.
    pub seed: u64,
    pub program: &'a Path,
    pub sandbox: Sandbox,
    pub slot: usize,
    /// Exercises that stubs stand for, because they do not compile.
    pub replaced: &'a [&'static str],
    /// Exercises that do not pass.
    pub failing: &'a [&'static str],
}

/// No answer is longer, in bytes.
const LONGEST: u64 = 1 << 20;
/// How long a judge may take, in seconds: much longer than two probes, since other submissions may keep the
/// machine busy.
const PATIENCE: u64 = 600;
/// How much address space a judge may use, in bytes.
const MEMORY: u64 = 4 << 30;

/// What a probe may use. It watches its own time and memory; this is for one that cannot.
const RUNNING: Limits = Limits {
    cpu: 10,
    memory: 3 << 30,
    file: 64 << 20,
    // Somebody may start a thread for each neuron.
    processes: 256,
};

/// Has a question answered by a process of its own.
///
/// # Errors
/// If that process fails: a sentence.
pub fn ask(question: &Question) -> Result<Graded, String> {
    let own = std::env::current_exe().map_err(|e| e.to_string())?;
    let failed = |e: io::Error| format!("the judge cannot be started ({e})");
    let mut judge = limited(PATIENCE, MEMORY, &own)
        .arg(JUDGE)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(failed)?;
    let mut input = judge.stdin.take().expect("it is piped");
    // If the judge has ended already, there is no answer either.
    let _ = input.write_all(question.to_json().to_string().as_bytes());
    drop(input);
    let mut answer = Vec::new();
    let output = judge.stdout.take().expect("it is piped");
    let read = output.take(LONGEST).read_to_end(&mut answer);
    let status = judge.wait().map_err(failed)?;
    question.sandbox.clear(question.slot);
    if !status.success() || read.is_err() {
        return Err("the judge ended before it had a verdict".to_owned());
    }
    let answer: Value = serde_json::from_slice(&answer)
        .map_err(|_| "the judge's answer cannot be read".to_owned())?;
    let graded = Graded::from_json(&answer)?;
    match graded.id == question.exercise.id {
        true => Ok(graded),
        false => Err("the judge's answer is about another exercise".to_owned()),
    }
}

/// The hidden command that answers a question.
pub const JUDGE: &str = "judge";

/// Answers the question on the standard input.
///
/// # Errors
/// If it is no question, or the sandbox fails.
pub fn answer() -> Result<(), String> {
    let mut text = String::new();
    let read = stdin().take(LONGEST).read_to_string(&mut text);
    read.map_err(|e| e.to_string())?;
    let asked: Value = serde_json::from_str(&text).map_err(|e| e.to_string())?;
    let program = PathBuf::from(asked["program"].as_str().unwrap_or_default());
    let ids = |name: &str| -> Vec<&'static str> {
        let named = asked[name].as_array().into_iter().flatten();
        let found = named.filter_map(|id| find(id.as_str()?));
        found.map(|exercise| exercise.id).collect()
    };
    let exercise = find(asked["exercise"].as_str().unwrap_or_default());
    let (replaced, failing) = (ids("replaced"), ids("failing"));
    let question = Question {
        exercise: exercise.ok_or("there is no such exercise")?,
        seed: asked["seed"].as_u64().unwrap_or(PUBLIC),
        program: &program,
        sandbox: Sandbox::named(asked["sandbox"].as_str().unwrap_or_default())?,
        slot: asked["slot"].as_u64().unwrap_or_default() as usize,
        replaced: &replaced,
        failing: &failing,
    };
    println!("{}", question.judged()?.to_json());
    Ok(())
}

impl Question<'_> {
    /// On the standard input and not among the arguments, which all users may read.
    fn to_json(&self) -> Value {
        json!({
            "exercise": self.exercise.id,
            "seed": self.seed,
            "program": self.program,
            "sandbox": self.sandbox.name(),
            "slot": self.slot,
            "replaced": self.replaced,
            "failing": self.failing,
        })
    }

    fn judged(&self) -> Result<Graded, String> {
        let checks = self.exercise.checks_from(self.seed);
        let plan = wire::plan_of(&plan::of_checks(&checks));
        let mut outcome = self.observed(&plan)?;
        // A machine that is busy with something else may have used up the time.
        if outcome.ending == Ending::TimeLimit {
            outcome = self.observed(&plan)?;
        }
        let in_order = EXERCISES.into_iter();
        let named = |ids: &[&str]| -> Vec<&'static Exercise> {
            let all = in_order.clone();
            all.filter(|exercise| ids.contains(&exercise.id)).collect()
        };
        let verdict = judge_checks(self.exercise, &checks, &outcome, &named(self.replaced));
        Ok(graded(self.exercise, &verdict, self.failing))
    }

    /// What the probe hands over.
    fn observed(&self, plan: &[u8]) -> Result<Outcome, String> {
        let start = |file: &Path| {
            self.sandbox.hand_over(self.slot, file)?;
            let path = file.to_string_lossy().into_owned();
            let stack = serve::STACK.to_string();
            let room = Room {
                reads: &[self.program],
                writes: file,
                limits: RUNNING,
                alone: true,
                environment: &[
                    (PROBE_VARIABLE, &path),
                    ("RUST_BACKTRACE", "0"),
                    ("RUST_MIN_STACK", &stack),
                    // With threads, more would use up the address space.
                    ("MALLOC_ARENA_MAX", "2"),
                ],
            };
            let words = self.sandbox.words(self.slot, &room);
            let words = words.map_err(io::Error::other)?;
            let mut command = Command::new(&words[0]);
            command.args(&words[1..]).arg(self.program);
            command.arg(self.exercise.test_name());
            Ok(command)
        };
        let observe = || observe_started(&start, plan, &|| false).map_err(|e| e.to_string());
        let mut outcome = observe()?;
        if outcome.records.is_empty() {
            // It may be the sandbox that has failed, and not what is in it.
            self.sandbox.tried(self.slot)?;
            outcome = observe()?;
            if outcome.records.is_empty() && matches!(outcome.ending, Ending::Exited(126..=127)) {
                return Err("the program does not start in the sandbox".to_owned());
            }
        }
        // The sandbox ends with this code where what is in it was ended by a signal.
        if matches!(outcome.ending, Ending::Exited(129..)) {
            outcome.ending = Ending::Killed;
        }
        Ok(outcome)
    }
}

/// No feedback has more lines, and no line more letters.
const LINES: usize = 200;
const LETTERS: usize = 1000;

/// A verdict as an entry of the results.
pub fn graded(exercise: &Exercise, verdict: &Verdict, failing: &[&str]) -> Graded {
    use judge::verdict::Status as Stands;
    let builds_on = exercise.builds_on.iter().copied();
    let foundations: Vec<&Exercise> = builds_on.filter(|e| failing.contains(&e.id)).collect();
    let lines = report::lines(exercise, verdict, &foundations).into_iter();
    let lines = lines.take(LINES).map(|line| line.text);
    Graded {
        id: exercise.id.to_owned(),
        status: match verdict.status {
            Stands::Passed => Status::Passed,
            Stands::NotStarted => Status::NotStarted,
            Stands::DoesNotCompile => Status::DoesNotCompile,
            Stands::Failed | Stands::TimeLimit | Stands::Crashed => Status::Failed,
        },
        passed: verdict.checks.iter().filter(|check| check.passed()).count() as u64,
        checks: verdict.checks.len() as u64,
        mistake: mistake(verdict),
        feedback: lines.map(|line| shortened(&line)).collect(),
    }
}

/// A line as far as it is shown.
pub fn shortened(line: &str) -> String {
    line.chars().take(LETTERS).collect()
}

/// The sentence of the known mistake.
fn mistake(verdict: &Verdict) -> Option<String> {
    let fault = verdict.first_fault().filter(|fault| fault.named)?;
    let parts = fault.message.parts().iter().rev();
    let mut sentences = parts.filter_map(|part| match part {
        Part::Sentence(sentence) => Some(shortened(sentence)),
        _ => None,
    });
    sentences.next()
}
