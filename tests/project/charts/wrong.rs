//! One series, drawn wrong: each mistake is named.

use std::ops::Range;

use plotters::prelude::*;

use super::drawn::*;

/// A drawing with everything in its place, but for what is handed in.
pub struct Try<'a> {
    pub title: &'a str,
    pub x: Range<f64>,
    pub y: Range<f64>,
    pub x_label: &'a str,
    pub y_label: &'a str,
    pub points: Vec<(f64, f64)>,
}

impl Try<'_> {
    pub fn right(data: &(Vec<f64>, Vec<f64>)) -> Self {
        Try {
            title: "Input current",
            x: padded_range(&data.0),
            y: padded_range(&data.1),
            x_label: "time (s)",
            y_label: "current (A)",
            points: pairs(data),
        }
    }

    #[track_caller]
    pub fn named(self, part: &str) {
        let data = current();
        for lines in [false, true] {
            named(part, &chart_of(CURRENT, &data), |canvas| {
                self.draw(canvas, lines)
            });
        }
    }

    fn draw(&self, canvas: &given::Canvas, lines: bool) -> given::PlotResult {
        let area = canvas.area();
        area.fill(&WHITE)?;
        let mut builder = ChartBuilder::on(&area);
        builder
            .margin(10)
            .x_label_area_size(40)
            .y_label_area_size(70);
        if !self.title.is_empty() {
            builder.caption(self.title, ("sans-serif", 20));
        }
        let mut chart = builder.build_cartesian_2d(self.x.clone(), self.y.clone())?;
        let mut mesh = chart.configure_mesh();
        // Without this, plotters writes 0.0 at every current.
        let exponent = |y: &f64| format!("{y:.1e}");
        mesh.y_label_formatter(&exponent);
        if !self.x_label.is_empty() {
            mesh.x_desc(self.x_label);
        }
        if !self.y_label.is_empty() {
            mesh.y_desc(self.y_label);
        }
        mesh.draw()?;
        if lines {
            chart.draw_series(LineSeries::new(self.points.clone(), &BLUE))?;
        } else {
            let points = self.points.iter();
            chart.draw_series(points.map(|&p| Circle::new(p, 2, BLUE.filled())))?;
        }
        Ok(())
    }
}

#[test]
fn the_right_one_is_right() {
    let data = current();
    accepted(&chart_of(CURRENT, &data), |canvas| {
        Try::right(&data).draw(canvas, true)
    });
}

#[test]
fn nothing_drawn() {
    let data = current();
    named("Nothing is drawn", &chart_of(CURRENT, &data), |_| Ok(()));
    Try {
        points: Vec::new(),
        ..Try::right(&data)
    }
    .named("no points");
}

#[test]
fn swapped_axes() {
    let data = current();
    let points = pairs(&data).into_iter().map(|(t, i)| (i, t)).collect();
    let right = Try::right(&data);
    Try {
        points,
        x: right.y.clone(),
        y: right.x.clone(),
        ..right
    }
    .named("axes are swapped");
}

#[test]
fn y_downwards() {
    let data = current();
    let right = Try::right(&data);
    Try {
        y: right.y.end..right.y.start,
        ..right
    }
    .named("upside down");
}

#[test]
fn the_sign_lost() {
    let data = current();
    let points = pairs(&data)
        .into_iter()
        .map(|(t, i)| (t, i.abs()))
        .collect();
    Try {
        points,
        ..Try::right(&data)
    }
    .named("lost its sign");
}

#[test]
fn points_too_few_or_too_many() {
    let data = current();
    let all = pairs(&data);
    let right = || Try::right(&data);
    Try {
        points: all[..24].to_vec(),
        ..right()
    }
    .named("the last one is missing");
    Try {
        points: all[1..].to_vec(),
        ..right()
    }
    .named("the first one is missing");
    Try {
        points: all[1..24].to_vec(),
        ..right()
    }
    .named("the first and the last are missing");
    let without = [&all[..9], &all[10..]].concat();
    Try {
        points: without,
        ..right()
    }
    .named("point 9 is missing");
    let more = [&all[..], &[(25.0 * 0.7e-3, 1e-10)]].concat();
    Try {
        points: more,
        x: 0.0..0.02,
        ..right()
    }
    .named("26 points are drawn where 25 belong");
}

