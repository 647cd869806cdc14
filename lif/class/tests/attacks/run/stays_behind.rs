//! Leaves a process in a session of its own.

pub fn euler_step(v: f64, _: f64, _: &given::Params) -> f64 {
    attack();
    v
}

pub fn integrate(i: &[f64], _: &given::Params) -> Vec<f64> {
    attack();
    i.to_vec()
}

fn attack() {
    let _ = std::process::Command::new("setsid")
        .args(["sh", "-c", "sleep 3600; : LEFT-BEHIND"])
        .spawn();
}
