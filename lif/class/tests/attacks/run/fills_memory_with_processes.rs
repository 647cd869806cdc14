//! Holds as much memory as one process may, in each of many.

fn attack() {
    if std::env::var("ONE_OF_MANY").is_err() {
        let path = std::env::var("LIF_PROBE").unwrap();
        for _ in 0..7 {
            // It makes the same calls, and so comes here, too.
            let mut words = std::env::args();
            let mut another = std::process::Command::new(words.next().unwrap());
            another.args(words).env("ONE_OF_MANY", "1");
            another.env("LIF_PROBE", &path);
            let _ = another.spawn();
        }
    }
    let held: Vec<Vec<u8>> = (0..60).map(|_| vec![1; 1 << 24]).collect();
    std::thread::sleep(std::time::Duration::from_secs(2));
    std::process::exit(i32::from(held.is_empty()));
}
