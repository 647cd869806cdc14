//! What exercises do twice, in two ways, they do alike: on the noise of the notebooks, and on their own.
//! (That exercises 5, 6 and 7 of day 2 agree are laws among their checks.)

use ndarray::Array1;
use probe::call::DEFAULT;
use solutions_day1::ex07_noise::{noisy_current, noisy_trace};
use solutions_day1::ex08_ensemble::ensemble;
use solutions_day1::ex12_arrays::{current_array, integrate_array};
use solutions_day1::ex13_matrices::{inputs, integrate_all};
use solutions_day2::ex02_spikes::simulate;
use solutions_day2::ex03_boolean_indexing::simulate_masked;
use solutions_day2::ex04_binary_raster::{raster_from_spikes, raster_run};
use solutions_day2::ex05_refractory_period::simulate_refractory;

use crate::notebooks::currents;
use crate::table::assert_close;

const ROUNDING: f64 = 1e-12;

/// Exercise 7 is neuron n of exercise 8, which is row n of exercise 13.
#[test]
fn one_neuron_and_many() {
    let lists = ensemble(7, 5, &DEFAULT);
    let v = integrate_all(&inputs(7, 5, &DEFAULT), &DEFAULT);
    for (neuron, trace) in lists.iter().enumerate() {
        assert_close("alone", noisy_trace(5, neuron, &DEFAULT), trace, ROUNDING);
        assert_close("a row", v.row(neuron), trace, ROUNDING);
        let current = noisy_current(&mut given::stream(5, neuron), &DEFAULT);
        let array = current_array(&mut given::stream(5, neuron), &DEFAULT);
        assert_close("the current", array, &current, ROUNDING);
        let trace_of_array = integrate_array(&Array1::from(current), &DEFAULT);
        assert_close("an array", trace_of_array, trace, ROUNDING);
    }
    // More neurons do not change those that were there.
    assert_eq!(ensemble(3, 5, &DEFAULT), lists[..3]);
}

/// Exercises 2, 3, 4 and 5 of day 2 (without a refractory period) simulate the same.
#[test]
fn spikes_times_masks_and_rasters() {
    for i in [currents(500), inputs(100, 7, &DEFAULT)] {
        let n = i.nrows();
        let (v, spikes) = simulate(&i, &DEFAULT);
        let (masked_v, masked_spikes) = simulate_masked(&i, &DEFAULT);
        assert_eq!(masked_spikes, spikes);
        assert_close("masked", masked_v, &v, ROUNDING);

        let raster = raster_run(&i, &DEFAULT);
        assert_eq!(raster, raster_from_spikes(&spikes, n, 150, DEFAULT.dt));
        let total: usize = spikes.values().map(Vec::len).sum();
        let ones: usize = raster.iter().map(|&one| usize::from(one)).sum();
        assert_eq!(ones, total);

        let (free_v, free) = simulate_refractory(&i, 0.0, &DEFAULT);
        assert_eq!(free, raster);
        assert_close("free", free_v, &v, ROUNDING);
    }
}
