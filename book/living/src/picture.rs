//! Pictures as SVG: panels, one below the other, with axes, curves, dots and bars.
//!
//! All coordinates are whole tenths of a pixel, so that no number with a point is written: what does that
//! would be a third of the module. The colours are the page's, so they follow its theme.

use std::fmt::Write;

pub const INK: &str = "var(--fig-ink)";
pub const FAINT: &str = "var(--fig-faint)";
pub const BLUE: &str = "var(--fig-1)";
pub const ORANGE: &str = "var(--fig-2)";
pub const GREEN: &str = "var(--fig-3)";

const LEFT: i32 = 460;
const RIGHT: i32 = 120;
/// The room above a panel for its names, and below it for the numbers at its axis.
const ABOVE: i32 = 260;
const BELOW: i32 = 220;
/// And for the name of the x axis.
const NAME: i32 = 180;
const TEXT: i32 = 130;

pub struct Picture {
    svg: String,
    width: i32,
    top: i32,
}

/// What a panel is like.
pub struct Frame<'a> {
    /// In pixels, with all that belongs to it.
    pub height: u32,
    pub x: (f64, f64),
    pub y: (f64, f64),
    /// No name: no numbers at that axis either, since the panel below has the same.
    pub x_name: &'a str,
    pub y_name: &'a str,
    /// What the colours mean.
    pub key: &'a [(&'a str, &'a str)],
}

impl<'a> Frame<'a> {
    pub const fn new(height: u32, x: (f64, f64), y: (f64, f64)) -> Frame<'a> {
        Frame {
            height,
            x,
            y,
            x_name: "",
            y_name: "",
            key: &[],
        }
    }

    pub const fn names(self, x_name: &'a str, y_name: &'a str) -> Frame<'a> {
        Frame {
            x_name,
            y_name,
            ..self
        }
    }

    pub const fn key(self, key: &'a [(&'a str, &'a str)]) -> Frame<'a> {
        Frame { key, ..self }
    }
}

pub struct Panel {
    svg: String,
    x: Scale,
    y: Scale,
}

/// From values to tenths of a pixel.
#[derive(Clone, Copy)]
struct Scale {
    from: f64,
    to: f64,
    size: i32,
}

impl Scale {
    fn place(&self, value: f64) -> i32 {
        let share = (value - self.from) / (self.to - self.from);
        // Far outside is outside: an explosion has no place.
        (share.clamp(-3.0, 4.0) * f64::from(self.size)).round() as i32
    }

    /// Where numbers are, and how many decimals they have: about one for each `room`.
    fn ticks(&self, room: i32) -> (Vec<f64>, u32) {
        let most = f64::from(self.size) / f64::from(room);
        let steps = [
            0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0, 200.0, 500.0, 1e3, 2e3,
        ];
        let fits = |step: &&f64| (self.to - self.from) / **step <= most;
        let step = steps.iter().find(fits).copied().unwrap_or(5e3);
        let (first, last) = ((self.from / step).ceil(), (self.to / step).floor());
        let count = (last - first) as usize;
        let ticks = (0..=count).map(|i| (first + i as f64) * step).collect();
        (ticks, u32::from(step < 1.0))
    }
}

impl Picture {
    /// An empty picture, `width` × `height` pixels.
    pub fn new(width: u32, height: u32) -> Picture {
        let (width, height) = (10 * width as i32, 10 * height as i32);
        let mut svg = String::new();
        let _ = write!(
            svg,
            "<svg viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\" font-size=\"{TEXT}\" stroke-linejoin=\"round\" stroke-linecap=\"round\">"
        );
        Picture { svg, width, top: 0 }
    }

