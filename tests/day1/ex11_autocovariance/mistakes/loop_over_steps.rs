//! A wrong loop over the steps.

use super::models::{column, covariance, row, steps};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: "The values begin at l = k, as if a lag were asked for: element l belongs to step l, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (k..steps(v))
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "Element l is that of steps k and k + l, as if l were a lag: l is a step, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| {
                        if k + l < steps(v) {
                            covariance(&column(v, k), &column(v, k + l))
                        } else {
                            0.0
                        }
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "Element l is that of steps k and k + l, as if l were a lag: l is a step, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| covariance(&column(v, k), &column(v, (k + l) % steps(v))))
                    .collect()
            })
        },
    },
    Mistake {
        says: "Element l is that of steps k and k + l, as if l were a lag: l is a step, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| covariance(&column(v, k), &column(v, (k + l).min(steps(v) - 1))))
                    .collect()
            })
        },
    },
    Mistake {
        says: "Element l is that of steps k and k − l, as if l were a lag: l is a step, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (0..=k)
                    .map(|l| covariance(&column(v, k), &column(v, k - l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The values begin after step k: l runs over all steps from 0.",
        model: |call| {
            row(call, |v, k| {
                (k + 1..steps(v))
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The values end at step k: l runs over all steps, to the last one.",
        model: |call| {
            row(call, |v, k| {
                (0..=k)
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The values end before step k: l runs over all steps, to the last one.",
        model: |call| {
            row(call, |v, k| {
                (0..k)
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "Steps before k are left at 0: the order of the two steps does not matter, C(t, s) = C(s, t), so l runs over all steps from 0.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| {
                        if l < k {
                            0.0
                        } else {
                            covariance(&column(v, k), &column(v, l))
                        }
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "Steps after k are left at 0: the order of the two steps does not matter, C(t, s) = C(s, t), so l runs over all steps, to the last one.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| {
                        if l > k {
                            0.0
                        } else {
                            covariance(&column(v, k), &column(v, l))
                        }
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "The step k itself is left out: with itself it has its variance.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .filter(|&l| l != k)
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "There are as many values as neurons: l runs over the steps, as many as one trace has.",
        model: |call| {
            row(call, |v, k| {
                (0..v.len())
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "This is the variance at every step: each value takes step k in one factor and step l in the other.",
        model: |call| {
            row(call, |v, _| {
                (0..steps(v))
                    .map(|l| covariance(&column(v, l), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "This is the variance at step k, over and over: each value takes step k in one factor and step l in the other.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|_| covariance(&column(v, k), &column(v, k)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "This begins at step 0 whatever k is: one of the two steps is always k.",
        model: |call| {
            row(call, |v, _| {
                (0..steps(v))
                    .map(|l| covariance(&column(v, 0), &column(v, l)))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The sum is not set back to 0 for the next l: each value begins with a new sum.",
        model: |call| {
            row(call, |v, k| {
                let mut sum = 0.0;
                (0..steps(v))
                    .map(|l| {
                        sum += covariance(&column(v, k), &column(v, l));
                        sum
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "The values are divided by the variance at step k: that is a correlation, and the autocovariance keeps its V².",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| {
                        covariance(&column(v, k), &column(v, l))
                            / covariance(&column(v, k), &column(v, k))
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "These are the autocovariances of neighbours, l and l + 1: one of the two steps is always k.",
        model: |call| {
            row(call, |v, _| {
                (0..steps(v))
                    .map(|l| covariance(&column(v, l), &column(v, (l + 1).min(steps(v) - 1))))
                    .collect()
            })
        },
    },
    Mistake {
        says: "All values are added up: each step l has its own value.",
        model: |call| {
            row(call, |v, k| {
                let all: f64 = (0..steps(v))
                    .map(|l| covariance(&column(v, k), &column(v, l)))
                    .sum();
                vec![all; steps(v)]
            })
        },
    },
    Mistake {
        says: "Only the variance at step k comes back: there is a value for each step l.",
        model: |call| row(call, |v, k| vec![covariance(&column(v, k), &column(v, k))]),
    },
    Mistake {
        says: "Element l is that of steps k and k − l, as if l were a lag: l is a step, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| {
                        if l <= k {
                            covariance(&column(v, k), &column(v, k - l))
                        } else {
                            0.0
                        }
                    })
                    .collect()
            })
        },
    },
    Mistake {
        says: "Element l is that of steps k and |k − l|, as if l were a lag: l is a step, counted from the beginning of the run.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| covariance(&column(v, k), &column(v, k.abs_diff(l))))
                    .collect()
            })
        },
    },
    Mistake {
        says: "The loop over l ends at the number of neurons: it must run over all steps of a trace.",
        model: |call| {
            row(call, |v, k| {
                (0..steps(v))
                    .map(|l| {
                        if l < v.len() {
                            covariance(&column(v, k), &column(v, l))
                        } else {
                            0.0
                        }
                    })
                    .collect()
            })
        },
    },
];
