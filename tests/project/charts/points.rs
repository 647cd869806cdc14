//! Exercises 5 and 6: a current, or a membrane potential, over the time.

use given::PlotResult;
use plotters::prelude::*;

use super::drawn::*;

/// White, or another ground, and the points in an ink.
fn inked(s: &mut Sheet, ground: RGBColor, ink: RGBAColor) -> PlotResult {
    s.chart()?.plotting_area().fill(&ground)?;
    s.marked(|at| Circle::new(at, 3, ink.filled()))
}

/// Triangles above the middle and discs below it, at what becomes of the points.
fn mixed(s: &mut Sheet, change: fn(&mut Points)) -> PlotResult {
    let mut points = s.points();
    let middle = points.iter().map(|p| p.1).sum::<f64>() / points.len() as f64;
    change(&mut points);
    let (high, low): (Points, Points) = points.iter().partition(|p| p.1 > middle);
    let triangle = |at| TriangleMarker::new(at, 5, RED.filled());
    s.marks(high.into_iter().map(triangle))?;
    s.marks(low.into_iter().map(|at| Circle::new(at, 3, BLUE.filled())))
}

/// Black upright strokes of one pixel's width.
pub fn strokes(s: &mut Sheet) -> PlotResult {
    s.marked(|at| EmptyElement::at(at) + PathElement::new([(0, -4), (0, 4)], BLACK))
}

/// Discs at what becomes of the points, on a chart that fits the right ones.
fn shown(s: &mut Sheet, change: impl FnOnce(Points) -> Points) -> PlotResult {
    let points = change(s.points()).into_iter();
    s.marks(points.map(|at| Circle::new(at, 3, RED.filled())))
}

/// The right discs of other data.
fn discs(s: &mut Sheet, change: impl FnOnce(Points) -> Points) -> PlotResult {
    s.series[0] = change(s.points());
    s.fit(&[]);
    shown(s, |points| points)
}

/// Seconds at the x axis, with this label.
fn in_seconds(s: &mut Sheet, label: &str) {
    s.scale(1e-3, 1.0);
    s.x.label = label.to_owned();
}

/// The right line.
fn plain(s: &mut Sheet) -> PlotResult {
    s.line(s.points(), BLUE)
}

