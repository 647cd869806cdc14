//! What the grader promises, shown for every exercise with learners that are made up.
//!
//! Such a learner is a list of answers, one for each call of the exercise's plan. They are handed to
//! the judge as a probe process would hand them over, so nothing is compiled or started here.

mod checks;
mod edges;
mod floating_point;
mod inputs;
mod knobs;
mod learner;
mod make_up;
mod panics;
mod play;
mod records;
mod rewards;
mod seeds;
mod sentences;
mod spoil;
