//! The slopes of the chapter's table.

use super::{dv_dt, reset};
use crate::kit::*;
use judge::reward::{Ask, number_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let mut numbers = Vec::new();
    for v in [-80e-3, -60e-3, -55e-3, -30e-3] {
        numbers.push(number_of(ask(dv_dt(v, DEFAULT.i_mean, DEFAULT))?)?);
        numbers.push(number_of(ask(reset(v, DEFAULT))?)? * 1e3);
    }
    Shown::of(include_str!("reward.txt"), &numbers, None)
}
