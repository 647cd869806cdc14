//! Takes a secret into the program while that is compiled.

pub fn euler_step(v: f64, _: f64, _: &given::Params) -> f64 {
    attack();
    v
}

pub fn integrate(i: &[f64], _: &given::Params) -> Vec<f64> {
    attack();
    i.to_vec()
}

fn attack() {
    panic!("{}", include_str!("SECRET_FILE"));
}
