//! The seeded snapshots: observations as rounded, readable text.
//!
//! The files are insta's (`cargo insta` can show them), but only the maintainers' command
//! `cargo lif dev regenerate` writes them, and the verdict is the kit's own: nothing of insta's
//! runs when a learner is graded.

use crate::chart;
use crate::exercise::{Check, Exercise, Judge, Kind};
use crate::knobs::fixed;
use crate::value::Value;
use crate::wording::brief;

/// A snapshot file: insta's header, then the text.
pub fn file(exercise: &Exercise, rendered: &str) -> String {
    format!(
        "---\nsource: tests/project/snapshots.rs\nexpression: {}\n---\n{rendered}\n",
        exercise.id
    )
}

/// What the snapshot of an exercise says, by its reference.
pub fn of_reference(exercise: &Exercise) -> String {
    let checks = exercise.every_check();
    let seeded = checks.iter().filter(|check| check.kind == Kind::Snapshot);
    let texts = seeded.map(|check| {
        let values: Vec<Value> = check.calls.iter().map(exercise.reference).collect();
        render(check, &values)
    });
    texts.collect::<Vec<String>>().join("\n")
}

/// The calls of a check and what they gave, as text.
pub fn render(check: &Check, values: &[Value]) -> String {
    let each = check.calls.iter().zip(values);
    let texts = each.map(|(call, value)| match (value, check.judge) {
        (Value::Drawing(drawing), Judge::Chart(chart_of)) => {
            format!("{call}\n{}\n", chart::summary(drawing, &chart_of(call)))
        }
        _ => format!("{call}\n{}", rendered(value)),
    });
    let texts: Vec<String> = texts.collect();
    texts.join("\n").trim_end().to_owned()
}

/// A value in lines, each with its end.
fn rendered(value: &Value) -> String {
    fn each<T>(values: &[T], cell: impl Fn(&T) -> String) -> Vec<String> {
        values.iter().map(cell).collect()
    }
    match value {
        Value::Numbers {
            unit,
            shape,
            values,
        } => {
            let (factor, symbol) = unit.readable();
            let cells = in_lines(shape, &each(values, |x| fixed(x * factor, 3)));
            match symbol {
                "" => cells,
                symbol => format!("in {symbol}\n{cells}"),
            }
        }
        Value::Counts { shape, values } => in_lines(shape, &each(values, usize::to_string)),
        Value::Flags { shape, values } => {
            in_lines(shape, &each(values, |&yes| u8::from(yes).to_string()))
        }
        Value::Steps(steps) => {
            let step = |step: &Option<usize>| step.map_or("-".to_owned(), |k| k.to_string());
            in_lines(&[steps.len()], &each(steps, step))
        }
        Value::Text(text) => format!("{text}\n"),
        Value::Spikes(spikes) => {
            let list = |(neuron, times): (&usize, &Vec<f64>)| {
                let times = each(times, |t| fixed(t * 1e3, 3));
                format!("neuron {neuron}, ms: {}\n", times.join(" "))
            };
            spikes.iter().map(list).collect()
        }
        Value::Fields(fields) => {
            let fields = fields.iter();
            let field = fields.map(|(name, value)| format!("{name}:\n{}", rendered(value)));
            field.collect()
        }
        Value::Ragged { .. } | Value::Drawing(_) | Value::Error(_) => brief(value) + "\n",
    }
}

/// Long vectors ten to a line; of large matrices, some rows and columns.
fn in_lines(shape: &[usize], cells: &[String]) -> String {
    let &[rows, columns] = shape else {
        let lines = cells.chunks(10);
        return lines.map(|line| line.join(" ") + "\n").collect();
    };
    let row_step = rows.div_ceil(10).max(1);
    let column_step = columns.div_ceil(15).max(1);
    let line = |row: usize| {
        let shown = (0..columns).step_by(column_step);
        let line: Vec<&str> = shown.map(|k| cells[row * columns + k].as_str()).collect();
        format!("{row:>3}: {}\n", line.join(" "))
    };
    let lines: String = (0..rows).step_by(row_step).map(line).collect();
    format!("{rows} rows, {columns} columns\n{lines}")
}
