//! Calls itself without end.

fn attack() {
    fn deeper(n: u64) -> u64 {
        if std::hint::black_box(n) == u64::MAX {
            0
        } else {
            deeper(n + 1) + 1
        }
    }
    println!("{}", deeper(0));
}
