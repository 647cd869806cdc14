use given::{Canvas, Drawing, Ink, Mark, Turn};

use crate::beside::beside;
use crate::png::png;
use crate::svg::svg;

const BLACK: Ink = Ink {
    red: 0,
    green: 0,
    blue: 0,
    alpha: 1.0,
    width: 1,
};

fn empty() -> Drawing {
    Canvas::new(40, 30).drawing()
}

fn with(mark: Mark) -> Drawing {
    Drawing {
        marks: vec![mark],
        ..empty()
    }
}

/// The pixels of a PNG, red, green and blue, and how many stand in a row.
fn pixels(drawing: &Drawing) -> (Vec<u8>, usize) {
    let bytes = png(drawing).expect("a picture");
    let decoder = ::png::Decoder::new(std::io::Cursor::new(bytes));
    let mut reader = decoder.read_info().expect("a header");
    let mut rgb = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut rgb).expect("pixels");
    (rgb, info.width as usize)
}

fn text(text: &str) -> Mark {
    Mark::Text {
        text: text.to_owned(),
        at: (20, 15),
        anchor: (0, 0),
        turn: Turn::ThreeQuarters,
        size: 12.0,
        ink: BLACK,
    }
}

#[test]
fn an_empty_drawing_is_white() {
    let (rgb, width) = pixels(&empty());
    assert_eq!(width, 80);
    assert!(rgb.iter().all(|&x| x == 255));
    assert!(svg(&empty()).ends_with("</svg>\n"));
}

#[test]
fn a_pixel_is_where_it_was_drawn() {
    let at = (3, 5);
    let (rgb, width) = pixels(&with(Mark::Pixel { at, ink: BLACK }));
    let dark: Vec<(usize, usize)> = rgb
        .chunks(3)
        .enumerate()
        .filter(|(_, color)| color[0] < 128)
        .map(|(k, _)| (k % width, k / width))
        .collect();
    assert_eq!(dark, [(6, 10), (7, 10), (6, 11), (7, 11)]);
}

#[test]
fn every_kind_of_mark_leaves_a_trace_in_both() {
    let points = vec![(2, 2), (30, 4), (12, 25)];
    let marks = [
        Mark::Line {
            from: (1, 1),
            to: (30, 20),
            ink: BLACK,
        },
        Mark::Rect {
            upper_left: (2, 3),
            lower_right: (20, 3),
            filled: true,
            ink: BLACK,
        },
        Mark::Rect {
            upper_left: (2, 3),
            lower_right: (20, 13),
            filled: false,
            ink: BLACK,
        },
        Mark::Path {
            points: points.clone(),
            ink: BLACK,
        },
        Mark::Polygon { points, ink: BLACK },
        Mark::Circle {
            center: (10, 10),
            radius: 4,
            filled: true,
            ink: BLACK,
        },
        Mark::Circle {
            center: (10, 10),
            radius: 4,
            filled: false,
            ink: BLACK,
        },
        text("τ⁻¹ Ω"),
        Mark::Bitmap {
            upper_left: (1, 1),
            size: (2, 1),
            rgb: vec![0, 0, 0, 255, 0, 0],
        },
    ];
    for mark in marks {
        let drawing = with(mark);
        assert_ne!(svg(&drawing), svg(&empty()), "{drawing:?}");
        let (rgb, _) = pixels(&drawing);
        assert!(rgb.iter().any(|&x| x < 128), "{drawing:?}");
    }
}

#[test]
fn what_lies_outside_is_cut_off() {
    let far = 1_000_000_000;
    let ink = Ink { width: 7, ..BLACK };
    for mark in [
        Mark::Line {
            from: (-far, -far),
            to: (far, far),
            ink,
        },
        Mark::Path {
            points: vec![(i32::MIN, 5), (i32::MAX, 9), (20, i32::MAX)],
            ink,
        },
        Mark::Circle {
            center: (-5, -5),
            radius: 8,
            filled: true,
            ink,
        },
        Mark::Path {
            points: vec![],
            ink,
        },
        Mark::Polygon {
            points: vec![(1, 1)],
            ink,
        },
    ] {
        pixels(&with(mark));
    }
}

#[test]
fn texts_cannot_be_markup() {
    let drawing = with(text("a < b & \"c\" \u{1}</text><script>"));
    let svg = svg(&drawing);
    assert!(svg.contains("a &lt; b &amp; &quot;c&quot; \u{fffd}&lt;/text&gt;&lt;script&gt;"));
}

#[test]
fn two_drawings_stand_side_by_side() {
    let both = beside(
        &with(text("left one")),
        &with(text("right one")),
        ("yours", "the reference"),
    );
    assert_eq!(both.width, 96);
    assert!(both.height > 30);
    let svg = svg(&both);
    for word in ["left one", "right one", "yours", "the reference"] {
        assert!(svg.contains(word), "{word}");
    }
    png(&both).expect("a picture");
}
