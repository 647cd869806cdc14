//! What was drawn, as a small SVG whose colours a page may replace.
//!
//! Neighbouring marks that look alike become one `<path>`: 4,000 dots take some 30 kB and not 300.

use std::fmt::Write;

use given::{Drawing, Ink, Mark, Turn};
use plotters::style::RGBColor;

use crate::style::{FINE, PALETTE, PAPER};

/// How marks look that may share one element.
#[derive(Clone, Copy, PartialEq)]
enum Look {
    /// A line of this ink.
    Stroke(Ink),
    /// An area of this ink.
    Fill(Ink),
    /// A dot of this radius.
    Dot(Ink, u32),
    /// Text of this size.
    Text(Ink, f64),
}

/// The drawing as the text of an SVG file.
///
/// # Errors
/// If a mark has a colour that is not in the palette, or is of a kind that no figure uses.
pub fn svg(drawing: &Drawing) -> Result<String, String> {
    let (width, height) = (drawing.width, drawing.height);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n",
        width / FINE,
        height / FINE
    );
    let _ = writeln!(
        out,
        "<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
        color(PAPER)?
    );
    // Text comes last: so no line runs through it, and few groups hold it all.
    let (text, other): (Vec<&Mark>, Vec<&Mark>) = drawing
        .marks
        .iter()
        .filter(|mark| shows(mark))
        .partition(|mark| matches!(mark, Mark::Text { .. }));
    let mut marks = other.into_iter().chain(text).peekable();
    while let Some(first) = marks.next() {
        let look = look_of(first)?;
        let mut alike = vec![first];
        while let Some(next) = marks.next_if(|next| look_of(next) == Ok(look)) {
            alike.push(next);
        }
        element(&mut out, look, &alike)?;
    }
    out.push_str("</svg>\n");
    Ok(out)
}

/// Whether there is anything to see of a mark.
fn shows(mark: &Mark) -> bool {
    match mark {
        Mark::Text { text, .. } => !text.is_empty(),
        _ => look_of(mark).is_ok_and(|look| look.ink().alpha > 0.0),
    }
}

impl Look {
    fn ink(self) -> Ink {
        match self {
            Look::Stroke(ink) | Look::Fill(ink) | Look::Dot(ink, _) | Look::Text(ink, _) => ink,
        }
    }
}

fn look_of(mark: &Mark) -> Result<Look, String> {
    match mark {
        Mark::Line { ink, .. } | Mark::Path { ink, .. } => Ok(Look::Stroke(*ink)),
        Mark::Polygon { ink, .. } => Ok(Look::Fill(*ink)),
        Mark::Rect { filled, ink, .. } if *filled => Ok(Look::Fill(*ink)),
        Mark::Rect { ink, .. } => Ok(Look::Stroke(*ink)),
        Mark::Circle { radius, ink, .. } => Ok(Look::Dot(*ink, *radius)),
        Mark::Text { ink, size, .. } => Ok(Look::Text(*ink, *size)),
        Mark::Pixel { .. } | Mark::Bitmap { .. } => {
            Err("a figure is made of lines, areas, dots and text only".to_owned())
        }
    }
}

/// A part of a path: where it begins, the commands that follow, and where the pen is then.
struct Piece {
    start: (i32, i32),
    rest: String,
    end: (i32, i32),
}

fn piece(mark: &Mark) -> Option<Piece> {
    match mark {
        Mark::Line { from, to, .. } => through(&[*from, *to]),
        Mark::Path { points, .. } => through(points),
        Mark::Polygon { points, .. } => through(points).map(closed),
        Mark::Rect {
            upper_left: a,
            lower_right: b,
            ..
        } => {
            let (width, height) = (b.0 - a.0, b.1 - a.1);
            let rest = format!("h{width}v{height}h{}", -width);
            Some(closed(Piece {
                start: *a,
                rest,
                end: *b,
            }))
        }
        // A line without length and with round ends is a dot.
        Mark::Circle { center, .. } => Some(Piece {
            start: *center,
            rest: "h0".to_owned(),
            end: *center,
        }),
        Mark::Text { .. } | Mark::Pixel { .. } | Mark::Bitmap { .. } => None,
    }
}

fn closed(open: Piece) -> Piece {
    Piece {
        rest: open.rest + "z",
        end: open.start,
        ..open
    }
}

