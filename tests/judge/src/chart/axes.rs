//! Whether the numbers at an axis fit the data drawn beside them.

use super::Axis;
use super::faults::even_step;
use super::fit::{Scale, least_squares};
use super::texts::{Tick, Ticks};
use super::units;
use super::values::{coarse, with_unit};
use crate::sentences::said;
use crate::value::{Unit, extremes};
use crate::wording::number;

/// What is known of one axis.
pub struct Reading<'a> {
    /// "x" or "y".
    pub letter: &'static str,
    pub axis: Axis,
    /// `None` where all numbers of the data are equal.
    pub scale: Option<Scale>,
    /// The data along this axis, and where the first of them was drawn.
    pub numbers: &'a [f64],
    pub first: Option<f64>,
    pub ticks: Vec<Ticks>,
    pub label: Option<&'a str>,
}

/// How far, in pixels, a tick may lie from where its number belongs.
const NEAR: f64 = 2.0;

impl Reading<'_> {
    /// Says what is wrong with the numbers at the axis, if anything is.
    pub fn check(&self) -> Result<(), String> {
        let Some(longest) = self.ticks.first() else {
            return self.do_without();
        };
        let (stated, allowed) = allowed(self.axis.unit, self.label);
        let judged = self.ticks.iter().filter_map(|ticks| {
            let mut sizes = allowed.iter().copied();
            let size = sizes.find(|&size| self.fits(&ticks.ticks, size))?;
            Some(self.differ(ticks).and_then(|()| self.distinct(ticks, size)))
        });
        // Of two axes, one with numbers that can be read is enough.
        if let Some(judged) = judged.min_by_key(Result::is_err) {
            return judged;
        }
        self.differ(longest)?;
        Err(self.misfit(&longest.ticks, stated))
    }

    /// Without two numbers at an axis, the data cannot be read from it. Neurons can be counted without.
    fn do_without(&self) -> Result<(), String> {
        if self.axis.unit == Unit::None || self.scale.is_none() || self.label.is_none() {
            return Ok(());
        }
        let (letter, unit) = (self.letter, units::small(self.axis.unit));
        Err(said!("chart few numbers", letter, unit))
    }

    /// The numbers at the axis must not all read the same.
    fn differ(&self, ticks: &Ticks) -> Result<(), String> {
        let first = &ticks.ticks[0];
        if ticks.ticks.iter().any(|t| t.value != first.value) {
            return Ok(());
        }
        let (letter, unit) = (self.letter, units::small(self.axis.unit));
        let text = &first.text;
        Err(said!("chart numbers alike", letter, unit, text))
    }

    /// Numbers at different places must not read the same, nor be nearly as far off as the next number is:
    /// unless plotters, which writes five decimals, would have written them no better.
    fn distinct(&self, ticks: &Ticks, size: f64) -> Result<(), String> {
        const DECIMAL: f64 = 1e-5;
        let Some(scale) = self.scale else {
            return Ok(());
        };
        let size_of = |tick: &Tick| tick.size.unwrap_or(size);
        let belongs = |tick: &Tick| scale.number(tick.pixel) / size_of(tick);
        let near = |tick: &Tick| NEAR / scale.slope.abs() / size_of(tick);
        let apart = |two: &[Tick]| (belongs(&two[0]) - belongs(&two[1])).abs();
        let are_alike = |two: &&[Tick]| {
            let same = (two[0].value, two[0].size) == (two[1].value, two[1].size);
            same && apart(two) > DECIMAL.max(2.0 * near(&two[0]))
        };
        let are_off = |two: &&[Tick]| {
            let off = |tick: &Tick| (tick.value - belongs(tick)).abs() - near(tick);
            apart(two) > 2.0 * DECIMAL && off(&two[0]).max(off(&two[1])) > 0.4 * apart(two)
        };
        let pairs = || ticks.ticks.windows(2);
        let (name, tick) = match (pairs().find(are_alike), pairs().find(are_off)) {
            (Some(two), _) => ("chart several alike", &two[0]),
            (_, Some(two)) => ("chart rounded too much", &two[0]),
            (None, None) => return Ok(()),
        };
        let smaller = match size_of(tick) {
            1.0 => format!(", or another unit such as {}", units::small(self.axis.unit)),
            _ => String::new(),
        };
        let (letter, text) = (self.letter, &tick.text);
        Err(said!(name, letter, smaller, text))
    }

    /// True if the ticks show the data in a unit of this size.
    fn fits(&self, ticks: &[Tick], size: f64) -> bool {
        let Some(scale) = self.scale else {
            return self.constant_fits(ticks, size);
        };
        let rounding = rounding(ticks);
        if rounding == 0.0 {
            return self.exact_fits(ticks, size, scale);
        }
        // A scale known from few pixels is less certain the farther away a tick is.
        let data = extremes(self.numbers.iter().map(|&x| scale.pixel(x)));
        ticks.iter().all(|tick| {
            let size = tick.size.unwrap_or(size);
            let shown = scale.number(tick.pixel) / size;
            let near = NEAR + uncertainty(data, tick.pixel);
            let reach = rounding * tick.last_digit + near / scale.slope.abs() / size;
            (tick.value - shown).abs() <= reach
        })
    }

    /// Numbers that were not rounded make a scale of their own: under it, too, the data must lie
    /// where they are.
    fn exact_fits(&self, ticks: &[Tick], size: f64, scale: Scale) -> bool {
        let Some((stated, _)) = line_in(ticks, size) else {
            return false;
        };
        let axis = extremes(ticks.iter().map(|t| t.pixel));
        let (low, high) = extremes(self.numbers.iter().copied());
        [low, high].into_iter().all(|x| {
            let drawn = scale.pixel(x);
            (stated.pixel(x) - drawn).abs() <= NEAR + uncertainty(axis, drawn)
        })
    }

    /// Data that are all equal have no scale of their own: the ticks say where they belong.
    fn constant_fits(&self, ticks: &[Tick], size: f64) -> bool {
        let (Some(&number), Some(pixel)) = (self.numbers.first(), self.first) else {
            return true;
        };
        line_in(ticks, size).is_none_or(|(scale, _)| {
            let digits = ticks.iter().map(|t| t.last_digit * size);
            let coarse = digits.fold(0.0, f64::max) * scale.slope.abs();
            (scale.pixel(number) - pixel).abs() <= NEAR + 1.0 + coarse.min(20.0)
        })
    }

    /// Why the ticks do not fit.
    fn misfit(&self, ticks: &[Tick], stated: Option<f64>) -> String {
        let letter = self.letter;
        let Axis { shows, unit } = self.axis;
        let mut sizes = units::sizes(unit).into_iter();
        let real = sizes.find(|&size| self.fits(ticks, size));
        if let (Some(stated), Some(real)) = (stated, real) {
            let name = |size| units::written(unit, size).unwrap_or_default();
            // In the label's own letters: "MS" is no "Ms". A factor before the unit is part of it.
            let named = |label| units::unit_in_label(label, unit);
            let label = self.label.and_then(named);
            let word = label.filter(|label| units::size_of_word(label.word, unit) == Some(stated));
            let own = word.map_or_else(|| name(stated), |label| label.word.to_owned());
            let is_step = |step: f64| (step / real - 1.0).abs() < 1e-3;
            let steps = self.step().is_some_and(is_step);
            let or_steps = if steps { " or numbers of steps" } else { "" };
            let real = name(real);
            return said!("chart another unit", letter, own, real, or_steps);
        }
        if self.counts_steps(ticks) {
            return said!("chart steps", letter, shows);
        }
        let example = self.farthest_off(ticks, stated);
        said!("chart numbers", letter, example)
    }

    /// The distance from one number to the next where the numbers are steps of time.
    fn step(&self) -> Option<f64> {
        let is_time = self.axis.unit == Unit::Second;
        even_step(self.numbers).filter(|_| is_time)
    }

    /// True if the ticks are numbers of steps, counted from 0, 1 or 2.
    fn counts_steps(&self, ticks: &[Tick]) -> bool {
        let (Some(step), Some(scale)) = (self.step(), self.scale) else {
            return false;
        };
        let start = self.numbers.first().copied().unwrap_or_default();
        let reach = 0.5 + NEAR / scale.slope.abs() / step;
        let is_step = |tick: &Tick, first: i32| {
            let time = scale.number(tick.pixel);
            let near = |steps: f64| (tick.value - steps - f64::from(first)).abs() <= reach;
            near((time - start) / step) || near(time / step)
        };
        (0..3).any(|first| ticks.iter().all(|tick| is_step(tick, first)))
    }

    /// The end of the data at which the axis is farthest off, and what it says there.
    fn farthest_off(&self, ticks: &[Tick], stated: Option<f64>) -> String {
        let (Some((axis, _)), Some(own)) = (line_through(ticks, |t| t.value), self.scale) else {
            return String::new();
        };
        let size = stated.unwrap_or(1.0);
        let off = |x: f64| (axis.number(own.pixel(x)) * size - x).abs();
        let (low, high) = extremes(self.numbers.iter().copied());
        let at = if off(high) > off(low) { high } else { low };
        let unit = stated.and_then(|size| units::written(self.axis.unit, size));
        let unit = unit.map_or(String::new(), |name| format!(" {name}"));
        let says = number(coarse(axis.number(own.pixel(at))));
        let (shows, right) = (self.axis.shows, with_unit(self.axis, at));
        format!(": where the {shows} is {right}, the axis says {says}{unit}")
    }
}

