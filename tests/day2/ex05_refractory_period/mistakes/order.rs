//! What comes first in a step.

use super::models::{
    CLAMP_AFTER, clamp_after_but_last_kept, clamp_after_threshold, deciding, simulation,
};
use crate::day2::ex05_refractory_period::rules::{RIGHT, Rules};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: CLAMP_AFTER,
        model: |call| deciding(call, clamp_after_threshold),
    },
    Mistake {
        says: CLAMP_AFTER,
        model: |call| deciding(call, clamp_after_but_last_kept),
    },
    Mistake {
        says: CLAMP_AFTER,
        model: |call| {
            simulation(
                call,
                &Rules {
                    decide: clamp_after_threshold,
                    held_by_time: Some(|k, s, t_ref, dt| s as f64 * dt + t_ref > k as f64 * dt),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: CLAMP_AFTER,
        model: |call| {
            simulation(
                call,
                &Rules {
                    decide: clamp_after_threshold,
                    held_by_time: Some(|k, s, t_ref, dt| k as f64 * dt - (s as f64) * dt < t_ref),
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: CLAMP_AFTER,
        model: |call| {
            simulation(
                call,
                &Rules {
                    decide: clamp_after_threshold,
                    held: |k, last, h| last.is_some_and(|s| k <= s + h),
                    ..RIGHT
                },
            )
        },
    },
];
