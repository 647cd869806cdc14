//! Rarer mistakes of neurons that keep their state.

use super::models::{STOPS, beginning, right_step, running, stepping, walk};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "`run` sets steps and t back to 0 at its end: leave the neurons in the state in which the run ends.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                x.steps = 0;
                x.t = 0.0;
            })
        },
    },
    Mistake {
        says: "Without columns a step is made all the same: without columns there is nothing to do.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                if i.ncols() == 0 {
                    (h.step)(x, &vec![0.0; x.n], h);
                }
            })
        },
    },
    Mistake {
        says: "Column 0 of the spikes is always 0: it shows who has spiked, as `spiked` says it.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                if i.ncols() > 0 {
                    out.spikes.column_mut(0).fill(0);
                }
            })
        },
    },
    Mistake {
        says: "The rows of the spikes are upside down: row n is neuron n.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                out.spikes.invert_axis(ndarray::Axis(0));
            })
        },
    },
    Mistake {
        says: STOPS,
        model: |call| {
            stepping(call, |x, i, h| {
                if x.steps + 1 < x.p.steps() {
                    right_step(x, i, h);
                }
            })
        },
    },
    Mistake {
        says: STOPS,
        model: |call| {
            stepping(call, |x, i, h| {
                if x.steps < x.p.steps() {
                    right_step(x, i, h);
                }
            })
        },
    },
    Mistake {
        says: "t runs from 0 to t_max: after one step it is Δt, after k steps k·Δt.",
        model: |call| {
            stepping(call, |x, i, h| {
                right_step(x, i, h);
                x.t = x.steps as f64 * x.p.t_max / (x.p.steps() as f64 - 1.0);
            })
        },
    },
    Mistake {
        says: "Every column shows the state at the end of the run: record V after each step.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                for k in 0..i.ncols() {
                    out.v.column_mut(k).assign(&ndarray::aview1(&x.v));
                }
            })
        },
    },
    Mistake {
        says: "The refractory periods are rounded to whole milliseconds: take them as they are.",
        model: |call| {
            beginning(call, |x| {
                for t_ref in &mut x.t_ref {
                    *t_ref = (*t_ref * 1e3).round() / 1e3;
                }
            })
        },
    },
    Mistake {
        says: "The steps are worked out from t, and cut off: count the steps, and work out t = steps·Δt from them.",
        model: |call| {
            stepping(call, |x, i, h| {
                x.t += x.p.dt;
                x.steps = (x.t / x.p.dt) as usize;
                x.integrate(i, h);
                x.clamp(h);
            })
        },
    },
];
