//! What an exercise is to the kit: its checks, its reference, its hints, the mistakes it knows.

use probe::Probe;

use crate::call::Call;
use crate::domain::Domain;
use crate::message::Message;
use crate::play::Play;
use crate::reward::Reward;
use crate::value::Value;

/// The seed of the public checks, with which the prints of the known mistakes are made.
pub const PUBLIC: u64 = 0;

/// How many hints every exercise has.
pub const HINTS: usize = 3;

/// Everything that the kit knows of one exercise.
pub struct Exercise {
    /// `day1/ex04`.
    pub id: &'static str,
    /// The module's name: `ex04_euler_step`.
    pub module: &'static str,
    /// What it is about, in a few words.
    pub title: &'static str,
    pub optional: bool,
    /// The exercises whose functions this one calls.
    pub builds_on: &'static [&'static Exercise],
    /// From a nudge to nearly the answer.
    pub hints: &'static str,
    /// In the order in which a learner meets them: what teaches first, the snapshot last. Random inputs
    /// are drawn from the seed; learners have [`PUBLIC`], a class may have its own.
    pub checks: fn(u64) -> Vec<Check>,
    /// What may go into its functions: from it follow the checks at the edges.
    pub domains: fn() -> Vec<Domain>,
    /// The probe over the reference.
    pub reference: Probe,
    /// The reference's source, from which the stub is made.
    pub solution: &'static str,
    /// Known mistakes, as sentences and changes of the solution.
    pub mistakes: &'static str,
    /// What functions with these mistakes give.
    pub prints: &'static str,
    /// What is shown once it passes.
    pub reward: Option<Reward>,
    /// What can be turned in it.
    pub play: Option<Play>,
}

impl Exercise {
    /// `day1` or `day2`.
    pub fn day(&self) -> &'static str {
        self.id.split('/').next().unwrap_or(self.id)
    }

    /// The file that the learner edits, from the workbook's root.
    pub fn file(&self) -> String {
        format!("exercises/{}/src/{}.rs", self.day(), self.module)
    }

    /// The chapter of the book, from the workbook's root.
    pub fn chapter(&self) -> String {
        format!("book/src/{}/{}.md", self.day(), self.module)
    }

    /// The folder of all that grades it, from the workbook's root.
    pub fn folder(&self) -> String {
        format!("tests/{}/{}", self.day(), self.module)
    }

    /// This exercise and all that it builds on, directly or not.
    pub fn with_foundations(&self) -> Vec<&Exercise> {
        let mut all = vec![self];
        let mut k = 0;
        while let Some(one) = all.get(k).copied() {
            for foundation in one.builds_on.iter().copied() {
                if all.iter().all(|e| e.id != foundation.id) {
                    all.push(foundation);
                }
            }
            k += 1;
        }
        all
    }

    /// Of those that it builds on, the ones whose mistakes show in this one, too.
    pub fn inherits(&self) -> impl Iterator<Item = &'static Exercise> + use<> {
        let mistakes = self.mistakes;
        let named = move |id: &str| format!("# inherits {id}");
        let builds_on = self.builds_on.iter().copied();
        builds_on.filter(move |e| mistakes.lines().any(|line| line == named(e.id)))
    }

    /// All its checks, as a learner meets them.
    pub fn every_check(&self) -> Vec<Check> {
        self.checks_from(PUBLIC)
    }

    /// All its checks from a seed below 2⁶³: those at the edges come before the snapshot.
    pub fn checks_from(&self, seed: u64) -> Vec<Check> {
        let mut checks = (self.checks)(seed);
        let domains = (self.domains)();
        let edges: Vec<Call> = domains.iter().flat_map(Domain::calls).collect();
        if !edges.is_empty() {
            let place = checks.len().saturating_sub(1);
            checks.insert(place, Check::new(Kind::Boundary, EDGES, edges));
        }
        checks
    }

    /// The path of its test in the test program.
    pub fn test_name(&self) -> String {
        format!("{}::{}", self.day(), self.module)
    }

    /// The hints' lines, level by level: the function that each is for, or nothing, and what it says.
    pub fn hints(&self) -> impl Iterator<Item = Vec<(&'static str, &'static str)>> + use<> {
        let name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let line = move |line: &'static str| match line.split_once(": ") {
            Some((function, says)) if function.chars().all(name) => (function, says),
            _ => ("", line),
        };
        let levels = self.hints.split("\n\n").skip(1);
        levels.map(move |level| level.lines().map(line).collect())
    }

    /// A hint, counted from 0, to somebody in whom this function fails: without what it says of the other
    /// functions. Where that is all, and where no function is known to fail, the whole hint.
    pub fn hint(&self, level: usize, failing: Option<&str>) -> String {
        let lines = self.hints().nth(level).unwrap_or_default();
        let of = |wanted: &dyn Fn(&str) -> bool| -> String {
            let chosen = lines.iter().filter(|(function, _)| wanted(function));
            chosen.map(|(_, says)| *says).collect::<Vec<_>>().join(" ")
        };
        let chosen = failing.map(|failing| of(&|f| f.is_empty() || f == failing));
        let chosen = chosen.filter(|chosen| !chosen.is_empty());
        chosen.unwrap_or_else(|| of(&|_| true))
    }

    /// The part of the id after the day: `ex04`.
    pub fn short(&self) -> &'static str {
        self.id.split('/').next_back().unwrap_or(self.id)
    }

    /// What to call it in a sentence: "exercise 4", "the optional exercise".
    pub fn spoken(&self) -> String {
        match self.short().strip_prefix("ex") {
            Some(number) => format!("exercise {}", number.trim_start_matches('0')),
            None => "the optional exercise".to_owned(),
        }
    }
}

