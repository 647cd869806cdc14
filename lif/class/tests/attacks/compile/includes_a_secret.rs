//! Takes a secret into the program while that is compiled.

fn attack() {
    panic!("{}", include_str!("SECRET_FILE"));
}