const CURRENTS: &[(&str, &str, Style)] = table! {
    ("discs with a border", RIGHT, |s| {
        s.marked(|at| EmptyElement::at(at) + Circle::new((0, 0), 5, YELLOW.filled()) + Circle::new((0, 0), 5, BLACK))
    }),
    ("pixels", RIGHT, |s| s.marked(|at| Pixel::new(at, BLACK))),
    ("short black strokes across", RIGHT, |s| {
        s.marked(|at| EmptyElement::at(at) + PathElement::new([(-4, 0), (4, 0)], BLACK))
    }),
    ("discs with their coordinates", RIGHT, |s| {
        s.marked(|at| {
            EmptyElement::at(at)
                + Circle::new((0, 0), 5, RED.filled())
                + Text::new(format!("({:.0}, {:.0})", at.0, at.1), (10, 0), ("sans-serif", 10))
        })
    }),
    ("marks of two shapes and colours", RIGHT, |s| mixed(s, |_| ())),
    ("white on black", RIGHT, |s| inked(s, BLACK, WHITE.mix(1.0))),
    ("pale", RIGHT, |s| inked(s, WHITE, BLUE.mix(0.1))),
    ("a white line on a coloured area", RIGHT, |s| {
        let (x, y) = (s.x.range.clone(), s.y.range.clone());
        s.marks([Rectangle::new([(x.start, y.start), (x.end, y.end)], BLUE.filled())])?;
        s.line(s.points(), WHITE)
    }),
    ("a coloured ground and a box", RIGHT, |s| {
        let area = s.canvas.area();
        area.fill(&RGBColor(250, 250, 245))?;
        s.bare(&area.margin(10, 10, 10, 10))?;
        s.chart()?.plotting_area().fill(&RGBColor(225, 230, 240))?;
        s.mesh(|mesh| { mesh.bold_line_style(WHITE).light_line_style(WHITE.mix(0.4)); })?;
        strokes(s)?;
        let inside = s.chart()?.plotting_area().strip_coord_spec();
        let (x, y) = inside.dim_in_pixel();
        inside.draw(&Rectangle::new([(0, 0), (x as i32, y as i32)], BLACK))?;
        Ok(())
    }),
    ("wide bars that overlap", RIGHT, |s| {
        let (first, last, steps) = (s.points()[0].0, s.points().last().unwrap().0, s.points().len() - 1);
        let wide = 0.8 * (last - first) / steps as f64;
        s.fit(&[0.0]);
        s.x.range = first - wide..last + wide;
        s.marked(|(x, y)| Rectangle::new([(x - wide, 0.0), (x + wide, y)], BLUE.filled()))
    }),
    ("black stems alone", RIGHT, |s| {
        s.fit(&[0.0]);
        s.marked(|(x, y)| PathElement::new([(x, 0.0), (x, y)], BLACK))
    }),
    ("times one step late", "numbers at the x axis do not fit", |s| {
        in_seconds(s, "time (s)");
        discs(s, |p| p.iter().map(|at| (at.0 + p[1].0 - p[0].0, at.1)).collect())
    }),
    ("without both ends", "the first and the last are missing", |s| shown(s, |p| p[1..p.len() - 1].to_vec())),
    ("one elsewhere", "2.5e-10 A is drawn, and 3.97e-10 A belongs there", |s| shown(s, |mut p| { p[1].1 = p[0].1; p })),
    ("upside down", "upside down", |s| discs(s, |p| p.iter().map(|at| (at.0, -at.1)).collect())),
    ("running sums", "summed up", |s| {
        let mut sum = 0.0;
        discs(s, |p| p.iter().map(|at| { sum += at.1; (at.0, sum) }).collect())
    }),
    ("the values in order of size", "sorted", |s| {
        let mut sorted: Vec<f64> = s.points().iter().map(|at| at.1).collect();
        sorted.sort_by(f64::total_cmp);
        discs(s, |p| p.iter().zip(sorted).map(|(at, y)| (at.0, y)).collect())
    }),
    ("an axis to the left", "runs backwards", |s| { s.x.range = s.x.range.end..s.x.range.start; plain(s) }),
    ("a far too wide axis", "far too wide for", |s| { s.y.range = -1e6..1e6; plain(s) }),
    ("a far too long time", "range of the x axis is far too wide", |s| { s.x.range = 0.0..1e5; plain(s) }),
    ("a title of blanks", "title", |s| { s.title = "  ".to_owned(); plain(s) }),
    ("seconds called MS", "says MS, but its numbers are s", |s| {
        in_seconds(s, "T/MS");
        plain(s)
    }),
    ("as good as transparent", "colour of what is behind them", |s| inked(s, WHITE, BLUE.mix(0.01))),
    ("filled at the end", "which paints over it", |s| {
        shown(s, |p| p)?;
        s.canvas.area().fill(&WHITE)?;
        Ok(())
    }),
    ("covered by a box", "covers some of the points", |s| {
        shown(s, |p| p)?;
        s.canvas.area().draw(&Rectangle::new([(300, 60), (500, 420)], WHITE.filled()))?;
        Ok(())
    }),
    ("the right points and wrong ones", "50 points are drawn where 25 belong", |s| shown(s, |p| {
        let mirrored = p.iter().map(|&(x, y)| (x, 0.5 * (y + p[0].1)));
        mirrored.chain(p.iter().copied()).collect()
    })),
    ("marks of two shapes, one missing", "", |s| mixed(s, |points| { points.remove(0); })),
    ("marks of two shapes, one too many", "", |s| mixed(s, |points| {
        let between = (0.5 * (points[0].0 + points[1].0), points[1].1);
        points.push(between);
    })),
};

/// The whole of a trace in pieces of their own width: from step to step, as parts of the whole.
fn pieces(s: &mut Sheet, cuts: [(f64, f64); 3]) -> PlotResult {
    let points = s.points();
    let at = |part: f64| (part * (points.len() - 1) as f64) as usize;
    for (k, (from, to)) in cuts.into_iter().enumerate() {
        let width = BLUE.stroke_width(1 + k as u32);
        s.line(points[at(from)..=at(to)].to_vec(), width)?;
    }
    Ok(())
}

/// A corner more between any two points, so many mV off the straight way.
fn corners(s: &mut Sheet, off: f64) -> PlotResult {
    let points = s.points();
    let halfway = |two: &[(f64, f64)]| {
        let middle = 0.5 * (two[0].1 + two[1].1) + off;
        [two[0], (0.5 * (two[0].0 + two[1].0), middle)]
    };
    let fine = points.windows(2).flat_map(halfway);
    s.line(fine.chain(points.last().copied()).collect(), BLUE)
}

