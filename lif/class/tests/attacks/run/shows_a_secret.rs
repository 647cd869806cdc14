//! Shows secrets in its messages: a file and the environment.

fn attack() {
    let file = std::fs::read_to_string("SECRET_FILE");
    let environment: Vec<_> = std::env::vars().collect();
    let others: Vec<_> = std::fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .map(|process| std::fs::read(process.path().join("environ")))
        .map(|bytes| String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned())
        .collect();
    println!("{file:?} {environment:?} {others:?}");
    panic!("{file:?} {environment:?} {others:?}");
}
