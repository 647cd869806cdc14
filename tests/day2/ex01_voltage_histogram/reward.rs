//! The potentials of 10,000 neurons without a reset, at two steps.

use crate::kit::*;
use judge::reward::{Ask, BLUE, Figure, ORANGE, Shown, fixed, numbers_of};

const NEURONS: usize = 10_000;

pub fn reward(ask: Ask) -> Option<Shown> {
    let v = crate::workbook::day1::ex13_matrices::integrate_all(&currents(NEURONS, SEED), &DEFAULT);
    let mut of_step = |k: usize| {
        let x = v.column(k).to_vec();
        let Value::Counts { values: counts, .. } =
            ask(super::of_volts(x.clone(), -60e-3, -20e-3, 40))?
        else {
            return None;
        };
        let share = numbers_of(ask(super::share(x, DEFAULT.v_th))?)?;
        Some((counts, fixed(*share.first()?, 3)))
    };
    let ((early, share_early), (late, share_late)) = (of_step(15)?, of_step(149)?);
    let picture = Figure::new(
        "V at step 15 and at step 149",
        ("V (mV)", &[-60.0, -50.0, -40.0, -30.0, -20.0]),
        ("neurons", &[0.0, 1000.0, 2000.0]),
    );
    Some(Shown {
        numbers: vec![format!(
            "at or above the threshold: {share_early} at step 15, {share_late} at step 149"
        )],
        sentence: "Two bells: the first reaches across the threshold at −50 mV, the second lies beyond it. Without a reset, all neurons are soon above the threshold, and stay there.",
        picture: picture
            .bars(BLUE, -60.0, 1.0, &early)
            .bars(ORANGE, -60.0, 1.0, &late)
            .drawing(),
    })
}