/// Axes of one's own: numbers stand near their ticks, not always centred.
fn by_hand(s: &mut Sheet, shifted: f64) -> PlotResult {
    let area = white(s.canvas);
    let (x, y) = (&s.x.range, &s.y.range);
    let across = |t: f64| 90 + ((t - x.start) / (x.end - x.start) * 500.0).round() as i32;
    let up = |v: f64| 400 - ((v - y.start) / (y.end - y.start) * 340.0).round() as i32;
    let write = |words: &str, at| area.draw(&Text::new(words.to_owned(), at, ("sans-serif", 13)));
    for part in (0..=5).map(|k| f64::from(k) / 5.0) {
        let t = x.start + part * (x.end - x.start);
        let v = y.start + part * (y.end - y.start);
        let ticks = [
            [(across(t), 400), (across(t), 406)],
            [(84, up(v)), (90, up(v))],
        ];
        for tick in ticks {
            area.draw(&PathElement::new(tick, BLACK))?;
        }
        let number = format!("{:.4}", t + shifted * (x.end - x.start));
        write(&number, (across(t) - 18, 410))?;
        write(&format!("{v:.4}"), (35, up(v) - 6))?;
    }
    write("Ensemble", (250, 15))?;
    write(&s.x.label, (300, 440))?;
    write(&s.y.label, (10, 30))?;
    let points = s.points().into_iter().map(|(t, v)| (across(t), up(v)));
    area.draw(&PathElement::new(points.collect::<Vec<_>>(), BLUE))?;
    Ok(())
}

const POTENTIALS: &[(&str, &str, Style)] = table! {
    ("stairs with a disc at each point", RIGHT, |s| {
        let points = s.points();
        let stairs = points.windows(2).flat_map(|two| [two[0], (two[1].0, two[0].1)]);
        s.line(stairs.collect(), BLACK.mix(0.4))?;
        s.marked(|at| Circle::new(at, 3, RED.filled()))
    }),
    ("pieces of a line, in any order", RIGHT, |s| pieces(s, [(0.4, 1.0), (0.0, 0.2), (0.2, 0.4)])),
    ("more corners, on the straight way", RIGHT, |s| corners(s, 0.0)),
    ("white on black", RIGHT, |s| {
        let area = s.canvas.area();
        area.fill(&BLACK)?;
        s.title.clear();
        s.bare(&area.titled("V(t)", ("sans-serif", 24).into_font().color(&WHITE))?)?;
        s.mesh(|mesh| {
            mesh.axis_style(WHITE).label_style(("sans-serif", 12).into_font().color(&WHITE));
            mesh.bold_line_style(WHITE.mix(0.2)).light_line_style(TRANSPARENT);
        })?;
        s.line(s.points(), YELLOW)
    }),
    ("a secondary axis in V", RIGHT, |s| {
        let area = white(s.canvas);
        let mut builder = ChartBuilder::on(&area);
        builder.caption("V(t)", ("sans-serif", 18)).margin(20);
        builder.x_label_area_size(40).y_label_area_size(60).right_y_label_area_size(60);
        let (x, y) = (s.x.range.clone(), s.y.range.clone());
        let volts = 1e-3 * y.start..1e-3 * y.end;
        let mut chart = builder.build_cartesian_2d(x.clone(), y)?.set_secondary_coord(x, volts);
        chart.configure_mesh().x_desc("time (ms)").y_desc("V (mV)").draw()?;
        chart.configure_secondary_axes().y_desc("V (V)").draw()?;
        chart.draw_series(LineSeries::new(s.points(), &BLUE))?;
        Ok(())
    }),
    ("axes drawn by hand", RIGHT, |s| by_hand(s, 0.0)),
    ("a line from V to V", "another order", |s| {
        s.series[0].sort_by(|a, b| a.1.total_cmp(&b.1));
        plain(s)
    }),
    ("a step late", "149 of 150", |s| {
        let late = s.points().windows(2).map(|two| (two[1].0, two[0].1)).collect();
        s.line(late, BLACK)
    }),
    ("a moving mean", "149 points are drawn", |s| {
        let means = s.points().windows(2).map(|two| (two[0].0, 0.5 * (two[0].1 + two[1].1))).collect();
        s.line(means, BLACK)
    }),
    ("one corner left out", "point 75 is missing", |s| {
        let half = s.points().len() / 2;
        s.series[0].remove(half);
        plain(s)
    }),
    ("the same value at every step", "one place along y", |s| {
        let same = s.points().into_iter().map(|at| (at.0, s.points()[0].1)).collect();
        s.line(same, BLACK)
    }),
    ("a gap between pieces", "", |s| pieces(s, [(0.41, 1.0), (0.0, 0.2), (0.2, 0.4)])),
    ("a piece left out", "", |s| pieces(s, [(0.4, 1.0), (0.0, 0.2), (0.0, 0.2)])),
    ("more corners, beside the straight way", "", |s| corners(s, 4.0)),
    ("numbers beside other ticks", "do not fit the data", |s| by_hand(s, 0.2)),
};

#[test]
fn currents_and_potentials() {
    as_told(CURRENTS, |style| fault("day1/ex05", style));
    as_told(POTENTIALS, |style| fault("day1/ex06", style));
}
