//! How texts are set. SVG and PNG set them alike, and close to how plotters itself does.

use given::Turn;

/// The font size in a picture, for one of plotters: there it is the height of a line.
pub fn em(size: f64) -> f64 {
    size / 1.24
}

/// How far below the anchor the base line lies, for an anchor at the top (−1), in the middle (0) or
/// at the bottom (1) of the text.
pub fn base_line(down: i8, em: f64) -> f64 {
    em * match down {
        ..0 => 0.8,
        0 => 0.35,
        1.. => -0.24,
    }
}

/// Clockwise, in degrees.
pub fn degrees(turn: Turn) -> u32 {
    match turn {
        Turn::None => 0,
        Turn::Quarter => 90,
        Turn::Half => 180,
        Turn::ThreeQuarters => 270,
    }
}
