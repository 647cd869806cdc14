//! Whether the numbers at an axis fit the data drawn beside them.

use super::Axis;
use super::fit::{Scale, least_squares};
use super::texts::{Tick, Ticks};
use super::units;
use crate::value::Unit;
use crate::wording::number;

/// What is known of one axis.
pub struct Reading<'a> {
    /// "x" or "y".
    pub letter: &'static str,
    pub axis: Axis,
    /// `None` where all numbers of the data are equal.
    pub scale: Option<Scale>,
    /// The data along this axis, and where they were drawn.
    pub numbers: &'a [f64],
    pub pixels: &'a [f64],
    pub ticks: &'a [Ticks],
    pub label: Option<&'a str>,
    /// The distance from one number to the next where the numbers are steps of time.
    pub step: Option<f64>,
}

/// How far, in pixels, a tick may lie from where its number belongs.
const NEAR: f64 = 2.0;

impl Reading<'_> {
    /// Says what is wrong with the numbers at the axis, if anything is.
    pub fn check(&self) -> Result<(), String> {
        let Some(longest) = self.ticks.first() else {
            return self.do_without();
        };
        let stated = self
            .label
            .and_then(|label| units::size_in_label(label, self.axis.unit));
        let allowed = match stated {
            Some(size) => vec![size],
            None => units::sizes(self.axis.unit),
        };
        let fits = |ticks: &Ticks| allowed.iter().any(|&size| self.fits(&ticks.ticks, size));
        if let Some(fitting) = self.ticks.iter().find(|t| fits(t)) {
            return self.differ(fitting);
        }
        self.differ(longest)?;
        Err(self.misfit(&longest.ticks, stated))
    }

    /// Without two numbers at an axis, the data cannot be read from it. Neurons can be counted without.
    fn do_without(&self) -> Result<(), String> {
        if self.axis.unit == Unit::None || self.scale.is_none() || self.label.is_none() {
            return Ok(());
        }
        Err(format!(
            "The {0} axis has fewer than two numbers. Plotters leaves them out if they are too small or too alike. Draw the data in another unit, such as {1}.",
            self.letter,
            small_unit(self.axis.unit)
        ))
    }

    /// The numbers at the axis must not all read the same.
    fn differ(&self, ticks: &Ticks) -> Result<(), String> {
        let first = &ticks.ticks[0];
        if ticks.ticks.iter().any(|t| t.value != first.value) {
            return Ok(());
        }
        Err(format!(
            "All numbers at the {} axis read \"{}\": show more digits, or another unit such as {}.",
            self.letter,
            first.text,
            small_unit(self.axis.unit)
        ))
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
        let data = Stretch::of(self.numbers.iter().map(|&x| scale.pixel(x)));
        ticks.iter().all(|tick| {
            let size = tick.size.unwrap_or(size);
            let shown = scale.number(tick.pixel) / size;
            let near = NEAR + data.uncertainty(tick.pixel);
            let reach = rounding * tick.last_digit + near / scale.slope.abs() / size;
            (tick.value - shown).abs() <= reach
        })
    }

    /// Numbers that were not rounded make a scale of their own: under it, too, the data must lie
    /// where they are.
    fn exact_fits(&self, ticks: &[Tick], size: f64, scale: Scale) -> bool {
        let values: Vec<f64> = ticks
            .iter()
            .map(|t| t.value * t.size.unwrap_or(size))
            .collect();
        let pixels: Vec<f64> = ticks.iter().map(|t| t.pixel).collect();
        let Some((stated, _)) = least_squares(&values, &pixels) else {
            return false;
        };
        let axis = Stretch::of(pixels.iter().copied());
        let low = self.numbers.iter().copied().fold(f64::INFINITY, f64::min);
        let high = self
            .numbers
            .iter()
            .copied()
            .fold(f64::NEG_INFINITY, f64::max);
        [low, high].into_iter().all(|x| {
            let drawn = scale.pixel(x);
            (stated.pixel(x) - drawn).abs() <= NEAR + axis.uncertainty(drawn)
        })
    }

    /// Data that are all equal have no scale of their own: the ticks say where they belong.
    fn constant_fits(&self, ticks: &[Tick], size: f64) -> bool {
        let (Some(&number), Some(&pixel)) = (self.numbers.first(), self.pixels.first()) else {
            return true;
        };
        let values: Vec<f64> = ticks
            .iter()
            .map(|t| t.value * t.size.unwrap_or(size))
            .collect();
        let pixels: Vec<f64> = ticks.iter().map(|t| t.pixel).collect();
        match least_squares(&values, &pixels) {
            Some((scale, _)) => {
                let digits = ticks.iter().map(|t| t.last_digit * size);
                let coarse = digits.fold(0.0, f64::max) * scale.slope.abs();
                (scale.pixel(number) - pixel).abs() <= NEAR + 1.0 + coarse.min(20.0)
            }
            None => true,
        }
    }

    /// Why the ticks do not fit.
    fn misfit(&self, ticks: &[Tick], stated: Option<f64>) -> String {
        let letter = self.letter;
        let unit = self.axis.unit;
        if let (Some(stated), Some(real)) = (
            stated,
            units::sizes(unit)
                .into_iter()
                .find(|&size| self.fits(ticks, size)),
        ) {
            let name = |size| units::written(unit, size).unwrap_or_default();
            let steps = self
                .step
                .is_some_and(|step| (step / real - 1.0).abs() < 1e-3);
            let or_steps = if steps { " or numbers of steps" } else { "" };
            return format!(
                "The label of the {letter} axis says {}, but its numbers are {}{or_steps}: label and numbers must fit each other.",
                name(stated),
                name(real)
            );
        }
        if let Some(step) = self.step
            && (0..3).any(|first| {
                self.scale.is_some_and(|scale| {
                    let start = self.numbers.first().copied().unwrap_or_default();
                    ticks.iter().all(|tick| {
                        let steps = (scale.number(tick.pixel) - start) / step;
                        let from_start = steps + f64::from(first);
                        let from_zero = scale.number(tick.pixel) / step + f64::from(first);
                        let reach = 0.5 + NEAR / scale.slope.abs() / step;
                        let near = |x: f64| (tick.value - x).abs() <= reach;
                        near(from_start) || near(from_zero)
                    })
                })
            })
        {
            return format!(
                "The {letter} axis counts steps. It must show the {}, with step k at t_k = k·Δt.",
                self.axis.shows
            );
        }
        let example = self.farthest_off(ticks, stated);
        format!(
            "The numbers at the {letter} axis do not fit the data{example}. Are other values drawn, or is the axis relabelled?"
        )
    }

    /// The end of the data at which the axis is farthest off, and what it says there.
    fn farthest_off(&self, ticks: &[Tick], stated: Option<f64>) -> String {
        let values: Vec<f64> = ticks.iter().map(|t| t.value).collect();
        let pixels: Vec<f64> = ticks.iter().map(|t| t.pixel).collect();
        let (Some((axis, _)), Some(own)) = (least_squares(&values, &pixels), self.scale) else {
            return String::new();
        };
        let size = stated.unwrap_or(1.0);
        let off = |x: f64| (axis.number(own.pixel(x)) * size - x).abs();
        let low = self.numbers.iter().copied().fold(f64::INFINITY, f64::min);
        let high = self
            .numbers
            .iter()
            .copied()
            .fold(f64::NEG_INFINITY, f64::max);
        let at = if off(high) > off(low) { high } else { low };
        let unit = stated.and_then(|size| units::written(self.axis.unit, size));
        let unit = unit.map_or(String::new(), |name| format!(" {name}"));
        format!(
            ": where the {} is {}{}, the axis says {}{}",
            self.axis.shows,
            number(rounded(at)),
            self.axis.unit.symbol(),
            number(rounded(axis.number(own.pixel(at)))),
            unit.trim_end()
        )
    }
}