    /// Adds a panel below those that are there.
    pub fn panel(&mut self, frame: &Frame, draw: impl FnOnce(&mut Panel)) {
        let below = if frame.x_name.is_empty() {
            60
        } else {
            BELOW + NAME
        };
        let top = self.top + ABOVE;
        let x = Scale {
            from: frame.x.0,
            to: frame.x.1,
            size: self.width - LEFT - RIGHT,
        };
        let y = Scale {
            from: frame.y.1,
            to: frame.y.0,
            size: 10 * frame.height as i32 - ABOVE - below,
        };
        self.names(frame, top, x.size, y.size);
        self.axes(frame, top, x, y);
        let (width, height) = (x.size, y.size);
        let mut panel = Panel {
            svg: String::new(),
            x,
            y,
        };
        draw(&mut panel);
        // An SVG within the SVG cuts off what lies outside the axes.
        let _ = write!(
            self.svg,
            "<svg x=\"{LEFT}\" y=\"{top}\" width=\"{width}\" height=\"{height}\">{}</svg>",
            panel.svg
        );
        self.top += 10 * frame.height as i32;
    }

    /// The name of the y axis and what the colours mean, above; the name of the x axis, below.
    fn names(&mut self, frame: &Frame, top: i32, width: i32, height: i32) {
        self.text(LEFT, top - 80, "start", frame.y_name);
        let end = LEFT + width;
        let _ = write!(
            self.svg,
            "<text x=\"{end}\" y=\"{}\" text-anchor=\"end\">",
            top - 80
        );
        for (i, (name, colour)) in frame.key.iter().enumerate() {
            let gap = if i > 0 { " dx=\"120\"" } else { "" };
            let _ = write!(
                self.svg,
                "<tspan{gap} fill=\"{colour}\" font-weight=\"bold\">{name}</tspan>"
            );
        }
        self.svg.push_str("</text>");
        if !frame.x_name.is_empty() {
            let y = top + height + BELOW + NAME - 50;
            self.text(end, y, "end", frame.x_name);
        }
    }

    /// A grid, and the numbers at the axes.
    fn axes(&mut self, frame: &Frame, top: i32, x: Scale, y: Scale) {
        let mut grid = String::new();
        let (ticks, decimals) = y.reversed().ticks(320);
        for tick in ticks {
            let at = top + y.place(tick);
            let _ = write!(grid, "M{LEFT} {at}h{}", x.size);
            self.text(LEFT - 60, at + 45, "end", &decimal(tick, decimals));
        }
        let (ticks, decimals) = x.ticks(600);
        for tick in ticks {
            let at = LEFT + x.place(tick);
            let _ = write!(grid, "M{at} {top}v{}", y.size);
            if !frame.x_name.is_empty() {
                let number = decimal(tick, decimals);
                self.text(at, top + y.size + 185, "middle", &number);
            }
        }
        self.stroke(&grid, FAINT, 10);
        let corner = format!("M{LEFT} {top}v{}h{}", y.size, x.size);
        self.stroke(&corner, INK, 10);
    }

    fn stroke(&mut self, path: &str, colour: &str, width: u32) {
        stroke(&mut self.svg, path, colour, width, "");
    }

    fn text(&mut self, x: i32, y: i32, anchor: &str, text: &str) {
        let _ = write!(
            self.svg,
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{text}</text>"
        );
    }

    pub fn svg(mut self) -> String {
        self.svg.push_str("</svg>");
        self.svg
    }
}

impl Scale {
    /// With the smaller value first: y grows downwards on a page.
    fn reversed(&self) -> Scale {
        Scale {
            from: self.to,
            to: self.from,
            size: self.size,
        }
    }
}

impl Panel {
    /// A curve through points; `width` is in tenths of a pixel.
    pub fn line(&mut self, points: impl IntoIterator<Item = (f64, f64)>, colour: &str, width: u32) {
        self.curve(&mut points.into_iter(), colour, width, "");
    }

    pub fn dashed(&mut self, points: impl IntoIterator<Item = (f64, f64)>, colour: &str) {
        let dashes = " stroke-dasharray=\"60 45\"";
        self.curve(&mut points.into_iter(), colour, 15, dashes);
    }

