use std::cell::RefCell;
use std::convert::Infallible;
use std::error::Error;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontTransform,
};

use crate::drawing::{Drawing, Ink, Mark, Turn};

/// What a function that draws gives back: `Ok(())`, or whatever went wrong while drawing.
///
/// Every call of plotters that can fail may be followed by `?`.
pub type PlotResult = Result<(), Box<dyn Error>>;

/// The part of a [`Canvas`] on which plotters draws: the whole of it, or a panel of it.
pub type Area = DrawingArea<Recorder, Shift>;

/// Something to draw on. It remembers what is drawn; `cargo lif plot` makes SVG and PNG of it.
pub struct Canvas {
    drawing: Rc<RefCell<Drawing>>,
}

impl Canvas {
    /// An empty canvas of `width` × `height` pixels.
    pub fn new(width: u32, height: u32) -> Self {
        let drawing = Drawing {
            width,
            height,
            marks: Vec::new(),
        };
        Canvas {
            drawing: Rc::new(RefCell::new(drawing)),
        }
    }

    /// The whole canvas as a plotters drawing area: where every chart begins.
    pub fn area(&self) -> Area {
        let recorder = Recorder {
            drawing: Rc::clone(&self.drawing),
        };
        recorder.into_drawing_area()
    }

    /// What has been drawn so far.
    pub fn drawing(&self) -> Drawing {
        self.drawing.borrow().clone()
    }
}

/// The plotters backend behind a [`Canvas`]: it writes down every mark.
pub struct Recorder {
    drawing: Rc<RefCell<Drawing>>,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Recorder {
    fn record(&mut self, mark: Mark) -> Drawn {
        self.drawing.borrow_mut().marks.push(mark);
        Ok(())
    }
}

fn ink(color: BackendColor, width: u32) -> Ink {
    let (red, green, blue) = color.rgb;
    Ink {
        red,
        green,
        blue,
        alpha: color.alpha,
        width,
    }
}

fn ink_of<S: BackendStyle>(style: &S) -> Ink {
    ink(style.color(), style.stroke_width())
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let drawing = self.drawing.borrow();
        (drawing.width, drawing.height)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn {
        self.record(Mark::Pixel {
            at,
            ink: ink(color, 1),
        })
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.record(Mark::Line {
            from,
            to,
            ink: ink_of(style),
        })
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        lower_right: BackendCoord,
        style: &S,
        filled: bool,
    ) -> Drawn {
        self.record(Mark::Rect {
            upper_left,
            lower_right,
            filled,
            ink: ink_of(style),
        })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.record(Mark::Path {
            points: path.into_iter().collect(),
            ink: ink_of(style),
        })
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        filled: bool,
    ) -> Drawn {
        self.record(Mark::Circle {
            center,
            radius,
            filled,
            ink: ink_of(style),
        })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.record(Mark::Polygon {
            points: corners.into_iter().collect(),
            ink: ink_of(style),
        })
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Drawn {
        let anchor = style.anchor();
        let across = match anchor.h_pos {
            HPos::Left => -1,
            HPos::Center => 0,
            HPos::Right => 1,
        };
        let down = match anchor.v_pos {
            VPos::Top => -1,
            VPos::Center => 0,
            VPos::Bottom => 1,
        };
        let turn = match style.transform() {
            FontTransform::None => Turn::None,
            FontTransform::Rotate90 => Turn::Quarter,
            FontTransform::Rotate180 => Turn::Half,
            FontTransform::Rotate270 => Turn::ThreeQuarters,
        };
        self.record(Mark::Text {
            text: text.to_owned(),
            at,
            anchor: (across, down),
            turn,
            size: style.size(),
            ink: ink(style.color(), 1),
        })
    }

    /// The size of a text in a font of average width. Plotters needs it for the layout, and the
    /// layout must not depend on the fonts of the machine.
    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let height = style.size();
        let width = 0.55 * height * text.chars().count() as f64;
        Ok((width.ceil() as u32, height.ceil() as u32))
    }

    fn blit_bitmap(&mut self, upper_left: BackendCoord, size: (u32, u32), rgb: &[u8]) -> Drawn {
        self.record(Mark::Bitmap {
            upper_left,
            size,
            rgb: rgb.to_vec(),
        })
    }
}
