//! Asks a learner's program for calls beside those that are judged: for a reward, or to play.

use std::path::Path;

use probe::call::Call;
use probe::value::Value;
use probe::wire;

use crate::endings;
use crate::exercise::Exercise;
use crate::message::Part;
use crate::observed::{Observed, by_call};
use crate::process;

/// What each of these calls gives. All are made in one process, with the limits of every probe.
///
/// # Errors
/// A sentence: which call gave nothing, and why.
pub fn asked(
    program: &Path,
    exercise: &Exercise,
    calls: Vec<Call>,
    unwanted: &dyn Fn() -> bool,
) -> Result<Vec<Value>, String> {
    let plan = wire::plan_of(&calls);
    let outcome = process::observe_plan(program, &exercise.test_name(), &plan, unwanted)
        .map_err(|e| format!("{} cannot be run: {e}", program.display()))?;
    let observed = by_call(calls.len(), &outcome.records).into_iter();
    let each = observed.zip(&calls).map(|(observed, call)| {
        let message = match observed {
            Observed::Gave(value) => return Ok(value),
            Observed::Panicked(panic) => {
                endings::panicked(exercise.module, &[], [].into_iter(), call, &panic).message
            }
            Observed::Cut | Observed::Never => endings::cut_short(Some(call), &outcome.ending),
        };
        let sentences = message.parts().iter().filter_map(|part| match part {
            Part::Sentence(sentence) => Some(sentence.as_str()),
            _ => None,
        });
        Err(sentences.collect::<Vec<_>>().join(" "))
    });
    each.collect()
}
