//! A macro that doubles what it gets, without end.

pub fn euler_step(v: f64, _: f64, _: &given::Params) -> f64 {
    attack();
    v
}

pub fn integrate(i: &[f64], _: &given::Params) -> Vec<f64> {
    attack();
    i.to_vec()
}

fn attack() {}

macro_rules! double {
    ($($all:tt)*) => { double! { $($all)* $($all)* x } };
}
double! { x }
