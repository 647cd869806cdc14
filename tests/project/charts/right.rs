//! One series, drawn right in many styles.

use plotters::prelude::*;

use super::drawn::*;

#[test]
fn points_with_labels_in_si_units() {
    let data = current();
    accepted(&chart_of(CURRENT, &data), |canvas| {
        let area = canvas.area();
        let mut chart = axes_of_current(&area, &data)?;
        chart.draw_series(
            pairs(&data)
                .iter()
                .map(|&p| Circle::new(p, 3, BLUE.filled())),
        )?;
        Ok(())
    });
}

#[test]
fn a_line_in_milliseconds_and_picoamperes() {
    let data = current();
    accepted(&chart_of(CURRENT, &data), |canvas| {
        let area = canvas.area();
        let ms: Vec<f64> = data.0.iter().map(|t| t * 1e3).collect();
        let pa: Vec<f64> = data.1.iter().map(|i| i * 1e12).collect();
        let mut chart = ChartBuilder::on(&area)
            .caption("I(t)", ("sans-serif", 30))
            .set_left_and_bottom_label_area_size(60)
            .build_cartesian_2d(0.0..20.0, -200.0..500.0)?;
        chart
            .configure_mesh()
            .disable_mesh()
            .x_desc("t [ms]")
            .y_desc("I in pA")
            .draw()?;
        chart.draw_series(LineSeries::new(ms.into_iter().zip(pa), &RED))?;
        Ok(())
    });
}

#[test]
fn formatters_make_milliseconds_of_seconds() {
    let data = current();
    accepted(&chart_of(CURRENT, &data), |canvas| {
        let area = canvas.area().titled("The current", ("sans-serif", 24))?;
        let mut chart = ChartBuilder::on(&area)
            .margin(25)
            .x_label_area_size(45)
            .y_label_area_size(45)
            .build_cartesian_2d(padded_range(&data.0), padded_range(&data.1))?;
        chart
            .configure_mesh()
            .x_labels(6)
            .y_labels(4)
            .x_label_formatter(&|t| format!("{:.0}", t * 1e3))
            .y_label_formatter(&|i| format!("{:.2}", i * 1e9))
            .x_desc("time / ms")
            .y_desc("current / nA")
            .draw()?;
        chart.draw_series(PointSeries::<_, _, Cross<_, _>, _>::new(
            pairs(&data),
            4,
            BLACK,
        ))?;
        Ok(())
    });
}

#[test]
fn units_behind_the_numbers() {
    let data = current();
    accepted(&chart_of(CURRENT, &data), |canvas| {
        let area = canvas.area();
        let mut chart = ChartBuilder::on(&area)
            .caption("Stimulus", ("serif", 18))
            .margin(12)
            .x_label_area_size(35)
            .y_label_area_size(75)
            .build_cartesian_2d(padded_range(&data.0), padded_range(&data.1))?;
        chart
            .configure_mesh()
            .x_label_formatter(&|t| format!("{:.1} ms", t * 1e3))
            .y_label_formatter(&|i| format!("{:.0} pA", i * 1e12))
            .x_desc("time (ms)")
            .y_desc("input current (pA)")
            .draw()?;
        chart.draw_series(PointSeries::<_, _, TriangleMarker<_, _>, _>::new(
            pairs(&data),
            5,
            MAGENTA.filled(),
        ))?;
        Ok(())
    });
}

#[test]
fn a_line_with_points_and_the_axis_on_the_right() {
    let data = voltage();
    accepted(&chart_of(POTENTIAL, &data), |canvas| {
        let area = canvas.area();
        let mut chart = ChartBuilder::on(&area)
            .caption("Membrane potential of one neuron", ("sans-serif", 22))
            .margin(5)
            .x_label_area_size(40)
            .right_y_label_area_size(60)
            .build_cartesian_2d(0.0..0.15, -0.065..-0.03)?;
        chart
            .configure_mesh()
            .x_desc("time (s)")
            .y_desc("V (V)")
            .draw()?;
        chart.draw_series(LineSeries::new(pairs(&data), BLUE.filled()).point_size(2))?;
        Ok(())
    });
}

