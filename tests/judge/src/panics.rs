//! What a panic usually comes from: one sentence of advice for each kind.

use crate::call::Call;
use crate::sentences;
use crate::wording::counted;

/// The advice on a panic, if it is of a known kind.
pub fn advice(message: &str, call: &Call) -> Option<String> {
    let kind = sentences::of("panic").find(|(part, _)| message.contains(part));
    let usual = kind.map(|(_, advice)| advice.to_owned());
    let beyond = message.contains("out of bounds") || message.contains("axis length");
    beyond.then(|| fewer_columns(call)).flatten().or(usual)
}

/// Advice for a matrix that has fewer columns than the parameters have steps.
fn fewer_columns(call: &Call) -> Option<String> {
    let steps = call.params?.steps();
    call.args.iter().find_map(|(name, value)| {
        let (shape, _) = value.as_numbers()?;
        let &[_, columns] = shape else {
            return None;
        };
        let words = counted(columns, "column");
        (columns < steps).then(|| {
            format!("`{name}` has {words} here, and `p.steps()` is {steps}. Does your code take `p.steps()`, or a fixed number, for the number of columns? It is `{name}.ncols()`.")
        })
    })
}
