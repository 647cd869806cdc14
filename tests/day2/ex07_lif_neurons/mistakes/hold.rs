//! How long the hold is.

use super::models::{TIMES, beginning, ruled, timed};
use crate::day2::ex05_refractory_period::rules;
use crate::day2::ex05_refractory_period::rules::{RIGHT, Rules, added_up};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "Held one step too long: the last step of the hold is s + h − 1.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    held: |k, last, h| last.is_some_and(|s| k <= s + h),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Held one step too short: the last step of the hold is s + h − 1.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    held: |k, last, h| last.is_some_and(|s| k + 1 < s + h),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "A neuron that has not spiked counts as held: with `None` it is free.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    held: |k, last, h| last.is_none_or(|s| k < s + h),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "A neuron that has not spiked counts as held: `None` is not step 0.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    held: |k, last, h| k < last.unwrap_or(0) + h,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Whoever has spiked is held for ever: the hold ends after h steps.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    held: |_, last, _| last.is_some(),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Nobody is ever held: whoever spiked less than h steps ago has V_reset and cannot spike.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    held: |_, _, _| false,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The refractory period is cut off to whole steps: round it up, with `hold_steps`.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    hold: |t, dt| (t / dt) as usize,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The refractory period is rounded to the nearest step: round it up, with `hold_steps`.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    hold: |t, dt| (t / dt).round() as usize,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The refractory period is rounded up without allowing for rounding errors: take it from `hold_steps`.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    hold: |t, dt| (t / dt).ceil() as usize,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "Δt is taken for 1 ms in the refractory period: take it from `hold_steps` with `p.dt`.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    hold: |t, _| rules::whole_steps(t, 1e-3),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The refractory period is written as 10 ms: each neuron has its own in `t_ref`.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    hold: |_, dt| rules::whole_steps(10e-3, dt),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The refractory period is written as 10 steps: each neuron has its own in `t_ref`.",
        model: |call| {
            ruled(
                call,
                &Rules {
                    hold: |_, _| 10,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "All neurons are held by neuron 0's refractory period: take each neuron's own.",
        model: |call| {
            beginning(call, |x| {
                let first = x.t_ref.first().copied();
                x.t_ref.fill(first.unwrap_or(0.0));
            })
        },
    },
    Mistake {
        says: TIMES,
        model: |call| timed(call, |k, s, t, dt| s as f64 * dt + t > k as f64 * dt),
    },
    Mistake {
        says: TIMES,
        model: |call| timed(call, |k, s, t, dt| k as f64 * dt - (s as f64) * dt < t),
    },
    Mistake {
        says: TIMES,
        model: |call| timed(call, |k, s, t, dt| (k - s) as f64 * dt < t),
    },
    Mistake {
        says: TIMES,
        model: |call| timed(call, |k, s, t, dt| added_up(k, dt) - (s as f64) * dt < t),
    },
    Mistake {
        says: TIMES,
        model: |call| timed(call, |k, s, t, dt| added_up(k, dt) - added_up(s, dt) < t),
    },
    Mistake {
        says: TIMES,
        model: |call| timed(call, |k, s, t, dt| added_up(s, dt) + t > added_up(k, dt)),
    },
];
