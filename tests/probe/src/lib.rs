//! The probe: calls and values as plain data, and the process that makes the calls.
//!
//! This is all that a program links besides what the learner wrote. There is no reference in it and no
//! text of a solution, so what runs in that program can hand over data and nothing else.

mod bounds;
pub mod call;
pub mod quiet;
pub mod serve;
pub mod value;
pub mod wire;
pub mod wording;

use call::Call;
use value::Value;

/// Calls one of an exercise's functions. Compiled over the learner's crate and over the reference.
pub type Probe = fn(&Call) -> Value;
