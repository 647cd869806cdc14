//! What became of an exercise and of its checks.

use crate::call::Call;
use crate::exercise::Exercise;
use crate::message::Message;

/// How an exercise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Passed,
    Failed,
    NotStarted,
    DoesNotCompile,
    TimeLimit,
    Crashed,
}

impl Status {
    /// The word in `cargo lif check --json`.
    pub fn word(self) -> &'static str {
        match self {
            Status::Passed => "passed",
            Status::Failed => "failed",
            Status::NotStarted => "not_started",
            Status::DoesNotCompile => "does_not_compile",
            Status::TimeLimit => "time_limit",
            Status::Crashed => "crashed",
        }
    }
}

/// How a check stands.
#[derive(Clone, Debug, PartialEq)]
pub enum CheckStatus {
    Passed,
    Failed(Fault),
    NotRun,
}

impl CheckStatus {
    /// The word in `cargo lif check --json`.
    pub fn word(&self) -> &'static str {
        match self {
            CheckStatus::Passed => "passed",
            CheckStatus::Failed(_) => "failed",
            CheckStatus::NotRun => "not_run",
        }
    }
}

/// What is wrong in a check.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// What went in, what was expected, what came out, and the mistake where it is known.
    pub message: Message,
    /// True if the message names the mistake, not only the difference.
    pub named: bool,
    /// True if a function panicked.
    pub panicked: bool,
    /// The call in which it shows, where that is known.
    pub call: Option<Call>,
}

impl Fault {
    /// A mistake that the message names.
    pub fn named(message: Message) -> Self {
        Fault {
            message,
            named: true,
            panicked: false,
            call: None,
        }
    }

    /// The same, in this call.
    pub fn of(self, call: &Call) -> Self {
        Fault {
            call: Some(call.clone()),
            ..self
        }
    }

    /// The same, with a sentence more.
    pub fn says(self, sentence: impl Into<String>) -> Self {
        let message = self.message.says(sentence);
        Fault { message, ..self }
    }

    /// The function in which it is, where that is known.
    pub fn function(&self) -> Option<&'static str> {
        self.call.as_ref().map(|call| call.function)
    }
}

/// What became of one check.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckVerdict {
    pub title: &'static str,
    pub status: CheckStatus,
}

impl CheckVerdict {
    pub fn passed(&self) -> bool {
        self.status == CheckStatus::Passed
    }

    pub fn fault(&self) -> Option<&Fault> {
        match &self.status {
            CheckStatus::Failed(fault) => Some(fault),
            _ => None,
        }
    }
}

/// What became of an exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub id: &'static str,
    pub status: Status,
    pub checks: Vec<CheckVerdict>,
    /// The first thing to say: empty when all is well.
    pub message: Message,
    /// What the learner's code printed: the beginning, and always that of the call that failed.
    pub printed: Vec<Printed>,
    /// What the compiler warns of in the learner's file, where that is known.
    pub warnings: Vec<String>,
    pub own_tests: OwnTests,
}

/// The tests that the learner has written into the file. They do not count for the verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnTests {
    None,
    NotRun,
    /// The verdict does not wait for them.
    Running,
    /// What became of them in a sentence, and what those that fail say.
    Run(String, String),
}

/// What the learner's code printed in a call.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    pub call: Call,
    pub text: String,
}

impl Verdict {
    pub fn passed(&self) -> bool {
        self.status == Status::Passed
    }

    /// A verdict without any check run.
    pub fn without_checks(
        exercise: &Exercise,
        status: Status,
        message: impl Into<Message>,
    ) -> Self {
        let checks = exercise.every_check().into_iter();
        let checks = checks.map(|check| CheckVerdict {
            title: check.title,
            status: CheckStatus::NotRun,
        });
        Verdict {
            id: exercise.id,
            status,
            checks: checks.collect(),
            message: message.into(),
            printed: Vec::new(),
            warnings: Vec::new(),
            own_tests: OwnTests::None,
        }
    }

    /// The verdict on a file that is still the stub.
    pub fn not_started(exercise: &Exercise) -> Self {
        let message = format!("not started: open {}", exercise.file());
        Verdict::without_checks(exercise, Status::NotStarted, message)
    }

    /// What is wrong in the first check that failed.
    pub fn first_fault(&self) -> Option<&Fault> {
        self.checks.iter().find_map(CheckVerdict::fault)
    }
}
