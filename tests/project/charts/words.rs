//! What is written at a chart: without it nobody knows what is shown.

use plotters::prelude::*;

use super::drawn::*;
use super::wrong::Try;

#[test]
fn words_missing() {
    let data = current();
    let right = || Try::right(&data);
    Try {
        title: "",
        ..right()
    }
    .named("no title");
    Try {
        x_label: "",
        ..right()
    }
    .named("x axis has no label");
    Try {
        y_label: "",
        ..right()
    }
    .named("y axis has no label");
    Try {
        x_label: "time",
        ..right()
    }
    .named("does not say the unit of the time");
    Try {
        x_label: "t",
        ..right()
    }
    .named("does not say the unit of the time");
    Try {
        y_label: "I(t)",
        ..right()
    }
    .named("does not say the unit of the current");
    Try {
        y_label: "current (V)",
        ..right()
    }
    .named("does not say the unit of the current");
    Try {
        x_label: "s",
        ..right()
    }
    .named("what the axis shows");
    Try {
        x_label: "current (A)",
        y_label: "time (s)",
        ..right()
    }
    .named("labels of the two axes are swapped");
}

#[test]
fn no_room_for_labels() {
    let data = current();
    named("no label", &chart_of(CURRENT, &data), |canvas| {
        let area = canvas.area();
        let mut chart = ChartBuilder::on(&area)
            .caption("Input current", ("sans-serif", 20))
            .build_cartesian_2d(padded_range(&data.0), padded_range(&data.1))?;
        chart
            .configure_mesh()
            .x_desc("time (s)")
            .y_desc("current (A)")
            .draw()?;
        chart.draw_series(LineSeries::new(pairs(&data), &BLUE))?;
        Ok(())
    });
}
