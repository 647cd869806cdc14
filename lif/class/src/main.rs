use std::process::ExitCode;

fn main() -> ExitCode {
    lif_class::main()
}
