//! What it takes to compile a submission, and no text of a solution: laid out in a folder of its own, so
//! that nothing else need be shown to the compiler.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use curriculum::EXERCISES;
use lif::compiler::Compiler;
use lif::parts::Parts;
use lif::stop::Stop;
use lif::workbook::Workbook;
use tempfile::TempDir;

use crate::sandbox::{Limits, Room, Sandbox, place};

/// What its folder is called.
const KIT: &str = "kit";

pub struct Kit {
    /// With the kit in it, and beside that what is compiled. Removed when the kit is dropped.
    folder: TempDir,
    parts: Parts,
    /// Rust's own folder.
    toolchain: PathBuf,
    /// The flags that cargo's configuration adds.
    flags: Vec<String>,
}

impl Kit {
    /// Builds it and lays it out.
    ///
    /// # Errors
    /// If it cannot be built or written.
    pub fn new(workbook: &Workbook, sandbox: Sandbox) -> Result<Self, String> {
        let stop = Stop::never();
        let (parts, files) = Parts::without_reference(workbook, &stop)?;
        let toolchain = toolchain(parts.compiler(), &stop)?;
        let target = place(sandbox, workbook.target_folder());
        let folder = TempDir::with_prefix_in(lif::assembly::PREFIX, &target)
            .map_err(|e| format!("{} cannot be written to: {e}", target.display()))?;
        open_to_all(folder.path())?;
        let kit = folder.path().join(KIT);
        for file in files {
            copy(&file, &kit.join(file.file_name().unwrap_or_default()))?;
        }
        let probes = EXERCISES.map(|exercise| format!("{}/probe.rs", exercise.folder()));
        for file in probes.iter().map(String::as_str).chain(["tests/probes.rs"]) {
            copy(&workbook.path(file), &kit.join(file))?;
        }
        Ok(Kit {
            flags: parts.compiler().flags.clone(),
            folder,
            parts,
            toolchain,
        })
    }

    /// The folders of the kit, as a workbook's.
    pub fn workbook(&self) -> Workbook {
        let target = self.folder.path().to_path_buf();
        Workbook::laid_out_in(self.path(), target)
    }

    /// The folder that the compiler may look into.
    fn path(&self) -> PathBuf {
        self.folder.path().join(KIT)
    }

    /// A folder beside the kit.
    ///
    /// # Errors
    /// If it cannot be made.
    pub fn folder_beside(&self) -> Result<TempDir, String> {
        TempDir::new_in(self.folder.path()).map_err(|e| e.to_string())
    }

    /// The parts, before it is known where something is compiled.
    pub fn unmoved(&self) -> Parts {
        self.parts.clone()
    }

    /// The parts to compile a slot's submission with, in this folder.
    ///
    /// # Errors
    /// If a path is not Unicode.
    pub fn parts(&self, sandbox: Sandbox, slot: usize, folder: &Path) -> Result<Parts, String> {
        let unicode = |path: &Path| path.to_string_lossy().into_owned();
        let temporary = unicode(folder);
        let words = sandbox.words(
            slot,
            &Room {
                reads: &[&self.toolchain, &self.path()],
                writes: folder,
                limits: COMPILING,
                // The compiler starts the linker.
                alone: false,
                environment: &[("TMPDIR", &temporary)],
            },
        )?;
        let mut program: Vec<String> = ["setpriv", "--pdeathsig", "KILL", "--"]
            .map(str::to_owned)
            .into();
        program.extend(["timeout", "-s", "KILL", "600"].map(str::to_owned));
        program.extend(words);
        program.push(unicode(&self.toolchain.join("bin/rustc")));
        program.push(format!("--sysroot={}", unicode(&self.toolchain)));
        let mut flags = self.flags.clone();
        // Nobody is shown them, and they might fill what is kept of the compiler's output.
        flags.push("-Awarnings".to_owned());
        Ok(self.parts.moved(&self.path(), Compiler { program, flags }))
    }
}

/// A solved workbook takes 3 seconds and half of a gibibyte of address space. No submission chooses what the
/// compiler starts: that is one linker, which reads files within the same limits.
const COMPILING: Limits = Limits {
    cpu: 60,
    memory: 3 << 30,
    file: 256 << 20,
    processes: 64,
};

/// Rust's own folder, with the compiler that cargo calls.
fn toolchain(compiler: &Compiler, stop: &Stop) -> Result<PathBuf, String> {
    let mut command = Command::new(compiler.program.last().map_or("rustc", String::as_str));
    let output = stop
        .output(command.args(["--print", "sysroot"]))
        .map_err(|e| lif::cargo::no_start(&e))?;
    let said = String::from_utf8_lossy(&output.stdout);
    Ok(PathBuf::from(said.trim()))
}

/// Copies a file, and lets other users read the copy: the workbook itself may be closed to them.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let folder = to.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder)
        .and_then(|()| fs::copy(from, to))
        .and_then(|_| fs::set_permissions(to, fs::Permissions::from_mode(0o644)))
        .map_err(|e| format!("{} cannot be copied: {e}", from.display()))
}

/// Lets other users look into a folder for temporary files.
pub fn open_to_all(folder: &Path) -> Result<(), String> {
    let permissions = fs::Permissions::from_mode(0o755);
    let opened = fs::set_permissions(folder, permissions);
    opened.map_err(|e| format!("{} cannot be opened: {e}", folder.display()))
}
