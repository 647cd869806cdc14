use nanoserde::{DeBin, SerBin};

/// Everything that was drawn on a [`Canvas`](crate::Canvas), in the order in which it was drawn.
///
/// Positions are in pixels: x grows to the right, y grows **downwards** from the top-left corner.
#[derive(Clone, Debug, PartialEq, SerBin, DeBin)]
pub struct Drawing {
    pub width: u32,
    pub height: u32,
    pub marks: Vec<Mark>,
}

/// One thing that was drawn.
#[derive(Clone, Debug, PartialEq, SerBin, DeBin)]
pub enum Mark {
    Pixel {
        at: (i32, i32),
        ink: Ink,
    },
    Line {
        from: (i32, i32),
        to: (i32, i32),
        ink: Ink,
    },
    Rect {
        upper_left: (i32, i32),
        lower_right: (i32, i32),
        filled: bool,
        ink: Ink,
    },
    Path {
        points: Vec<(i32, i32)>,
        ink: Ink,
    },
    Polygon {
        points: Vec<(i32, i32)>,
        ink: Ink,
    },
    Circle {
        center: (i32, i32),
        radius: u32,
        filled: bool,
        ink: Ink,
    },
    Text {
        text: String,
        at: (i32, i32),
        /// Where `at` lies in the text: −1 left or top, 0 centre, 1 right or bottom.
        anchor: (i8, i8),
        turn: Turn,
        /// Font size, in pixels.
        size: f64,
        ink: Ink,
    },
    Bitmap {
        upper_left: (i32, i32),
        size: (u32, u32),
        /// Three bytes a pixel: red, green, blue.
        rgb: Vec<u8>,
    },
}

/// Colour, opacity (0 to 1) and stroke width in pixels.
#[derive(Clone, Copy, Debug, PartialEq, SerBin, DeBin)]
pub struct Ink {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
    pub alpha: f64,
    pub width: u32,
}

/// How a text is turned, clockwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, SerBin, DeBin)]
pub enum Turn {
    None,
    Quarter,
    Half,
    ThreeQuarters,
}
