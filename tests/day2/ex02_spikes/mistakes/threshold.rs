//! Who spikes, and whether that is asked before the update or after it.

use super::models::spiking;
use crate::day2::ex02_spikes::population::{RIGHT, Sim, Test, with};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The threshold is tested before the update, so V is left above it for one step and reset a step late: update first, then test the new V.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Instead,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The threshold is tested before the update, so V is left above it for one step, and reset and spike come a step late: update first, then test the new V.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Instead,
                    time: |k, _, p| (k + 1) as f64 * p.dt,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The threshold is tested before the update, so the last step is never tested: update first, then test the new V.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Before,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The threshold is tested before the update, so the last step is never tested, and spikes are recorded a step late: update first, then test the new V.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Before,
                    time: |k, _, p| (k + 1) as f64 * p.dt,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The threshold is tested before the update, so V is stored above it: update first, test the new V, and store V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Before,
                    shown: |peak, _, _| peak,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The threshold is tested before the update, so V is stored above it, and spikes are recorded a step late: update first, test the new V, and store V_reset.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Before,
                    shown: |peak, _, _| peak,
                    time: |k, _, p| (k + 1) as f64 * p.dt,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "The old V is compared with V_th: compare the updated one.",
        model: |call| spiking(call, |before, _, p| before >= p.v_th),
    },
    Mistake {
        says: "It spikes where V is below V_th: a neuron spikes where V is at V_th or above (mind the sign of both).",
        model: |call| spiking(call, |_, after, p| after <= p.v_th),
    },
    Mistake {
        says: "The signs are lost: compare V itself with V_th, not its absolute value.",
        model: |call| spiking(call, |_, after, p| after.abs() <= p.v_th.abs()),
    },
    Mistake {
        says: "It spikes where V is far from 0, on either side: compare V itself with V_th, not its absolute value.",
        model: |call| spiking(call, |_, after, p| after.abs() >= p.v_th.abs()),
    },
    Mistake {
        says: "V is compared with E_L: a neuron spikes when it reaches V_th.",
        model: |call| spiking(call, |_, after, p| after >= p.e_l),
    },
    Mistake {
        says: "V is compared with V_reset: a neuron spikes when it reaches V_th.",
        model: |call| spiking(call, |_, after, p| after >= p.v_reset),
    },
    Mistake {
        says: "V is compared with 0: a neuron spikes when it reaches V_th.",
        model: |call| spiking(call, |_, after, _| after >= 0.0),
    },
    Mistake {
        says: "V is compared with V_th in millivolts: everything is in volts.",
        model: |call| spiking(call, |_, after, p| after * 1e3 >= p.v_th),
    },
    Mistake {
        says: "No neuron ever spikes: test every updated V against V_th.",
        model: |call| spiking(call, |_, _, _| false),
    },
    Mistake {
        says: "V is reset where it is stored, but the update was made from the V before the reset: reset first, or keep the reset value.",
        model: |call| {
            with(
                call,
                &Sim {
                    test: Test::Before,
                    reset: |before, _, _, _| before,
                    shown: |_, _, p| p.v_reset,
                    ..RIGHT
                },
            )
        },
    },
    Mistake {
        says: "V is compared with E_L: a neuron spikes when it reaches V_th.",
        model: |call| spiking(call, |_, after, p| after > p.e_l),
    },
    Mistake {
        says: "A neuron at V_reset does not spike, however strong its current: it may reach V_th in a single step.",
        model: |call| {
            spiking(call, |before, after, p| {
                after >= p.v_th && before > p.v_reset
            })
        },
    },
    Mistake {
        says: "A neuron that was below E_L does not spike: it may reach V_th in a single step.",
        model: |call| spiking(call, |before, after, p| after >= p.v_th && before >= p.e_l),
    },
    Mistake {
        says: "Neurons spike a little below V_th: compare V with V_th itself, without a tolerance.",
        model: |call| spiking(call, |_, after, p| after >= p.v_th - 1e-3),
    },
];
