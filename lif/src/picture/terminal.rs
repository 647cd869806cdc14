//! A drawing in the terminal: dots of braille, or ASCII where there is no more.
//!
//! A character stands for a block of 2 × 4 dots. Lines, points and areas are drawn into the dots, texts are written over
//! them; what is as light as the background is left out, and so are grid lines. The darker a bitmap, the more dots.

use given::{Drawing, Ink, Mark, Turn};

/// The drawing in at most `width` × `height` characters.
pub fn lines(drawing: &Drawing, width: usize, height: usize, ascii: bool) -> Vec<String> {
    if drawing.width == 0 || drawing.height == 0 || width == 0 || height == 0 {
        return Vec::new();
    }
    let mut raster = Raster::new(drawing, width, height);
    for mark in &drawing.marks {
        raster.draw(mark);
    }
    for mark in &drawing.marks {
        raster.write(mark);
    }
    raster.lines(ascii)
}

struct Raster {
    width: usize,
    height: usize,
    /// Dots a pixel, across and down.
    scale: (f64, f64),
    /// The dots of each character, a bit each.
    dots: Vec<u8>,
    letters: Vec<Option<char>>,
}

impl Raster {
    fn new(drawing: &Drawing, width: usize, height: usize) -> Self {
        let across = (2 * width) as f64 / f64::from(drawing.width);
        let down = (4 * height) as f64 / f64::from(drawing.height);
        Raster {
            width,
            height,
            scale: (across, down),
            dots: vec![0; width * height],
            letters: vec![None; width * height],
        }
    }

    fn draw(&mut self, mark: &Mark) {
        match mark {
            Mark::Pixel { at, ink } if shows(ink) => self.line(*at, *at),
            Mark::Line { from, to, ink } if shows(ink) => self.line(*from, *to),
            Mark::Path { points, ink } if shows(ink) => self.path(points),
            Mark::Polygon { points, ink } if shows(ink) => self.path(points),
            Mark::Rect {
                upper_left: (left, top),
                lower_right: (right, bottom),
                filled,
                ink,
            } if shows(ink) => {
                let corners = [
                    (*left, *top),
                    (*right, *top),
                    (*right, *bottom),
                    (*left, *bottom),
                    (*left, *top),
                ];
                self.path(&corners);
                if *filled {
                    self.fill((*left, *top), (*right, *bottom));
                }
            }
            Mark::Circle {
                center: (x, y),
                radius,
                ink,
                ..
            } if shows(ink) => {
                // On this scale a circle is a point; a big one keeps its width.
                let radius = i32::try_from(*radius).unwrap_or(0);
                let half = radius / 2;
                self.line((x.saturating_sub(half), *y), (x.saturating_add(half), *y));
            }
            Mark::Bitmap {
                upper_left,
                size,
                rgb,
            } => self.bitmap(*upper_left, *size, rgb),
            _ => {}
        }
    }

    fn path(&mut self, points: &[(i32, i32)]) {
        for pair in points.windows(2) {
            self.line(pair[0], pair[1]);
        }
    }

    fn line(&mut self, from: (i32, i32), to: (i32, i32)) {
        let (x0, y0) = self.dot_of(from);
        let (x1, y1) = self.dot_of(to);
        let steps = (x1 - x0).abs().max((y1 - y0).abs()).ceil().max(1.0);
        // A line may lead far out of the picture, or nowhere.
        if !steps.is_finite() || steps > 100_000.0 {
            return;
        }
        for k in 0..=steps as usize {
            let t = k as f64 / steps;
            self.dot(x0 + t * (x1 - x0), y0 + t * (y1 - y0));
        }
    }

    fn fill(&mut self, upper_left: (i32, i32), lower_right: (i32, i32)) {
        let (x0, y0) = self.dot_of(upper_left);
        let (x1, y1) = self.dot_of(lower_right);
        let columns = x0.max(0.0) as usize..=x1.clamp(0.0, (2 * self.width) as f64) as usize;
        for x in columns {
            let rows = y0.max(0.0) as usize..=y1.clamp(0.0, (4 * self.height) as f64) as usize;
            for y in rows {
                self.dot(x as f64, y as f64);
            }
        }
    }

