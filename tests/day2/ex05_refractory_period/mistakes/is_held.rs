//! Is a neuron held?

use super::models::with_held;
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "Held one step too long: the last step of the hold is s + h − 1, so at s + h the neuron is free.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k <= s + h)),
    },
    Mistake {
        says: "Held one step too short: the last step of the hold is s + h − 1.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k + 1 < s + h)),
    },
    Mistake {
        says: "The step of the spike is left out: it is the first of the h steps of the hold.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k > s && k < s + h)),
    },
    Mistake {
        says: "The hold is one step late: it begins at the step of the spike and ends at s + h − 1.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k > s && k <= s + h)),
    },
    Mistake {
        says: "A neuron that has not spiked counts as held: for `None` the answer is false.",
        model: |call| with_held(call, |k, last, h| last.is_none_or(|s| k < s + h)),
    },
    Mistake {
        says: "The last spike starts at 0, so everyone is held at the start: a neuron that has not spiked has no last spike, `None`.",
        model: |call| with_held(call, |k, last, h| k < last.unwrap_or(0) + h),
    },
    Mistake {
        says: "The last spike starts at 0, so everyone is held at the start: a neuron that has not spiked has no last spike, `None`.",
        model: |call| with_held(call, |k, last, h| k <= last.unwrap_or(0) + h),
    },
    Mistake {
        says: "Held and free are the wrong way round: a neuron is held while k < s + h.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k >= s + h)),
    },
    Mistake {
        says: "Held and free are the wrong way round: a neuron is held while k < s + h.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k > s + h)),
    },
    Mistake {
        says: "Held and free are the wrong way round: a neuron is held while k < s + h.",
        model: |call| with_held(call, |k, last, h| last.is_none_or(|s| k >= s + h)),
    },
    Mistake {
        says: "Every neuron that has spiked counts as held for ever: compare the step with s + h.",
        model: |call| with_held(call, |_, last, _| last.is_some()),
    },
    Mistake {
        says: "Only the step of the spike counts as held: the hold lasts h steps.",
        model: |call| with_held(call, |k, last, h| h > 0 && last == Some(k)),
    },
    Mistake {
        says: "Only the step of the spike counts as held: the hold lasts h steps.",
        model: |call| with_held(call, |k, last, _| last == Some(k)),
    },
    Mistake {
        says: "Only a single step counts as held: it is all of them up to s + h − 1.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k == s + h)),
    },
    Mistake {
        says: "The last spike plays no part: the steps are to be counted from it.",
        model: |call| with_held(call, |k, last, h| last.is_some() && k < h),
    },
    Mistake {
        says: "The last spike plays no part: the steps are to be counted from it.",
        model: |call| with_held(call, |k, _, h| k < h),
    },
    Mistake {
        says: "No neuron is ever held: it is held while k < s + h.",
        model: |call| with_held(call, |_, _, _| false),
    },
    Mistake {
        says: "With h = 0 the step of the spike still counts as held: with h = 0 a neuron is never held.",
        model: |call| with_held(call, |k, last, h| last.is_some_and(|s| k < s + h || k == s)),
    },
    Mistake {
        says: "h is written as 10: take the argument.",
        model: |call| with_held(call, |k, last, _| last.is_some_and(|s| k < s + 10)),
    },
];