/// A line through points, each as a step from the one before.
fn through(points: &[(i32, i32)]) -> Option<Piece> {
    let &start = points.first()?;
    let mut rest = "l".to_owned();
    let mut end = start;
    for &(x, y) in points {
        if (x, y) != end {
            step(&mut rest, x - end.0, y - end.1);
            end = (x, y);
        }
    }
    // Points that are all in one place leave nothing to draw.
    (end != start || rest.len() > 1).then_some(Piece { start, rest, end })
}

/// Writes two numbers. A minus sign parts numbers as well as a space does.
fn step(out: &mut String, across: i32, down: i32) {
    for number in [across, down] {
        if number >= 0 && out.ends_with(|c: char| c.is_ascii_digit()) {
            out.push(' ');
        }
        let _ = write!(out, "{number}");
    }
}

/// The pieces as the data of one path.
fn path(pieces: impl IntoIterator<Item = Piece>) -> String {
    let mut out = String::new();
    let mut pen = (0, 0);
    for Piece { start, rest, end } in pieces {
        out.push('m');
        step(&mut out, start.0 - pen.0, start.1 - pen.1);
        out.push_str(&rest);
        pen = end;
    }
    out
}

fn words(mark: &Mark) -> String {
    let Mark::Text {
        text,
        at: (x, y),
        anchor: (across, down),
        turn,
        size,
        ..
    } = mark
    else {
        return String::new();
    };
    let side = match across {
        ..0 => "",
        0 => " text-anchor=\"middle\"",
        1.. => " text-anchor=\"end\"",
    };
    // From the place to the base line: letters are about 0.7 of the size high.
    let down = match down {
        ..0 => 0.75,
        0 => 0.35,
        1.. => -0.1,
    };
    let base = f64::from(*y) + down * size;
    let turn = match turn {
        Turn::None => String::new(),
        turn => format!(" transform=\"rotate({} {x} {y})\"", degrees(*turn)),
    };
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    format!("<text x=\"{x}\" y=\"{base:.0}\"{side}{turn}>{text}</text>")
}

fn degrees(turn: Turn) -> u32 {
    match turn {
        Turn::None => 0,
        Turn::Quarter => 90,
        Turn::Half => 180,
        Turn::ThreeQuarters => 270,
    }
}

/// One element for marks that look alike.
fn element(out: &mut String, look: Look, marks: &[&Mark]) -> Result<(), String> {
    let pieces = || marks.iter().filter_map(|mark| piece(mark));
    let ink = look.ink();
    let color_of_ink = color(RGBColor(ink.red, ink.green, ink.blue))?;
    let opacity = |name: &str| match ink.alpha {
        1.0.. => String::new(),
        alpha => format!(" {name}-opacity=\"{alpha:.2}\""),
    };
    let stroke = |width: u32| {
        format!(
            "fill=\"none\" stroke=\"{color_of_ink}\" stroke-width=\"{width}\"{}",
            opacity("stroke")
        )
    };
    let _ = match look {
        // Where translucent lines cross, one sees it: so each is an element.
        Look::Stroke(_) if ink.alpha < 1.0 => {
            let paths: Vec<String> = pieces()
                .map(|piece| format!("<path d=\"{}\"/>", path([piece])))
                .collect();
            writeln!(out, "<g {}>{}</g>", stroke(ink.width), paths.join(""))
        }
        Look::Stroke(_) => {
            writeln!(
                out,
                "<path d=\"{}\" {}/>",
                path(pieces()),
                stroke(ink.width)
            )
        }
        Look::Dot(_, radius) => {
            writeln!(
                out,
                "<path d=\"{}\" {}/>",
                path(pieces()),
                stroke(2 * radius)
            )
        }
        Look::Fill(_) => writeln!(
            out,
            "<path d=\"{}\" fill=\"{color_of_ink}\"{}/>",
            path(pieces()),
            opacity("fill")
        ),
        // A rim of paper keeps text legible on top of lines.
        Look::Text(_, size) => writeln!(
            out,
            "<g fill=\"{color_of_ink}\" font-size=\"{size}\" stroke=\"{}\" stroke-width=\"{}\" paint-order=\"stroke\">{}</g>",
            color(PAPER)?,
            4 * FINE,
            marks.iter().map(|mark| words(mark)).collect::<String>()
        ),
    };
    Ok(())
}

/// A colour of the palette as CSS writes it: the variable, and what holds where nobody sets it.
fn color(color: RGBColor) -> Result<String, String> {
    let (RGBColor(red, green, blue), name) = PALETTE
        .into_iter()
        .find(|(known, _)| *known == color)
        .ok_or_else(|| format!("the colour {color:?} is not in the palette"))?;
    Ok(format!("var({name}, #{red:02x}{green:02x}{blue:02x})"))
}
