//! The potentials of 10,000 neurons without a reset, at two steps.

use crate::kit::*;
use judge::play::counts;
use judge::reward::{Ask, BLUE, Figure, ORANGE, number_of};

const NEURONS: usize = 10_000;
const BINS: usize = 40;

pub fn reward(ask: Ask) -> Option<Shown> {
    let v = ensemble(NEURONS, SEED);
    let mut of_step = |k: usize| {
        let x = v.column(k).to_vec();
        let bars = ask(super::of_volts(x.clone(), -60e-3, -20e-3, BINS))?;
        let share = number_of(ask(super::share(x, DEFAULT.v_th))?)?;
        Some((counts(&bars, BINS).ok()?, share))
    };
    let ((early, share_early), (late, share_late)) = (of_step(15)?, of_step(149)?);
    let picture = Figure::new(
        "V at step 15 and at step 149",
        ("V (mV)", &[-60.0, -50.0, -40.0, -30.0, -20.0]),
        ("neurons", &[0.0, 1000.0, 2000.0]),
    );
    let picture = picture
        .bars(BLUE, -60.0, 1.0, &early)
        .bars(ORANGE, -60.0, 1.0, &late);
    let numbers = [share_early, share_late];
    Shown::of(include_str!("reward.txt"), &numbers, picture.drawing())
}
