//! The refractory period of the original notebooks. The book's figure includes this file, too.

use given::Params;
use ndarray::Array2;

/// Asks first whether V is above the threshold, and holds it afterwards.
///
/// `i` holds the currents in amperes (neurons × steps), `h` is the refractory period in steps. Back come V in
/// volts and the spikes as 0 and 1, both of the shape of `i`.
pub fn notebook(i: &Array2<f64>, h: usize, p: &Params) -> (Array2<f64>, Array2<u8>) {
    let (mut v, mut spikes) = (Array2::from_elem(i.dim(), p.e_l), Array2::zeros(i.dim()));
    for n in 0..i.nrows() {
        let mut last: Option<usize> = None;
        for k in 1..i.ncols() {
            let before = v[[n, k - 1]];
            let after = before + p.dt / p.tau_m * (p.e_l - before + p.r * i[[n, k - 1]]);
            if after >= p.v_th {
                spikes[[n, k]] = 1;
                last = Some(k);
            }
            let held = last.is_some_and(|s| k - s < h);
            v[[n, k]] = if after >= p.v_th || held {
                p.v_reset
            } else {
                after
            };
        }
    }
    (v, spikes)
}
