//! Never ends, and ends no thread.

fn attack() {
    let begin = std::time::Instant::now();
    while begin.elapsed().as_secs() < 3600 {}
}
