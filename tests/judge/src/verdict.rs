//! What became of an exercise and of its checks.

use crate::exercise::Exercise;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckStatus {
    Passed,
    Failed,
    NotRun,
}

impl CheckStatus {
    /// The word in `cargo lif check --json`.
    pub fn word(self) -> &'static str {
        match self {
            CheckStatus::Passed => "passed",
            CheckStatus::Failed => "failed",
            CheckStatus::NotRun => "not_run",
        }
    }
}

/// What became of one check.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckVerdict {
    pub title: &'static str,
    pub status: CheckStatus,
    /// What went in, what was expected, what came out, and the mistake where it is known.
    pub message: String,
    /// True if the message names the mistake, not only the difference.
    pub named: bool,
}

/// What became of an exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub id: &'static str,
    pub status: Status,
    pub checks: Vec<CheckVerdict>,
    /// The first thing to say: empty when all is well.
    pub message: String,
    /// What the learner's code printed.
    pub printed: String,
}

impl Verdict {
    pub fn passed(&self) -> bool {
        self.status == Status::Passed
    }

    /// A verdict without any check run.
    pub fn without_checks(exercise: &Exercise, status: Status, message: String) -> Self {
        let checks = (exercise.checks)()
            .iter()
            .map(|check| CheckVerdict {
                title: check.title,
                status: CheckStatus::NotRun,
                message: String::new(),
                named: false,
            })
            .collect();
        Verdict {
            id: exercise.id,
            status,
            checks,
            message,
            printed: String::new(),
        }
    }

    /// The verdict on a file that is still the stub.
    pub fn not_started(exercise: &Exercise) -> Self {
        let message = format!("not started: open {}", exercise.file());
        Verdict::without_checks(exercise, Status::NotStarted, message)
    }

    /// The first check that failed.
    pub fn first_failure(&self) -> Option<&CheckVerdict> {
        self.checks
            .iter()
            .find(|check| check.status == CheckStatus::Failed)
    }
}
