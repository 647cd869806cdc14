//! Exercise 6, right: the membrane potential in many styles.

use super::*;
use given::padded_range;

type Style = fn(&Canvas, &[f64], &[f64]) -> PlotResult;
/// A chart and its points.
type Ready = Result<(Plot, Vec<(f64, f64)>), Box<dyn Error>>;

/// A chart in ms and mV with this title, whose series is to be drawn.
fn milli(c: &Canvas, title: &str, t: &[f64], v: &[f64]) -> Ready {
    let points = pairs(t, 1e3, v, 1e3);
    let x = ("time (ms)", padded_range(times(t, 1e3)));
    let y = ("membrane potential (mV)", padded_range(times(v, 1e3)));
    Ok((open(c, title, x, y)?, points))
}

const STYLES: &[(&str, Style)] = table! {
    ("dashes", |c, t, v| {
        let (mut chart, points) = milli(c, "Trace", t, v)?;
        chart.draw_series(DashedLineSeries::new(points, 6, 3, BLACK.into()))?;
        Ok(())
    }),
    ("one stroke from each point to the next", |c, t, v| {
        let (mut chart, points) = milli(c, "Trace", t, v)?;
        chart.draw_series(points.windows(2).map(|two| PathElement::new(two.to_vec(), BLACK)))?;
        Ok(())
    }),
    ("an area from the bottom", |c, t, v| {
        let (mut chart, points) = milli(c, "Trace", t, v)?;
        let low = padded_range(times(v, 1e3)).start;
        let area = AreaSeries::new(points, low, BLUE.mix(0.3)).border_style(BLUE);
        chart.draw_series(area)?;
        Ok(())
    }),
    ("stairs with a disc at each point", |c, t, v| {
        let (mut chart, points) = milli(c, "Trace", t, v)?;
        let stairs = points.windows(2).flat_map(|two| [two[0], (two[1].0, two[0].1)]);
        chart.draw_series(LineSeries::new(stairs, &BLACK.mix(0.4)))?;
        chart.draw_series(points.iter().map(|&at| Circle::new(at, 3, RED.filled())))?;
        Ok(())
    }),
    ("white on black", |c, t, v| {
        let area = c.area();
        area.fill(&BLACK)?;
        let mut builder = ChartBuilder::on(&area);
        builder.caption("V(t)", ("sans-serif", 24).into_font().color(&WHITE));
        builder.margin(10).x_label_area_size(50).y_label_area_size(80);
        let mut chart = builder.build_cartesian_2d(padded_range(t), padded_range(v))?;
        let mut mesh = chart.configure_mesh();
        mesh.axis_style(WHITE).label_style(("sans-serif", 12).into_font().color(&WHITE));
        mesh.bold_line_style(WHITE.mix(0.2)).light_line_style(TRANSPARENT);
        mesh.x_desc("t (s)").y_desc("V (V)").draw()?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1.0), &YELLOW))?;
        Ok(())
    }),
    ("a title of the whole area", |c, t, v| {
        let area = white(c);
        let area = area.titled("Membrane potential over time", ("sans-serif", 25))?;
        let mut builder = ChartBuilder::on(&area);
        builder.margin(10).set_all_label_area_size(50);
        let mut chart = builder.build_cartesian_2d(padded_range(t), padded_range(v))?;
        chart.configure_mesh().x_desc("time [s]").y_desc("potential [V]").draw()?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1.0), &BLUE))?;
        Ok(())
    }),
    ("axes above and on the right", |c, t, v| {
        let area = white(c);
        let mut builder = ChartBuilder::on(&area);
        builder.caption("V", ("serif", 18)).margin(20);
        builder.set_label_area_size(LabelAreaPosition::Top, 40);
        builder.set_label_area_size(LabelAreaPosition::Right, 60);
        let mut chart = builder.build_cartesian_2d(padded_range(t), padded_range(v))?;
        chart.configure_mesh().x_desc("time (s)").y_desc("V (V)").draw()?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1.0), &BLUE))?;
        Ok(())
    }),
    ("a secondary axis in mV", |c, t, v| {
        let area = white(c);
        let mut builder = ChartBuilder::on(&area);
        builder.caption("V(t)", ("sans-serif", 18)).margin(20);
        builder.x_label_area_size(40).y_label_area_size(60).right_y_label_area_size(60);
        let milli = padded_range(times(v, 1e3));
        let mut chart = builder
            .build_cartesian_2d(padded_range(t), padded_range(v))?
            .set_secondary_coord(padded_range(t), milli);
        chart.configure_mesh().x_desc("time (s)").y_desc("V (V)").draw()?;
        chart.configure_secondary_axes().y_desc("V (mV)").draw()?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1.0), &BLUE))?;
        Ok(())
    }),
    ("threshold, rest and their names", |c, t, v| {
        let (mut chart, points) = milli(c, "V(t) and two levels", t, v)?;
        let across = padded_range(times(t, 1e3));
        let levels = padded_range(times(v, 1e3));
        for (share, name) in [(0.3, "E_L"), (0.8, "V_th")] {
            let level = levels.start + share * (levels.end - levels.start);
            let ends = [(across.start, level), (across.end, level)];
            chart.draw_series([PathElement::new(ends, RED.mix(0.5))])?;
            chart.draw_series([Text::new(name, ends[0], ("sans-serif", 14))])?;
        }
        chart.draw_series(LineSeries::new(points, &BLUE))?;
        Ok(())
    }),
    ("a legend and a note", |c, t, v| {
        let (mut chart, points) = milli(c, "Simulation", t, v)?;
        let series = chart.draw_series(LineSeries::new(points, &RED))?;
        series.label("V(t)").legend(|(x, y)| PathElement::new([(x, y), (x + 20, y)], RED));
        chart.configure_series_labels().border_style(BLACK).draw()?;
        c.area().draw_text("τ = 10 ms, R = 50 MΩ", &("sans-serif", 12).into_text_style(&c.area()), (90, 60))?;
        Ok(())
    }),
    ("from 0 s on, and up to 0 mV", |c, t, v| {
        let last = 1e3 * t[t.len() - 1];
        let milli = times(v, 1e3);
        let wide = padded_range(milli.iter().copied().chain([0.0]));
        let first = (1e3 * t[0]).min(0.0);
        let mut chart = open(c, "Trace", ("t (ms)", first..last.max(1.0)), ("V (mV)", wide))?;
        chart.draw_series(LineSeries::new(pairs(t, 1e3, v, 1e3), &RED))?;
        Ok(())
    }),
    ("the labels written by hand", |c, t, v| {
        let area = white(c);
        let mut chart = bare(&area, "Trace", padded_range(t), padded_range(v))?;
        chart.configure_mesh().draw()?;
        let font = ("sans-serif", 14).into_font();
        area.draw(&Text::new("time (s)", (330, 455), font.clone()))?;
        let turned = font.transform(FontTransform::Rotate270);
        area.draw(&Text::new("potential (V)", (15, 280), turned))?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1.0), &BLACK))?;
        Ok(())
    }),
};

#[test]
fn traces_in_any_style() {
    all_pass(
        STYLES
            .iter()
            .map(|&(name, style)| (name, of_points("day1/ex06", "v", style))),
    );
}
