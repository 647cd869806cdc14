//! What a panic usually comes from: one sentence of advice for each kind.

use crate::call::Call;
use crate::wording::counted;

/// A part of the message of a panic, and what to do about it. The first that fits counts.
const KINDS: [(&str, &str); 15] = [
    (
        "the len is 0 but the index is",
        "An empty list has no element, not even `[0]`. Ask `.first()`, which is `None` then, or do not read it.",
    ),
    (
        "index out of bounds",
        "Elements are counted from 0, so the last index is the length − 1. Does a loop run one step too far, or does the index belong to another list?",
    ),
    (
        "range start index",
        "A part `[a..b]` must begin within the list: `a` is at most its length.",
    ),
    (
        "out of range for slice",
        "A part `[a..b]` must end within the list: `b` is at most its length.",
    ),
    (
        "attempt to subtract with overflow",
        "A `usize` cannot go below 0. Is it `n - 1` with n = 0, or a step before the first? Start at 1, or compare before you subtract.",
    ),
    (
        "by zero",
        "You divide a whole number by 0. Is there nothing to divide by here, such as no neurons?",
    ),
    (
        "divisor of zero",
        "A remainder `%` by 0 does not exist. Is the number after `%` 0 here?",
    ),
    (
        "with overflow",
        "The result is too large for its type of whole numbers.",
    ),
    (
        "could not broadcast array from shape",
        "Two arrays have different lengths. Are rows and columns (neurons × steps) swapped, or is there one value too many?",
    ),
    (
        "IncompatibleShape",
        "The shapes of the arrays do not fit: `*` works element by element. Do you mean `.dot(…)`, or are rows and columns swapped?",
    ),
    (
        "are not compatible for matrix multiplication",
        "In `a.dot(&b)`, a must have as many columns as b has rows. Is a transpose `.t()` missing, or in the wrong place?",
    ),
    (
        "is out of bounds for array of shape",
        "Rows and columns are counted from 0. Does the index go beyond the last step, or are row and column (neuron and step) swapped?",
    ),
    (
        "must be less than axis length",
        "There is no such row or column: they are counted from 0. Are rows and columns (neurons and steps) swapped?",
    ),
    (
        "`Option::unwrap()` on a `None`",
        "There is no value to unwrap here. Say what to use instead, with `match`, `if let` or `unwrap_or`.",
    ),
    (
        "cannot sample empty range",
        "`random_range(a..b)` needs a < b. Is the range empty, or the wrong way round?",
    ),
];

/// The advice on a panic, if it is of a known kind.
pub fn advice(message: &str, call: &Call) -> Option<String> {
    let kind = KINDS.iter().find(|(part, _)| message.contains(part));
    let usual = kind.map(|(_, advice)| (*advice).to_owned());
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
            format!("`{name}` has {words} here, and `p.steps()` is {steps}. Take `{name}.ncols()` for the number of steps.")
        })
    })
}
