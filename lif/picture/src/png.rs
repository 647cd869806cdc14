//! A drawing as PNG.

use ab_glyph::{Font, FontRef, Glyph, ScaleFont, point};
use given::{Drawing, Ink, Mark, Turn};

use crate::font;
use crate::paint::{Surface, circle, piece};

/// Pixels of the picture for one of the drawing: sharp on any screen.
const SCALE: f64 = 2.0;

/// Letters of Latin, Greek and mathematics, from DejaVu Sans: a picture needs no font of the machine.
const FONT: &[u8] = include_bytes!("../fonts/DejaVuSans.ttf");

/// The drawing as a file of PNG, twice as many pixels wide and high as the drawing.
///
/// # Errors
/// If the drawing has no pixels at all.
pub fn png(drawing: &Drawing) -> Result<Vec<u8>, String> {
    let size = |x: u32| (f64::from(x) * SCALE) as usize;
    let (width, height) = (size(drawing.width), size(drawing.height));
    let font = FontRef::try_from_slice(FONT).map_err(|error| error.to_string())?;
    let mut painter = Painter {
        surface: Surface::new(width, height),
        font,
    };
    for mark in &drawing.marks {
        painter.draw(mark);
    }
    encoded(width as u32, height as u32, &painter.surface.into_rgb())
}

/// Pixels of red, green and blue as a file of PNG.
///
/// # Errors
/// If there are not width × height of them, or none.
pub fn encoded(width: u32, height: u32, rgb: &[u8]) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(::png::ColorType::Rgb);
    encoder.set_depth(::png::BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(|e| e.to_string())?;
    writer.write_image_data(rgb).map_err(|e| e.to_string())?;
    writer.finish().map_err(|e| e.to_string())?;
    Ok(bytes)
}

struct Painter {
    surface: Surface,
    font: FontRef<'static>,
}

/// Lines run through the middle of their pixels.
fn middle((x, y): (i32, i32)) -> (f64, f64) {
    ((f64::from(x) + 0.5) * SCALE, (f64::from(y) + 0.5) * SCALE)
}

fn corner((x, y): (i32, i32)) -> (f64, f64) {
    (f64::from(x) * SCALE, f64::from(y) * SCALE)
}

/// The smallest box around points.
fn bounds(points: &[(f64, f64)]) -> ((f64, f64), (f64, f64)) {
    let (low, high) = (f64::INFINITY, f64::NEG_INFINITY);
    points.iter().fold(((low, low), (high, high)), |(a, b), p| {
        ((a.0.min(p.0), a.1.min(p.1)), (b.0.max(p.0), b.1.max(p.1)))
    })
}

impl Painter {
    fn draw(&mut self, mark: &Mark) {
        match mark {
            Mark::Pixel { at, ink } => self.surface.fill(
                block(*at, (at.0.saturating_add(1), at.1.saturating_add(1))),
                ink,
            ),
            Mark::Line { from, to, ink } => self.line(&[middle(*from), middle(*to)], ink),
            Mark::Rect {
                upper_left: a,
                lower_right: b,
                filled: true,
                ink,
            } => {
                let low = (a.0.min(b.0), a.1.min(b.1));
                // Never nothing: a bar of no height is a line.
                let high = (
                    a.0.max(b.0).max(low.0.saturating_add(1)),
                    a.1.max(b.1).max(low.1.saturating_add(1)),
                );
                self.surface.fill(block(low, high), ink);
            }
            Mark::Rect {
                upper_left: a,
                lower_right: b,
                ink,
                ..
            } => {
                let corners = [*a, (b.0, a.1), *b, (a.0, b.1), *a];
                self.line(&corners.map(middle), ink);
            }
            Mark::Path { points, ink } => {
                let points: Vec<(f64, f64)> = points.iter().map(|&p| middle(p)).collect();
                self.line(&points, ink);
            }
            Mark::Polygon { points, ink } => {
                let points: Vec<(f64, f64)> = points.iter().map(|&p| middle(p)).collect();
                self.area(&points, ink);
            }
            Mark::Circle {
                center,
                radius,
                filled,
                ink,
            } => {
                let radius = f64::from(*radius) * SCALE;
                let outline = circle(middle(*center), radius.max(0.5));
                if *filled {
                    self.area(&outline, ink);
                } else {
                    let mut ring = outline;
                    ring.extend(ring.first().copied());
                    self.line(&ring, ink);
                }
            }
            Mark::Text {
                text,
                at,
                anchor,
                turn,
                size,
                ink,
            } => self.text(text, *at, *anchor, *turn, *size, ink),
            Mark::Bitmap {
                upper_left,
                size,
                rgb,
            } => self.bitmap(*upper_left, *size, rgb),
        }
    }

