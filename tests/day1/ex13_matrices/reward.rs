//! The ensemble once more, as a matrix.

use crate::kit::*;
use judge::reward::Ask;

pub fn reward(ask: Ask) -> Option<Shown> {
    let i = ask(super::inputs(ENSEMBLE, SEED, DEFAULT))?;
    let v = ask(Call::of("integrate_all").arg("i", i).with(DEFAULT))?;
    let rows = rows(&v);
    let mut numbers = vec![rows.len() as f64, rows.first()?.len() as f64];
    numbers.extend(rows.iter().take(3).flat_map(|row| beginning(row, 1e3)));
    Shown::of(include_str!("reward.txt"), &numbers, None)
}
