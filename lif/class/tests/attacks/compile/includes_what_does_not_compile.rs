//! Includes a file of the system that is no Rust.

fn attack() {}

include!("/usr/include/stdio.h");
