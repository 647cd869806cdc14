//! A file in the system's folder for temporary files, gone when it is dropped.
//!
//! The crate `tempfile` does this too. But it builds on `rustix`, of which `cargo lif` needs more features
//! than `cargo test` does: cargo would compile the kit twice, once for each.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// The number of the next file of this process.
static NEXT: AtomicU64 = AtomicU64::new(0);

/// How much of such a file is read, in bytes. The reference fills a fraction of it.
const LARGEST: u64 = 256 << 20;

pub struct ScratchFile {
    path: PathBuf,
    file: File,
}

impl ScratchFile {
    /// A new file with these contents, which only its owner may read.
    pub fn with(contents: &[u8]) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        // Never a file that is there already, nor one that a link leads to.
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        loop {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let name = format!("lif-probe-{}-{number}", std::process::id());
            let path = std::env::temp_dir().join(name);
            match options.open(&path) {
                Ok(file) => {
                    let mut scratch = ScratchFile { path, file };
                    scratch.file.write_all(contents)?;
                    return Ok(scratch);
                }
                Err(e) if e.kind() == ErrorKind::AlreadyExists => {}
                Err(e) => return Err(e),
            }
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is in it now, whatever is at its path by now; of a file that has become too large, the beginning.
    pub fn contents(&mut self) -> io::Result<Vec<u8>> {
        let mut contents = Vec::new();
        self.file.rewind()?;
        (&mut self.file).take(LARGEST).read_to_end(&mut contents)?;
        Ok(contents)
    }
}

impl Drop for ScratchFile {
    fn drop(&mut self) {
        // Something else may have cleaned up that folder first.
        let _ = fs::remove_file(&self.path);
    }
}
