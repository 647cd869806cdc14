//! Times that are compared, instead of steps.

use super::models::{TIMES, by_time};
use crate::day2::ex05_refractory_period::rules::added_up;
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: TIMES,
        model: |call| {
            by_time(call, |k, s, t_ref, dt| {
                s as f64 * dt + t_ref > k as f64 * dt
            })
        },
    },
    Mistake {
        says: TIMES,
        model: |call| {
            by_time(call, |k, s, t_ref, dt| {
                k as f64 * dt - s as f64 * dt < t_ref
            })
        },
    },
    Mistake {
        says: TIMES,
        model: |call| by_time(call, |k, s, t_ref, dt| (k - s) as f64 * dt < t_ref),
    },
    Mistake {
        says: TIMES,
        model: |call| {
            by_time(call, |k, s, t_ref, dt| {
                added_up(s, dt) + t_ref > added_up(k, dt)
            })
        },
    },
    Mistake {
        says: TIMES,
        model: |call| {
            by_time(call, |k, s, t_ref, dt| {
                added_up(k, dt) - added_up(s, dt) < t_ref
            })
        },
    },
    Mistake {
        says: TIMES,
        model: |call| {
            by_time(call, |k, s, t_ref, dt| {
                k as f64 * dt - s as f64 * dt <= t_ref
            })
        },
    },
    Mistake {
        says: TIMES,
        model: |call| {
            by_time(call, |k, s, t_ref, dt| {
                k as f64 * dt <= s as f64 * dt + t_ref
            })
        },
    },
];
