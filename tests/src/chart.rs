//! What is to be seen in a chart, and whether it is.

use given::Drawing;

use crate::value::Unit;

/// What a chart must show. Nothing in it fixes colours, sizes, wording or the kind of marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    pub x: Axis,
    pub y: Axis,
    /// With more than one series, each needs an entry in the legend.
    pub series: Vec<Series>,
}

/// An axis: its label must say what it shows and, unless the unit is `Unit::None`, in which unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// What it shows, as in "time" or "membrane potential": for the words of the feedback.
    pub shows: &'static str,
    /// The unit of the data. A chart may show another of the same kind (ms for s, mV for V), if its
    /// label says so and its numbers fit.
    pub unit: Unit,
}

/// One series of points.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it shows, for the words of the feedback.
    pub name: &'static str,
    pub x: Vec<f64>,
    pub y: Vec<f64>,
    /// True if single points must be seen (a raster); else a line will do as well.
    pub dots: bool,
}

/// Says whether a drawing shows the chart; if not, what is wrong with it, in a sentence or two.
pub fn judge(_drawing: &Drawing, _chart: &Chart) -> Result<(), String> {
    Ok(())
}

/// What a drawing shows, in a few lines of text that do not depend on its style: the same for every
/// right drawing of the same data. It stands in the snapshots.
pub fn summary(_drawing: &Drawing, _chart: &Chart) -> String {
    String::new()
}
