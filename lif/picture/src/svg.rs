//! A drawing as SVG.

use std::fmt::Write;

use given::{Drawing, Ink, Mark, Turn};

use crate::{font, png};

/// The drawing as a file of SVG: nothing in it points outside the file.
pub fn svg(drawing: &Drawing) -> String {
    let (width, height) = (drawing.width, drawing.height);
    let mut out = String::new();
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"'DejaVu Sans', Verdana, Helvetica, Arial, sans-serif\">"
    );
    let _ = writeln!(
        out,
        "<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>"
    );
    for mark in &drawing.marks {
        if ink_of(mark).is_none_or(|ink| ink.alpha > 0.0) {
            draw(&mut out, mark);
        }
    }
    out.push_str("</svg>\n");
    out
}

fn ink_of(mark: &Mark) -> Option<&Ink> {
    match mark {
        Mark::Pixel { ink, .. }
        | Mark::Line { ink, .. }
        | Mark::Rect { ink, .. }
        | Mark::Path { ink, .. }
        | Mark::Polygon { ink, .. }
        | Mark::Circle { ink, .. }
        | Mark::Text { ink, .. } => Some(ink),
        Mark::Bitmap { .. } => None,
    }
}

/// Lines run through the middle of their pixels, as on a screen.
fn middle(x: i32) -> f64 {
    f64::from(x) + 0.5
}

fn color(ink: &Ink) -> String {
    format!("#{:02x}{:02x}{:02x}", ink.red, ink.green, ink.blue)
}

fn fill(ink: &Ink) -> String {
    let mut text = format!("fill=\"{}\"", color(ink));
    if ink.alpha < 1.0 {
        let _ = write!(text, " fill-opacity=\"{}\"", ink.alpha);
    }
    text
}

fn stroke(ink: &Ink) -> String {
    let mut text = format!(
        "fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"",
        color(ink),
        ink.width.max(1)
    );
    if ink.alpha < 1.0 {
        let _ = write!(text, " stroke-opacity=\"{}\"", ink.alpha);
    }
    text
}

fn list(points: &[(i32, i32)]) -> String {
    let points: Vec<String> = points
        .iter()
        .map(|&(x, y)| format!("{},{}", middle(x), middle(y)))
        .collect();
    points.join(" ")
}

fn draw(out: &mut String, mark: &Mark) {
    let _ = match mark {
        Mark::Pixel { at: (x, y), ink } => {
            writeln!(
                out,
                "<rect x=\"{x}\" y=\"{y}\" width=\"1\" height=\"1\" {}/>",
                fill(ink)
            )
        }
        Mark::Line { from, to, ink } => writeln!(
            out,
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" {}/>",
            middle(from.0),
            middle(from.1),
            middle(to.0),
            middle(to.1),
            stroke(ink)
        ),
        Mark::Rect {
            upper_left: a,
            lower_right: b,
            filled,
            ink,
        } => {
            let (x, y) = (a.0.min(b.0), a.1.min(b.1));
            let (width, height) = (a.0.abs_diff(b.0), a.1.abs_diff(b.1));
            if *filled {
                writeln!(
                    out,
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" {}/>",
                    width.max(1),
                    height.max(1),
                    fill(ink)
                )
            } else {
                writeln!(
                    out,
                    "<rect x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{height}\" {}/>",
                    middle(x),
                    middle(y),
                    stroke(ink)
                )
            }
        }
        Mark::Path { points, ink } => writeln!(
            out,
            "<polyline points=\"{}\" stroke-linejoin=\"round\" {}/>",
            list(points),
            stroke(ink)
        ),
        Mark::Polygon { points, ink } => {
            writeln!(out, "<polygon points=\"{}\" {}/>", list(points), fill(ink))
        }
        Mark::Circle {
            center,
            radius,
            filled,
            ink,
        } => writeln!(
            out,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\" {}/>",
            middle(center.0),
            middle(center.1),
            if *filled { fill(ink) } else { stroke(ink) }
        ),
        Mark::Text {
            text,
            at,
            anchor,
            turn,
            size,
            ink,
        } => {
            let em = font::em(*size);
            let place = match turn {
                Turn::None => format!("translate({},{})", at.0, at.1),
                turn => format!(
                    "translate({},{}) rotate({})",
                    at.0,
                    at.1,
                    font::degrees(*turn)
                ),
            };
            let anchored = match anchor.0 {
                ..0 => "start",
                0 => "middle",
                1.. => "end",
            };
            writeln!(
                out,
                "<text transform=\"{place}\" y=\"{:.2}\" text-anchor=\"{anchored}\" font-size=\"{em:.2}\" {}>{}</text>",
                font::base_line(anchor.1, em),
                fill(ink),
                escaped(text)
            )
        }
        Mark::Bitmap {
            upper_left: (x, y),
            size: (width, height),
            rgb,
        } => match png::encoded(*width, *height, rgb) {
            Ok(bytes) => writeln!(
                out,
                "<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" href=\"data:image/png;base64,{}\"/>",
                base64(&bytes)
            ),
            Err(_) => Ok(()),
        },
    };
}

/// Text that stands for itself: no markup, and no character that XML forbids.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\r' | '\t' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {
                out.push(char::REPLACEMENT_CHARACTER);
            }
            c => out.push(c),
        }
    }
    out
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let mut bits = 0u32;
        for k in 0..3 {
            bits = bits << 8 | u32::from(three.get(k).copied().unwrap_or(0));
        }
        for k in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * k) & 63) as usize];
            out.push(if k <= three.len() {
                letter as char
            } else {
                '='
            });
        }
    }
    out
}