    /// One for all kinds of iterators: so the module is smaller.
    fn curve(
        &mut self,
        points: &mut dyn Iterator<Item = (f64, f64)>,
        colour: &str,
        width: u32,
        more: &str,
    ) {
        let mut path = String::new();
        let mut last = None;
        for (x, y) in points {
            let (x, y) = (self.x.place(x), self.y.place(y));
            let _ = match last {
                None => write!(path, "M{x} {y}l"),
                Some((a, b)) if (x, y) == (a, b) => Ok(()),
                Some((a, b)) => write!(path, "{} {} ", x - a, y - b),
            };
            last = Some((x, y));
        }
        let path = path.trim_end_matches('l');
        stroke(&mut self.svg, path, colour, width, more);
    }

    /// A level line across the panel.
    pub fn level(&mut self, y: f64, colour: &str) {
        let (from, to) = (self.x.from, self.x.to);
        self.dashed([(from, y), (to, y)], colour);
    }

    /// A line from the bottom to the top.
    pub fn upright(&mut self, x: f64, colour: &str) {
        let (from, to) = (self.y.from, self.y.to);
        self.dashed([(x, from), (x, to)], colour);
    }

    /// A round dot for each point; `size` is in tenths of a pixel.
    pub fn dots(&mut self, points: impl IntoIterator<Item = (f64, f64)>, colour: &str, size: u32) {
        let mut path = String::new();
        for (x, y) in points {
            let _ = write!(path, "M{} {}h0", self.x.place(x), self.y.place(y));
        }
        stroke(&mut self.svg, &path, colour, size, "");
    }

    /// An upright stroke for each spike, from one height to the other.
    pub fn strokes(&mut self, at: impl IntoIterator<Item = f64>, from: f64, to: f64, colour: &str) {
        let (from, to) = (self.y.place(from), self.y.place(to));
        let mut path = String::new();
        for x in at {
            let _ = write!(path, "M{} {from}V{to}", self.x.place(x));
        }
        stroke(&mut self.svg, &path, colour, 20, "");
    }

    /// A filled band between two curves over the same x.
    pub fn band(&mut self, edges: &[(f64, f64, f64)], colour: &str, opacity: u32) {
        let mut path = String::from("M");
        for &(x, low, _) in edges {
            let _ = write!(path, "{} {} ", self.x.place(x), self.y.place(low));
        }
        for &(x, _, high) in edges.iter().rev() {
            let _ = write!(path, "{} {} ", self.x.place(x), self.y.place(high));
        }
        let _ = write!(
            self.svg,
            "<path d=\"{path}z\" fill=\"{colour}\" fill-opacity=\"{opacity}%\"/>"
        );
    }

    /// Bars that stand on 0: `(from, to, height)`.
    pub fn bars(&mut self, bars: impl IntoIterator<Item = (f64, f64, f64)>, colour: &str) {
        let mut path = String::new();
        let foot = self.y.place(0.0);
        for (from, to, height) in bars {
            let (left, right) = (self.x.place(from) + 4, self.x.place(to) - 4);
            let _ = write!(
                path,
                "M{left} {foot}V{}H{right}V{foot}z",
                self.y.place(height)
            );
        }
        let _ = write!(self.svg, "<path d=\"{path}\" fill=\"{colour}\"/>");
    }
}

fn stroke(svg: &mut String, path: &str, colour: &str, width: u32, more: &str) {
    if !path.is_empty() {
        let _ = write!(
            svg,
            "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"{more}/>"
        );
    }
}

/// A number with a true minus sign, and with one decimal or none.
fn decimal(x: f64, decimals: u32) -> String {
    let tenths = (x * 10.0).round() as i64;
    let sign = if tenths < 0 { "−" } else { "" };
    let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
    match decimals {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{tenth}"),
    }
}
