//! More of the kinds in which the judge once erred: labels, numbers, legends, meshes.

use super::*;
use given::padded_range as range;
use plotters::chart::MeshStyle;

type Points = fn(&Canvas, &[f64], &[f64]) -> PlotResult;

/// A trace with these labels, its numbers in units this many times smaller.
fn labelled(c: &Canvas, t: &[f64], v: &[f64], x: (&str, f64), y: (&str, f64)) -> PlotResult {
    let (across, up) = (range(times(t, x.1)), range(times(v, y.1)));
    let mut chart = open(c, "V", (x.0, across), (y.0, up))?;
    chart.draw_series(LineSeries::new(pairs(t, x.1, v, y.1), &BLACK))?;
    Ok(())
}

const UNITS: &[(&str, &str, f64, &str, f64)] = table! {
    ("i", "t/s", 1.0, "I/pA", 1e12),
    ("i", "t / ms", 1e3, "I / nA", 1e9),
    ("i", "time [µs]", 1e6, "input current I(t) [fA]", 1e15),
    ("i", "temps (s)", 1.0, "courant d'entrée (pA)", 1e12),
    ("i", "Zeit in Millisekunden (ms)", 1e3, "Stromstärke in Pikoampere (pA)", 1e12),
    ("i", "tiempo [s]", 1.0, "corriente [nA]", 1e9),
    ("v", "t [s]", 1.0, "V_m [V]", 1.0),
    ("v", "time, in ms", 1e3, "voltage (µV)", 1e6),
};

#[test]
fn units_of_any_size() {
    all_pass(UNITS.iter().map(|&(of, x, by_x, y, by_y)| {
        let exercise = if of == "i" { "day1/ex05" } else { "day1/ex06" };
        let draw = |c: &Canvas, t: &[f64], v: &[f64]| labelled(c, t, v, (x, by_x), (y, by_y));
        (y, of_points(exercise, of, draw))
    }));
}

const LABELS: &[(&str, &str)] = table! {
    ("time (ms)", "V (mV)"),
    ("time in [ms]", "V in [mV]"),
    ("t/(ms)", "V(t)/mV"),
    ("t, ms", "U, mV"),
    ("t | ms", "V_m | mV"),
    ("time – ms", "potential – mV"),
    ("t (10⁻³ s)", "V (10⁻³ V)"),
    ("t [1e-3 s]", "V [1e-3 V]"),
    ("t / 10^-3 s", "V / 10^-3 V"),
    ("time (milliseconds)", "voltage (millivolts)"),
    ("time since onset (ms) →", "V_m (mV) ↑"),
    ("ms (time)", "mV (membrane potential)"),
    ("Zeit/ms", "Spannung/mV"),
    ("Zeit [ms]", "Membranpotential [mV]"),
    ("temps/ms", "potentiel de membrane/mV"),
    ("tempo (ms)", "potenziale (mV)"),
    ("t_k/ms", "V[k]/mV"),
    ("TIME / ms", "VOLTAGE / mV"),
    ("ms since the start", "potential in mV"),
};

const NO_LABELS: &[(&str, &str)] = table! {
    ("(ms)", "V (mV)"),
    ("in ms", "V (mV)"),
    ("/ms", "V (mV)"),
    ("time", "V (mV)"),
    ("t (ms)", "mV"),
    ("t (ms)", "V"),
    ("t (ms)", "current (mV)"),
    ("V (ms)", "t (mV)"),
    ("potential/mV", "time/ms"),
    ("t (ms)", "V (V)"),
    ("t/ms", "V/µV"),
    ("step", "V (mV)"),
    ("t (mm)", "V (mV)"),
};

#[test]
fn labels_with_a_unit() {
    all_pass(LABELS.iter().map(|&(x, y)| {
        let shown = of_points("day1/ex06", "v", |c, t, v| {
            labelled(c, t, v, (x, 1e3), (y, 1e3))
        });
        (y, shown.map(|fault| format!("{x}: {fault}")))
    }));
}

#[test]
fn labels_that_say_too_little() {
    all_fail(NO_LABELS.iter().map(|&(x, y)| {
        let shown = of_points("day1/ex06", "v", |c, t, v| {
            labelled(c, t, v, (x, 1e3), (y, 1e3))
        });
        (if y == "V (mV)" { x } else { y }, "label", shown)
    }));
}

/// A trace in s and V whose numbers are written so.
fn written(
    c: &Canvas,
    t: &[f64],
    v: &[f64],
    labels: [&str; 2],
    of_x: &dyn Fn(f64) -> String,
    of_y: &dyn Fn(f64) -> String,
) -> PlotResult {
    let area = white(c);
    let mut chart = bare(&area, "V", range(t), range(v))?;
    let (of_x, of_y) = (|x: &f64| of_x(*x), |y: &f64| of_y(*y));
    let mut mesh = chart.configure_mesh();
    mesh.x_label_formatter(&of_x)
        .y_label_formatter(&of_y)
        .x_labels(6)
        .y_labels(6);
    mesh.x_desc(labels[0]).y_desc(labels[1]).draw()?;
    chart.draw_series(LineSeries::new(pairs(t, 1.0, v, 1.0), &BLACK))?;
    Ok(())
}

