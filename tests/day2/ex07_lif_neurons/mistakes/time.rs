//! Steps and time.

use super::models::{STEP_LATE, after_each, ruled, stepping};
use crate::day2::ex05_refractory_period::rules::{RIGHT, Rules, euler};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: STEP_LATE,
        model: |call| {
            stepping(call, |x, i, h| {
                x.integrate(i, h);
                x.clamp(h);
                x.count();
            })
        },
    },
    Mistake {
        says: "The steps are counted after the clamp, so the last spike is stored one step early: add 1 to `steps` first.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.t = (x.steps + 1) as f64 * x.p.dt;
                x.integrate(i, h);
                x.clamp(h);
                x.steps += 1;
            })
        },
    },
    Mistake {
        says: "The steps are not counted: add 1 to `steps` in every `ode_step`.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.integrate(i, h);
                x.clamp(h);
            })
        },
    },
    Mistake {
        says: "The steps are not counted: add 1 to `steps` in every `ode_step`.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.t += x.p.dt;
                x.integrate(i, h);
                x.clamp(h);
            })
        },
    },
    Mistake {
        says: "The steps are counted twice.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.count();
                x.integrate(i, h);
                x.count();
                x.clamp(h);
            })
        },
    },
    Mistake {
        says: "The steps are counted twice.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.count();
                x.integrate(i, h);
                x.clamp(h);
                x.count();
            })
        },
    },
    Mistake {
        says: "t does not go on: it is steps·Δt.",
        model: |call| after_each(call, |x| x.t = 0.0),
    },
    Mistake {
        says: "t is set before the step is counted, so it is one Δt behind: it is the new steps·Δt.",
        model: |call| after_each(call, |x| x.t = (x.steps - 1) as f64 * x.p.dt),
    },
    Mistake {
        says: "t is one Δt ahead: it is steps·Δt.",
        model: |call| after_each(call, |x| x.t = (x.steps + 1) as f64 * x.p.dt),
    },
    Mistake {
        says: "t counts steps: it is steps·Δt, in seconds.",
        model: |call| after_each(call, |x| x.t = x.steps as f64),
    },
    Mistake {
        says: "t is Δt in every step: it is steps·Δt.",
        model: |call| after_each(call, |x| x.t = x.p.dt),
    },
    Mistake {
        says: "t is in milliseconds: seconds are asked for.",
        model: |call| after_each(call, |x| x.t = x.steps as f64 * x.p.dt * 1e3),
    },
    Mistake {
        says: "`ode_step` does not call `spike_and_clamp`: nobody spikes.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.count();
                x.integrate(i, h);
            })
        },
    },
    Mistake {
        says: "`spike_and_clamp` is called before the neurons integrate: integrate first.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.count();
                x.clamp(h);
                x.integrate(i, h);
            })
        },
    },
    Mistake {
        says: "`spike_and_clamp` is called before the neurons integrate: integrate first.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.clamp(h);
                x.count();
                x.integrate(i, h);
            })
        },
    },
    Mistake {
        says: "Held neurons are left out of the Euler step by their V: whoever is at V_reset may be free again.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    step: |v, i, p| if v == p.v_reset { v } else { euler(v, i, p) },
                    ..RIGHT
                },
            )
        },
    },
];
