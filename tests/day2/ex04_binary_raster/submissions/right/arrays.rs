//! A column at a time, with arrays; rows by rows from the spike lists.

use std::collections::BTreeMap;

use given::Params;
use ndarray::{Array1, Array2, Zip};

pub fn raster_from_spikes(
    spikes: &BTreeMap<usize, Vec<f64>>,
    n: usize,
    steps: usize,
    dt: f64,
) -> Array2<u8> {
    let mut cells = Vec::with_capacity(n * steps);
    for neuron in 0..n {
        let mut row = vec![0; steps];
        for t in spikes.get(&neuron).into_iter().flatten() {
            let k = (t / dt).round();
            if k < steps as f64 {
                row[k as usize] = 1;
            }
        }
        cells.append(&mut row);
    }
    Array2::from_shape_vec((n, steps), cells).expect("n rows of so many steps")
}

pub fn raster_run(i: &Array2<f64>, p: &Params) -> Array2<u8> {
    let mut raster = Array2::<u8>::zeros(i.dim());
    let mut v = Array1::from_elem(i.nrows(), p.e_l);
    for k in 1..i.ncols() {
        v = &v + p.dt / p.tau_m * (p.e_l - &v + p.r * &i.column(k - 1));
        Zip::from(raster.column_mut(k)).and(&mut v).for_each(|x, v| {
            if *v >= p.v_th {
                *x = 1;
                *v = p.v_reset;
            }
        });
    }
    raster
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty() {
        assert_eq!(raster_from_spikes(&BTreeMap::new(), 0, 4, 1e-3).dim(), (0, 4));
    }
}
