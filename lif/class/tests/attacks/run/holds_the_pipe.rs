//! Leaves a process that keeps the output open.

fn attack() {
    let _ = std::process::Command::new("sleep").arg("3600").spawn();
}
