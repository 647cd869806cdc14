//! Where the workbook is, and what is in it.

use std::path::{Path, PathBuf};

/// The workbook's root folder.
pub struct Workbook {
    root: PathBuf,
}

impl Workbook {
    /// The workbook that this command belongs to: cargo says where it was built.
    pub fn find() -> Result<Self, String> {
        let own = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own.parent().map(Path::to_path_buf).unwrap_or(own);
        if root.join("exercises").is_dir() {
            Ok(Workbook { root })
        } else {
            Err(format!(
                "There is no workbook in {}: clone it again, or run `cargo lif` in its folder.",
                root.display()
            ))
        }
    }

    /// A path in it.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }
}
