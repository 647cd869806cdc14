//! Exercise 5, right: the current in many styles.

use plotters::element::{Drawable, PointCollection};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::*;

type Style = fn(&Canvas, &[f64], &[f64]) -> PlotResult;
/// A chart and its points.
type Ready = Result<(Plot, Vec<(f64, f64)>), Box<dyn Error>>;

fn range(values: &[f64]) -> Range<f64> {
    given::padded_range(values)
}

/// A chart in s and pA, whose series is to be drawn.
fn pico(canvas: &Canvas, t: &[f64], i: &[f64]) -> Ready {
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
fn labelled(c: &Canvas, t: &[f64], i: &[f64], labels: &(&str, f64, &str, f64)) -> PlotResult {
    let x = (labels.0, range(&times(t, labels.1)));
    let y = (labels.2, range(&times(i, labels.3)));
    let mut chart = open(c, "I(t)", x, y)?;
    let points = pairs(t, labels.1, i, labels.3).into_iter();
    chart.draw_series(points.map(|at| Circle::new(at, 3, RED.filled())))?;
    Ok(())
}

const CENTRE: Pos = Pos {
    h_pos: HPos::Center,
    v_pos: VPos::Center,
};

const SHAPES: &[(&str, Style)] = table! {
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
                ((8.0 * turn.cos()).round() as i32, (8.0 * turn.sin()).round() as i32)
            };
            EmptyElement::at(at)
                + Polygon::new((0..6).map(corner).collect::<Vec<_>>(), RED.mix(0.5).filled())
        })
    }),
    ("rings", |c, t, i| marked(c, t, i, |at| Circle::new(at, 5, BLACK))),
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
    ("black crosses", |c, t, i| marked(c, t, i, |at| Cross::new(at, 5, BLACK))),
    ("pixels", |c, t, i| marked(c, t, i, |at| Pixel::new(at, BLACK))),
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
};

const LABELS: &[(&str, f64, &str, f64)] = table! {
    ("t/s", 1.0, "I/pA", 1e12),
    ("t / ms", 1e3, "I / nA", 1e9),
    ("t [ms]", 1e3, "I [pA]", 1e12),
    ("time in ms", 1e3, "current in pA", 1e12),
    ("Zeit/s", 1.0, "Strom/nA", 1e9),
    (
        "Zeit in Millisekunden (ms)",
        1e3,
        "Stromstärke in Pikoampere (pA)",
        1e12,
    ),
    ("Zeit t in ms", 1e3, "Eingangsstrom I(t) in pA", 1e12),
    ("temps (s)", 1.0, "courant d'entrée (pA)", 1e12),
    ("tiempo [s]", 1.0, "corriente [nA]", 1e9),
    ("time, s", 1.0, "input, pA", 1e12),
    ("Time: ms", 1e3, "Current: pA", 1e12),
    ("t in ms", 1e3, "I(t_k) in pA", 1e12),
    ("TIME (ms)", 1e3, "CURRENT (pA)", 1e12),
    ("time [µs]", 1e6, "input current I(t) [fA]", 1e15),
    (
        "time since the start of the run (s)",
        1.0,
        "current that is injected (pA)",
        1e12,
    ),
    ("time t (s)", 1.0, "I = current (pA)", 1e12),
};

#[test]
fn marks_of_any_shape() {
    all_pass(SHAPES.iter().map(|&(name, style)| {
        let draw = |c: &Canvas, call: &Call| style(c, &call.vector("t"), &call.vector("i"));
        (name, fault("day1/ex05", draw))
    }));
}

#[test]
fn labels_of_any_form() {
    all_pass(LABELS.iter().map(|labels| {
        let draw =
            |c: &Canvas, call: &Call| labelled(c, &call.vector("t"), &call.vector("i"), labels);
        (labels.0, fault("day1/ex05", draw))
    }));
}
