//! Exercises 5 and 6, right: a current, or a membrane potential, over the time.

use given::{Canvas, PlotResult, Recorder, padded_range as range};
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::drawn::*;

pub type Style = fn(&Canvas, &[f64], &[f64]) -> PlotResult;

/// Currents in pA, potentials in mV.
fn natural(y: &[f64]) -> (&'static str, f64) {
    match y.iter().all(|y| y.abs() < 1e-6) {
        true => ("current (pA)", 1e12),
        false => ("V (mV)", 1e3),
    }
}

/// A chart in s and pA or mV that also shows `more`, and its points.
pub fn showing(
    c: &Canvas,
    t: &[f64],
    y: &[f64],
    more: &[f64],
) -> Result<(Plot, Points), Box<dyn std::error::Error>> {
    let (label, by) = natural(y);
    let up = range(times(y, by).iter().chain(more));
    Ok((
        open(c, "Trace", ("time (s)", range(t)), (label, up))?,
        pairs(t, 1.0, y, by),
    ))
}

fn marked<E>(c: &Canvas, t: &[f64], y: &[f64], mark: impl Fn((f64, f64)) -> E) -> PlotResult
where
    for<'b> &'b E: PointCollection<'b, (f64, f64)>,
    E: Drawable<Recorder>,
{
    let (mut chart, points) = showing(c, t, y, &[])?;
    chart.marks(points.into_iter().map(mark))
}

/// White, or another ground, and the points in an ink.
pub fn inked(c: &Canvas, (t, i): (&[f64], &[f64]), ground: RGBColor, ink: RGBAColor) -> PlotResult {
    let (mut chart, points) = showing(c, t, i, &[])?;
    chart.plotting_area().fill(&ground)?;
    chart.marks(
        points
            .into_iter()
            .map(|at| Circle::new(at, 3, ink.filled())),
    )
}

/// Triangles above the middle and discs below it, then a stray one.
pub fn mixed(c: &Canvas, t: &[f64], y: &[f64], change: fn(&mut Points)) -> PlotResult {
    let (mut chart, mut points) = showing(c, t, y, &[])?;
    let middle = points.iter().map(|p| p.1).sum::<f64>() / points.len() as f64;
    change(&mut points);
    let (high, low): (Points, Points) = points.iter().partition(|p| p.1 > middle);
    chart.marks(
        high.into_iter()
            .map(|p| TriangleMarker::new(p, 5, RED.filled())),
    )?;
    chart.marks(low.into_iter().map(|p| Circle::new(p, 3, BLUE.filled())))
}

const CENTRE: Pos = Pos {
    h_pos: HPos::Center,
    v_pos: VPos::Center,
};

const CURRENTS: &[(&str, &str, Style)] = table! {
    ("triangles of size 9", RIGHT, |c, t, i| marked(c, t, i, |at| TriangleMarker::new(at, 9, BLACK.filled()))),
    ("squares of 8 pixels", RIGHT, |c, t, i| {
        marked(c, t, i, |at| EmptyElement::at(at) + Rectangle::new([(-4, -4), (4, 4)], BLUE.filled()))
    }),
    ("discs with a border", RIGHT, |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at) + Circle::new((0, 0), 5, YELLOW.filled()) + Circle::new((0, 0), 5, BLACK)
        })
    }),
    ("black crosses", RIGHT, |c, t, i| marked(c, t, i, |at| Cross::new(at, 5, BLACK))),
    ("pixels", RIGHT, |c, t, i| marked(c, t, i, |at| Pixel::new(at, BLACK))),
    ("short black strokes across", RIGHT, |c, t, i| {
        marked(c, t, i, |at| EmptyElement::at(at) + PathElement::new(vec![(-4, 0), (4, 0)], BLACK))
    }),
    ("stars as text", RIGHT, |c, t, i| {
        let star = ("sans-serif", 16).into_font().color(&BLUE).pos(CENTRE);
        marked(c, t, i, |at| Text::new("*", at, star.clone()))
    }),
    ("discs with their coordinates", RIGHT, |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at)
                + Circle::new((0, 0), 5, RED.filled())
                + Text::new(format!("({:.3}, {:.0})", at.0, at.1), (10, 0), ("sans-serif", 10))
        })
    }),
    ("marks of two shapes and colours", RIGHT, |c, t, i| mixed(c, t, i, |_| ())),
    ("white on black", RIGHT, |c, t, i| inked(c, (t, i), BLACK, WHITE.mix(1.0))),
    ("pale", RIGHT, |c, t, i| inked(c, (t, i), WHITE, BLUE.mix(0.1))),
    ("a white line on a coloured area", RIGHT, |c, t, i| {
        let (mut chart, points) = showing(c, t, i, &[])?;
        let (x, y) = (range(t), range(times(i, 1e12)));
        chart.marks([Rectangle::new([(x.start, y.start), (x.end, y.end)], BLUE.filled())])?;
        chart.line(points, WHITE)
    }),
    ("a coloured ground and a box", RIGHT, |c, t, i| {
        c.area().fill(&RGBColor(250, 250, 245))?;
        let area = c.area().margin(10, 10, 10, 10);
        let mut chart = bare(&area, "I", range(t), range(times(i, 1e12)))?;
        chart.plotting_area().fill(&RGBColor(225, 230, 240))?;
        chart.configure_mesh().bold_line_style(WHITE).light_line_style(WHITE.mix(0.4)).x_desc("t/s").y_desc("I/pA").draw()?;
        strokes(&mut chart, t, i)?;
        let (x, y) = chart.plotting_area().dim_in_pixel();
        chart.plotting_area().strip_coord_spec().draw(&Rectangle::new([(0, 0), (x as i32, y as i32)], BLACK))?;
        Ok(())
    }),
    ("wide bars that overlap", RIGHT, |c, t, i| {
        let wide = 0.8 * (t[t.len() - 1] - t[0]) / (t.len() as f64 - 1.0);
        let x = t[0] - wide..t[t.len() - 1] + wide;
        let y = range(times(i, 1e12).into_iter().chain([0.0]));
        let mut chart = open(c, "I", ("t/s", x), ("I/pA", y))?;
        let bars = pairs(t, 1.0, i, 1e12).into_iter();
        chart.marks(bars.map(|(x, y)| Rectangle::new([(x - wide, 0.0), (x + wide, y)], BLUE.filled())))
    }),
    ("black stems alone", RIGHT, |c, t, i| {
        let (mut chart, points) = showing(c, t, i, &[0.0])?;
        chart.marks(points.into_iter().map(|(x, y)| PathElement::new([(x, 0.0), (x, y)], BLACK)))
    }),
};

