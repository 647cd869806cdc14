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
    ("a title of one letter", |c, t, v| {
        let (mut chart, points) = milli(c, "V", t, v)?;
        chart.draw_series(LineSeries::new(points, &BLACK))?;
        Ok(())
    }),
    ("V/mV", |c, t, v| {
        let y = ("V/mV", padded_range(times(v, 1e3)));
        let mut chart = open(c, "Membranpotential", ("t/ms", 1e3 * t[0]..1e3 * t[t.len() - 1]), y)?;
        chart.draw_series(LineSeries::new(pairs(t, 1e3, v, 1e3), BLUE.stroke_width(4)))?;
        Ok(())
    }),
    ("U in mV", |c, t, v| {
        let y = ("Membranspannung U in mV", padded_range(times(v, 1e3)));
        let mut chart = open(c, "Spannung", ("Zeit in s", padded_range(t)), y)?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1e3), &MAGENTA))?;
        Ok(())
    }),
    ("V_m [V]", |c, t, v| {
        let mut chart = open(c, "Vm", ("t [s]", padded_range(t)), ("V_m [V]", padded_range(v)))?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1.0), &RED))?;
        Ok(())
    }),
    ("voltage in microvolts", |c, t, v| {
        let y = ("voltage (µV)", padded_range(times(v, 1e6)));
        let mut chart = open(c, "Voltage", ("time, in ms", padded_range(times(t, 1e3))), y)?;
        chart.draw_series(LineSeries::new(pairs(t, 1e3, v, 1e6), &RED))?;
        Ok(())
    }),
    ("a point on each corner", |c, t, v| {
        let (mut chart, points) = milli(c, "Trace", t, v)?;
        chart.draw_series(LineSeries::new(points, RED.filled()).point_size(4))?;
        Ok(())
    }),
    ("dashes", |c, t, v| {
        let (mut chart, points) = milli(c, "Trace", t, v)?;
        chart.draw_series(DashedLineSeries::new(points, 6, 3, BLACK.into()))?;
        Ok(())
    }),
    ("one stroke from each point to the next", |c, t, v| {
        let (mut chart, points) = milli(c, "Trace", t, v)?;
        let strokes = points.windows(2).map(|two| PathElement::new(two.to_vec(), BLACK));
        chart.draw_series(strokes)?;
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
        let area = c.area();
        area.fill(&WHITE)?;
        let area = area.titled("Membrane potential over time", ("sans-serif", 25))?;
        let mut builder = ChartBuilder::on(&area);
        builder.margin(10).set_all_label_area_size(50);
        let mut chart = builder.build_cartesian_2d(padded_range(t), padded_range(v))?;
        chart.configure_mesh().x_desc("time [s]").y_desc("potential [V]").draw()?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1.0), &BLUE))?;
        Ok(())
    }),
    ("axes above and on the right", |c, t, v| {
        let area = c.area();
        area.fill(&WHITE)?;
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
        let area = c.area();
        area.fill(&WHITE)?;
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
    ("no grid, few numbers", |c, t, v| {
        let area = c.area();
        area.fill(&WHITE)?;
        let mut chart = bare(&area, "Trace", padded_range(t), padded_range(v))?;
        let mut mesh = chart.configure_mesh();
        mesh.disable_mesh().x_labels(4).y_labels(3);
        mesh.x_desc("time (s)").y_desc("potential (V)").draw()?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1.0), &BLACK))?;
        Ok(())
    }),
    ("many numbers", |c, t, v| {
        let area = c.area();
        area.fill(&WHITE)?;
        let mut chart = bare(&area, "Trace", padded_range(t), padded_range(v))?;
        let mut mesh = chart.configure_mesh();
        mesh.x_labels(12).y_labels(25).y_label_formatter(&|v| format!("{v:.4}"));
        mesh.x_desc("time (s)").y_desc("potential (V)").draw()?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1.0), &BLACK))?;
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
        let area = c.area();
        area.fill(&WHITE)?;
        let mut chart = bare(&area, "Trace", padded_range(t), padded_range(v))?;
        chart.configure_mesh().draw()?;
        let font = ("sans-serif", 14).into_font();
        area.draw(&Text::new("time (s)", (330, 455), font.clone()))?;
        let turned = font.transform(FontTransform::Rotate270);
        area.draw(&Text::new("potential (V)", (15, 280), turned))?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1.0), &BLACK))?;
        Ok(())
    }),
    ("a panel for the curve, one for a note", |c, t, v| {
        let (above, below) = c.area().split_vertically(380);
        let x = ("time (s)", padded_range(t));
        let mut chart = open_on(&above, "Trace", x, ("V (V)", padded_range(v)))?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1.0), &BLACK))?;
        below.fill(&WHITE)?;
        below.draw(&Text::new("There is no threshold yet.", (80, 40), ("sans-serif", 15)))?;
        Ok(())
    }),
    ("a shaded stretch of time behind the curve", |c, t, v| {
        let (mut chart, points) = milli(c, "Trace", t, v)?;
        let (x, y) = (padded_range(times(t, 1e3)), padded_range(times(v, 1e3)));
        let half = 0.5 * (x.start + x.end);
        let shade = Rectangle::new([(x.start, y.start), (half, y.end)], GREEN.mix(0.15).filled());
        chart.draw_series([shade])?;
        chart.draw_series(LineSeries::new(points, &BLACK))?;
        Ok(())
    }),
    ("squares and a thin line of another colour", |c, t, v| {
        let (mut chart, points) = milli(c, "Trace", t, v)?;
        chart.draw_series(LineSeries::new(points.clone(), &BLACK.mix(0.5)))?;
        chart.draw_series(points.iter().map(|&at| {
            EmptyElement::at(at) + Rectangle::new([(-3, -3), (3, 3)], RED.filled())
        }))?;
        Ok(())
    }),
};

#[test]
fn traces_in_any_style() {
    all_pass(STYLES.iter().map(|&(name, style)| {
        let draw =
            |canvas: &Canvas, call: &Call| style(canvas, &call.vector("t"), &call.vector("v"));
        (name, fault("day1/ex06", draw))
    }));
}