/// The pixels from which a scale is known.
struct Stretch {
    low: f64,
    high: f64,
}

impl Stretch {
    fn of(pixels: impl Iterator<Item = f64> + Clone) -> Self {
        Stretch {
            low: pixels.clone().fold(f64::INFINITY, f64::min),
            high: pixels.fold(f64::NEG_INFINITY, f64::max),
        }
    }

    /// How far off a position may be that lies outside, if both ends are off by a pixel.
    fn uncertainty(&self, pixel: f64) -> f64 {
        let outside = (self.low - pixel).max(pixel - self.high).max(0.0);
        1.5 * outside / (self.high - self.low).max(1.0)
    }
}

/// The scales that the numbers at an axis state, in the units that its label allows: for what is
/// drawn without its points, such as a dashed line.
pub fn stated_scales(ticks: &[Ticks], unit: Unit, label: Option<&str>) -> Vec<Scale> {
    let stated = label.and_then(|label| units::size_in_label(label, unit));
    let allowed = stated.map_or_else(|| units::sizes(unit), |size| vec![size]);
    let mut scales = Vec::new();
    for set in ticks {
        let pixels: Vec<f64> = set.ticks.iter().map(|t| t.pixel).collect();
        for &size in &allowed {
            let numbers = set.ticks.iter().map(|t| t.value * t.size.unwrap_or(size));
            let numbers: Vec<f64> = numbers.collect();
            if let Some((scale, farthest)) = least_squares(&numbers, &pixels)
                && farthest <= 2.0
            {
                scales.push(scale);
            }
        }
    }
    scales
}

/// By how much of its last digit a number may differ from what it stands for: not at all where the
/// numbers follow their positions exactly, for then nothing was rounded.
fn rounding(ticks: &[Tick]) -> f64 {
    let values: Vec<f64> = ticks.iter().map(|t| t.value).collect();
    let pixels: Vec<f64> = ticks.iter().map(|t| t.pixel).collect();
    match least_squares(&values, &pixels) {
        Some((_, farthest)) if farthest <= 1.0 && ticks.len() > 2 => 0.0,
        Some(_) if ticks.len() <= 2 => 0.6,
        _ => 1.0,
    }
}

/// Three digits: a position in pixels gives no more.
fn rounded(x: f64) -> f64 {
    format!("{x:.2e}").parse().unwrap_or(x)
}

fn small_unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "ms",
        Unit::Volt => "mV",
        Unit::Ampere => "pA",
        _ => "a smaller one",
    }
}
