//! Brings a `main` of its own, so that nothing can be linked.

fn attack() {}

#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn main() -> i32 {
    0
}