    fn bitmap(&mut self, (left, top): (i32, i32), (width, height): (u32, u32), rgb: &[u8]) {
        let mut pixels = rgb.chunks_exact(3);
        for y in 0..height as i32 {
            for x in 0..width as i32 {
                let Some(pixel) = pixels.next() else { return };
                let (x, y) = self.dot_of((left.saturating_add(x), top.saturating_add(y)));
                let light = lightness(pixel[0], pixel[1], pixel[2]);
                if light < WHITE && 255.0 - light > threshold(x, y) {
                    self.dot(x, y);
                }
            }
        }
    }

    fn dot_of(&self, (x, y): (i32, i32)) -> (f64, f64) {
        (f64::from(x) * self.scale.0, f64::from(y) * self.scale.1)
    }

    fn dot(&mut self, x: f64, y: f64) {
        if x < 0.0 || y < 0.0 {
            return;
        }
        let (x, y) = (x as usize, y as usize);
        if x >= 2 * self.width || y >= 4 * self.height {
            return;
        }
        // The numbering of braille's dots: down the left, down the right, then the lowest two.
        const BITS: [[u8; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];
        self.dots[y / 4 * self.width + x / 2] |= BITS[x % 2][y % 4];
    }

    fn write(&mut self, mark: &Mark) {
        let Mark::Text {
            text,
            at,
            anchor,
            turn,
            ..
        } = mark
        else {
            return;
        };
        let letters: Vec<char> = text.chars().filter(|c| !c.is_control()).collect();
        let (x, y) = self.dot_of(*at);
        let (column, row) = ((x / 2.0) as i64, (y / 4.0) as i64);
        let before = match anchor.0 {
            ..0 => 0,
            0 => letters.len() as i64 / 2,
            1.. => letters.len() as i64,
        };
        // Turned texts run down the page: there are no turned letters here.
        let upright = matches!(turn, Turn::None | Turn::Half);
        let mut start = if upright { column } else { row } - before;
        let room = if upright { self.width } else { self.height } as i64;
        start = start.min(room - letters.len() as i64).max(0);
        for (k, letter) in letters.into_iter().enumerate() {
            let along = start + k as i64;
            let (column, row) = if upright {
                (along, row)
            } else {
                (column, along)
            };
            self.letter(column, row, letter);
        }
    }

    fn letter(&mut self, column: i64, row: i64, letter: char) {
        let inside = |k: i64, n: usize| usize::try_from(k).ok().filter(|k| *k < n);
        if let (Some(column), Some(row)) = (inside(column, self.width), inside(row, self.height)) {
            self.letters[row * self.width + column] = Some(letter);
        }
    }

    fn lines(&self, ascii: bool) -> Vec<String> {
        let character = |k: usize| match (self.letters[k], self.dots[k]) {
            (Some(letter), _) => letter,
            (None, 0) => ' ',
            (None, dots) if ascii => ascii_dots(dots),
            (None, dots) => char::from_u32(0x2800 + u32::from(dots)).unwrap_or('?'),
        };
        let rows = (0..self.height).map(|row| {
            let line: String = (0..self.width)
                .map(|column| character(row * self.width + column))
                .collect();
            line.trim_end().to_owned()
        });
        rows.collect()
    }
}

/// The ASCII character that looks most like these dots.
fn ascii_dots(dots: u8) -> char {
    const TOP: u8 = 0x01 | 0x08 | 0x02 | 0x10;
    match dots.count_ones() {
        5.. => '#',
        _ if dots & TOP == 0 => '.',
        _ if dots & !TOP == 0 => '\'',
        _ => ':',
    }
}

/// True if ink can be told from the background; grid lines are too faint to count.
fn shows(ink: &Ink) -> bool {
    ink.alpha > 0.35 && is_dark(ink.red, ink.green, ink.blue)
}

fn is_dark(red: u8, green: u8, blue: u8) -> bool {
    lightness(red, green, blue) < WHITE
}

/// What is as light as this counts as the background.
const WHITE: f64 = 235.0;

/// From 0, black, to 255.
fn lightness(red: u8, green: u8, blue: u8) -> f64 {
    0.30 * f64::from(red) + 0.59 * f64::from(green) + 0.11 * f64::from(blue)
}

/// How dark it must be for the dot at this place to be set: neighbours differ, so that the share of dots that
/// are set grows with the darkness (ordered dithering).
fn threshold(x: f64, y: f64) -> f64 {
    const PLACES: [[u8; 4]; 4] = [[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]];
    let place = PLACES[y.max(0.0) as usize % 4][x.max(0.0) as usize % 4];
    (f64::from(place) + 0.5) * 16.0
}

#[cfg(test)]
mod tests {
    use super::lines;
    use given::{Drawing, Ink, Mark, Turn};