/// Black upright strokes of one pixel's width.
pub fn strokes(chart: &mut Plot, t: &[f64], i: &[f64]) -> PlotResult {
    let points = pairs(t, 1.0, i, 1e12).into_iter();
    chart.marks(points.map(|at| EmptyElement::at(at) + PathElement::new([(0, -4), (0, 4)], BLACK)))
}

/// The whole of a trace in pieces of their own width: from step to step, as parts of the whole.
pub fn pieces(c: &Canvas, t: &[f64], v: &[f64], cuts: [(f64, f64); 3]) -> PlotResult {
    let (mut chart, points) = showing(c, t, v, &[])?;
    let at = |part: f64| (part * (points.len() - 1) as f64) as usize;
    for (k, (from, to)) in cuts.into_iter().enumerate() {
        let width = BLUE.stroke_width(1 + k as u32);
        chart.line(points[at(from)..=at(to)].to_vec(), width)?;
    }
    Ok(())
}

/// Axes of one's own: numbers stand near their ticks, not always centred.
pub fn by_hand(c: &Canvas, t: &[f64], v: &[f64], shifted: f64) -> PlotResult {
    let area = white(c);
    let (x, y) = (range(t), range(v));
    let across = |t: f64| 90 + ((t - x.start) / (x.end - x.start) * 500.0).round() as i32;
    let up = |v: f64| 400 - ((v - y.start) / (y.end - y.start) * 340.0).round() as i32;
    let font = ("sans-serif", 13).into_font();
    for k in 0..=5 {
        let part = f64::from(k) / 5.0;
        let (t, v) = (
            x.start + part * (x.end - x.start),
            y.start + part * (y.end - y.start),
        );
        area.draw(&PathElement::new(
            [(across(t), 400), (across(t), 406)],
            BLACK,
        ))?;
        area.draw(&PathElement::new([(84, up(v)), (90, up(v))], BLACK))?;
        let number = format!("{:.4}", t + shifted * (x.end - x.start));
        area.draw(&Text::new(number, (across(t) - 18, 410), font.clone()))?;
        area.draw(&Text::new(format!("{v:.4}"), (35, up(v) - 6), font.clone()))?;
    }
    for (words, at) in [
        ("Ensemble", (250, 15)),
        ("time (s)", (300, 440)),
        ("V (V)", (10, 30)),
    ] {
        area.draw(&Text::new(words, at, font.clone()))?;
    }
    let points: Vec<_> = t.iter().zip(v).map(|(&t, &v)| (across(t), up(v))).collect();
    area.draw(&PathElement::new(points, BLUE))?;
    Ok(())
}

