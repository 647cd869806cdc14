//! The beginning.

use super::models::beginning;
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "V starts at V_reset: new neurons are at rest, V = E_L.",
        model: |call| beginning(call, |x| x.v.fill(x.p.v_reset)),
    },
    Mistake {
        says: "V starts at 0: new neurons are at rest, V = E_L.",
        model: |call| beginning(call, |x| x.v.fill(0.0)),
    },
    Mistake {
        says: "The last spike starts at step 0, so everyone is held at the start: begin with `None`.",
        model: |call| beginning(call, |x| x.last.fill(Some(0))),
    },
    Mistake {
        says: "New neurons count as having spiked: nobody has.",
        model: |call| beginning(call, |x| x.spiked.fill(true)),
    },
    Mistake {
        says: "The steps start at 1: no step has been made yet.",
        model: |call| beginning(call, |x| x.steps = 1),
    },
    Mistake {
        says: "Time starts at Δt, the steps at 1: no step has been made yet.",
        model: |call| {
            beginning(call, |x| {
                x.steps = 1;
                x.t = x.p.dt;
            })
        },
    },
    Mistake {
        says: "The steps start at those of a whole run: no step has been made yet.",
        model: |call| beginning(call, |x| x.steps = x.p.steps()),
    },
    Mistake {
        says: "t starts at t_max: no time has gone by yet.",
        model: |call| beginning(call, |x| x.t = x.p.t_max),
    },
    Mistake {
        says: "V has a value for every step: it has one for every neuron.",
        model: |call| beginning(call, |x| x.v = vec![x.p.e_l; x.p.steps()]),
    },
    Mistake {
        says: "V is empty: it has a value for every neuron.",
        model: |call| beginning(call, |x| x.v.clear()),
    },
    Mistake {
        says: "n is the number of steps: it is the number of neurons, one for each refractory period.",
        model: |call| beginning(call, |x| x.n = x.p.steps()),
    },
    Mistake {
        says: "n is not the number of neurons: there is one for each refractory period.",
        model: |call| beginning(call, |x| x.n = 0),
    },
];
