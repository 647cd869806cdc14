//! The run.

use ndarray::Array2;

use super::models::{FRESH, Population, STEPS_OF_P, record, running, up_to_t_max, walk};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "Column 0 is recorded after a step: record it before the first call of `ode_step`.",
        model: |call| {
            running(call, |x, i, h, out| {
                for k in 0..i.ncols() {
                    (h.step)(x, &i.column(k).to_vec(), h);
                    out.record(k, x);
                }
            })
        },
    },
    Mistake {
        says: "V is recorded before the step and the spikes after it: record both after the same step, and column 0 before the first.",
        model: |call| {
            running(call, |x, i, h, out| {
                for k in 0..i.ncols() {
                    let v = x.v.clone();
                    (h.step)(x, &i.column(k).to_vec(), h);
                    out.record(k, x);
                    out.v.column_mut(k).assign(&ndarray::aview1(&v));
                }
            })
        },
    },
    Mistake {
        says: "One call of `ode_step` too many: a run of 150 columns takes 149 calls, and the last current is not used.",
        model: |call| {
            running(call, |x, i, h, out| {
                for k in 0..i.ncols() {
                    out.record(k, x);
                    (h.step)(x, &i.column(k).to_vec(), h);
                }
            })
        },
    },
    Mistake {
        says: "The current of step k is used for the step to k: it is column k − 1 that leads to column k.",
        model: |call| running(call, |x, i, h, out| walk(x, i, h, out, |k| k)),
    },
    Mistake {
        says: "The first current is used in every step: it is column k − 1 that leads to column k.",
        model: |call| running(call, |x, i, h, out| walk(x, i, h, out, |_| 0)),
    },
    Mistake {
        says: "The run is made by a copy of the neurons: let `neurons` itself make the steps, so that it ends in their last state.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(&mut x.clone(), i, h, out, |k| k - 1)
            })
        },
    },
    Mistake {
        says: FRESH,
        model: |call| {
            running(call, |x, i, h, out| {
                *x = Population::new(x.p, x.t_ref.clone());
                walk(x, i, h, out, |k| k - 1);
            })
        },
    },
    Mistake {
        says: FRESH,
        model: |call| {
            running(call, |x, i, h, out| {
                (x.steps, x.t) = (0, 0.0);
                walk(x, i, h, out, |k| k - 1);
            })
        },
    },
    Mistake {
        says: FRESH,
        model: |call| {
            running(call, |x, i, h, out| {
                x.v.fill(x.p.e_l);
                walk(x, i, h, out, |k| k - 1);
            })
        },
    },
    Mistake {
        says: STEPS_OF_P,
        model: |call| running(call, up_to_t_max),
    },
    Mistake {
        says: STEPS_OF_P,
        model: |call| {
            running(call, |x, i, h, out| {
                *out = record(&Array2::zeros((x.n, x.p.steps())));
                up_to_t_max(x, i, h, out);
            })
        },
    },
    Mistake {
        says: "Column 0 is written as E_L: it shows the V that the neurons have before the first call of `ode_step`.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                if i.ncols() > 0 {
                    out.v.column_mut(0).fill(x.p.e_l);
                }
            })
        },
    },
    Mistake {
        says: "Column 0 is not recorded: it shows the V that the neurons have before the first call of `ode_step`.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                if i.ncols() > 0 {
                    out.v.column_mut(0).fill(0.0);
                }
            })
        },
    },
    Mistake {
        says: "The spikes are recorded one step late: read `spiked` after the step.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                out.shift_spikes(1);
            })
        },
    },
    Mistake {
        says: "The spikes are recorded one step early: column k shows the state after k steps.",
        model: |call| {
            running(call, |x, i, h, out| {
                walk(x, i, h, out, |k| k - 1);
                out.shift_spikes(-1);
            })
        },
    },
    Mistake {
        says: "A spike is recorded for every step since the last one: store 1 only where `neurons.spiked` is true.",
        model: |call| {
            running(call, |x, i, h, out| {
                for k in 0..i.ncols() {
                    if k > 0 {
                        (h.step)(x, &i.column(k - 1).to_vec(), h);
                    }
                    out.record(k, x);
                    for n in 0..x.n {
                        out.spikes[[n, k]] = u8::from(x.last[n].is_some());
                    }
                }
            })
        },
    },
];
