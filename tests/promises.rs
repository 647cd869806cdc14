//! What the grader promises, shown for every exercise with learners that are made up.
//!
//! Such a learner is a list of answers, one for each call of the exercise's plan. They are handed to
//! the judge as a probe process would hand them over, so nothing is compiled or started here.

#[path = "promises/checks.rs"]
mod checks;
#[path = "promises/floating_point.rs"]
mod floating_point;
#[path = "promises/learner.rs"]
mod learner;
#[path = "promises/make_up.rs"]
mod make_up;
#[path = "promises/mistakes.rs"]
mod mistakes;
#[path = "promises/simulation.rs"]
mod simulation;
#[path = "promises/spoil.rs"]
mod spoil;
