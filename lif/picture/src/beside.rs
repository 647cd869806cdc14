//! Two drawings side by side.

use given::{Drawing, Ink, Mark, Turn};
use judge::reward::moved;

/// The strip above the drawings, for their titles, in pixels.
const STRIP: i32 = 34;

/// The space between the drawings, in pixels.
const GAP: i32 = 16;

const GREY: Ink = Ink {
    red: 0x60,
    green: 0x60,
    blue: 0x60,
    alpha: 1.0,
    width: 1,
};

/// A drawing that holds `left` and `right` side by side, each under its title.
pub fn beside(left: &Drawing, right: &Drawing, titles: (&str, &str)) -> Drawing {
    let start = left.width as i32 + GAP;
    let height = STRIP as u32 + left.height.max(right.height);
    let width = start as u32 + right.width;
    let mut marks = vec![rect((0, 0), (width as i32, height as i32), true, white())];
    marks.extend(left.marks.iter().map(|mark| moved(mark, (0, STRIP))));
    marks.extend(right.marks.iter().map(|mark| moved(mark, (start, STRIP))));
    let middle = left.width as i32 + GAP / 2;
    marks.push(Mark::Line {
        from: (middle, 8),
        to: (middle, height as i32 - 8),
        ink: Ink { alpha: 0.4, ..GREY },
    });
    marks.push(title(titles.0, left.width as i32 / 2));
    marks.push(title(titles.1, start + right.width as i32 / 2));
    Drawing {
        width,
        height,
        marks,
    }
}

fn white() -> Ink {
    Ink {
        red: 255,
        green: 255,
        blue: 255,
        alpha: 1.0,
        width: 1,
    }
}

fn rect(upper_left: (i32, i32), lower_right: (i32, i32), filled: bool, ink: Ink) -> Mark {
    Mark::Rect {
        upper_left,
        lower_right,
        filled,
        ink,
    }
}

fn title(text: &str, centre: i32) -> Mark {
    Mark::Text {
        text: text.to_owned(),
        at: (centre, STRIP / 2 + 2),
        anchor: (0, 0),
        turn: Turn::None,
        size: 20.0,
        ink: GREY,
    }
}
