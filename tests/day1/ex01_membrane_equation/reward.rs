//! The slopes of the chapter's table.

use super::{dv_dt, reset};
use crate::kit::*;
use judge::reward::{Ask, Shown, fixed, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let mut row = |v: f64| {
        let slope = numbers_of(ask(dv_dt(v, DEFAULT.i_mean, DEFAULT))?)?;
        let reset = numbers_of(ask(reset(v, DEFAULT))?)?;
        Some(format!(
            "at {} mV: dV/dt = {} V/s, reset gives {} mV",
            fixed(v * 1e3, 0),
            fixed(*slope.first()?, 2),
            fixed(reset.first()? * 1e3, 0)
        ))
    };
    Some(Shown {
        numbers: [-80e-3, -60e-3, -55e-3, -30e-3]
            .into_iter()
            .map(&mut row)
            .collect::<Option<_>>()?,
        sentence: "The higher V is, the slower it rises; above −35 mV it falls. Only what is at the threshold or above is set back.",
        picture: None,
    })
}