/// A group of calls that are judged together under a title in plain words.
pub struct Check {
    pub title: &'static str,
    pub kind: Kind,
    pub calls: Vec<Call>,
    pub judge: Judge,
}

impl Check {
    /// A check in which every call must give what the reference gives.
    pub fn new(kind: Kind, title: &'static str, calls: Vec<Call>) -> Self {
        Check {
            title,
            kind,
            calls,
            judge: Judge::Reference,
        }
    }

    /// A drawing, judged against what the call's arguments say is to be drawn.
    pub fn chart(kind: Kind, title: &'static str, calls: Vec<Call>, chart: ChartOf) -> Self {
        Check {
            judge: Judge::Chart(chart),
            ..Check::new(kind, title, calls)
        }
    }
}

/// The kinds of check. Every exercise has each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One hand-picked value.
    Value,
    /// A limit case: no input, one step, nothing at all.
    Limit,
    /// A law that holds for every right answer.
    Property,
    /// Random inputs and parameters.
    Draws,
    /// Inputs at the edges: negative current, another Δt, V far from rest, N = 0, 1, 2. Of functions that compute,
    /// for every argument each class of special inputs.
    Boundary,
    /// The seeded snapshot: what the reference gives is committed as text, rendered and rounded.
    Snapshot,
}

/// The title of the snapshot.
pub const SNAPSHOT: &str = "the seeded run equals its snapshot";

/// The title of the check at the edges, while it is not known which of them fails.
const EDGES: &str =
    "what else the comments allow: zeros, empty lists, other parameters, and the like";

impl Kind {
    pub const ALL: [Kind; 6] = [
        Kind::Value,
        Kind::Limit,
        Kind::Property,
        Kind::Draws,
        Kind::Boundary,
        Kind::Snapshot,
    ];
}

/// A call and what it gave.
pub type Given = (Call, Value);

/// Says whether a law holds for what the calls gave; if not, what came out and why that is wrong.
pub type Law = fn(&[Given]) -> Result<(), Message>;

/// What is to be seen in the drawing of a call.
pub type ChartOf = fn(&Call) -> crate::chart::Chart;

/// How the observations of a check are judged.
#[derive(Clone, Copy)]
pub enum Judge {
    /// Each must equal what the reference gives.
    Reference,
    Law(Law),
    /// Each must show what is to be seen; calls that draw nothing, as the reference.
    Chart(ChartOf),
}
