use crate::ex02_sinusoidal_input::sine_current;
use crate::ex04_euler_step::integrate;
use given::{Canvas, Params, PlotResult};
use plotters::prelude::*;

pub fn sine_trace(p: &Params) -> Vec<f64> {
    let i: Vec<f64> = (0..p.steps())
        .map(|k| sine_current(k as f64 * p.dt, p))
        .collect();
    integrate(&i, p)
}

/// From the smallest to the largest value.
pub struct Span {
    pub low: f64,
    pub high: f64,
}

impl Span {
    pub fn of(x: &[f64]) -> Self {
        let mut span = Span {
            low: x[0],
            high: x[0],
        };
        for &x in x {
            if x < span.low {
                span.low = x;
            } else if x > span.high {
                span.high = x;
            }
        }
        span
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn of_two() {
        assert_eq!(Span::of(&[1.0, -1.0]).low, -1.0);
    }
}

pub fn plot_voltage(canvas: &Canvas, t: &[f64], v: &[f64]) -> PlotResult {
    let Span { low, high } = Span::of(v);
    let root = canvas.area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("Membrane potential", ("sans-serif", 20))
        .margin(10)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(t[0]..t[t.len() - 1], low..high)?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("membrane potential (V)")
        .draw()?;
    chart.draw_series(LineSeries::new(
        t.iter().copied().zip(v.iter().copied()),
        &BLUE,
    ))?;
    Ok(())
}
