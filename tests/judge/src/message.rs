//! What is said of an exercise, as data: what went in, what was expected, what came out, sentences.
//!
//! Written out, it is the text that a terminal, `cargo test` and `--json` show.

use std::fmt::{self, Display, Formatter};

use crate::call::Call;

const WENT_IN: &str = "went in:";

/// One part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// What went in, what was expected, what came out: with the words before it.
    Labelled(&'static str, String),
    Sentence(String),
    /// Lines of Rust, set apart.
    Code(String),
    /// One error, as the compiler words it.
    Compiler(String),
    /// A remark that is set apart, by a blank line.
    Aside(String),
}

impl Display for Part {
    fn fmt(&self, out: &mut Formatter) -> fmt::Result {
        match self {
            Part::Labelled(label, text) => write!(out, "{label:<11}{text}"),
            Part::Sentence(text) | Part::Code(text) | Part::Compiler(text) | Part::Aside(text) => {
                out.write_str(text)
            }
        }
    }
}

/// A message to a learner; empty if there is nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    parts: Vec<Part>,
}

impl Message {
    /// A message about a call.
    pub fn of(call: &Call) -> Self {
        Message::went_in(call.to_string())
    }

    /// A message about something that went in.
    pub fn went_in(what: impl Into<String>) -> Self {
        Message::default().with(Part::Labelled(WENT_IN, what.into()))
    }

    pub fn with(mut self, part: Part) -> Self {
        self.parts.push(part);
        self
    }

    /// A second call, beside the first.
    pub fn and_in(self, what: impl Into<String>) -> Self {
        self.with(Part::Labelled("and:", what.into()))
    }

    /// A second call, after the first.
    pub fn then_in(self, what: impl Into<String>) -> Self {
        self.with(Part::Labelled("and then:", what.into()))
    }

    pub fn expected(self, what: impl Into<String>) -> Self {
        self.with(Part::Labelled("expected:", what.into()))
    }

    pub fn got(self, what: impl Into<String>) -> Self {
        self.with(Part::Labelled("got:", what.into()))
    }

    /// Adds a sentence, unless it is empty.
    pub fn says(self, sentence: impl Into<String>) -> Self {
        match sentence.into() {
            empty if empty.is_empty() => self,
            sentence => self.with(Part::Sentence(sentence)),
        }
    }

    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// True if this call is what went in.
    pub fn is_about(&self, call: &Call) -> bool {
        let went_in = Part::Labelled(WENT_IN, call.to_string());
        self.parts.contains(&went_in)
    }

    /// True if this sentence is one of its own.
    pub fn has_said(&self, sentence: &str) -> bool {
        let said = |part: &Part| matches!(part, Part::Sentence(own) if own == sentence);
        self.parts.iter().any(said)
    }

    /// Its parts, each with the line breaks before it: with two, there is a blank line.
    pub fn with_breaks(&self) -> impl Iterator<Item = (&'static str, &Part)> {
        let before = [None].into_iter().chain(self.parts.iter().map(Some));
        before.zip(&self.parts).map(|(before, part)| {
            let breaks = match (before, part) {
                (None, _) => "",
                (Some(Part::Compiler(_)), _)
                | (_, Part::Code(_) | Part::Compiler(_) | Part::Aside(_)) => "\n\n",
                _ => "\n",
            };
            (breaks, part)
        })
    }
}

impl<S: Into<String>> From<S> for Message {
    fn from(sentence: S) -> Self {
        Message::default().says(sentence)
    }
}

impl Display for Message {
    fn fmt(&self, out: &mut Formatter) -> fmt::Result {
        let mut parts = self.with_breaks();
        parts.try_for_each(|(breaks, part)| write!(out, "{breaks}{part}"))
    }
}
