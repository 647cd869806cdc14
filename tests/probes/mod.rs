//! The probes: each calls the functions of one exercise and gives back what they give, as data.
//!
//! These files are compiled twice: into the grading kit over the reference, and into the test
//! program over what the learner wrote. `crate::workbook` names the one or the other.

pub mod day1;
pub mod day2;