type Form = fn(f64) -> String;

const NUMBERS: &[([&str; 2], [Form; 2])] = table! {
    (["t (ms)", "V (mV)"], [|t| format!("{:.1}ms", 1e3 * t), |v| format!("{:.2} mV", 1e3 * v)]),
    (["t (s)", "V (V)"], [|t| format!("{:.1} ms", 1e3 * t), |v| format!("{:.2}m", 1e3 * v)]),
    (["t (s)", "V (V)"], [|t| format!("{t:.2e}"), |v| format!("{v:.3E}")]),
    (["t (s)", "V (V)"], [|t| comma(format!("{t:.4}")), |v| comma(format!("{v:.3}"))]),
    (["t (ms)", "V (mV)"], [|t| format!("{:+.1}", 1e3 * t), |v| minus(1e3 * v)]),
    (["t (s)", "V (V)"], [|t| format!("{:.1}·10⁻³", 1e3 * t), |v| format!("{:.2}×10^-3", 1e3 * v)]),
};

/// What people put between thousands.
const MARKS: [&str; 9] = [
    "\u{2009}", "\u{202f}", "\u{a0}", " ", ",", "'", "’", "_", ".",
];

const UNTRUE_NUMBERS: &[([&str; 2], [Form; 2])] = table! {
    (["t (ms)", "V (mV)"], [|t| format!("{t:.4}"), |v| format!("{:.2}", 1e3 * v)]),
    (["t (s)", "V (mV)"], [|t| format!("{t:.4}"), |v| format!("{v:.4}")]),
    (["t (s)", "V (µV)"], [|t| format!("{t:.4}"), |v| grouped(1e9 * v, "\u{2009}")]),
    (["t (s)", "V (mV)"], [|t| format!("{t:.4}"), |v| format!("{:.2}", 1e3 * v + 1.0)]),
    (["t (s)", "V (mV)"], [|t| format!("{t:.4}"), |v| format!("{:.2}", -1e3 * v)]),
    (["t (s)", "V (mV)"], [|t| format!("{t:.4}"), |v| format!("{v:.0}")]),
    (["t (s)", "V (mV)"], [|t| format!("{:.4}", t + 1e-3), |v| format!("{:.2}", 1e3 * v)]),
    (["t (s)", "V (mV)"], [|t| format!("{t:.4}"), |v| format!("{:.0}", 1.37e3 * v)]),
};

fn minus(x: f64) -> String {
    format!("{x:.2}").replace('-', "−")
}

fn comma(number: String) -> String {
    number.replace('.', ",")
}

/// A whole number with a mark between thousands.
fn grouped(x: f64, mark: &str) -> String {
    let digits = format!("{:.0}", x.abs());
    let first = digits.len() % 3;
    let mut groups: Vec<&str> = Vec::new();
    groups.extend((first > 0).then(|| &digits[..first]));
    groups.extend(
        (first..digits.len())
            .step_by(3)
            .map(|at| &digits[at..at + 3]),
    );
    let sign = if x < -0.5 { "-" } else { "" };
    format!("{sign}{}", groups.join(mark))
}

#[test]
fn numbers_of_many_forms() {
    all_pass(NUMBERS.iter().map(|&(labels, [of_x, of_y])| {
        let shown = of_points("day1/ex06", "v", |c, t, v| {
            written(c, t, v, labels, &of_x, &of_y)
        });
        (labels[1], shown)
    }));
    all_pass(MARKS.iter().map(|&mark| {
        let (of_x, of_y) = (|t| grouped(1e6 * t, mark), |v| grouped(1e9 * v, mark));
        let labels = ["t (µs)", "V (nV)"];
        (
            mark,
            of_points("day1/ex06", "v", |c, t, v| {
                written(c, t, v, labels, &of_x, &of_y)
            }),
        )
    }));
}

#[test]
fn numbers_that_do_not_fit() {
    all_fail(UNTRUE_NUMBERS.iter().map(|&(labels, [of_x, of_y])| {
        let shown = of_points("day1/ex06", "v", |c, t, v| {
            written(c, t, v, labels, &of_x, &of_y)
        });
        (labels[1], "", shown)
    }));
}

/// A mesh of a learner's own: before the black strokes of the data, or after them.
type OnMesh = fn(&mut MeshStyle<RangedCoordf64, RangedCoordf64, Recorder>);

