use grading::call::Call;
use grading::value::{Value, text};

use crate::workbook::day1::ex03_discrete_time as exercise;

pub fn probe(call: &Call) -> Value {
    match call.function {
        "row" => text(exercise::row(call.number("t"), call.number("i"))),
        "table" => {
            let table = exercise::table(call.index("rows"), &call.params());
            // A line break after the last row is allowed, and so is none.
            text(table.strip_suffix('\n').unwrap_or(&table))
        }
        other => unreachable!("there is no function {other}"),
    }
}
