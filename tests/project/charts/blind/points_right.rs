//! Exercise 5, right: the current in many styles.

use plotters::element::{Drawable, PointCollection};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::*;

type Style = fn(&Canvas, &[f64], &[f64]) -> PlotResult;

fn range(values: &[f64]) -> Range<f64> {
    given::padded_range(values)
}

/// A chart in s and pA, whose series is to be drawn.
fn pico(canvas: &Canvas, t: &[f64], i: &[f64]) -> Result<(Plot, Vec<(f64, f64)>), Box<dyn Error>> {
    let (x, y) = (range(t), range(&times(i, 1e12)));
    let chart = open(
        canvas,
        "Input current",
        ("time (s)", x),
        ("current (pA)", y),
    )?;
    Ok((chart, pairs(t, 1.0, i, 1e12)))
}

/// Marks of one shape on a chart in s and pA.
fn marked<E>(canvas: &Canvas, t: &[f64], i: &[f64], mark: impl Fn((f64, f64)) -> E) -> PlotResult
where
    for<'b> &'b E: PointCollection<'b, (f64, f64)>,
    E: Drawable<Recorder>,
{
    let (mut chart, points) = pico(canvas, t, i)?;
    chart.draw_series(points.into_iter().map(mark))?;
    Ok(())
}

/// Circles, with these labels; the numbers times these factors.
fn labelled(canvas: &Canvas, t: (&str, &[f64], f64), i: (&str, &[f64], f64)) -> PlotResult {
    let x = (t.0, range(&times(t.1, t.2)));
    let y = (i.0, range(&times(i.1, i.2)));
    let mut chart = open(canvas, "I(t)", x, y)?;
    let points = pairs(t.1, t.2, i.1, i.2).into_iter();
    chart.draw_series(points.map(|at| Circle::new(at, 3, RED.filled())))?;
    Ok(())
}

/// Times in µs and currents in fA, so that numbers are long: with this mark between thousands.
fn thousands(canvas: &Canvas, t: &[f64], i: &[f64], mark: &str) -> PlotResult {
    let (x, y) = (times(t, 1e6), times(i, 1e15));
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = bare(&area, "Current", range(&x), range(&y))?;
    let written = |number: &f64| {
        let digits = format!("{:.0}", number.abs());
        let mut text = String::new();
        for (k, digit) in digits.chars().enumerate() {
            if k > 0 && (digits.len() - k) % 3 == 0 {
                text.push_str(mark);
            }
            text.push(digit);
        }
        if *number < 0.0 {
            format!("-{text}")
        } else {
            text
        }
    };
    chart
        .configure_mesh()
        .x_labels(5)
        .x_desc("t / µs")
        .y_desc("I / fA")
        .x_label_formatter(&written)
        .y_label_formatter(&written)
        .draw()?;
    let points = x.into_iter().zip(y);
    chart.draw_series(points.map(|at| Cross::new(at, 4, BLUE)))?;
    Ok(())
}

const CENTRE: Pos = Pos {
    h_pos: HPos::Center,
    v_pos: VPos::Center,
};