const POTENTIALS: &[(&str, &str, Style)] = table! {
    ("stairs with a disc at each point", RIGHT, |c, t, v| {
        let (mut chart, points) = showing(c, t, v, &[])?;
        let stairs = points.windows(2).flat_map(|two| [two[0], (two[1].0, two[0].1)]);
        chart.line(stairs.collect(), BLACK.mix(0.4))?;
        chart.marks(points.iter().map(|&at| Circle::new(at, 3, RED.filled())))
    }),
    ("pieces of a line, in any order", RIGHT, |c, t, v| pieces(c, t, v, [(0.4, 1.0), (0.0, 0.2), (0.2, 0.4)])),
    ("more corners, on the straight way", RIGHT, |c, t, v| corners(c, t, v, 0.0)),
    ("white on black", RIGHT, |c, t, v| {
        let area = c.area();
        area.fill(&BLACK)?;
        let mut builder = ChartBuilder::on(&area);
        builder.caption("V(t)", ("sans-serif", 24).into_font().color(&WHITE));
        builder.margin(10).x_label_area_size(50).y_label_area_size(80);
        let mut chart = builder.build_cartesian_2d(range(t), range(v))?;
        let mut mesh = chart.configure_mesh();
        mesh.axis_style(WHITE).label_style(("sans-serif", 12).into_font().color(&WHITE));
        mesh.bold_line_style(WHITE.mix(0.2)).light_line_style(TRANSPARENT);
        mesh.x_desc("t (s)").y_desc("V (V)").draw()?;
        chart.line(pairs(t, 1.0, v, 1.0), YELLOW)
    }),
    ("axes above and on the right", RIGHT, |c, t, v| {
        let area = white(c);
        let mut builder = ChartBuilder::on(&area);
        builder.caption("V", ("serif", 18)).margin(20);
        builder.set_label_area_size(LabelAreaPosition::Top, 40);
        builder.set_label_area_size(LabelAreaPosition::Right, 60);
        let mut chart = builder.build_cartesian_2d(range(t), range(v))?;
        chart.configure_mesh().x_desc("time (s)").y_desc("V (V)").draw()?;
        chart.line(pairs(t, 1.0, v, 1.0), BLUE)
    }),
    ("a secondary axis in mV", RIGHT, |c, t, v| {
        let area = white(c);
        let mut builder = ChartBuilder::on(&area);
        builder.caption("V(t)", ("sans-serif", 18)).margin(20);
        builder.x_label_area_size(40).y_label_area_size(60).right_y_label_area_size(60);
        let chart = builder.build_cartesian_2d(range(t), range(v))?;
        let mut chart = chart.set_secondary_coord(range(t), range(times(v, 1e3)));
        chart.configure_mesh().x_desc("time (s)").y_desc("V (V)").draw()?;
        chart.configure_secondary_axes().y_desc("V (mV)").draw()?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1.0), &BLUE))?;
        Ok(())
    }),
    ("threshold, rest and their names", RIGHT, |c, t, v| {
        let (mut chart, points) = showing(c, t, v, &[])?;
        let (across, levels) = (range(t), range(times(v, 1e3)));
        for (share, name) in [(0.3, "E_L"), (0.8, "V_th")] {
            let level = levels.start + share * (levels.end - levels.start);
            let ends = [(across.start, level), (across.end, level)];
            chart.marks([PathElement::new(ends, RED.mix(0.5))])?;
            chart.marks([Text::new(name, ends[0], ("sans-serif", 14))])?;
        }
        chart.line(points, BLUE)
    }),
    ("from 0 s on, and up to 0 mV", RIGHT, |c, t, v| {
        let wide = range(times(v, 1e3).into_iter().chain([0.0]));
        let (first, last) = (t[0].min(0.0), t[t.len() - 1].max(1e-3));
        let mut chart = open(c, "Trace", ("t (s)", first..last), ("V (mV)", wide))?;
        chart.line(pairs(t, 1.0, v, 1e3), RED)
    }),
    ("the labels written by hand", RIGHT, |c, t, v| {
        let area = white(c);
        let mut chart = bare(&area, "Trace", range(t), range(v))?;
        chart.configure_mesh().draw()?;
        let font = ("sans-serif", 14).into_font();
        area.draw(&Text::new("time (s)", (330, 455), font.clone()))?;
        let turned = font.transform(FontTransform::Rotate270);
        area.draw(&Text::new("potential (V)", (15, 280), turned))?;
        chart.line(pairs(t, 1.0, v, 1.0), BLACK)
    }),
    ("axes drawn by hand", RIGHT, |c, t, v| by_hand(c, t, v, 0.0)),
};

/// A corner more between any two points, so many mV off the straight way.
pub fn corners(c: &Canvas, t: &[f64], v: &[f64], off: f64) -> PlotResult {
    let (mut chart, points) = showing(c, t, v, &[])?;
    let halfway = |two: &[(f64, f64)]| {
        let middle = (
            0.5 * (two[0].0 + two[1].0),
            0.5 * (two[0].1 + two[1].1) + off,
        );
        [two[0], middle]
    };
    let fine = points.windows(2).flat_map(halfway);
    chart.line(fine.chain(points.last().copied()).collect(), BLUE)
}

/// What is said of a style of exercise 5, or of exercise 6.
pub fn current(style: impl Fn(&Canvas, &[f64], &[f64]) -> PlotResult) -> Option<String> {
    fault("day1/ex05", |c, call| {
        style(c, &call.vector("t"), &call.vector("i"))
    })
}

pub fn potential(style: impl Fn(&Canvas, &[f64], &[f64]) -> PlotResult) -> Option<String> {
    fault("day1/ex06", |c, call| {
        style(c, &call.vector("t"), &call.vector("v"))
    })
}

#[test]
fn right_currents_and_potentials() {
    as_told(CURRENTS, current);
    as_told(POTENTIALS, potential);
}
