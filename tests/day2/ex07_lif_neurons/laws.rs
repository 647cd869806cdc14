//! What holds for every right class: neurons beside others, runs in parts, exercises 5 and 6.

use crate::kit::*;
use judge::compare::difference;

pub fn are_alike(given: &[Given]) -> Law {
    let [(_, alone), (call, beside)] = given else {
        return Ok(());
    };
    unlike(call, beside, alone, "as without other neurons").map_err(|message| {
        message.says("Another population makes its steps in between, and changes this one. Keep all state in the struct, nothing outside of it.")
    })
}

pub fn go_on(given: &[Given]) -> Law {
    let Some(((_, whole), parts)) = given.split_first() else {
        return Ok(());
    };
    for (call, part) in parts {
        let cut = call.matrix("i").ncols() - 1;
        let expected = from_column(whole, cut);
        let Some(d) = difference(part, &expected) else {
            continue;
        };
        let why = if d.place.starts_with("spikes") && d.place.ends_with("column 0") {
            "Column 0 shows the neurons as they are when the run begins, and here one has just spiked. Take V and the spikes of column 0 from `v` and `spiked`."
        } else {
            "`run` must go on from the state in which the neurons are, and leave them in the state in which it ends."
        };
        return Err(Message::of(call)
            .expected(format!(
                "{} ({}), as in one run of all columns",
                d.expected, d.place
            ))
            .got(d.got)
            .says(why));
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

pub fn reproduce_exercises_5_and_6(given: &[Given]) -> Law {
    use crate::probes::day2::ex06_random_refractory::simulate;
    use crate::workbook::day2::ex05_refractory_period::hold_steps;

    for (call, got) in given {
        let (i, t_ref, p) = (call.matrix("i"), call.vector("t_ref"), call.params());
        let hold: Vec<usize> = t_ref.iter().map(|&t| hold_steps(t, p.dt)).collect();
        let (v, spikes) = simulate(&i, &hold, &p);
        // With one period for all, exercise 6 gives what exercise 5 does.
        let number = match t_ref.iter().all(|t| *t == t_ref[0]) {
            true => 5,
            false => 6,
        };
        let want = fields([("v", volts(v)), ("spikes", grid(&spikes))]);
        let got = match got {
            Value::Fields(all) => Value::Fields(all[..2].to_vec()),
            other => other.clone(),
        };
        unlike(call, &got, &want, &format!("as in exercise {number}"))?;
    }
    Ok(())
}
