//! Prints without end, from several threads.

fn attack() {
    for _ in 0..8 {
        std::thread::spawn(|| {
            loop {
                println!("{}", "passed ".repeat(10_000));
            }
        });
    }
    loop {
        eprintln!("\u{1e}7\npassed");
    }
}
