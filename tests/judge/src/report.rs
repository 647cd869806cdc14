//! The report on an exercise: its lines, each with what it is. A screen says how that looks.

use crate::exercise::Exercise;
use crate::message::{Message, Part};
use crate::verdict::{CheckStatus, Status, Verdict};

/// A line of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub role: Role,
    /// With its indentation and its mark.
    pub text: String,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The exercise, and how it stands.
    Title,
    /// A check that passes, that failed, that was not run.
    Passed,
    Failed,
    NotRun,
    Text,
    /// A remark beside the matter.
    Aside,
    /// Code, and what the compiler says of it: columns count there, so it is not broken into lines.
    Code,
    /// What the learner's code printed.
    Printed,
    /// How to get a hint.
    Hint,
}

/// What a piece of text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Strong,
    Faint,
    Good,
    Bad,
}

impl Role {
    pub fn tone(self) -> Tone {
        match self {
            Role::Title => Tone::Strong,
            Role::Passed => Tone::Good,
            Role::Failed => Tone::Bad,
            Role::NotRun | Role::Aside => Tone::Faint,
            Role::Text | Role::Code | Role::Printed | Role::Hint => Tone::Plain,
        }
    }

    /// True if it begins with a mark, from which what is marked hangs.
    pub fn is_marked(self) -> bool {
        matches!(self, Role::Passed | Role::Failed | Role::NotRun)
    }
}

/// Where the book explains what the compiler says.
const MESSAGES: &str = "  messages  book/src/numpy.md, \"Messages you will meet\"";

/// The report as text, a line break after each line but that of a stub: libtest adds one there.
pub fn text(exercise: &Exercise, verdict: &Verdict, foundations: &[&Exercise]) -> String {
    let lines = lines(exercise, verdict, foundations);
    let texts: Vec<String> = lines.into_iter().map(|line| line.text).collect();
    let end = match verdict.status {
        Status::NotStarted => "",
        _ => "\n",
    };
    texts.join("\n") + end
}

/// The report on one exercise. `foundations` are the exercises it builds on that do not pass yet.
pub fn lines(exercise: &Exercise, verdict: &Verdict, foundations: &[&Exercise]) -> Vec<Line> {
    let mut lines = Lines(Vec::new());
    if verdict.status == Status::NotStarted {
        lines.add(Role::Title, format!("{} {}", exercise.id, verdict.message));
        return lines.0;
    }
    let title = format!("{} {}", exercise.id, exercise.title);
    if verdict.status == Status::DoesNotCompile {
        lines.add(Role::Title, format!("{title}: does not compile"));
        lines.blank();
        lines.message(&verdict.message);
        lines.blank();
        lines.places(exercise);
        lines.add(Role::Text, MESSAGES);
        return lines.0;
    }
    let passed = verdict.checks.iter().filter(|c| c.passed()).count();
    let all = verdict.checks.len();
    lines.add(
        Role::Title,
        format!("{title}: {passed} of {all} checks pass"),
    );
    lines.blank();
    for foundation in foundations {
        let (spoken, id) = (foundation.spoken(), foundation.id);
        let text =
            format!("  This builds on {spoken} ({id}), which does not pass yet: begin there.");
        lines.add(Role::Text, text);
        lines.blank();
    }
    lines.checks(verdict);
    if verdict.first_fault().is_none() {
        lines.message(&verdict.message);
    }
    lines.printed(&verdict.printed);
    if !verdict.passed() {
        lines.blank();
        lines.places(exercise);
    }
    lines.0
}

struct Lines(Vec<Line>);

impl Lines {
    fn add(&mut self, role: Role, text: impl Into<String>) {
        let text = text.into();
        self.0.push(Line { role, text });
    }

    fn blank(&mut self) {
        self.add(Role::Text, "");
    }

    /// A line a check; below the first that failed, what is wrong.
    fn checks(&mut self, verdict: &Verdict) {
        let mut told = false;
        for check in &verdict.checks {
            let (role, mark) = match &check.status {
                CheckStatus::Passed => (Role::Passed, "✓"),
                CheckStatus::Failed(_) => (Role::Failed, "✗"),
                CheckStatus::NotRun => (Role::NotRun, "·"),
            };
            self.add(role, format!("  {mark} {}", check.title));
            if let (CheckStatus::Failed(fault), false) = (&check.status, told) {
                told = true;
                self.message(&fault.message);
            }
        }
    }

    fn message(&mut self, message: &Message) {
        for (gap, part) in message.with_gaps() {
            let role = match part {
                Part::Code(_) | Part::Compiler(_) => Role::Code,
                Part::Aside(_) => Role::Aside,
                _ => Role::Text,
            };
            if gap {
                self.indented(role, "");
            }
            for line in part.to_string().lines() {
                self.indented(role, line);
            }
        }
    }

    fn indented(&mut self, role: Role, line: &str) {
        self.add(role, format!("      {line}"));
    }

    /// What the learner's code printed: the first lines of it.
    fn printed(&mut self, printed: &str) {
        const LINES: usize = 10;
        if printed.is_empty() {
            return;
        }
        self.blank();
        self.add(Role::Text, "  Your code printed:");
        for line in printed.lines().take(LINES) {
            let line: String = line.chars().take(200).collect();
            self.indented(Role::Printed, &line);
        }
        if printed.lines().count() > LINES {
            self.indented(Role::Text, "…");
        }
    }

    /// Where to read and to write on.
    fn places(&mut self, exercise: &Exercise) {
        self.add(Role::Text, format!("  file      {}", exercise.file()));
        self.add(Role::Text, format!("  chapter   {}", exercise.chapter()));
        let hint = format!("  a hint    cargo lif hint {}", exercise.id);
        self.add(Role::Hint, hint);
    }
}