    const BLACK: Ink = Ink {
        red: 0,
        green: 0,
        blue: 0,
        alpha: 1.0,
        width: 1,
    };

    fn drawing(marks: Vec<Mark>) -> Drawing {
        Drawing {
            width: 100,
            height: 100,
            marks,
        }
    }

    #[test]
    fn a_rising_line_rises() {
        let line = Mark::Line {
            from: (0, 99),
            to: (99, 0),
            ink: BLACK,
        };
        let picture = lines(&drawing(vec![line.clone()]), 10, 5, false);
        assert_eq!(picture.len(), 5);
        assert_eq!(picture[4].trim_end().chars().count(), 2);
        assert_eq!(picture[0].chars().count(), 10);
        let ascii = lines(&drawing(vec![line]), 10, 5, true);
        assert!(ascii.concat().is_ascii());
        assert!(
            ascii[0].ends_with(':') || ascii[0].ends_with('\''),
            "{ascii:?}"
        );
    }

    #[test]
    fn a_white_background_is_not_drawn_and_a_text_is_written() {
        let white = Ink {
            red: 255,
            green: 255,
            blue: 255,
            ..BLACK
        };
        let marks = vec![
            Mark::Rect {
                upper_left: (0, 0),
                lower_right: (100, 100),
                filled: true,
                ink: white,
            },
            Mark::Text {
                text: "V (mV)".to_owned(),
                at: (50, 0),
                anchor: (0, -1),
                turn: Turn::None,
                size: 20.0,
                ink: BLACK,
            },
        ];
        let picture = lines(&drawing(marks), 20, 5, false);
        assert_eq!(picture, ["       V (mV)", "", "", "", ""]);
    }

    #[test]
    fn the_darker_a_bitmap_the_more_dots() {
        let dots = |grey: u8| -> u32 {
            let bitmap = Mark::Bitmap {
                upper_left: (0, 0),
                size: (100, 100),
                rgb: vec![grey; 30_000],
            };
            let picture = lines(&drawing(vec![bitmap]), 16, 8, false).concat();
            let braille = picture.chars().filter(|c| *c != ' ');
            braille.map(|c| (u32::from(c) - 0x2800).count_ones()).sum()
        };
        assert_eq!([255, 128, 0].map(dots), [0, 16 * 8 * 4, 16 * 8 * 8]);
    }

    #[test]
    fn marks_far_outside_do_no_harm() {
        let far = (i32::MAX, i32::MIN);
        let marks = vec![
            Mark::Line {
                from: (0, 0),
                to: far,
                ink: BLACK,
            },
            Mark::Rect {
                upper_left: (i32::MIN, i32::MIN),
                lower_right: (i32::MAX, i32::MAX),
                filled: true,
                ink: BLACK,
            },
            Mark::Pixel {
                at: (-5, 200),
                ink: BLACK,
            },
        ];
        assert_eq!(lines(&drawing(marks), 8, 3, false).len(), 3);
    }
}
