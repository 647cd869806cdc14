//! Values in another arrangement: rows for columns, a step late, one missing.

use crate::value::Value;

/// Of a list of so many elements, the places of those that a changed one has; `None` is a 0.
pub type Places = fn(usize) -> Vec<Option<usize>>;

pub const WITHOUT_FIRST: Places = |n| (1..n).map(Some).collect();
pub const WITHOUT_LAST: Places = |n| (0..n.saturating_sub(1)).map(Some).collect();
/// One place later; the first element comes twice.
pub const LATER: Places = |n| (0..n).map(|k| Some(k.saturating_sub(1))).collect();
/// One place later, after a 0.
pub const LATE_FROM_ZERO: Places = |n| (0..n).map(|k| k.checked_sub(1)).collect();
/// One place earlier; a 0 at the end.
pub const EARLIER: Places = |n| (0..n).map(|k| Some(k + 1).filter(|k| *k < n)).collect();
/// One place earlier; the last element comes twice.
pub const EARLY_TO_LAST: Places = |n| (0..n).map(|k| Some((k + 1).min(n - 1))).collect();
pub const ONLY_FIRST: Places = |n| vec![Some(0); n];
pub const BACKWARDS: Places = |n| (0..n).rev().map(Some).collect();

/// The value with its list, or each row of its matrix, rearranged.
pub fn in_lists(value: &Value, places: Places) -> Option<Value> {
    if let Value::Fields(_) = value {
        return value.each_field(|value| in_lists(value, places));
    }
    let mut shape = value.shape()?;
    let (rows, columns) = match shape[..] {
        [n] => (1, n),
        [rows, columns] => (rows, columns),
        _ => return None,
    };
    let of_row = places(columns);
    *shape.last_mut()? = of_row.len();
    let row = |row: usize| of_row.iter().map(move |k| k.map(|k| row * columns + k));
    let places: Vec<_> = (0..rows).flat_map(row).collect();
    value.picked(shape, &places)
}

/// The matrix with its rows rearranged.
pub fn of_rows(value: &Value, places: Places) -> Option<Value> {
    let &[rows, columns] = value.shape()?.as_slice() else {
        return None;
    };
    let of_rows = places(rows);
    let row = |&row: &Option<usize>| (0..columns).map(move |k| Some(row? * columns + k));
    let places: Vec<_> = of_rows.iter().flat_map(row).collect();
    value.picked(vec![of_rows.len(), columns], &places)
}

/// Rows for columns.
pub fn transposed(value: &Value) -> Option<Value> {
    if let Value::Fields(_) = value {
        return value.each_field(transposed);
    }
    let &[rows, columns] = value.shape()?.as_slice() else {
        return None;
    };
    let column = |c: usize| (0..rows).map(move |r| Some(r * columns + c));
    let places: Vec<_> = (0..columns).flat_map(column).collect();
    value.picked(vec![columns, rows], &places)
}
