//! Elements that may not be there: get_mut.

use std::collections::BTreeMap;

use given::Params;
use ndarray::Array2;

pub fn raster_from_spikes(
    spikes: &BTreeMap<usize, Vec<f64>>,
    n: usize,
    steps: usize,
    dt: f64,
) -> Array2<u8> {
    let mut raster = Array2::from_elem((n, steps), 0u8);
    let at = spikes
        .iter()
        .flat_map(|(&n, times)| times.iter().map(move |t| (n, (t / dt + 0.5).floor() as usize)));
    for place in at {
        if let Some(x) = raster.get_mut(place) {
            *x = 1;
        }
    }
    raster
}

/// The next potential, None at a spike.
fn next(v: f64, i: f64, p: &Params) -> Option<f64> {
    let next = v + p.dt * (p.e_l - v + p.r * i) / p.tau_m;
    (next < p.v_th).then_some(next)
}

pub fn raster_run(i: &Array2<f64>, p: &Params) -> Array2<u8> {
    let mut raster = Array2::zeros(i.raw_dim());
    for (row, mut out) in i.rows().into_iter().zip(raster.rows_mut()) {
        let mut v = p.e_l;
        for (x, &current) in out.iter_mut().skip(1).zip(row) {
            match next(v, current, p) {
                Some(next) => v = next,
                None => {
                    v = p.v_reset;
                    *x = 1;
                }
            }
        }
    }
    raster
}
