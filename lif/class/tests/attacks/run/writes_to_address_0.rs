//! Breaks the rules of memory.

#[allow(unsafe_code)]
fn attack() {
    unsafe { std::ptr::write_volatile(8 as *mut u64, 1) };
}
