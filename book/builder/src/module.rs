//! Compiles the living figures to WebAssembly, and writes the script that the pages load.
//!
//! Only a maintainer needs this, and only after a change of what the figures do: the script is committed. It
//! is a classic script with the module in base64, since a page that is opened as a file may load nothing
//! else.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The script, in the book's folder.
const SCRIPT: &str = "src/living/module.js";
const TARGET: &str = "wasm32-unknown-unknown";

const MISSING: &str = "\
No Rust toolchain here compiles to WebAssembly. With rustup:

    rustup target add wasm32-unknown-unknown

or with Debian's second toolchain (about 150 MB):

    apt-get install -y --no-install-recommends rustc-web cargo-web rust-web-src lld binaryen

wasm-opt of binaryen is used where it is there: with it the module is a tenth smaller.";

/// Compiles the module and writes the script.
///
/// # Errors
/// If nothing here can compile it; the message says what to install.
pub fn build(book: &Path) -> Result<()> {
    let mut cargo = compiler().context(MISSING)?;
    let target = book.join("target/living");
    cargo
        .args([
            "rustc",
            "--package",
            "book-living",
            "--lib",
            "--crate-type",
            "cdylib",
        ])
        .args(["--profile", "living", "--locked", "--target", TARGET])
        .arg("--manifest-path")
        .arg(book.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&target);
    if !cargo.status()?.success() {
        bail!("the living figures do not compile to WebAssembly");
    }
    let compiled = target.join(TARGET).join("living/book_living.wasm");
    let module = fs::read(optimised(&compiled))?;
    let script = script(&module);
    let path = book.join(SCRIPT);
    fs::create_dir_all(path.parent().unwrap_or(book))?;
    fs::write(&path, &script)?;
    println!(
        "{}: {} bytes, the module {}",
        path.display(),
        script.len(),
        module.len()
    );
    Ok(())
}

/// Cargo with a compiler that knows the target.
fn compiler() -> Option<Command> {
    debian().or_else(rustup)
}

/// Debian has no standard library for this target: it is compiled along, without what panics would say, and
/// so the module is a seventh smaller.
fn debian() -> Option<Command> {
    let needs = [
        "/usr/bin/cargo",
        "/usr/bin/rustc",
        "/usr/bin/wasm-ld",
        "/usr/lib/rustlib/src/rust/library",
    ];
    if !needs.iter().all(|path| Path::new(path).exists()) {
        return None;
    }
    let mut cargo = Command::new("/usr/bin/cargo");
    cargo
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
            "/usr/bin/wasm-ld",
        )
        .env(
            "RUSTFLAGS",
            "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
        )
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "");
    Some(cargo)
}

fn rustup() -> Option<Command> {
    let mut list = Command::new("rustup");
    let list = list.args(["target", "list", "--installed"]).output().ok()?;
    let list = String::from_utf8_lossy(&list.stdout).into_owned();
    list.lines()
        .any(|line| line == TARGET)
        .then(|| Command::new("cargo"))
}

/// The module made smaller, where wasm-opt is there to do it.
fn optimised(compiled: &Path) -> PathBuf {
    let smaller = compiled.with_extension("small.wasm");
    let mut optimise = Command::new("wasm-opt");
    optimise
        .args(["-Oz", "--all-features"])
        .arg(compiled)
        .arg("-o")
        .arg(&smaller);
    match optimise.status() {
        Ok(status) if status.success() => smaller,
        _ => compiled.to_owned(),
    }
}

fn script(module: &[u8]) -> String {
    format!(
        "// The solutions, compiled to WebAssembly: cargo run --manifest-path book/Cargo.toml -p book-builder -- living\n\
         {NOTICE}window.LIVING_MODULE='{}';\n",
        base64(module)
    )
}

/// All that is compiled in may be used under the MIT licence, which asks for this.
const NOTICE: &str = "\
/*! The module contains parts of the Rust standard library and of the crates ndarray, matrixmultiply, rawpointer,
num-complex, num-integer, num-traits, libm, rand, rand_core, rand_chacha, rand_distr, ppv-lite86, zerocopy, hashbrown
and dlmalloc, (c) their authors, under the MIT licence:

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the \"Software\"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright notice and
this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE. */
";

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let byte = |i: usize| u32::from(three.get(i).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for i in 0..4 {
            match i <= three.len() {
                true => text.push(char::from(DIGITS[(bits >> (18 - 6 * i) & 63) as usize])),
                false => text.push('='),
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn base64_is_that_of_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(super::base64(bytes.as_bytes()), text);
        }
    }
}
