//! Everything is in the library: a library is compiled beside the code generation of the crates it
//! needs, where a program waits for it to end, and a learner waits for the first verdict.

use std::process::ExitCode;

fn main() -> ExitCode {
    lif::main()
}
