use probe::call::Call;
use probe::value::{Value, drawing, fields, volts, volts_squared};

use crate::workbook::day1::ex14_ensemble_statistics as exercise;

pub fn probe(call: &Call) -> Value {
    match call.function {
        "mean_std" => {
            let (mean, std) = exercise::mean_std(&call.matrix("v"));
            fields([("mean", volts(mean)), ("std", volts(std))])
        }
        "autocovariance_matrix" => {
            volts_squared(exercise::autocovariance_matrix(&call.matrix("v")))
        }
        "plot_stats" => drawing(|canvas| {
            let (mean, std) = (call.array("mean"), call.array("std"));
            exercise::plot_stats(canvas, &call.vector("t"), &mean, &std)
        }),
        other => unreachable!("there is no function {other}"),
    }
}
