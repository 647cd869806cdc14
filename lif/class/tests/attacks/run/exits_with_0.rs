//! Ends the process as if all were well.

fn attack() {
    std::process::exit(0);
}
