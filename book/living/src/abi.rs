//! How a page calls the module: numbers in, a picture and numbers out.
//!
//! The page sets each knob, asks for a figure, and then reads the picture's text, the numbers, and what the
//! solutions gave. Where these are changes with the next call.

// An export is `no_mangle`, which counts as unsafe code: two of the same name would be one. These names are
// nobody else's.
#![allow(unsafe_code)]

use std::cell::RefCell;

use crate::figure::{FIGURES, Shown};

thread_local! {
    static KNOBS: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
    static SHOWN: RefCell<Shown> = const { RefCell::new(Shown::nothing()) };
}

/// Begins the setting of knobs: none is set.
#[unsafe(no_mangle)]
pub extern "C" fn living_begin() {
    KNOBS.with_borrow_mut(Vec::clear);
}

/// The value of the next knob, in the order of the figure's `knobs.txt`.
#[unsafe(no_mangle)]
pub extern "C" fn living_knob(value: f64) {
    KNOBS.with_borrow_mut(|knobs| knobs.push(value));
}

/// Shows the figure of this number with the knobs that were set, `width` pixels wide.
#[unsafe(no_mangle)]
pub extern "C" fn living_show(figure: usize, width: u32) {
    let shown = KNOBS.with_borrow(|knobs| (FIGURES[figure].show)(knobs, width));
    SHOWN.set(shown);
}

/// Where the SVG of what is shown begins: UTF-8.
#[unsafe(no_mangle)]
pub extern "C" fn living_svg() -> *const u8 {
    SHOWN.with_borrow(|shown| shown.svg.as_ptr())
}

/// How many bytes the SVG has.
#[unsafe(no_mangle)]
pub extern "C" fn living_svg_bytes() -> usize {
    SHOWN.with_borrow(|shown| shown.svg.len())
}

/// Where the numbers of what is shown begin.
#[unsafe(no_mangle)]
pub extern "C" fn living_numbers() -> *const f64 {
    SHOWN.with_borrow(|shown| shown.numbers.as_ptr())
}

/// How many numbers there are.
#[unsafe(no_mangle)]
pub extern "C" fn living_numbers_len() -> usize {
    SHOWN.with_borrow(|shown| shown.numbers.len())
}

/// Where the values begin that the solutions gave.
#[unsafe(no_mangle)]
pub extern "C" fn living_data() -> *const f64 {
    SHOWN.with_borrow(|shown| shown.data.as_ptr())
}

/// How many values there are.
#[unsafe(no_mangle)]
pub extern "C" fn living_data_len() -> usize {
    SHOWN.with_borrow(|shown| shown.data.len())
}
