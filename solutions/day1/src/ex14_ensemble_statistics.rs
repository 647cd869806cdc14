//! # Exercise 14: the statistics of an ensemble
//!
//! Mean, standard deviation and autocovariance of an ensemble that is held in a matrix V, neurons
//! × steps, and the figure that shows them. N is the number of neurons (rows); the sums run over
//! the neurons.
//!
//! ```text
//! ⟨V[k]⟩  = 1/N · Σ_n V[n, k]
//! σ[k]    = √( 1/(N − 1) · Σ_n (V[n, k] − ⟨V[k]⟩)² )
//! C[k, l] =    1/(N − 1) · Σ_n (V[n, k] − ⟨V[k]⟩) · (V[n, l] − ⟨V[l]⟩)
//! ```
//!
//! ```text
//! Grade it    cargo lif check day1/ex14     (or: cargo test day1::ex14)
//! Read it     book/src/day1/ex14_ensemble_statistics.md
//! ```

use given::{Canvas, PlotResult, padded_range};
use ndarray::{Array1, Array2};
use plotters::prelude::*;

// stub: // use ndarray::Axis; // the direction in which to sum or to average
// begin solution
use ndarray::Axis;
// end solution

/// The sample mean and the sample standard deviation at every step, both in volts: two arrays with
/// as many values as `v` has columns.
///
/// Subtract the mean before you square: ⟨V²⟩ − ⟨V⟩² loses its digits where V is far from 0.
///
/// `v` is neurons × steps, in volts. One neuron has no spread: its mean is its own trace, and σ is
/// 0 at every step. Without neurons (no rows) both arrays are full of 0.
pub fn mean_std(v: &Array2<f64>) -> (Array1<f64>, Array1<f64>) {
    // stub: todo!("mean and σ, at every step, of {v}")
    // begin solution
    let zeros = Array1::zeros(v.ncols());
    match v.nrows() {
        0 => (zeros.clone(), zeros),
        1 => (v.row(0).to_owned(), zeros),
        // Axis 0 runs over the rows, the neurons: it is the axis that disappears. `std_axis`
        // divides by N − its second argument.
        n => (v.sum_axis(Axis(0)) / n as f64, v.std_axis(Axis(0), 1.0)),
    }
    // `v.mean_axis(Axis(0))` gives the mean as an `Option`: `None` if there are no rows.
    // end solution
}

/// The autocovariance for every pair of steps, in V²: a matrix of steps × steps.
///
/// `v` is neurons × steps, in volts. Row k, column l holds C[k, l]; the matrix is symmetric, and
/// its diagonal is the variance σ². Here, too, subtract the means first. With fewer than two neurons
/// every entry is 0.
pub fn autocovariance_matrix(v: &Array2<f64>) -> Array2<f64> {
    // stub: todo!("the autocovariances of {v}")
    // begin solution
    if v.nrows() < 2 {
        return Array2::zeros((v.ncols(), v.ncols()));
    }
    let (mean, _) = mean_std(v);
    // Broadcasting: the mean (one value per step) is subtracted from every row.
    let deviation = v - &mean;
    // The sum over neurons of a product, for every pair of steps: that is a matrix product.
    // (steps × neurons) · (neurons × steps) = steps × steps.
    deviation.t().dot(&deviation) / (v.nrows() as f64 - 1.0)
    // end solution
}

/// Draws three lines over time and a legend: the mean, the mean + σ and the mean − σ.
///
/// `t` holds rising times in seconds, none below 0, `mean` and `std` are in volts; all three have the
/// same length, at least two.
/// Time runs to the right and the potential upwards. Each line leads from point to point, in one piece
/// or in dashes; a mark at each point will do as well.
/// The chart has a title above or below it; its x axis is labelled with the time and its unit (such
/// as ms), its y axis with the membrane potential and its unit (such as mV); every point lies inside the
/// axes, whose ranges you take from the data; and the legend has an entry for each of the three lines.
/// Any wording with the unit's symbol will do, the numbers have enough digits to tell them apart,
/// colours and widths are up to you, and you may add what you like to it, as long as it is true
/// and hides no data.
///
/// # Errors
/// Whatever plotters reports: put a `?` after each of its calls that can fail.
pub fn plot_stats(canvas: &Canvas, t: &[f64], mean: &Array1<f64>, std: &Array1<f64>) -> PlotResult {
    // Given: the edges of the band by array arithmetic, the drawing area, and the axes with their
    // labels. Change them as you like.
    let (above, below) = (mean + std, mean - std);
    let potentials = padded_range([&above, &below].into_iter().flatten());
    let area = canvas.area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption("Mean and spread of the ensemble", ("sans-serif", 20))
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(70)
        .build_cartesian_2d(t[0]..t[t.len() - 1], potentials)?;
    chart
        .configure_mesh()
        .x_desc("time (s)")
        .y_desc("membrane potential (V)")
        .draw()?;

    // Your part: three line series on `chart`, each with a label and a little picture for the legend
    // (`.label("…").legend(|at| …)` after `draw_series(…)?`); and finally the box with the legend,
    // `configure_series_labels()`.
    // stub: todo!("three lines over {t:?}: {mean}, {above} and {below}")
    // begin solution
    let curves = [
        ("mean", mean.clone(), BLUE),
        ("mean + σ", above, RED),
        ("mean − σ", below, MAGENTA),
    ];
    for (name, values, color) in curves {
        let points = t.iter().copied().zip(values);
        chart
            .draw_series(LineSeries::new(points, color))?
            .label(name)
            .legend(move |at| Circle::new(at, 4, color.filled()));
    }
    // The labels are only remembered until here: without this the figure has no legend.
    chart
        .configure_series_labels()
        .border_style(BLACK)
        .background_style(WHITE.mix(0.8))
        .draw()?;
    Ok(())
    // end solution
}