const MESHES: &[(bool, OnMesh)] = table! {
    (true, |_| ()),
    (true, |mesh| { mesh.set_all_tick_mark_size(12); }),
    (false, |mesh| { mesh.set_all_tick_mark_size(12); }),
    (false, |mesh| { mesh.set_all_tick_mark_size(0); }),
    (false, |mesh| { mesh.light_line_style(BLACK).bold_line_style(BLACK); }),
    (false, |mesh| { mesh.disable_mesh().axis_style(RED); }),
    (false, |mesh| { mesh.disable_x_mesh().x_labels(30).y_labels(30); }),
    (false, |mesh| { mesh.max_light_lines(1).label_style(("serif", 9)); }),
};

fn meshed(c: &Canvas, t: &[f64], i: &[f64], last: bool, change: OnMesh) -> PlotResult {
    let mut chart = bare(&c.area(), "I", range(t), range(times(i, 1e12)))?;
    if last {
        strokes(&mut chart, t, i)?;
    }
    let mut mesh = chart.configure_mesh();
    change(&mut mesh);
    mesh.x_desc("t/s").y_desc("I/pA").draw()?;
    if !last {
        strokes(&mut chart, t, i)?;
    }
    Ok(())
}

#[test]
fn any_mesh() {
    all_pass(MESHES.iter().enumerate().map(|(k, &(last, change))| {
        let shown = of_points("day1/ex05", "i", |c, t, i| meshed(c, t, i, last, change));
        ("a mesh", shown.map(|fault| format!("{k}: {fault}")))
    }));
}

const OTHERS: &[(&str, Points)] = table! {
    ("a coloured ground and a box", |c, t, i| {
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
    ("wide bars that overlap", |c, t, i| {
        let wide = 0.8 * (t[t.len() - 1] - t[0]) / (t.len() as f64 - 1.0);
        let x = t[0] - wide..t[t.len() - 1] + wide;
        let y = range(times(i, 1e12).into_iter().chain([0.0]));
        let mut chart = open(c, "I", ("t/s", x), ("I/pA", y))?;
        let bars = pairs(t, 1.0, i, 1e12).into_iter();
        chart.draw_series(bars.map(|(x, y)| Rectangle::new([(x - wide, 0.0), (x + wide, y)], BLUE.filled())))?;
        Ok(())
    }),
    ("an area down to zero", |c, t, i| {
        let y = range(times(i, 1e12).into_iter().chain([0.0]));
        let mut chart = open(c, "I", ("t/s", range(t)), ("I/pA", y))?;
        chart.draw_series(AreaSeries::new(pairs(t, 1.0, i, 1e12), 0.0, GREEN.mix(0.3)))?;
        Ok(())
    }),
    ("black stems alone", |c, t, i| {
        let y = range(times(i, 1e12).into_iter().chain([0.0]));
        let mut chart = open(c, "I", ("t/s", range(t)), ("I/pA", y))?;
        let points = pairs(t, 1.0, i, 1e12).into_iter();
        chart.draw_series(points.map(|(x, y)| PathElement::new([(x, 0.0), (x, y)], BLACK)))?;
        Ok(())
    }),
    ("discs with their coordinates", |c, t, i| {
        let y = ("I/pA", range(times(i, 1e12)));
        let mut chart = open(c, "I", ("t/s", range(t)), y)?;
        chart.draw_series(PointSeries::of_element(pairs(t, 1.0, i, 1e12), 5, &RED, &|at, size, style| {
            EmptyElement::at(at)
                + Circle::new((0, 0), size, style.filled())
                + Text::new(format!("({:.3}, {:.0})", at.0, at.1), (10, 0), ("sans-serif", 10))
        }))?;
        Ok(())
    }),
    ("outlines of squares as paths", |c, t, i| {
        let y = ("I/pA", range(times(i, 1e12)));
        let mut chart = open(c, "I", ("t/s", range(t)), y)?;
        let corners = [(-4, -4), (4, -4), (4, 4), (-4, 4), (-4, -4)];
        let points = pairs(t, 1.0, i, 1e12).into_iter();
        chart.draw_series(points.map(|at| EmptyElement::at(at) + PathElement::new(corners, BLACK)))?;
        Ok(())
    }),
};

/// Black upright strokes of one pixel's width.
fn strokes(chart: &mut Plot, t: &[f64], i: &[f64]) -> PlotResult {
    let points = pairs(t, 1.0, i, 1e12).into_iter();
    chart.draw_series(
        points.map(|at| EmptyElement::at(at) + PathElement::new([(0, -4), (0, 4)], BLACK)),
    )?;
    Ok(())
}

#[test]
fn grounds_and_bars() {
    all_pass(
        OTHERS
            .iter()
            .map(|&(name, style)| (name, of_points("day1/ex05", "i", style))),
    );
}
