//! Wrong values and units in `params`.

use given::Params;

use super::models::params_with;
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The potentials are in millivolts: write volts, −60 mV is -60e-3.",
        model: |call| {
            params_with(call, |p| Params {
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                ..p
            })
        },
    },
    Mistake {
        says: "The times are in milliseconds: write seconds, 1 ms is 1e-3.",
        model: |call| {
            params_with(call, |p| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                ..p
            })
        },
    },
    Mistake {
        says: "A minus sign is lost: E_L, V_reset and V_th are all negative.",
        model: |call| {
            params_with(call, |p| Params {
                e_l: 60e-3,
                v_reset: 70e-3,
                v_th: 50e-3,
                ..p
            })
        },
    },
    Mistake {
        says: "R is not in ohms: 100 MΩ is 100e6.",
        model: |call| params_with(call, |p| Params { r: 100.0, ..p }),
    },
    Mistake {
        says: "I_mean is not in amperes: 250 pA is 250e-12.",
        model: |call| params_with(call, |p| Params { i_mean: 250.0, ..p }),
    },
    Mistake {
        says: "I_mean is not in amperes: 1 pA is 1e-12, so 250 pA is 250e-12.",
        model: |call| {
            params_with(call, |p| Params {
                i_mean: 250e-9,
                ..p
            })
        },
    },
    Mistake {
        says: "The values are not in SI units: write seconds, volts, ohms and amperes.",
        model: |call| {
            params_with(call, |_| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                r: 100.0,
                i_mean: 250.0,
            })
        },
    },
    Mistake {
        says: "V_reset and V_th stand in each other's place.",
        model: |call| {
            params_with(call, |p| Params {
                v_reset: p.v_th,
                v_th: p.v_reset,
                ..p
            })
        },
    },
    Mistake {
        says: "E_L and V_reset stand in each other's place.",
        model: |call| {
            params_with(call, |p| Params {
                e_l: p.v_reset,
                v_reset: p.e_l,
                ..p
            })
        },
    },
    Mistake {
        says: "E_L and V_th stand in each other's place.",
        model: |call| {
            params_with(call, |p| Params {
                e_l: p.v_th,
                v_th: p.e_l,
                ..p
            })
        },
    },
    Mistake {
        says: "Three potentials stand in the wrong places: E_L is −60 mV, V_reset −70 mV, V_th −50 mV.",
        model: |call| {
            params_with(call, |p| Params {
                e_l: p.v_th,
                v_reset: p.e_l,
                v_th: p.v_reset,
                ..p
            })
        },
    },
    Mistake {
        says: "Three potentials stand in the wrong places: E_L is −60 mV, V_reset −70 mV, V_th −50 mV.",
        model: |call| {
            params_with(call, |p| Params {
                e_l: p.v_reset,
                v_reset: p.v_th,
                v_th: p.e_l,
                ..p
            })
        },
    },
    Mistake {
        says: "t_max and Δt stand in each other's place.",
        model: |call| {
            params_with(call, |p| Params {
                t_max: p.dt,
                dt: p.t_max,
                ..p
            })
        },
    },
    Mistake {
        says: "R is not in ohms: 100 MΩ is 100e6.",
        model: |call| params_with(call, |p| Params { r: 100e3, ..p }),
    },
    Mistake {
        says: "R is not in ohms: 100 MΩ is 100e6.",
        model: |call| params_with(call, |p| Params { r: 100e-3, ..p }),
    },
    Mistake {
        says: "R is not in ohms: 1 MΩ is 1e6, so 100 MΩ is 100e6.",
        model: |call| params_with(call, |p| Params { r: 1e6, ..p }),
    },
    Mistake {
        says: "R is not in ohms: 1 MΩ is 1e6, so 100 MΩ is 100e6.",
        model: |call| params_with(call, |p| Params { r: 100e9, ..p }),
    },
    Mistake {
        says: "I_mean is not in amperes: 1 pA is 1e-12, so 250 pA is 250e-12.",
        model: |call| {
            params_with(call, |p| Params {
                i_mean: 250e-6,
                ..p
            })
        },
    },
    Mistake {
        says: "I_mean is not in amperes: 1 pA is 1e-12, so 250 pA is 250e-12.",
        model: |call| {
            params_with(call, |p| Params {
                i_mean: 250e-15,
                ..p
            })
        },
    },
    Mistake {
        says: "I_mean is not in amperes: 1 pA is 1e-12, so 250 pA is 250e-12.",
        model: |call| params_with(call, |p| Params { i_mean: 0.25, ..p }),
    },
    Mistake {
        says: "The values are not in SI units: write seconds, volts, ohms and amperes.",
        model: |call| {
            params_with(call, |_| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                r: 100.0,
                i_mean: 250e-9,
            })
        },
    },
    Mistake {
        says: "The values are not in SI units: write seconds, volts, ohms and amperes.",
        model: |call| {
            params_with(call, |_| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                r: 100e3,
                i_mean: 250e-12,
            })
        },
    },
    Mistake {
        says: "The values are not in SI units: write seconds, volts, ohms and amperes.",
        model: |call| {
            params_with(call, |_| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                r: 100e3,
                i_mean: 250e-9,
            })
        },
    },
    Mistake {
        says: "The values are not in SI units: write seconds, volts, ohms and amperes.",
        model: |call| {
            params_with(call, |_| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                r: 100e6,
                i_mean: 250e-9,
            })
        },
    },
    Mistake {
        says: "The values are not in SI units: write seconds, volts, ohms and amperes.",
        model: |call| {
            params_with(call, |_| Params {
                t_max: 150.0,
                dt: 1.0,
                tau_m: 20.0,
                e_l: -60.0,
                v_reset: -70.0,
                v_th: -50.0,
                r: 100.0,
                i_mean: 0.25,
            })
        },
    },
];
