//! What goes wrong in the reset condition.

use super::models::potential;
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "V is reset wherever it is above E_L: the reset comes at the threshold, V_th.",
        model: |call| potential(call, |v, p| if v > p.e_l { p.v_reset } else { v }),
    },
    Mistake {
        says: "The comparison is the wrong way round: V is reset where it is at or above V_th.",
        model: |call| potential(call, |v, p| if v < p.v_th { p.v_reset } else { v }),
    },
    Mistake {
        says: "V is reset to E_L: after a spike it goes to V_reset.",
        model: |call| potential(call, |v, p| if v >= p.v_th { p.e_l } else { v }),
    },
    Mistake {
        says: "Above the threshold V becomes V_th: after a spike it goes to V_reset.",
        model: |call| potential(call, |v, p| if v >= p.v_th { p.v_th } else { v }),
    },
    Mistake {
        says: "V is never reset: where it has reached V_th it becomes V_reset.",
        model: |call| potential(call, |v, _| v),
    },
    Mistake {
        says: "V is always reset: below V_th it stays as it is.",
        model: |call| potential(call, |_, p| p.v_reset),
    },
    Mistake {
        says: "Below the threshold V becomes E_L: it stays as it is.",
        model: |call| potential(call, |v, p| if v >= p.v_th { p.v_reset } else { p.e_l }),
    },
    Mistake {
        says: "V is compared with V_reset: the reset comes at the threshold, V_th.",
        model: |call| potential(call, |v, p| if v >= p.v_reset { p.v_reset } else { v }),
    },
    Mistake {
        says: "V is compared with E_L: the reset comes at the threshold, V_th.",
        model: |call| potential(call, |v, p| if v >= p.e_l { p.v_reset } else { v }),
    },
    Mistake {
        says: "After a spike V goes to V_reset, not to 0.",
        model: |call| potential(call, |v, p| if v >= p.v_th { 0.0 } else { v }),
    },
    Mistake {
        says: "V_reset and E_L: below the threshold V stays as it is, above it becomes V_reset.",
        model: |call| potential(call, |v, p| if v >= p.v_th { p.e_l } else { p.v_reset }),
    },
    Mistake {
        says: "The comparison is the wrong way round, and V is reset to E_L: from V_th on it becomes V_reset.",
        model: |call| potential(call, |v, p| if v < p.v_th { p.e_l } else { v }),
    },
    Mistake {
        says: "V_th is subtracted from V, or V_reset is added to it: from V_th on V becomes V_reset itself.",
        model: |call| {
            potential(call, |v, p| {
                if v >= p.v_th {
                    v - p.v_th + p.v_reset
                } else {
                    v
                }
            })
        },
    },
    Mistake {
        says: "V_reset is added to V: from V_th on V becomes V_reset itself.",
        model: |call| potential(call, |v, p| if v >= p.v_th { v + p.v_reset } else { v }),
    },
    Mistake {
        says: "The absolute values are compared: compare V itself with V_th, both are negative.",
        model: |call| {
            potential(call, |v, p| {
                if v.abs() >= p.v_th.abs() {
                    p.v_reset
                } else {
                    v
                }
            })
        },
    },
    Mistake {
        says: "The signs are lost: compare V itself with V_th, not its absolute value.",
        model: |call| {
            potential(call, |v, p| {
                if v.abs() <= p.v_th.abs() {
                    p.v_reset
                } else {
                    v
                }
            })
        },
    },
    Mistake {
        says: "V is compared with 0: the reset comes at the threshold, V_th.",
        model: |call| potential(call, |v, p| if v >= 0.0 { p.v_reset } else { v }),
    },
    Mistake {
        says: "Below V_reset V is lifted to V_reset: it is set only where it has reached V_th.",
        model: |call| potential(call, |v, p| v.max(p.v_reset)),
    },
    Mistake {
        says: "Below V_reset V is lifted to V_reset: below the threshold it stays as it is.",
        model: |call| {
            potential(call, |v, p| {
                if v >= p.v_th {
                    p.v_reset
                } else {
                    v.max(p.v_reset)
                }
            })
        },
    },
    Mistake {
        says: "V is held at V_reset: above the threshold it becomes V_reset, below it stays as it is.",
        model: |call| potential(call, |v, p| v.min(p.v_reset)),
    },
    Mistake {
        says: "Below the threshold V becomes V_th: it stays as it is.",
        model: |call| potential(call, |v, p| if v >= p.v_th { p.v_reset } else { p.v_th }),
    },
    Mistake {
        says: "Below the threshold V becomes 0: it stays as it is.",
        model: |call| potential(call, |v, p| if v >= p.v_th { p.v_reset } else { 0.0 }),
    },
];
