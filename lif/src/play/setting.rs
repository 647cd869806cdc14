//! Values of knobs as somebody types them: `dt=40`, `order=notebooks`.

use judge::knobs::{Knob, Knobs, Values};

/// The values with which the knobs start, and these settings on top.
///
/// # Errors
/// As [`set_one`].
pub fn set<'a>(
    knobs: &Knobs,
    settings: impl Iterator<Item = &'a String>,
) -> Result<Vec<f64>, String> {
    let mut values = knobs.start();
    for setting in settings {
        set_one(knobs, &mut values, setting)?;
    }
    Ok(values)
}

/// Sets one knob.
///
/// # Errors
/// If there is no such knob, or it cannot have this value: a sentence with what can be.
pub fn set_one(knobs: &Knobs, values: &mut [f64], setting: &str) -> Result<(), String> {
    let (name, text) = setting.split_once('=').ok_or_else(|| {
        format!(
            "`{setting}` sets nothing: write a knob and its value, such as {}.",
            example(knobs)
        )
    })?;
    let mut each = knobs.knobs.iter().zip(values);
    let (knob, value) = each
        .find(|(knob, _)| knob.name == name.trim())
        .ok_or_else(|| {
            format!(
                "There is no knob `{}`: {} can be turned.",
                name.trim(),
                names(knobs)
            )
        })?;
    *value = read(knob, text.trim()).ok_or_else(|| {
        format!(
            "`{}` cannot be {}: {}.",
            knob.name,
            text.trim(),
            range(knob)
        )
    })?;
    Ok(())
}

/// A setting as it can be typed.
pub fn example(knobs: &Knobs) -> String {
    let knob = &knobs.knobs[0];
    let last = knob.values.all().last().copied().unwrap_or(knob.start);
    format!("{}={last}", knob.name)
}

fn names(knobs: &Knobs) -> String {
    let names: Vec<&str> = knobs.knobs.iter().map(|knob| knob.name.as_str()).collect();
    names.join(", ")
}

/// The value that a text stands for: a number, with its unit or without; a word, or a part of one that is in
/// no other.
fn read(knob: &Knob, text: &str) -> Option<f64> {
    let Values::Words(words) = &knob.values else {
        let number = text.strip_suffix(knob.unit.as_str()).unwrap_or(text);
        let number: f64 = number.trim().parse().ok()?;
        let all = knob.values.all().into_iter();
        return all
            .min_by(|a, b| (a - number).abs().total_cmp(&(b - number).abs()))
            .filter(|value| (value - number).abs() < 1e-9);
    };
    let place = |fits: &dyn Fn(&String) -> bool| {
        let fitting: Vec<usize> = (0..words.len()).filter(|&k| fits(&words[k])).collect();
        match fitting[..] {
            [one] => Some(one as f64),
            _ => None,
        }
    };
    let part = text.to_lowercase();
    place(&|word| word == text).or_else(|| place(&|word| word.to_lowercase().contains(&part)))
}

/// What a knob can be, as the end of a sentence.
pub fn range(knob: &Knob) -> String {
    let unit = match knob.unit.as_str() {
        "" => String::new(),
        unit => format!(" (in {unit})"),
    };
    match &knob.values {
        Values::Steps { from, to, by } => {
            format!("it goes from {from} to {to} in steps of {by}{unit}")
        }
        Values::List(values) => {
            let values: Vec<String> = values.iter().map(f64::to_string).collect();
            format!("it is one of {}{unit}", values.join(", "))
        }
        Values::Words(words) => format!("it is one of “{}”", words.join("”, “")),
    }
}
