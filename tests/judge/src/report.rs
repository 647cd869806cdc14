//! The report on an exercise: its lines, each with what it is. A screen says how that looks.

use crate::exercise::Exercise;
use crate::message::{Message, Part};
use crate::verdict::{CheckStatus, OwnTests, Printed, Status, Verdict};

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
    /// A command that shows more: a hint, or all that was printed.
    Command,
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
            Role::Text | Role::Code | Role::Printed | Role::Command => Tone::Plain,
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
    let compiles = verdict.status != Status::DoesNotCompile;
    let passed = verdict.checks.iter().filter(|c| c.passed()).count();
    let how = match compiles {
        true => format!("{passed} of {} checks pass", verdict.checks.len()),
        false => "does not compile".to_owned(),
    };
    let title = format!("{} {}: {how}", exercise.id, exercise.title);
    lines.add(Role::Title, title);
    lines.blank();
    if !compiles {
        lines.message(&verdict.message);
        lines.blank();
        lines.places(exercise);
        lines.add(Role::Text, MESSAGES);
        return lines.0;
    }
    for foundation in foundations {
        let named = format!("{} ({})", foundation.spoken(), foundation.id);
        let text = format!("  This builds on {named}, which does not pass yet: begin there.");
        lines.add(Role::Text, text);
        lines.blank();
    }
    lines.checks(verdict);
    if verdict.first_fault().is_none() {
        lines.message(&verdict.message);
    }
    lines.printed(exercise, verdict);
    lines.own_tests(exercise, &verdict.own_tests);
    if !verdict.passed() {
        lines.warnings(&verdict.warnings);
        lines.blank();
        lines.places(exercise);
    }
    lines.0
}

/// All that the learner's code printed, below the calls in which it did.
pub fn printed(verdict: &Verdict) -> Vec<Line> {
    let mut lines = Lines(Vec::new());
    for Printed { call, text } in &verdict.printed {
        lines.add(Role::Text, format!("  In {call}, your code printed:"));
        lines.output(text.lines());
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
        for (breaks, part) in message.with_breaks() {
            let role = match part {
                Part::Code(_) | Part::Compiler(_) => Role::Code,
                Part::Aside(_) => Role::Aside,
                _ => Role::Text,
            };
            if breaks.len() > 1 {
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

    fn output(&mut self, lines: impl Iterator<Item = impl AsRef<str>>) {
        lines.for_each(|line| self.indented(Role::Printed, line.as_ref()));
    }

    /// The first lines of what the failing call printed; where none fails, of the first that printed
    /// anything.
    fn printed(&mut self, exercise: &Exercise, verdict: &Verdict) {
        const LINES: usize = 10;
        let Some(first) = verdict.printed.first() else {
            return;
        };
        self.blank();
        let failing = verdict.first_fault().and_then(|fault| fault.call.as_ref());
        let shown = match failing {
            Some(failing) => verdict.printed.iter().find(|p| p.call == *failing),
            None => Some(first),
        };
        if let Some(Printed { call, text }) = shown {
            let told = verdict.message.is_about(call);
            let title = match told {
                true => "  Your code printed in this call:".to_owned(),
                false => format!("  In {call}, your code printed:"),
            };
            self.add(Role::Text, title);
            let cut = |line: &str| line.chars().take(200).collect::<String>();
            self.output(text.lines().take(LINES).map(cut));
            if text.lines().count() > LINES {
                self.indented(Role::Text, "…");
            }
        }
        let is_all = verdict.printed.len() == 1
            && shown.is_some_and(|shown| shown.text.lines().count() <= LINES);
        if !is_all {
            let all = format!("  All of it: cargo lif check {} --output", exercise.id);
            self.add(Role::Command, all);
        }
    }

    fn own_tests(&mut self, exercise: &Exercise, tests: &OwnTests) {
        let command = || {
            let (day, module) = (exercise.day(), exercise.module);
            format!("cargo test -p exercises-{day} --lib {module}")
        };
        let (sentence, said) = match tests {
            OwnTests::None => return,
            OwnTests::NotRun => (command(), ""),
            OwnTests::Running => ("running …".to_owned(), ""),
            OwnTests::Run(sentence, said) => (sentence.clone(), said.as_str()),
        };
        self.blank();
        self.add(Role::Text, format!("  Your own tests: {sentence}"));
        self.output(said.lines());
    }

    /// The first of the compiler's warnings: a variable that is not used is often the mistake.
    fn warnings(&mut self, warnings: &[String]) {
        const SHOWN: usize = 3;
        if warnings.is_empty() {
            return;
        }
        self.blank();
        self.add(Role::Text, "  The compiler warns:");
        let shown = warnings.iter().take(SHOWN).cloned().map(Part::Compiler);
        self.message(&shown.fold(Message::default(), Message::with));
        // Each ends with a blank line.
        self.0.pop();
    }

    /// Where to read and to write on.
    fn places(&mut self, exercise: &Exercise) {
        self.add(Role::Text, format!("  file      {}", exercise.file()));
        self.add(Role::Text, format!("  chapter   {}", exercise.chapter()));
        let hint = format!("  a hint    cargo lif hint {}", exercise.id);
        self.add(Role::Command, hint);
    }
}