    /// Fills an outline.
    fn area(&mut self, outline: &[(f64, f64)], ink: &Ink) {
        let (low, high) = bounds(outline);
        let mut cover = self.surface.cover(low, high);
        cover.add(outline);
        self.surface.paint(&cover, ink);
    }

    /// A line through points, with round joints.
    fn line(&mut self, points: &[(f64, f64)], ink: &Ink) {
        let width = f64::from(ink.width.max(1)) * SCALE;
        let reach = width / 2.0;
        let (low, high) = bounds(points);
        let low = (low.0 - reach, low.1 - reach);
        let high = (high.0 + reach, high.1 + reach);
        let mut cover = self.surface.cover(low, high);
        for two in points.windows(2) {
            cover.add(&piece(two[0], two[1], width));
        }
        let joints = points.get(1..points.len().saturating_sub(1));
        for &joint in joints.unwrap_or_default() {
            cover.add(&circle(joint, reach));
        }
        self.surface.paint(&cover, ink);
    }

    fn text(
        &mut self,
        text: &str,
        at: (i32, i32),
        anchor: (i8, i8),
        turn: Turn,
        size: f64,
        ink: &Ink,
    ) {
        let em = font::em(size) * SCALE;
        let Some(units) = self.font.units_per_em() else {
            return;
        };
        // ab_glyph scales a font by the height of a line, not by its em.
        let font = self.font.clone();
        let scale = em as f32 * font.height_unscaled() / units;
        let scaled = font.as_scaled(scale);
        let mut glyphs: Vec<Glyph> = Vec::new();
        let mut x = 0.0f32;
        for c in text.chars().filter(|c| !c.is_control()) {
            let id = scaled.glyph_id(c);
            if let Some(last) = glyphs.last() {
                x += scaled.kern(last.id, id);
            }
            glyphs.push(id.with_scale_and_position(scale, point(x, 0.0)));
            x += scaled.h_advance(id);
        }
        let right = -0.5 * (1.0 + f64::from(anchor.0)) * f64::from(x);
        let down = font::base_line(anchor.1, em);
        let (at_x, at_y) = corner(at);
        // Rows and columns of a turned text run along other rows and columns of the surface.
        let turned = |x: f64, y: f64| match turn {
            Turn::None => (at_x + x, at_y + y),
            Turn::Quarter => (at_x - y, at_y + x),
            Turn::Half => (at_x - x, at_y - y),
            Turn::ThreeQuarters => (at_x + y, at_y - x),
        };
        // Whole pixels keep upright strokes sharp.
        let (right, down) = (right.round(), down.round());
        for glyph in glyphs {
            let Some(outline) = font.outline_glyph(glyph) else {
                continue;
            };
            let px = outline.px_bounds();
            let from = turned(f64::from(px.min.x) + right, f64::from(px.min.y) + down);
            let to = turned(f64::from(px.max.x) + right, f64::from(px.max.y) + down);
            let (low, high) = bounds(&[from, to]);
            let mut cover = self.surface.cover(low, high);
            outline.draw(|column, row, part| {
                let x = f64::from(px.min.x) + f64::from(column) + 0.5 + right;
                let y = f64::from(px.min.y) + f64::from(row) + 0.5 + down;
                let (x, y) = turned(x, y);
                cover.set((x.floor() as i64, y.floor() as i64), part);
            });
            self.surface.paint(&cover, ink);
        }
    }

    fn bitmap(&mut self, (left, top): (i32, i32), (width, height): (u32, u32), rgb: &[u8]) {
        let times = SCALE as i64;
        for (k, color) in rgb.chunks_exact(3).enumerate() {
            let k = k as i64;
            let (column, row) = (k % i64::from(width.max(1)), k / i64::from(width.max(1)));
            if row >= i64::from(height) {
                break;
            }
            let (x, y) = (i64::from(left) + column, i64::from(top) + row);
            for pixel in 0..times * times {
                let at = (x * times + pixel % times, y * times + pixel / times);
                self.surface.mix(at, [color[0], color[1], color[2]], 1.0);
            }
        }
    }
}

/// A rectangle of whole pixels of the drawing, in pixels of the picture.
fn block(low: (i32, i32), high: (i32, i32)) -> [i64; 4] {
    [low.0, low.1, high.0, high.1].map(|x| i64::from(x) * SCALE as i64)
}
