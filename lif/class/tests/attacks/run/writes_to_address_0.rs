//! Breaks the rules of memory.

pub fn euler_step(v: f64, _: f64, _: &given::Params) -> f64 {
    attack();
    v
}

pub fn integrate(i: &[f64], _: &given::Params) -> Vec<f64> {
    attack();
    i.to_vec()
}

#[allow(unsafe_code)]
fn attack() {
    unsafe { std::ptr::write_volatile(8 as *mut u64, 1) };
}
