//! The reference is right: it is held against numbers that do not come from it.
//!
//! Where a run can be repeated it agrees with numpy to the last digits; where it is random it agrees
//! with exact formulas within the stated standard errors. See `oracle/README.md` for the sources.

#[path = "oracle/agreement.rs"]
mod agreement;
#[path = "oracle/conventions.rs"]
mod conventions;
#[path = "oracle/formulas.rs"]
mod formulas;
#[path = "oracle/notebooks.rs"]
mod notebooks;
#[path = "oracle/numpy.rs"]
mod numpy;
#[path = "oracle/statistics.rs"]
mod statistics;
#[path = "oracle/table.rs"]
mod table;