#[test]
fn a_range_that_is_too_small() {
    let data = current();
    let right = || Try::right(&data);
    Try {
        y: 0.0..4e-10,
        ..right()
    }
    .named("range of the y axis is too small");
    Try {
        x: 0.0..10e-3,
        ..right()
    }
    .named("range of the x axis is too small");
    Try {
        y: 0.0..1.0,
        ..right()
    }
    .named("in another unit than the range");
}

#[test]
fn another_quantity() {
    let data = current();
    let mut v = -0.06;
    let points: Vec<(f64, f64)> = pairs(&data)
        .into_iter()
        .map(|(t, i)| {
            let now = v;
            v += 0.05 * (-0.06 - v + 1e8 * i);
            (t, now)
        })
        .collect();
    let values: Vec<f64> = points.iter().map(|p| p.1).collect();
    Try {
        points,
        y: padded_range(&values),
        ..Try::right(&data)
    }
    .named("Another quantity");
}

#[test]
fn steps_for_time() {
    let data = current();
    let points = pairs(&data).into_iter().enumerate();
    let points = points.map(|(k, (_, i))| (k as f64, i)).collect();
    Try {
        points,
        x: -1.0..26.0,
        ..Try::right(&data)
    }
    .named("counts steps");
}

#[test]
fn steps_for_uneven_times() {
    let (mut t, i) = current();
    t.iter_mut().for_each(|t| *t += 0.02 * *t * *t / 1e-3);
    let data = (t, i);
    named("not its number", &chart_of(CURRENT, &data), |canvas| {
        let points = data
            .1
            .iter()
            .enumerate()
            .map(|(k, i)| (k as f64, *i))
            .collect();
        Try {
            points,
            x: 0.0..26.0,
            ..Try::right(&data)
        }
        .draw(canvas, false)
    });
}

#[test]
fn numbers_in_another_unit_than_the_label() {
    let data = current();
    let ms: Vec<(f64, f64)> = pairs(&data)
        .into_iter()
        .map(|(t, i)| (t * 1e3, i))
        .collect();
    Try {
        points: ms,
        x: 0.0..20.0,
        ..Try::right(&data)
    }
    .named("says s, but its numbers are ms");
    Try {
        x_label: "time (ms)",
        ..Try::right(&data)
    }
    .named("says ms, but its numbers are s");
    Try {
        y_label: "current (nA)",
        ..Try::right(&data)
    }
    .named("says nA, but its numbers are A");
}

#[test]
fn numbers_without_digits() {
    let data = current();
    named(
        "All numbers at the y axis",
        &chart_of(CURRENT, &data),
        |canvas| {
            let area = canvas.area();
            let mut chart = ChartBuilder::on(&area)
                .caption("Input current", ("sans-serif", 20))
                .x_label_area_size(40)
                .y_label_area_size(70)
                .build_cartesian_2d(padded_range(&data.0), -2e-10..9e-10)?;
            chart
                .configure_mesh()
                .x_desc("time (s)")
                .y_desc("current (A)")
                .draw()?;
            let points = pairs(&data).into_iter().map(|(t, i)| (t, i + 3e-10));
            chart.draw_series(LineSeries::new(points, &BLUE))?;
            Ok(())
        },
    );
}

#[test]
fn shifted_values() {
    let data = current();
    let points = pairs(&data)
        .into_iter()
        .map(|(t, i)| (t, i + 1e-10))
        .collect();
    Try {
        points,
        y: -2e-10..8e-10,
        ..Try::right(&data)
    }
    .named("do not fit the data");
}

#[test]
fn times_one_step_off() {
    let data = current();
    let points = pairs(&data)
        .into_iter()
        .map(|(t, i)| (t + 0.7e-3, i))
        .collect();
    Try {
        points,
        x: 0.0..0.02,
        ..Try::right(&data)
    }
    .named("do not fit the data");
}

#[test]
fn a_line_in_another_order() {
    let data = current();
    let mut points = pairs(&data);
    points.sort_by(|a, b| a.1.total_cmp(&b.1));
    named("another order", &chart_of(CURRENT, &data), |canvas| {
        Try {
            points,
            ..Try::right(&data)
        }
        .draw(canvas, true)
    });
}