#[test]
fn a_threshold_a_zero_line_and_a_legend_for_one_series() {
    let data = voltage();
    accepted(&chart_of(POTENTIAL, &data), |canvas| {
        let area = canvas.area();
        area.fill(&WHITE)?;
        let mut chart = ChartBuilder::on(&area)
            .caption("V(t) under a sine current", ("sans-serif", 22))
            .margin(15)
            .x_label_area_size(40)
            .y_label_area_size(60)
            .build_cartesian_2d(0.0..150.0, -70.0..0.0)?;
        chart
            .configure_mesh()
            .x_desc("time, ms")
            .y_desc("membrane potential, mV")
            .draw()?;
        let scaled = pairs(&data).into_iter().map(|(t, v)| (t * 1e3, v * 1e3));
        chart
            .draw_series(LineSeries::new(scaled.clone(), &BLUE))?
            .label("V")
            .legend(|(x, y)| PathElement::new(vec![(x, y), (x + 20, y)], BLUE));
        chart
            .draw_series(LineSeries::new([(0.0, -50.0), (150.0, -50.0)], &RED))?
            .label("threshold")
            .legend(|(x, y)| PathElement::new(vec![(x, y), (x + 20, y)], RED));
        chart.draw_series(DashedLineSeries::new(
            [(0.0, -60.0), (150.0, -60.0)],
            5,
            3,
            BLACK.into(),
        ))?;
        chart.draw_series(std::iter::once(Text::new(
            "V_th",
            (100.0, -49.0),
            ("sans-serif", 12),
        )))?;
        chart
            .configure_series_labels()
            .background_style(WHITE)
            .border_style(BLACK)
            .draw()?;
        Ok(())
    });
}

#[test]
fn points_in_a_legend() {
    let data = current();
    accepted(&chart_of(CURRENT, &data), |canvas| {
        let area = canvas.area();
        let mut chart = axes_of_current(&area, &data)?;
        chart
            .draw_series(
                pairs(&data)
                    .iter()
                    .map(|&p| Circle::new(p, 3, BLUE.filled())),
            )?
            .label("I(t)")
            .legend(|at| Circle::new(at, 3, BLUE.filled()));
        chart.configure_series_labels().draw()?;
        Ok(())
    });
}

#[test]
fn an_area_down_to_zero() {
    let data = current();
    accepted(&chart_of(CURRENT, &data), |canvas| {
        let area = canvas.area();
        let mut chart = axes(
            &area,
            "Input current",
            ["Time [s]", "Current [A]"],
            padded_range(&data.0),
            padded_range(&data.1),
        )?;
        chart.draw_series(AreaSeries::new(pairs(&data), 0.0, GREEN.mix(0.3)))?;
        Ok(())
    });
}

#[test]
fn an_area_with_a_border() {
    let data = voltage();
    accepted(&chart_of(POTENTIAL, &data), |canvas| {
        let area = canvas.area();
        let mut chart = axes(
            &area,
            "Potential",
            ["Time in seconds", "Membrane potential in volts"],
            padded_range(&data.0),
            -0.065..-0.03,
        )?;
        chart
            .draw_series(AreaSeries::new(pairs(&data), -0.065, BLUE.mix(0.2)).border_style(BLUE))?;
        Ok(())
    });
}

#[test]
fn bars_and_stems() {
    let data = current();
    for stems in [false, true] {
        accepted(&chart_of(CURRENT, &data), |canvas| {
            let area = canvas.area();
            let mut chart = axes_of_current(&area, &data)?;
            if stems {
                chart.draw_series(
                    pairs(&data)
                        .iter()
                        .map(|&(t, i)| PathElement::new(vec![(t, 0.0), (t, i)], BLUE)),
                )?;
            } else {
                chart.draw_series(pairs(&data).iter().map(|&(t, i)| {
                    Rectangle::new([(t - 2e-4, 0.0), (t + 2e-4, i)], BLUE.filled())
                }))?;
            }
            Ok(())
        });
    }
}

