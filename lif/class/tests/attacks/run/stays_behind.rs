//! Leaves a process in a session of its own.

fn attack() {
    let _ = std::process::Command::new("setsid")
        .args(["sh", "-c", "sleep 3600; : LEFT-BEHIND"])
        .spawn();
}
