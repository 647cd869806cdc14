//! A surface of pixels that outlines are painted on, with smooth edges.

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use given::Ink;

/// The pixels of a picture, row by row, red, green and blue.
pub struct Surface {
    width: usize,
    height: usize,
    rgb: Vec<u8>,
}

/// How much of each pixel of a part of the surface is covered, from 0 to 1.
pub struct Cover {
    left: i64,
    top: i64,
    width: usize,
    height: usize,
    parts: Vec<f32>,
}

impl Surface {
    /// A white surface.
    pub fn new(width: usize, height: usize) -> Self {
        Surface {
            width,
            height,
            rgb: vec![255; 3 * width * height],
        }
    }

    pub fn into_rgb(self) -> Vec<u8> {
        self.rgb
    }

    /// An empty cover of the part of the surface between two corners.
    pub fn cover(&self, (left, top): (f64, f64), (right, bottom): (f64, f64)) -> Cover {
        let clip = |x: f64, most: usize| (x.clamp(-1.0, most as f64 + 1.0)) as i64;
        let left = clip((left - 1.0).floor(), self.width);
        let top = clip((top - 1.0).floor(), self.height);
        let right = clip((right + 2.0).ceil(), self.width);
        let bottom = clip((bottom + 2.0).ceil(), self.height);
        let width = (right - left).max(0) as usize;
        let height = (bottom - top).max(0) as usize;
        Cover {
            left,
            top,
            width,
            height,
            parts: vec![0.0; width * height],
        }
    }

    /// Mixes a colour into the pixels that are covered.
    pub fn paint(&mut self, cover: &Cover, ink: &Ink) {
        for row in 0..cover.height {
            for column in 0..cover.width {
                let part = cover.parts[row * cover.width + column].clamp(0.0, 1.0);
                let alpha = part * ink.alpha.clamp(0.0, 1.0) as f32;
                if alpha > 0.0 {
                    let at = (cover.left + column as i64, cover.top + row as i64);
                    self.mix(at, [ink.red, ink.green, ink.blue], alpha);
                }
            }
        }
    }

    /// Mixes a colour into a rectangle of whole pixels: left, top, right, bottom.
    pub fn fill(&mut self, [left, top, right, bottom]: [i64; 4], ink: &Ink) {
        let color = [ink.red, ink.green, ink.blue];
        let across = left.max(0)..right.min(self.width as i64);
        if across.is_empty() {
            return;
        }
        for y in top.max(0)..bottom.min(self.height as i64) {
            if ink.alpha >= 1.0 {
                let row = 3 * self.width * y as usize;
                let pixels = row + 3 * across.start as usize..row + 3 * across.end as usize;
                for pixel in self.rgb[pixels].chunks_exact_mut(3) {
                    pixel.copy_from_slice(&color);
                }
            } else {
                across
                    .clone()
                    .for_each(|x| self.mix((x, y), color, ink.alpha.max(0.0) as f32));
            }
        }
    }

    /// Mixes a colour into one pixel, if it is on the surface.
    pub fn mix(&mut self, (x, y): (i64, i64), color: [u8; 3], alpha: f32) {
        if x < 0 || y < 0 || x >= self.width as i64 || y >= self.height as i64 {
            return;
        }
        let at = 3 * (y as usize * self.width + x as usize);
        for (old, new) in self.rgb[at..at + 3].iter_mut().zip(color) {
            let mixed = f32::from(*old) * (1.0 - alpha) + f32::from(new) * alpha;
            *old = mixed.round() as u8;
        }
    }
}

impl Cover {
    /// Adds the inside of a closed outline. Where it is covered already, it stays as it is.
    pub fn add(&mut self, outline: &[(f64, f64)]) {
        if outline.len() < 3 || self.width == 0 || self.height == 0 {
            return;
        }
        // Only the outline's own box is worked out: a line of many pieces is one cover.
        let within = |x: f64, most: usize| x.clamp(0.0, most as f64);
        let xs = outline.iter().map(|p| p.0 - self.left as f64);
        let ys = outline.iter().map(|p| p.1 - self.top as f64);
        let low = |x: &mut dyn Iterator<Item = f64>| x.fold(f64::INFINITY, f64::min);
        let high = |x: &mut dyn Iterator<Item = f64>| x.fold(f64::NEG_INFINITY, f64::max);
        let left = within(low(&mut xs.clone()).floor(), self.width) as usize;
        let right = within(high(&mut xs.clone()).ceil() + 1.0, self.width) as usize;
        let top = within(low(&mut ys.clone()).floor(), self.height) as usize;
        let bottom = within(high(&mut ys.clone()).ceil() + 1.0, self.height) as usize;
        if left >= right || top >= bottom {
            return;
        }
        let (width, height) = (right - left, bottom - top);
        let mut rasterizer = Rasterizer::new(width, height);
        let inside: Vec<Point> = xs
            .zip(ys)
            .map(|(x, y)| {
                // What lies above or left of the box is drawn on its edge: it covers nothing there.
                let x = (x - left as f64).clamp(0.0, width as f64);
                let y = (y - top as f64).clamp(0.0, height as f64);
                point(x as f32, y as f32)
            })
            .collect();
        for (k, &from) in inside.iter().enumerate() {
            rasterizer.draw_line(from, inside[(k + 1) % inside.len()]);
        }
        let parts = &mut self.parts;
        let all = self.width;
        rasterizer.for_each_pixel_2d(|x, y, part| {
            let (x, y) = (left + x as usize, top + y as usize);
            if x < right && y < bottom {
                let old = &mut parts[y * all + x];
                *old = old.max(part.abs());
            }
        });
    }

    /// Sets how much of one pixel is covered, if it lies in this part.
    pub fn set(&mut self, (x, y): (i64, i64), part: f32) {
        let (column, row) = (x - self.left, y - self.top);
        if column >= 0 && row >= 0 && (column as usize) < self.width && (row as usize) < self.height
        {
            let old = &mut self.parts[row as usize * self.width + column as usize];
            *old = old.max(part);
        }
    }
}

/// The outline of a circle.
pub fn circle((x, y): (f64, f64), radius: f64) -> Vec<(f64, f64)> {
    let corners = (8.0 + 4.0 * radius).clamp(12.0, 96.0) as usize;
    (0..corners)
        .map(|k| {
            let angle = std::f64::consts::TAU * k as f64 / corners as f64;
            (x + radius * angle.cos(), y + radius * angle.sin())
        })
        .collect()
}

/// The outline of a straight piece of line, without its ends.
pub fn piece(from: (f64, f64), to: (f64, f64), width: f64) -> Vec<(f64, f64)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    if length == 0.0 {
        return Vec::new();
    }
    let (nx, ny) = (-dy / length * width / 2.0, dx / length * width / 2.0);
    vec![
        (from.0 + nx, from.1 + ny),
        (to.0 + nx, to.1 + ny),
        (to.0 - nx, to.1 - ny),
        (from.0 - nx, from.1 - ny),
    ]
}
