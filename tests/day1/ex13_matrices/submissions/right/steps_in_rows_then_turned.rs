use given::{Params, stream};
use ndarray::Array2;

use crate::ex12_arrays::current_array;

pub fn inputs(n: usize, seed: u64, p: &Params) -> Array2<f64> {
    let mut i = Array2::zeros((n, p.steps()));
    for j in 0..n {
        i.row_mut(j).assign(&current_array(&mut stream(seed, j), p));
    }
    i
}

pub fn integrate_all(i: &Array2<f64>, p: &Params) -> Array2<f64> {
    // Rows are contiguous in memory: so work on the transposed matrix, and turn it back.
    let mut v = Array2::from_elem((i.ncols(), i.nrows()), p.e_l);
    for k in 1..i.ncols() {
        let prev = v.row(k - 1).to_owned();
        let mut row = v.row_mut(k);
        row.assign(&prev);
        row.scaled_add(-p.dt / p.tau_m, &(&prev - p.e_l));
        row.scaled_add(p.dt / p.tau_m * p.r, &i.column(k - 1));
    }
    v.reversed_axes()
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_yet() {}
}
