//! The slopes of the chapter's table.

use crate::kit::*;
use judge::reward::{Ask, Shown, fixed, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let mut row = |v: f64| {
        let slope = Call::of("dv_dt")
            .arg("v", volts(v))
            .arg("i", amperes(DEFAULT.i_mean));
        let slope = *numbers_of(ask(slope.with(DEFAULT))?)?.first()?;
        let reset = Call::of("reset").arg("v", volts(v)).with(DEFAULT);
        let reset = *numbers_of(ask(reset)?)?.first()?;
        Some(format!(
            "at {} mV: dV/dt = {} V/s, reset gives {} mV",
            fixed(v * 1e3, 0),
            fixed(slope, 2),
            fixed(reset * 1e3, 0)
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
