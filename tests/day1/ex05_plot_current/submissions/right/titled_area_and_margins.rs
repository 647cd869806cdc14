use given::{Canvas, PlotResult};
use plotters::prelude::*;

const NANO: f64 = 1e-9;

/// Smallest and largest.
pub fn limits(x: &[f64]) -> (f64, f64) {
    x.iter()
        .fold((f64::MAX, f64::MIN), |(a, b), &x| (a.min(x), b.max(x)))
}

pub fn plot_current(canvas: &Canvas, t: &[f64], i: &[f64]) -> PlotResult {
    let area = canvas
        .area()
        .titled("Input of the neuron", ("sans-serif", 18))?;
    let area = area.margin(5, 5, 20, 40);
    let (t0, t1) = limits(t);
    let (i0, i1) = limits(i);
    let slack = (t1 - t0) / 20.0;
    let mut chart = ChartBuilder::on(&area)
        .set_label_area_size(LabelAreaPosition::Bottom, 50)
        .set_label_area_size(LabelAreaPosition::Right, 50)
        .build_cartesian_2d(t0 - slack..t1 + slack, i0 / NANO..i1 / NANO)?;
    let mut mesh = chart.configure_mesh();
    mesh.x_label_formatter(&|t| format!("{:.1} ms", t * 1e3));
    mesh.x_desc("time (ms)");
    mesh.y_desc("input, nA");
    mesh.draw()?;
    for (t, i) in t.iter().zip(i.iter()) {
        let at = (*t, *i / NANO);
        chart.plotting_area().draw(&Circle::new(at, 5, &GREEN))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn limits_of_three() {
        assert_eq!(super::limits(&[2.0, -1.0, 1.0]), (-1.0, 2.0));
    }
}
