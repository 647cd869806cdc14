//! Numbers and values in words that fit a line.

use crate::value::{Spikes, Unit, Value};

/// A number as a person would write it: short, and exact to about six digits. A number right beside a round one,
/// such as 0.249999999, is shown in full, since the difference is what is tested.
pub fn number(x: f64) -> String {
    let short = digits(x, 6);
    let beside = |round: f64| x != round && (x - round).abs() > 1e-14 * round.abs();
    match short.parse() {
        Ok(round) if short == digits(x, 3) && beside(round) => digits(x, 12),
        _ => short,
    }
}

/// Two numbers with as many digits as it takes to see that they differ.
pub fn two_numbers(a: f64, b: f64) -> (String, String) {
    (6..=17)
        .map(|n| (digits(a, n), digits(b, n)))
        .find(|(a, b)| a != b)
        .unwrap_or_else(|| (digits(a, 17), digits(b, 17)))
}

fn digits(x: f64, n: usize) -> String {
    // Whole numbers are shown as they are up to seven digits.
    let n = match x.abs() {
        1e6..1e7 => n.max(7),
        _ => n,
    };
    let rounded = format!("{x:.*e}", n - 1).parse::<f64>();
    // No zero is negative.
    let rounded = rounded.expect("a number") + 0.0;
    match rounded.abs() {
        0.0 | 1e-4..1e7 => rounded.to_string(),
        _ => format!("{rounded:e}"),
    }
}

/// "1 line", "3 lines".
pub fn counted(n: usize, what: &str) -> String {
    match n {
        1 => format!("1 {what}"),
        _ => format!("{n} {what}s"),
    }
}

/// "one number", "150 numbers", "50 rows of 150 numbers".
pub fn shape_words(shape: &[usize]) -> String {
    match shape {
        [] => "one number".to_owned(),
        [0] => "an empty vector".to_owned(),
        [1] => "1 value".to_owned(),
        [n] => format!("{n} values"),
        [rows, columns] => format!("{rows} × {columns} (rows × columns)"),
        more => format!("{more:?}"),
    }
}

/// A value in a few words.
pub fn brief(value: &Value) -> String {
    match value {
        Value::Numbers {
            unit,
            shape,
            values,
        } => brief_numbers(*unit, shape, values),
        Value::Ragged { rows, .. } => counted(rows.len(), "row") + " of different lengths",
        Value::Counts { shape, values } => brief_items(shape, values),
        Value::Flags { shape, values } => brief_items(shape, values),
        Value::Steps(steps) => brief_items(&[steps.len()], steps),
        Value::Text(text) => format!("{text:?}"),
        Value::Spikes(spikes) => brief_spikes(spikes),
        Value::Drawing(drawing) => format!("a drawing of {}", counted(drawing.marks.len(), "mark")),
        Value::Error(error) => format!("the error \"{error}\""),
        Value::Fields(fields) => {
            let parts = fields.iter();
            let parts = parts.map(|(name, value)| format!("{name}: {}", brief(value)));
            parts.collect::<Vec<_>>().join(", ")
        }
    }
}

/// Up to this many numbers are shown in full.
const MOST_SHOWN: usize = 12;

fn brief_spikes(spikes: &Spikes) -> String {
    let total = spikes.values().map(Vec::len).sum();
    if total > MOST_SHOWN || spikes.len() > MOST_SHOWN {
        let (times, neurons) = (counted(total, "spike"), counted(spikes.len(), "neuron"));
        return format!("{times} of {neurons}");
    }
    let list = |(neuron, times): (&usize, &Vec<f64>)| format!("{neuron}: [{}]", list(times));
    let lists: Vec<String> = spikes.iter().map(list).collect();
    format!("{{{}}} s", lists.join(", "))
}

/// Numbers with commas between them.
pub fn list(numbers: &[f64]) -> String {
    let items: Vec<String> = numbers.iter().map(|&x| number(x)).collect();
    items.join(", ")
}

fn brief_numbers(unit: Unit, shape: &[usize], values: &[f64]) -> String {
    let symbol = unit.symbol();
    let few = values.len() <= MOST_SHOWN;
    match shape {
        [] => format!("{}{symbol}", list(values)),
        [_] if few => format!("[{}]{symbol}", list(values)),
        [n] => format!("[{}, …]{symbol} ({n} values)", list(&values[..3])),
        [_, columns] if few && *columns > 0 => {
            let rows = values.chunks(*columns);
            let rows: Vec<String> = rows.map(|row| format!("[{}]", list(row))).collect();
            format!("[{}]{symbol}", rows.join(", "))
        }
        [rows, columns] if values.is_empty() => format!("[]{symbol} ({rows} × {columns})"),
        shape => shape_words(shape),
    }
}

fn brief_items<T: std::fmt::Debug>(shape: &[usize], values: &[T]) -> String {
    match shape {
        [] => format!("{:?}", values[0]),
        [n] if *n <= 8 => format!("{values:?}"),
        [n] => format!("{:?} and so on ({n} values)", &values[..4]),
        shape => shape_words(shape),
    }
}