/// How far off a position may be that lies outside the pixels from which a scale is known, if both ends of these are
/// off by a pixel.
fn uncertainty((low, high): (f64, f64), pixel: f64) -> f64 {
    let outside = (low - pixel).max(pixel - high).max(0.0);
    1.5 * outside / (high - low).max(1.0)
}

/// The scales that the numbers at an axis state, in the units that its label allows: for what is
/// drawn without its points, such as a dashed line.
pub fn stated_scales(ticks: &[Ticks], unit: Unit, label: Option<&str>) -> Vec<Scale> {
    let (_, allowed) = allowed(unit, label);
    let in_sizes = |set| allowed.iter().filter_map(move |&size| line_in(set, size));
    let lines = ticks.iter().flat_map(|set| in_sizes(&set.ticks));
    let straight = lines.filter(|(_, farthest)| *farthest <= 2.0);
    straight.map(|(scale, _)| scale).collect()
}

/// The size of the unit that a label names, and the sizes that numbers beside it may be in.
fn allowed(unit: Unit, label: Option<&str>) -> (Option<f64>, Vec<f64>) {
    let stated = label.and_then(|label| units::size_in_label(label, unit));
    let allowed = stated.map_or_else(|| units::sizes(unit), |size| vec![size]);
    (stated, allowed)
}

/// The straight line through numbers at an axis, and how far from it the farthest is, in pixels.
fn line_through(ticks: &[Tick], number: impl Fn(&Tick) -> f64) -> Option<(Scale, f64)> {
    let numbers: Vec<f64> = ticks.iter().map(number).collect();
    let pixels: Vec<f64> = ticks.iter().map(|t| t.pixel).collect();
    least_squares(&numbers, &pixels)
}

/// The same, where they are in a unit of this size.
fn line_in(ticks: &[Tick], size: f64) -> Option<(Scale, f64)> {
    line_through(ticks, |t| t.value * t.size.unwrap_or(size))
}

/// By how much of its last digit a number may differ from what it stands for: not at all where the
/// numbers follow their positions exactly, for then nothing was rounded.
fn rounding(ticks: &[Tick]) -> f64 {
    match line_through(ticks, |t| t.value) {
        Some((_, farthest)) if farthest <= 1.0 && ticks.len() > 2 => 0.0,
        _ => 0.6,
    }
}
