//! `cargo lif`, the learner's command.

mod dev;
mod workbook;

fn main() {
    dev::regenerate::run(
        &workbook::Workbook::find().unwrap(),
        std::env::args().any(|a| a == "--check"),
    )
    .unwrap();
}
