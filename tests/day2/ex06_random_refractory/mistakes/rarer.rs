//! Rarer mistakes with random refractory periods.

use given::stream;

use super::models::{UNIFORM, each, even, normal, periods, with_clamp, with_lists, with_step};
use crate::exercise::Mistake;

pub const MISTAKES: &[Mistake] = &[
    Mistake {
        says: UNIFORM,
        model: |call| periods(call, |d| even(d, |x| 3.0_f64.sqrt() * (2.0 * x - 1.0))),
    },
    Mistake {
        says: UNIFORM,
        model: |call| periods(call, |d| even(d, |x| 12.0_f64.sqrt() * (x - 0.5))),
    },
    Mistake {
        says: "Long refractory periods are cut off, too: only negative ones are changed, to 0.",
        model: |call| {
            periods(call, |d| {
                each(d, |z| (d.mu + d.sigma * z).max(0.0).min(2.0 * d.mu.abs()))
            })
        },
    },
    Mistake {
        says: "The periods are put in order of size: the period of neuron j is the draw from its own stream j.",
        model: |call| {
            periods(call, |d| {
                let mut all = each(d, |z| (d.mu + d.sigma * z).max(0.0));
                all.sort_by(f64::total_cmp);
                all
            })
        },
    },
    Mistake {
        says: "The periods are rounded to whole microseconds: leave them as they are drawn.",
        model: |call| {
            periods(call, |d| {
                each(d, |z| ((d.mu + d.sigma * z).max(0.0) * 1e6).round() / 1e6)
            })
        },
    },
    Mistake {
        says: "A neuron above V_th does not integrate: in `ode_step` all neurons do, whatever their V.",
        model: |call| {
            with_step(call, |v, i, p| {
                if v >= p.v_th {
                    v
                } else {
                    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
                }
            })
        },
    },
    Mistake {
        says: "A neuron at V_reset does not integrate: in `ode_step` all neurons do, held ones too.",
        model: |call| {
            with_step(call, |v, i, p| {
                if v == p.v_reset {
                    v
                } else {
                    v + p.dt / p.tau_m * (p.e_l - v + p.r * i)
                }
            })
        },
    },
    Mistake {
        says: "A neuron that has never spiked cannot spike here: with `None` it is free, and spikes at V_th.",
        model: |call| {
            with_clamp(call, |x| match x.since {
                None => (x.v, false),
                Some(_) => x.right(),
            })
        },
    },
    Mistake {
        says: "All neurons are held by the mean of the refractory periods: take `hold[n]`.",
        model: |call| {
            with_lists(call, |since, hold| {
                let mean = hold.iter().sum::<usize>() / hold.len().max(1);
                (since.to_vec(), vec![mean; hold.len()])
            })
        },
    },
    Mistake {
        says: "All neurons are held by the longest of the refractory periods: take `hold[n]`.",
        model: |call| {
            with_lists(call, |since, hold| {
                let longest = hold.iter().copied().max().unwrap_or(0);
                (since.to_vec(), vec![longest; hold.len()])
            })
        },
    },
    Mistake {
        says: "`since` is another neuron's: take `since[n]`.",
        model: |call| {
            with_lists(call, |since, hold| {
                let mut turned = since.to_vec();
                turned.rotate_left(1);
                (turned, hold.to_vec())
            })
        },
    },
    Mistake {
        says: "`since` is another neuron's: take `since[n]`.",
        model: |call| {
            with_lists(call, |since, hold| {
                let mut turned = since.to_vec();
                turned.rotate_right(1);
                (turned, hold.to_vec())
            })
        },
    },
    Mistake {
        says: "The sign of σ·z is lost, so that no period is shorter than μ: it is μ + σ·z, and 0 where that is negative.",
        model: |call| periods(call, |d| each(d, |z| (d.mu + d.sigma * z.abs()).max(0.0))),
    },
    Mistake {
        says: "One generator is moved from stream to stream, but not back to its beginning: make a new `stream(seed, j)` for each neuron.",
        model: |call| {
            periods(call, |d| {
                let mut rng = stream(d.seed, 0);
                let period = |j| {
                    rng.set_stream(j as u64);
                    (d.mu + d.sigma * normal(&mut rng)).max(0.0)
                };
                (0..d.n).map(period).collect()
            })
        },
    },
    Mistake {
        says: "The smaller of V and V_reset is taken: whoever is held or spikes gets V_reset, also from below.",
        model: |call| {
            with_clamp(call, |x| match x.right() {
                (_, spiked) if spiked || x.held() => (x.v.min(x.p.v_reset), spiked),
                right => right,
            })
        },
    },
    Mistake {
        says: "A neuron that has spiked before does not spike again: after its hold it is free.",
        model: |call| {
            with_clamp(call, |x| match x.right() {
                (_, true) if x.since.is_some() => (x.v, false),
                right => right,
            })
        },
    },
];
