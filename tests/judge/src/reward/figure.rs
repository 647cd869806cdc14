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
type Axis = (&'static str, &'static [f64]);

pub struct Figure {
    x: Axis,
    y: Axis,
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
        let mut figure = Figure { x, y, marks };
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
        LEFT + (share(x, self.x.1) * f64::from(RIGHT - LEFT)).round() as i32
    }

    fn up(&self, y: f64) -> i32 {
        BOTTOM - (share(y, self.y.1) * f64::from(BOTTOM - TOP)).round() as i32
    }

    /// A line through these points.
    pub fn line(mut self, ink: Ink, points: impl IntoIterator<Item = (f64, f64)>) -> Figure {
        let points = points
            .into_iter()
            .map(|(x, y)| (self.across(x), self.up(y)));
        let points = points.collect();
        self.marks.push(Mark::Path { points, ink });
        self
    }

    /// A line through a value for each step of a run, in units of `unit`.
    pub fn steps(self, ink: Ink, values: &[f64], unit: f64) -> Figure {
        let points = values.iter().enumerate();
        self.line(ink, points.map(|(k, y)| (k as f64, y / unit)))
    }

    /// A dot at each of these points.
    pub fn dots(mut self, ink: Ink, points: impl IntoIterator<Item = (f64, f64)>) -> Figure {
        for (x, y) in points {
            let center = (self.across(x), self.up(y));
            self.marks.push(Mark::Circle {
                center,
                radius: 1,
                filled: true,
                ink,
            });
        }
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

    pub fn drawing(self) -> Option<Drawing> {
        Some(Drawing {
            width: SIZE.0 as u32,
            height: SIZE.1 as u32,
            marks: self.marks,
        })
    }
}

/// How far along an axis a value lies, from 0 to 1; what is beyond an end is put there.
fn share(value: f64, ticks: &[f64]) -> f64 {
    let (first, last) = (ticks[0], ticks[ticks.len() - 1]);
    ((value - first) / (last - first)).clamp(0.0, 1.0)
}

fn shown(tick: f64) -> String {
    tick.to_string().replace('-', "−")
}
