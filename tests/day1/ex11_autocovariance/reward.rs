//! What is left at step 100 of what was, beside 0.95 for each step.

use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, GREY, Shown, fixed, numbers_of};

pub fn reward(ask: Ask) -> Option<Shown> {
    let c = numbers_of(ask(of_ensemble("autocovariance_from").whole("k", 100))?)?;
    let at = |l: usize| Some(fixed(c.get(l)? * 1e6, 2));
    let top = *c.get(100)?;
    let decay: Vec<f64> = (0..c.len())
        .map(|l| top * 0.95_f64.powi(l.abs_diff(100) as i32))
        .collect();
    let picture = Figure::over_time(
        "C with step 100",
        ("C (mV²)", &[-2.0, 0.0, 2.0, 4.0, 6.0, 8.0]),
    );
    Some(Shown {
        numbers: vec![format!(
            "C at a lag of 0: {} mV², of 1: {}, of 20: {}, of 40: {}",
            at(100)?,
            at(101)?,
            at(120)?,
            at(140)?
        )],
        sentence: "The curve looks like a tent. The grey one falls by 5 % a step, as in theory; the humps beside it are chance.",
        picture: picture
            .steps(GREY, &decay, 1e-6)
            .steps(BLUE, &c, 1e-6)
            .drawing(),
    })
}
