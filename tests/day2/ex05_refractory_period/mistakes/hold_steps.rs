//! t_ref in steps.

use super::models::with_hold;
use crate::day2::ex05_refractory_period::rules::whole_steps;
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The quotient is rounded up without allowing for rounding errors: take a millionth of a step off before `ceil`, so that 3.0000000000000004 steps are 3.",
        model: |call| with_hold(call, |t, dt| (t / dt).ceil() as usize),
    },
    Mistake {
        says: "The quotient is cut off: h is the smallest number of steps with h·Δt ≥ t_ref, so round up.",
        model: |call| with_hold(call, |t, dt| (t / dt) as usize),
    },
    Mistake {
        says: "The quotient is cut off: h is the smallest number of steps with h·Δt ≥ t_ref, so round up.",
        model: |call| with_hold(call, |t, dt| (t / dt + 1e-6) as usize),
    },
    Mistake {
        says: "The quotient is cut off: h is the smallest number of steps with h·Δt ≥ t_ref, so round up.",
        model: |call| with_hold(call, |t, dt| (t / dt - 1e-6).floor() as usize),
    },
    Mistake {
        says: "The quotient is rounded to the nearest number: h is the smallest number of steps with h·Δt ≥ t_ref, so round up.",
        model: |call| with_hold(call, |t, dt| (t / dt).round() as usize),
    },
    Mistake {
        says: "The millionth of a step is added before rounding up: subtract it, else whole numbers of steps become one more.",
        model: |call| with_hold(call, |t, dt| (t / dt + 1e-6).ceil() as usize),
    },
    Mistake {
        says: "One step too many: 1 is added to a quotient that is a whole number of steps already.",
        model: |call| with_hold(call, |t, dt| (t / dt) as usize + 1),
    },
    Mistake {
        says: "One step too many: 1 is added to a quotient that is a whole number of steps already.",
        model: |call| with_hold(call, |t, dt| (t / dt + 1e-6) as usize + 1),
    },
    Mistake {
        says: "h is one step too long: 10 ms are 10 steps of 1 ms, not 11.",
        model: |call| with_hold(call, |t, dt| whole_steps(t, dt) + 1),
    },
    Mistake {
        says: "h is one step too short: 10 ms are 10 steps of 1 ms, not 9.",
        model: |call| with_hold(call, |t, dt| whole_steps(t, dt).saturating_sub(1)),
    },
    Mistake {
        says: "h is one step too short: 10 ms are 10 steps of 1 ms, not 9.",
        model: |call| with_hold(call, |t, dt| (t / dt).ceil() as usize - 1),
    },
    Mistake {
        says: "h is at least 1 here: a refractory period of 0 takes 0 steps.",
        model: |call| with_hold(call, |t, dt| whole_steps(t, dt).max(1)),
    },
    Mistake {
        says: "Δt is taken for 1 ms: divide by `dt`.",
        model: |call| with_hold(call, |t, _| whole_steps(t, 1e-3)),
    },
    Mistake {
        says: "Δt is taken for 1 ms: divide by `dt`.",
        model: |call| with_hold(call, |t, _| (t * 1000.0).ceil() as usize),
    },
    Mistake {
        says: "Δt is taken for 1 ms: divide by `dt`.",
        model: |call| with_hold(call, |t, _| (t * 1000.0).round() as usize),
    },
    Mistake {
        says: "Δt is taken for 1 ms: divide by `dt`.",
        model: |call| with_hold(call, |t, _| (t * 1000.0) as usize),
    },
    Mistake {
        says: "The quotient is rounded to the nearest number: h is the smallest number of steps with h·Δt ≥ t_ref, so round up.",
        model: |call| with_hold(call, |t, dt| (t / dt - 0.5).ceil() as usize),
    },
    Mistake {
        says: "h is 1000 times too large: t_ref and Δt are both in seconds, so their quotient needs no factor.",
        model: |call| with_hold(call, |t, dt| whole_steps(t * 1e3, dt)),
    },
    Mistake {
        says: "h is 1000 times too large: t_ref and Δt are both in seconds, so their quotient needs no factor.",
        model: |call| with_hold(call, |t, dt| (t * 1e3 / dt).ceil() as usize),
    },
    Mistake {
        says: "The quotient is upside down: the number of steps is t_ref/Δt.",
        model: |call| with_hold(call, |t, dt| whole_steps(dt, t)),
    },
    Mistake {
        says: "The quotient is upside down: the number of steps is t_ref/Δt.",
        model: |call| with_hold(call, |t, dt| (dt / t).ceil() as usize),
    },
    Mistake {
        says: "h comes out as 1, however long t_ref is: the number of steps is t_ref/Δt, both in seconds.",
        model: |call| with_hold(call, |t, dt| whole_steps(t * dt, 1.0)),
    },
    Mistake {
        says: "h comes out as 1, however long t_ref is: the number of steps is t_ref/Δt, both in seconds.",
        model: |call| with_hold(call, |t, dt| (t * dt).ceil() as usize),
    },
    Mistake {
        says: "The seconds of t_ref are rounded, so that Δt plays no part: the number of steps is t_ref/Δt.",
        model: |call| with_hold(call, |t, _| t.ceil() as usize),
    },
    Mistake {
        says: "The seconds of t_ref are cut off to 0: divide by Δt first, then make a whole number of it.",
        model: |call| with_hold(call, |t, _| t as usize),
    },
    Mistake {
        says: "The refractory period is written as a number: take `t_ref`.",
        model: |call| with_hold(call, |_, dt| whole_steps(10e-3, dt)),
    },
    Mistake {
        says: "The refractory period is written as 10 steps: work it out from `t_ref` and Δt.",
        model: |call| with_hold(call, |_, _| 10),
    },
];
