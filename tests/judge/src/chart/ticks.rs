//! Numbers at axes that somebody has drawn by hand: they stand beside their ticks, more or less.

use given::{Drawing, Mark};

use super::marks::{Pixel, distance, two_ends};
use super::texts::{Text, text};
use super::units::is_number;

/// A longer stroke, in pixels, is no tick.
const LONGEST: f64 = 14.0;
/// A number farther from a tick than this is not the tick's.
const FAR: f64 = 14.0;

/// The same drawing with each number where its tick is.
pub fn aligned(drawing: &Drawing) -> Drawing {
    let strokes = drawing.marks.iter().filter_map(two_ends);
    let short = strokes.filter(|&(a, b)| distance(a, b) <= LONGEST);
    let ticks: Vec<(Pixel, Pixel)> = short.collect();
    let moved = |mark: &Mark| match text(mark).filter(|text| is_number(&text.text)) {
        Some(number) => beside_its_tick(mark, &number, &ticks),
        None => mark.clone(),
    };
    Drawing {
        marks: drawing.marks.iter().map(moved).collect(),
        ..drawing.clone()
    }
}

fn beside_its_tick(mark: &Mark, number: &Text, ticks: &[(Pixel, Pixel)]) -> Mark {
    let (x, y) = number.centre;
    let mut moved = mark.clone();
    let Mark::Text { at, anchor, .. } = &mut moved else {
        return moved;
    };
    let gap = |from: f64, to: f64, place: f64| (from - place).abs().min((to - place).abs());
    // An upright tick above or below the number, a level one to its left or right.
    let upright = ticks.iter().filter(|(a, b)| {
        let over = (a.0 - x).abs() <= 0.5 * number.width && gap(a.1, b.1, y) <= FAR;
        a.0 == b.0 && a.1 != b.1 && over
    });
    let level = ticks.iter().filter(|(a, b)| {
        let beside = gap(a.0, b.0, x) <= 0.5 * number.width + FAR && (a.1 - y).abs() <= FAR;
        a.1 == b.1 && a.0 != b.0 && beside
    });
    let nearer = |to: f64| move |a: &f64, b: &f64| (a - to).abs().total_cmp(&(b - to).abs());
    let nearest_x = upright.map(|(a, _)| a.0).min_by(nearer(x));
    let nearest_y = level.map(|(a, _)| a.1).min_by(nearer(y));
    match (nearest_x, nearest_y) {
        (Some(x), _) => (at.0, anchor.0) = (x as i32, 0),
        (None, Some(y)) => (at.1, anchor.1) = (y as i32, 0),
        (None, None) => {}
    }
    moved
}
