//! Reads the files of numbers, and compares.

use std::borrow::Borrow;
use std::fs;
use std::path::{Path, PathBuf};

use ndarray::Array2;
use probe::call::DEFAULT;

/// q = 1 − Δt/τ_m, by which the distance to the goal shrinks in one Euler step.
pub const Q: f64 = 1.0 - DEFAULT.dt / DEFAULT.tau_m;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("project/oracle")
        .join(name)
}

pub fn text(name: &str) -> String {
    let path = path(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    text.replace("\r\n", "\n")
}

/// A table with a line of names on top.
pub struct Table {
    name: &'static str,
    columns: Vec<String>,
    rows: Vec<Vec<f64>>,
}

impl Table {
    pub fn read(name: &'static str) -> Self {
        let text = text(name);
        let mut lines = text.lines();
        let header = lines.next().expect("a line of names");
        let number = |cell: &str| cell.parse().unwrap_or_else(|_| panic!("{name}: {cell:?}"));
        let row = |line: &str| line.split(',').map(number).collect();
        Table {
            name,
            columns: header.split(',').map(str::to_owned).collect(),
            rows: lines.map(row).collect(),
        }
    }

    pub fn column(&self, name: &str) -> Vec<f64> {
        let place = self.columns.iter().position(|c| c == name);
        let place = place.unwrap_or_else(|| panic!("{} has no column {name}", self.name));
        self.rows.iter().map(|row| row[place]).collect()
    }
}

/// The potentials of exercise 13 in the notebooks: 50 neurons, 150 steps.
pub fn recorded_ensemble() -> Array2<f64> {
    let path = path("d1_ex13_v_50x150.bin");
    let bytes = fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let numbers = bytes
        .chunks_exact(8)
        .map(|eight| f64::from_le_bytes(eight.try_into().expect("eight bytes")));
    Array2::from_shape_vec((50, 150), numbers.collect()).expect("50 rows of 150")
}

/// Asserts that the numbers agree to `relative` of the largest that is expected.
pub fn assert_close(
    what: &str,
    got: impl IntoIterator<Item = impl Borrow<f64>>,
    want: impl IntoIterator<Item = impl Borrow<f64>>,
    relative: f64,
) {
    let got: Vec<f64> = got.into_iter().map(|x| *x.borrow()).collect();
    let want: Vec<f64> = want.into_iter().map(|x| *x.borrow()).collect();
    assert_eq!(got.len(), want.len(), "{what}: how many");
    let largest = want.iter().fold(0.0_f64, |m, x| m.max(x.abs()));
    for (k, (got, want)) in got.iter().zip(&want).enumerate() {
        assert!(
            got.is_finite() && (got - want).abs() <= relative * largest,
            "{what}, number {k}: {got:e} where {want:e} is expected"
        );
    }
}
