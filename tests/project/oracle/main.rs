//! The reference is right: it is held against numbers that do not come from it.
//!
//! Where a run can be repeated it agrees with numpy to the last digits; where it is random it agrees
//! with exact formulas within the stated standard errors. See `oracle/README.md` for the sources.

mod agreement;
mod formulas;
mod notebooks;
mod numpy;
mod statistics;
mod table;
