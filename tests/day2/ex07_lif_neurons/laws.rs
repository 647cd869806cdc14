//! What holds for every right class: neurons beside others, runs in parts, exercises 5 and 6.

use crate::kit::*;
use judge::compare::difference;

pub fn are_apart(given: &[Given]) -> Law {
    let says = "Another population makes its steps in between, and changes this one. Keep all state in the struct, nothing outside of it.";
    are_alike(given, "as without other neurons", says)
}

pub fn go_on(given: &[Given]) -> Law {
    let Some(((_, whole), parts)) = given.split_first() else {
        return Ok(());
    };
    for (call, part) in parts {
        let cut = call.matrix("i").ncols() - 1;
        let expected = from_column(whole, cut);
        let place = difference(part, &expected).map_or_else(String::new, |d| d.place);
        let why = if place.starts_with("spikes") && place.ends_with("column 0") {
            "Column 0 shows the neurons as they are when the run begins, and here one has just spiked. Take V and the spikes of column 0 from `v` and `spiked`."
        } else {
            "`run` must go on from the state in which the neurons are, and leave them in the state in which it ends."
        };
        unlike(call, part, &expected, "as in one run of all columns", why)?;
    }
    Ok(())
}

/// Matrices without their first `cut` columns; anything else as it is.
fn from_column(value: &Value, cut: usize) -> Value {
    let rest = |field: &Value| match field.shape().as_deref() {
        Some(&[rows, columns]) if columns > cut => {
            let places = (0..rows * columns).filter(|place| place % columns >= cut);
            let places: Vec<_> = places.map(Some).collect();
            field.picked(vec![rows, columns - cut], &places)
        }
        _ => Some(field.clone()),
    };
    value.each_field(rest).unwrap_or_else(|| value.clone())
}
