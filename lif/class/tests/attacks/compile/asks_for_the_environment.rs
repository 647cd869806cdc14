//! Takes a secret out of the environment while it is compiled.

fn attack() {
    panic!("{}", env!("PLANTED_SECRET"));
}
