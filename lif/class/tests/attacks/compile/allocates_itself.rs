//! Brings an allocator of its own, beside the one that counts.

fn attack() {}

#[global_allocator]
static OWN: std::alloc::System = std::alloc::System;