const SHAPES: &[(&str, Style)] = &[
    ("triangles of size 4", |c, t, i| {
        marked(c, t, i, |at| TriangleMarker::new(at, 4, RED.filled()))
    }),
    ("triangles of size 9", |c, t, i| {
        marked(c, t, i, |at| TriangleMarker::new(at, 9, BLACK.filled()))
    }),
    ("triangles of size 2", |c, t, i| {
        marked(c, t, i, |at| TriangleMarker::new(at, 2, GREEN.filled()))
    }),
    ("squares of 8 pixels", |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at) + Rectangle::new([(-4, -4), (4, 4)], BLUE.filled())
        })
    }),
    ("squares without a filling", |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at) + Rectangle::new([(-5, -5), (5, 5)], BLACK)
        })
    }),
    ("diamonds", |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at)
                + Polygon::new(vec![(0, -6), (6, 0), (0, 6), (-6, 0)], MAGENTA.filled())
        })
    }),
    ("hexagons, half transparent", |c, t, i| {
        marked(c, t, i, |at| {
            let corner = |k: i32| {
                let turn = f64::from(k) * std::f64::consts::FRAC_PI_3;
                (
                    (8.0 * turn.cos()).round() as i32,
                    (8.0 * turn.sin()).round() as i32,
                )
            };
            EmptyElement::at(at)
                + Polygon::new(
                    (0..6).map(corner).collect::<Vec<_>>(),
                    RED.mix(0.5).filled(),
                )
        })
    }),
    ("rings", |c, t, i| {
        marked(c, t, i, |at| Circle::new(at, 5, BLACK))
    }),
    ("thick rings", |c, t, i| {
        marked(c, t, i, |at| Circle::new(at, 6, BLUE.stroke_width(3)))
    }),
    ("large discs", |c, t, i| {
        marked(c, t, i, |at| Circle::new(at, 11, CYAN.filled()))
    }),
    ("discs with a border", |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at)
                + Circle::new((0, 0), 5, YELLOW.filled())
                + Circle::new((0, 0), 5, BLACK)
        })
    }),
    ("black crosses", |c, t, i| {
        marked(c, t, i, |at| Cross::new(at, 5, BLACK))
    }),
    ("pixels", |c, t, i| {
        marked(c, t, i, |at| Pixel::new(at, BLACK))
    }),
    ("short black strokes across", |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at) + PathElement::new(vec![(-4, 0), (4, 0)], BLACK)
        })
    }),
    ("short black strokes upright", |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at) + PathElement::new(vec![(0, -4), (0, 4)], BLACK)
        })
    }),
    ("plus signs of two strokes", |c, t, i| {
        marked(c, t, i, |at| {
            EmptyElement::at(at)
                + PathElement::new(vec![(-4, 0), (4, 0)], RED)
                + PathElement::new(vec![(0, -4), (0, 4)], RED)
        })
    }),
    ("stars as text", |c, t, i| {
        let star = ("sans-serif", 16).into_font().color(&BLUE).pos(CENTRE);
        marked(c, t, i, |at| Text::new("*", at, star.clone()))
    }),
    ("the letter o as text", |c, t, i| {
        let letter = ("monospace", 12).into_font().color(&BLACK).pos(CENTRE);
        marked(c, t, i, |at| Text::new("o", at, letter.clone()))
    }),
    ("a colour for each", |c, t, i| {
        marked(c, t, i, |at| {
            let hue = (at.0 * 40.0).rem_euclid(1.0);
            Circle::new(at, 4, HSLColor(hue, 0.8, 0.4).filled())
        })
    }),
];

const LABELS: &[(&str, Style)] = &[
    ("t/s, I/pA", |c, t, i| {
        labelled(c, ("t/s", t, 1.0), ("I/pA", i, 1e12))
    }),
    ("t / ms, I / nA", |c, t, i| {
        labelled(c, ("t / ms", t, 1e3), ("I / nA", i, 1e9))
    }),
    ("t [ms], I [pA]", |c, t, i| {
        labelled(c, ("t [ms]", t, 1e3), ("I [pA]", i, 1e12))
    }),
    ("time in ms", |c, t, i| {
        labelled(c, ("time in ms", t, 1e3), ("current in pA", i, 1e12))
    }),
    ("Zeit/s, Strom/nA", |c, t, i| {
        labelled(c, ("Zeit/s", t, 1.0), ("Strom/nA", i, 1e9))
    }),
    ("Zeit in Millisekunden (ms)", |c, t, i| {
        let zeit = ("Zeit in Millisekunden (ms)", t, 1e3);
        labelled(c, zeit, ("Stromstärke in Pikoampere (pA)", i, 1e12))
    }),
    ("Zeit t in ms", |c, t, i| {
        labelled(
            c,
            ("Zeit t in ms", t, 1e3),
            ("Eingangsstrom I(t) in pA", i, 1e12),
        )
    }),
    ("temps (s)", |c, t, i| {
        labelled(c, ("temps (s)", t, 1.0), ("courant d'entrée (pA)", i, 1e12))
    }),
    ("tiempo [s]", |c, t, i| {
        labelled(c, ("tiempo [s]", t, 1.0), ("corriente [nA]", i, 1e9))
    }),
    ("time, s", |c, t, i| {
        labelled(c, ("time, s", t, 1.0), ("current, pA", i, 1e12))
    }),
    ("Time: ms", |c, t, i| {
        labelled(c, ("Time: ms", t, 1e3), ("Current: pA", i, 1e12))
    }),
    ("ms only in t", |c, t, i| {
        labelled(c, ("t in ms", t, 1e3), ("I(t_k) in pA", i, 1e12))
    }),
    ("TIME (MS) is no unit, time (ms) is", |c, t, i| {
        labelled(c, ("TIME (ms)", t, 1e3), ("CURRENT (pA)", i, 1e12))
    }),
    ("micro, femto", |c, t, i| {
        labelled(
            c,
            ("time [µs]", t, 1e6),
            ("input current I(t) [fA]", i, 1e15),
        )
    }),
    ("t_k / s", |c, t, i| {
        labelled(c, ("t_k / s", t, 1.0), ("I(t_k) / pA", i, 1e12))
    }),
    ("time since the start of the run (s)", |c, t, i| {
        let long = "current that is injected into the neuron (pA)";
        labelled(
            c,
            ("time since the start of the run (s)", t, 1.0),
            (long, i, 1e12),
        )
    }),
    ("time t (s) – current I (pA)", |c, t, i| {
        labelled(c, ("time t (s)", t, 1.0), ("I = current (pA)", i, 1e12))
    }),
];

