//! What is said once all exercises are solved.

use curriculum::EXERCISES;
use judge::exercise::Exercise;

pub const TITLE: &str = "You have built a spiking neuron";

pub const TEXT: &str = "\
From one differential equation you have made, piece by piece and in Rust:

  a membrane   that leaks and integrates its input, step by step
  noise        single traces and whole ensembles, with their mean, variance
               and autocovariance
  spikes       a threshold and a reset, spike times, rates and rasters
  rest         refractory periods, fixed and random, and neurons that keep
               their own state

What to do now:

  to turn the knobs of it         cargo lif play day2/ex06
  the whole physics on a card     book/src/day2/summary.md
  Brian2, NEST, a first network   book/src/next.md
  how the reference differs       cargo lif solution <exercise>
  to keep your answers            git add exercises
                                  git commit -m \"My answers\"
";

/// True if all exercises pass, those that are optional aside.
pub fn is_reached(passed: impl Fn(&Exercise) -> bool) -> bool {
    EXERCISES.into_iter().all(|e| e.optional || passed(e))
}