#[test]
fn points_in_any_order_and_colours() {
    let data = current();
    accepted(&chart_of(CURRENT, &data), |canvas| {
        let area = canvas.area();
        let mut chart = axes_of_current(&area, &data)?;
        let (high, low): (Vec<_>, Vec<_>) = pairs(&data).into_iter().partition(|p| p.1 > 1e-10);
        chart.draw_series(high.into_iter().map(|p| Circle::new(p, 3, RED.filled())))?;
        chart.draw_series(low.into_iter().map(|p| Circle::new(p, 3, BLUE.filled())))?;
        Ok(())
    });
}

#[test]
fn values_written_at_the_points() {
    let data = current();
    accepted(&chart_of(CURRENT, &data), |canvas| {
        let area = canvas.area();
        let mut chart = axes_of_current(&area, &data)?;
        chart.draw_series(PointSeries::of_element(
            pairs(&data),
            3,
            &BLUE,
            &|p, s, st| {
                EmptyElement::at(p)
                    + Circle::new((0, 0), s, st.filled())
                    + Text::new(format!("{:.1e}", p.1), (5, -5), ("sans-serif", 9))
            },
        ))?;
        Ok(())
    });
}

#[test]
fn pieces_of_a_line_pixels_and_small_squares() {
    let data = current();
    for style in 0..3 {
        accepted(&chart_of(CURRENT, &data), |canvas| {
            let area = canvas.area();
            let mut chart = ChartBuilder::on(&area)
                .caption("Input current", ("sans-serif", 20))
                .margin(10)
                .x_label_area_size(40)
                .y_label_area_size(70)
                .build_cartesian_2d(padded_range(&data.0), padded_range(&data.1))?;
            chart
                .configure_mesh()
                .x_desc("time (s)")
                .y_desc("current (10⁻¹² A)")
                .y_label_formatter(&|i| format!("{:.1}", i * 1e12))
                .draw()?;
            let points = pairs(&data);
            match style {
                0 => {
                    chart.draw_series(
                        points
                            .windows(2)
                            .map(|two| PathElement::new(two.to_vec(), GREEN)),
                    )?;
                }
                1 => {
                    chart.draw_series(points.iter().map(|&p| Pixel::new(p, BLACK)))?;
                }
                _ => {
                    chart.draw_series(points.iter().map(|&p| {
                        EmptyElement::at(p) + Rectangle::new([(-3, -3), (3, 3)], RED.filled())
                    }))?;
                }
            }
            Ok(())
        });
    }
}

#[test]
fn a_dashed_line() {
    let data = voltage();
    accepted(&chart_of(POTENTIAL, &data), |canvas| {
        let area = canvas.area();
        let mut chart = axes(
            &area,
            "Membrane potential",
            ["time (s)", "V (V)"],
            0.0..0.15,
            -0.07..-0.03,
        )?;
        chart.draw_series(DashedLineSeries::new(pairs(&data), 6, 3, BLUE.into()))?;
        Ok(())
    });
}

#[test]
fn the_x_axis_at_the_top() {
    let data = voltage();
    accepted(&chart_of(POTENTIAL, &data), |canvas| {
        let area = canvas.area();
        let mut chart = ChartBuilder::on(&area)
            .caption("Membrane potential", ("sans-serif", 20))
            .margin(10)
            .top_x_label_area_size(40)
            .y_label_area_size(70)
            .build_cartesian_2d(0.0..0.15, -0.07..-0.03)?;
        chart
            .configure_mesh()
            .x_desc("time (s)")
            .y_desc("V (V)")
            .draw()?;
        chart.draw_series(LineSeries::new(pairs(&data), &BLUE))?;
        Ok(())
    });
}
