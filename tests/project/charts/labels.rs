//! Labels, numbers and meshes of many forms.

use given::PlotResult;
use plotters::style::{BLACK, RED};

use super::drawn::*;
use super::points::strokes;

/// A trace with these labels.
fn labelled(s: &mut Sheet, x: &str, y: &str) -> PlotResult {
    (s.x.label, s.y.label) = (x.to_owned(), y.to_owned());
    s.line(s.points(), BLACK)
}

/// Labels, and how many of their units a ms or a pA is.
const CURRENTS: &[(&str, f64, &str, f64)] = table! {
    ("t/s", 1e-3, "I/pA", 1.0),
    ("t / ms", 1.0, "I / nA", 1e-3),
    ("time [µs]", 1e3, "input current I(t) [fA]", 1e3),
    ("temps (s)", 1e-3, "courant d'entrée (pA)", 1.0),
    ("Zeit in Millisekunden (ms)", 1.0, "Stromstärke in Pikoampere (pA)", 1.0),
    ("tiempo [s]", 1e-3, "corriente [nA]", 1e-3),
};

#[test]
fn units_of_any_size() {
    for &(x, by_x, y, by_y) in CURRENTS {
        let said = fault("day1/ex05", |s| {
            s.scale(by_x, by_y);
            labelled(s, x, y)
        });
        assert_eq!(said, None, "{x}, {y}");
    }
}

#[test]
fn labels_with_and_without_a_unit() {
    let rows = rows(include_str!("labels.txt"), "label");
    as_told(&rows, |labels| {
        let (x, y) = labels.split_once(" ;").expect("two labels");
        fault("day1/ex06", |s| labelled(s, x, y.trim_start()))
    });
}

/// What is said of a trace in s and V whose numbers are written so.
fn written(
    labels: [&str; 2],
    of_x: impl Fn(f64) -> String,
    of_y: impl Fn(f64) -> String,
) -> Option<String> {
    let (of_x, of_y) = (|x: &f64| of_x(*x), |y: &f64| of_y(*y));
    fault("day1/ex06", |s| {
        s.scale(1e-3, 1e-3);
        s.bare(&white(s.canvas))?;
        (s.x.label, s.y.label) = (labels[0].to_owned(), labels[1].to_owned());
        s.mesh(|mesh| {
            mesh.x_label_formatter(&of_x).y_label_formatter(&of_y);
            mesh.x_labels(6).y_labels(6);
        })?;
        s.line(s.points(), BLACK)
    })
}

type Form = fn(f64) -> String;

const NUMBERS: &[([&str; 2], [Form; 2])] = table! {
    (["t (ms)", "V (mV)"], [|t| format!("{:.1}ms", 1e3 * t), |v| format!("{:.2} mV", 1e3 * v)]),
    (["t (s)", "V (V)"], [|t| format!("{:.1} ms", 1e3 * t), |v| format!("{:.2}m", 1e3 * v)]),
    (["t (s)", "V (V)"], [|t| format!("{t:.2e}"), |v| format!("{v:.3E}")]),
    (["t (s)", "V (V)"], [|t| comma(format!("{t:.4}")), |v| comma(format!("{v:.4}"))]),
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
    let mut digits = format!("{x:.0}");
    for behind in [6, 3] {
        let at = digits.len().saturating_sub(behind);
        if digits[..at].ends_with(|c: char| c.is_ascii_digit()) {
            digits.insert_str(at, mark);
        }
    }
    digits.replace("-0", "0")
}

#[test]
fn numbers_of_many_forms() {
    for &(labels, [of_x, of_y]) in NUMBERS {
        assert_eq!(written(labels, of_x, of_y), None, "{labels:?}");
    }
    for &(labels, [of_x, of_y]) in UNTRUE_NUMBERS {
        assert_ne!(written(labels, of_x, of_y), None, "{labels:?}");
    }
    for mark in MARKS {
        let of_x = |t: f64| grouped(1e6 * t, mark);
        let of_y = |v: f64| grouped(1e9 * v, mark);
        assert_eq!(written(["t (µs)", "V (nV)"], of_x, of_y), None, "{mark}");
    }
}

/// A mesh of a learner's own: before the black strokes of the data, or after them.
type OnMesh = fn(&mut Mesh);

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

#[test]
fn any_mesh() {
    for (k, &(last, change)) in MESHES.iter().enumerate() {
        let said = fault("day1/ex05", |s| {
            s.bare(&s.canvas.area())?;
            if last {
                strokes(s)?;
                return s.mesh(change);
            }
            s.mesh(change)?;
            strokes(s)
        });
        assert_eq!(said, None, "mesh {k}");
    }
}
