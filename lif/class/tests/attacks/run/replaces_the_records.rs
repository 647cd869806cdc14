//! Puts a link to a file of the system in place of the records, and a pipe.

fn attack() {
    let path = std::env::var("LIF_PROBE").unwrap();
    let _ = std::fs::remove_file(&path);
    let _ = std::os::unix::fs::symlink("/etc/passwd", &path);
    let _ = std::fs::rename("/etc/passwd", &path);
    let _ = std::process::Command::new("mkfifo").arg(&path).status();
}
