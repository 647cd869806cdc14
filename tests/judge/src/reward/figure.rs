//! A small chart for exercises that draw none themselves: lines, dots and bars between two axes.

use given::{Drawing, Ink, Mark, Turn};

const SIZE: (i32, i32) = (640, 360);
/// The corners of the area between the axes.
const LEFT: i32 = 80;
const TOP: i32 = 44;
const RIGHT: i32 = 616;
const BOTTOM: i32 = 296;

pub const BLUE: Ink = ink(0x1f, 0x5a, 0xa6);
pub const ORANGE: Ink = ink(0xc8, 0x5a, 0x00);
pub const GREY: Ink = ink(0x70, 0x70, 0x70);
const BLACK: Ink = ink(0x20, 0x20, 0x20);
const WHITE: Ink = ink(0xff, 0xff, 0xff);

const fn ink(red: u8, green: u8, blue: u8) -> Ink {
    Ink {
        red,
        green,
        blue,
        alpha: 1.0,
        width: 2,
    }
}

/// A label, and the places of the numbers: the axis goes from the first to the last.
type Axis<'a> = (&'a str, &'a [f64]);

pub struct Figure {
    /// The numbers at the axes.
    x: Vec<f64>,
    y: Vec<f64>,
    marks: Vec<Mark>,
}

impl Figure {
    /// The time of a run across, in ms.
    pub fn over_time(title: &str, y: Axis) -> Figure {
        Figure::new(title, ("t (ms)", &[0.0, 50.0, 100.0, 150.0]), y)
    }

    pub fn new(title: &str, x: Axis, y: Axis) -> Figure {
        let marks = vec![Mark::Rect {
            upper_left: (0, 0),
            lower_right: SIZE,
            filled: true,
            ink: WHITE,
        }];
        let mut figure = Figure {
            x: x.1.to_vec(),
            y: y.1.to_vec(),
            marks,
        };
        let corners = [(LEFT, TOP), (LEFT, BOTTOM), (RIGHT, BOTTOM)];
        figure.marks.push(Mark::Path {
            points: corners.to_vec(),
            ink: BLACK,
        });
        for &tick in x.1 {
            let at = (figure.across(tick), BOTTOM + 8);
            figure.text(&shown(tick), at, (0, -1), Turn::None);
        }
        for &tick in y.1 {
            let at = (LEFT - 8, figure.up(tick));
            figure.text(&shown(tick), at, (1, 0), Turn::None);
        }
        let centre = ((LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2);
        figure.text(title, (centre.0, 20), (0, 0), Turn::None);
        figure.text(x.0, (centre.0, 336), (0, 0), Turn::None);
        figure.text(y.0, (16, centre.1), (0, 0), Turn::ThreeQuarters);
        figure
    }

    fn text(&mut self, text: &str, at: (i32, i32), anchor: (i8, i8), turn: Turn) {
        self.marks.push(Mark::Text {
            text: text.to_owned(),
            at,
            anchor,
            turn,
            size: 16.0,
            ink: BLACK,
        });
    }

    fn across(&self, x: f64) -> i32 {
        LEFT + (share(x, &self.x) * f64::from(RIGHT - LEFT)).round() as i32
    }

    fn up(&self, y: f64) -> i32 {
        BOTTOM - (share(y, &self.y) * f64::from(BOTTOM - TOP)).round() as i32
    }

    /// Where these points are; those that have no place (NaN) are left out.
    fn places(&self, points: impl IntoIterator<Item = (f64, f64)>) -> Vec<(i32, i32)> {
        let there = |(x, y): &(f64, f64)| !x.is_nan() && !y.is_nan();
        let points = points.into_iter().filter(there);
        points.map(|(x, y)| (self.across(x), self.up(y))).collect()
    }

    /// A line through these points.
    pub fn line(mut self, ink: Ink, points: impl IntoIterator<Item = (f64, f64)>) -> Figure {
        let points = self.places(points);
        self.marks.push(Mark::Path { points, ink });
        self
    }

    /// A line from one side to the other.
    pub fn level(self, ink: Ink, y: f64) -> Figure {
        let (first, last) = (self.x[0], self.x[self.x.len() - 1]);
        self.line(ink, [(first, y), (last, y)])
    }

    /// A line from bottom to top.
    pub fn upright(self, ink: Ink, x: f64) -> Figure {
        let (first, last) = (self.y[0], self.y[self.y.len() - 1]);
        self.line(ink, [(x, first), (x, last)])
    }

    /// A line through a value for each step of a run, in units of `unit`.
    pub fn steps(self, ink: Ink, values: &[f64], unit: f64) -> Figure {
        let points = values.iter().enumerate();
        self.line(ink, points.map(|(k, y)| (k as f64, y / unit)))
    }

    /// A dot at each of these points.
    pub fn dots(mut self, ink: Ink, points: impl IntoIterator<Item = (f64, f64)>) -> Figure {
        for center in self.places(points) {
            self.marks.push(Mark::Circle {
                center,
                radius: 1,
                filled: true,
                ink,
            });
        }
        self
    }

    /// An `o` at each of these points: in a terminal, too, it is told from a line.
    pub fn rings(mut self, points: impl IntoIterator<Item = (f64, f64)>) -> Figure {
        for place in self.places(points) {
            self.text("o", place, (0, 0), Turn::None);
        }
        self
    }

    /// A map of a square matrix, from its first row at the bottom: white where a value is 0 or less, and
    /// black from `most` on.
    pub fn map(mut self, values: &[f64], most: f64) -> Figure {
        let rows = values.len().isqrt();
        if rows == 0 {
            return self;
        }
        let (wide, high) = ((RIGHT - LEFT) as usize, (BOTTOM - TOP) as usize);
        let mut rgb = Vec::with_capacity(3 * wide * high);
        for y in 0..high {
            let row = (high - 1 - y) * rows / high;
            for x in 0..wide {
                let value = values[row * rows + x * rows / wide];
                let light = 255.0 * (1.0 - (value / most).clamp(0.0, 1.0));
                rgb.extend([light as u8; 3]);
            }
        }
        self.marks.push(Mark::Bitmap {
            upper_left: (LEFT, TOP),
            size: (wide as u32, high as u32),
            rgb,
        });
        self
    }

    /// A bar for each count, side by side from `from` on, each this wide.
    pub fn bars(mut self, ink: Ink, from: f64, wide: f64, counts: &[usize]) -> Figure {
        for (bin, &count) in counts.iter().enumerate().filter(|(_, n)| **n > 0) {
            let (left, right) = (from + wide * bin as f64, from + wide * (bin + 1) as f64);
            self.marks.push(Mark::Rect {
                upper_left: (self.across(left), self.up(count as f64)),
                lower_right: (self.across(right) - 1, BOTTOM),
                filled: true,
                ink,
            });
        }
        self
    }

    pub fn drawn(self) -> Drawing {
        Drawing {
            width: SIZE.0 as u32,
            height: SIZE.1 as u32,
            marks: self.marks,
        }
    }

    /// The drawing, as the end of a reward.
    pub fn drawing(self) -> Option<Drawing> {
        Some(self.drawn())
    }
}

/// How far along an axis a value is, from 0 to 1; what is beyond an end is put there.
fn share(value: f64, ticks: &[f64]) -> f64 {
    let (first, last) = (ticks[0], ticks[ticks.len() - 1]);
    ((value - first) / (last - first)).clamp(0.0, 1.0)
}

fn shown(tick: f64) -> String {
    tick.to_string().replace('-', "−")
}