const NUMBERS: &[(&str, Style)] = &[
    ("thin space", |c, t, i| thousands(c, t, i, "\u{2009}")),
    ("narrow no-break space", |c, t, i| {
        thousands(c, t, i, "\u{202f}")
    }),
    ("no-break space", |c, t, i| thousands(c, t, i, "\u{a0}")),
    ("space", |c, t, i| thousands(c, t, i, " ")),
    ("comma", |c, t, i| thousands(c, t, i, ",")),
    ("apostrophe", |c, t, i| thousands(c, t, i, "'")),
    ("typographic apostrophe", |c, t, i| thousands(c, t, i, "’")),
    ("underscore", |c, t, i| thousands(c, t, i, "_")),
    ("a decimal comma", |c, t, i| {
        let area = c.area();
        area.fill(&WHITE)?;
        let y = times(i, 1e9);
        let mut chart = bare(&area, "Strom", range(t), range(&y))?;
        let comma = |x: &f64| format!("{x:.3}").replace('.', ",");
        let mut mesh = chart.configure_mesh();
        mesh.x_label_formatter(&comma).y_label_formatter(&comma);
        mesh.x_desc("Zeit (s)").y_desc("Strom (nA)").draw()?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, i, 1e9), &RED))?;
        Ok(())
    }),
    ("the unit behind each number", |c, t, i| {
        let area = c.area();
        area.fill(&WHITE)?;
        let mut chart = bare(&area, "Current", range(t), range(i))?;
        let mut mesh = chart.configure_mesh();
        mesh.x_label_formatter(&|t| format!("{:.1} ms", t * 1e3))
            .y_label_formatter(&|i| format!("{:.0} pA", i * 1e12));
        mesh.x_desc("time (ms)").y_desc("current (pA)").draw()?;
        chart.draw_series(LineSeries::new(pairs(t, 1.0, i, 1.0), &RED).point_size(3))?;
        Ok(())
    }),
    ("powers of ten, amperes", |c, t, i| {
        let area = c.area();
        area.fill(&WHITE)?;
        let mut chart = bare(&area, "Current", range(t), range(i))?;
        let mut mesh = chart.configure_mesh();
        mesh.y_label_formatter(&|i| format!("{i:.1e}"))
            .y_label_style(("serif", 11));
        mesh.x_desc("t (s)").y_desc("I (A)").draw()?;
        let points = pairs(t, 1.0, i, 1.0).into_iter();
        chart.draw_series(points.map(|at| Circle::new(at, 2, BLACK.filled())))?;
        Ok(())
    }),
];

fn judged(
    styles: &'static [(&str, Style)],
) -> impl Iterator<Item = (&'static str, Option<String>)> {
    styles.iter().map(|&(name, style)| {
        let draw =
            |canvas: &Canvas, call: &Call| style(canvas, &call.vector("t"), &call.vector("i"));
        (name, fault("day1/ex05", draw))
    })
}

#[test]
fn marks_of_any_shape() {
    all_pass(judged(SHAPES));
}

#[test]
fn labels_of_any_form() {
    all_pass(judged(LABELS));
}

#[test]
fn numbers_as_people_write_them() {
    all_pass(judged(NUMBERS));
}
