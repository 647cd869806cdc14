//! Where data lie on the canvas: the straight line from numbers to pixels.

use super::marks::{Pixel, span};
use super::parts::close_to;
use crate::value::extremes;

/// How far, in pixels, a mark may lie from where the data put it: plotters rounds to whole pixels.
pub const TOLERANCE: f64 = 1.6;

/// Less than this many pixels between the lowest and the highest point, and nothing can be read.
pub const READABLE: f64 = 20.0;

/// pixel = slope · number + offset, along one axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub slope: f64,
    pub offset: f64,
}

impl Scale {
    pub fn pixel(&self, number: f64) -> f64 {
        self.slope * number + self.offset
    }

    pub fn number(&self, pixel: f64) -> f64 {
        (pixel - self.offset) / self.slope
    }
}

/// How pixels along one axis follow numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Along {
    /// They do.
    Scale(Scale),
    /// The numbers are all equal, and so are the pixels.
    Constant,
    /// The numbers differ, the pixels hardly do.
    Flat,
    /// They do not.
    No,
}

/// The straight line of least squares through (number, pixel), and the largest distance from it.
pub fn least_squares(numbers: &[f64], pixels: &[f64]) -> Option<(Scale, f64)> {
    let n = numbers.len() as f64;
    let mean_number = numbers.iter().sum::<f64>() / n;
    let mean_pixel = pixels.iter().sum::<f64>() / n;
    let pairs = || numbers.iter().zip(pixels);
    let spread: f64 = numbers.iter().map(|x| (x - mean_number).powi(2)).sum();
    let products = pairs().map(|(x, p)| (x - mean_number) * (p - mean_pixel));
    if spread <= 0.0 || !spread.is_finite() {
        return None;
    }
    let slope = products.sum::<f64>() / spread;
    let scale = Scale {
        slope,
        offset: mean_pixel - slope * mean_number,
    };
    let distances = pairs().map(|(&x, p)| (scale.pixel(x) - p).abs());
    Some((scale, distances.fold(0.0, f64::max)))
}

/// How pixels follow numbers, point by point.
pub fn along(numbers: &[f64], pixels: &[f64]) -> Along {
    if numbers.len() != pixels.len() || numbers.is_empty() {
        return Along::No;
    }
    let wide = span(pixels.iter().copied());
    match are_equal(numbers) {
        true if wide <= 2.0 * TOLERANCE => Along::Constant,
        true => Along::No,
        false if wide < READABLE => Along::Flat,
        false => match least_squares(numbers, pixels) {
            Some((scale, farthest)) if farthest <= TOLERANCE => Along::Scale(scale),
            _ => Along::No,
        },
    }
}

/// The two axes of some pixels, against numbers.
pub fn both(x: &[f64], y: &[f64], points: &[Pixel]) -> (Along, Along) {
    let (px, py): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    (along(x, &px), along(y, &py))
}

/// True if numbers are equal up to rounding.
pub fn are_equal(numbers: &[f64]) -> bool {
    let largest = numbers.iter().fold(0.0, |a: f64, b| a.max(b.abs()));
    span(numbers.iter().copied()) <= 1e-12 * largest
}

/// True if there is one of `marks` within the tolerance of each of `data`.
pub fn covers(data: &[Pixel], marks: &[Pixel]) -> bool {
    let mut sorted = marks.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let reach = TOLERANCE + 0.5;
    let is_near =
        |&(x, y): &Pixel| close_to(&sorted, x, reach).any(|k| (sorted[k].1 - y).abs() <= reach);
    data.iter().all(is_near)
}

/// The line from numbers to pixels by their extremes alone: for points drawn in any order.
pub fn by_extremes(numbers: &[f64], pixels: &[f64], rising: bool) -> Option<Scale> {
    if numbers.is_empty() || pixels.is_empty() || are_equal(numbers) {
        return None;
    }
    let (left, right) = extremes(pixels.iter().copied());
    let (first, last) = if rising { (left, right) } else { (right, left) };
    let (low, high) = extremes(numbers.iter().copied());
    let line = least_squares(&[low, high], &[first, last]);
    line.map(|(scale, _)| scale)
}
