//! The sources of the programs that an assembly compiles.

use std::path::Path;

use curriculum::EXERCISES;
use judge::exercise::Exercise;

/// True if this module means the same in a crate that also holds its probe as in a crate of its own:
/// there it could name nothing of the grader's, and what is visible within its crate only would be
/// visible to the probe.
pub fn fits_in_one_crate(source: &[u8]) -> bool {
    let text = String::from_utf8_lossy(source);
    let odd = ["probe::", "cap::", "pub(", "pub ("];
    odd.iter().all(|word| !text.contains(word))
}

/// The source of a program that holds the probes of all exercises, over each day's crate. Its first
/// argument says which of them to be.
pub fn program_of_all(probes: &Path) -> String {
    let each = EXERCISES.map(|exercise| {
        let name = exercise.test_name();
        format!("        {name:?} => probes::{name}::probe,\n")
    });
    let each = each.concat();
    format!(
        "#[path = {probes:?}]
mod probes;
mod workbook {{
    pub use {{exercises_day1 as day1, exercises_day2 as day2}};
}}
#[global_allocator]
static MEMORY: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, usize::MAX);
fn main() {{
    let asked = std::env::args().nth(1).unwrap_or_default();
    let probe: ::probe::Probe = match asked.as_str() {{
{each}        _ => panic!(\"no name of a test\"),
    }};
    ::probe::serve::main(probe, &MEMORY);
}}
"
    )
}

/// The source of a program that holds these modules and the probe of one of them.
pub fn probe_program(probes: &Path, modules: &[&Exercise], graded: &Exercise) -> String {
    let day = graded.day();
    let path = probes.join(day).join(graded.module).join("probe.rs");
    let declared = declared(modules);
    let module = graded.module;
    format!(
        "{declared}#[path = {path:?}]
mod probe_of_one;
mod workbook {{
    pub mod {day} {{
        pub use crate::{module};
    }}
}}
#[global_allocator]
static MEMORY: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, usize::MAX);
fn main() {{
    ::probe::serve::main(crate::probe_of_one::probe, &MEMORY);
}}
"
    )
}

/// The declarations of these modules.
pub fn declared(modules: &[&Exercise]) -> String {
    let each = modules.iter();
    each.map(|exercise| format!("pub mod {};\n", exercise.module))
        .collect()
}
