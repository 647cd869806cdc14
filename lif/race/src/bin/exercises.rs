//! What the learner wrote.

use exercises_day2::million_neurons::{spike_counts, spike_counts_on};

fn main() {
    race::main(&[
        ("alone", |_, n, seed, t_ref, p| {
            spike_counts(n, seed, t_ref, p)
        }),
        ("shared", spike_counts_on),
    ]);
}
