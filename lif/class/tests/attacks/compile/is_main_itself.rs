//! Brings a `main` of its own, so that nothing can be linked.

pub fn euler_step(v: f64, _: f64, _: &given::Params) -> f64 {
    attack();
    v
}

pub fn integrate(i: &[f64], _: &given::Params) -> Vec<f64> {
    attack();
    i.to_vec()
}

fn attack() {}

#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn main() -> i32 {
    0
}
