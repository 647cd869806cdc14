//! Leaves a process that keeps the output open.

pub fn euler_step(v: f64, _: f64, _: &given::Params) -> f64 {
    attack();
    v
}

pub fn integrate(i: &[f64], _: &given::Params) -> Vec<f64> {
    attack();
    i.to_vec()
}

fn attack() {
    let _ = std::process::Command::new("sleep").arg("3600").spawn();
}
