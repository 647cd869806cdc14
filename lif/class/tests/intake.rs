//! Archives and folders that are not what they seem: nothing of them is taken that should not be.
#![cfg(target_os = "linux")]

#[path = "support/handed.rs"]
mod handed;

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use curriculum::find;
use handed::{Class, exercise, fit, submission};
use lif_class::results::{Results, Status};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const EX04: &str = "exercises/day1/src/ex04_euler_step.rs";
const SECRET: &str = "//! a secret that was planted";

/// A zip, made by `fill`.
fn zip(class: &Class, name: &str, fill: impl FnOnce(&mut ZipWriter<File>)) {
    let file = File::create(class.submissions().join(name)).unwrap();
    let mut writer = ZipWriter::new(file);
    fill(&mut writer);
    writer.finish().unwrap();
}

/// A file in a zip, with its kind and rights.
fn add(writer: &mut ZipWriter<File>, name: &str, bytes: &[u8]) {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    writer.start_file(name, options).unwrap();
    writer.write_all(bytes).unwrap();
}

/// Archives, and then folders.
fn hand_in_traps(class: &Class, secret: &Path) {
    let plain = SimpleFileOptions::default();
    let stub = b"//! mine";
    zip(class, "link.zip", |zip| {
        zip.add_symlink(EX04, secret.to_str().unwrap(), plain)
            .unwrap();
    });
    zip(class, "climbs.zip", |zip| {
        add(zip, &format!("../../{EX04}"), stub);
    });
    zip(class, "absolute.zip", |zip| {
        add(zip, &format!("/{EX04}"), stub);
    });
    zip(class, "bomb.zip", |zip| {
        zip.start_file(EX04, plain.compression_method(CompressionMethod::Deflated))
            .unwrap();
        let zeros = vec![0; 1 << 20];
        (0..200).for_each(|_| zip.write_all(&zeros).unwrap());
    });
    zip(class, "case.zip", |zip| {
        add(zip, &EX04.to_uppercase(), b"//! shouted");
        add(zip, &EX04.replace("day1", "DAY1"), b"//! half shouted");
        add(zip, EX04, stub);
    });
    zip(class, "inner.zip", |zip| add(zip, "more/answers.zip", stub));
    zip(class, "many.zip", |zip| {
        (0..20_001).for_each(|k| zip.start_file(format!("{k}.txt"), plain).unwrap());
    });
    zip(class, "binary.zip", |zip| add(zip, EX04, &[0xff; 100]));
    fs::write(class.submissions().join("garbage.zip"), [7; 5000]).unwrap();
    lying(class);

    let folder = |key: &str| {
        let file = class.submissions().join(key).join(EX04);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        file
    };
    symlink(secret, folder("linked")).unwrap();
    assert!(
        Command::new("mkfifo")
            .arg(folder("fifo"))
            .status()
            .unwrap()
            .success()
    );
    File::create(folder("sparse"))
        .unwrap()
        .set_len(1 << 40)
        .unwrap();
    fs::create_dir(folder("directory")).unwrap();
    let above = folder("above").parent().unwrap().to_path_buf();
    fs::remove_dir(&above).unwrap();
    symlink(secret.parent().unwrap(), above).unwrap();
}

/// An archive whose only file says that it is small, and unpacks to more than it may.
fn lying(class: &Class) {
    let path = class.submissions().join("lying.zip");
    zip(class, "lying.zip", |zip| {
        add(zip, EX04, &vec![b' '; 1 << 20])
    });
    let mut bytes = fs::read(&path).unwrap();
    let size = (1_u32 << 20).to_le_bytes();
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == size {
            bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
        }
    }
    fs::write(path, bytes).unwrap();
}

fn why(results: &Results, key: &str) -> String {
    let ignored = submission(results, key).ignored.iter();
    ignored
        .map(|file| format!("{}: {}\n", file.path, file.why))
        .collect()
}

#[test]
fn traps_are_ignored_each_with_its_reason() {
    let class = Class::new();
    let secret = class.path("ex04_euler_step.rs");
    fs::write(&secret, SECRET).unwrap();
    hand_in_traps(&class, &secret);
    // A real one beside them, in folders that its author chose, with a bad copy and the solutions.
    let solution = find("day1/ex04").unwrap().solution;
    zip(&class, "real.zip", |zip| {
        add(zip, "work/ex04_euler_step.rs", b"//! an early try");
        add(zip, &format!("work/{EX04}"), solution.as_bytes());
        add(
            zip,
            "work/solutions/day1/src/ex04_euler_step.rs",
            b"//! not mine",
        );
        add(zip, "work/notes.txt", b"notes");
    });
    let results = class.grade("out", fit(1), &[]);

    for (key, reason) in [
        ("link", "it is no regular file"),
        ("climbs", "its name leads out of the archive"),
        ("absolute", "its name leads out of the archive"),
        ("bomb", "it is larger than 256 KiB"),
        ("inner", "archives in archives are not opened"),
        ("many", "it holds more than 20,000 files"),
        ("binary", "it is not UTF-8 text"),
        ("garbage", "it cannot be read as a zip"),
        ("lying", "it "),
        ("linked", "links are not followed"),
        ("fifo", "it is no regular file"),
        ("sparse", "it is larger than 256 KiB"),
        ("above", "links are not followed"),
    ] {
        assert!(
            why(&results, key).contains(reason),
            "{key}: {}",
            why(&results, key)
        );
        let all = &submission(&results, key).exercises;
        assert!(all.iter().all(|e| e.status == Status::Missing), "{key}");
    }
    let case = submission(&results, "case");
    assert_eq!(case.ignored.len(), 2, "{}", why(&results, "case"));
    let real = submission(&results, "real");
    assert_eq!(exercise(real, "day1/ex04").status, Status::Passed);
    assert_eq!(real.ignored.len(), 3, "{}", why(&results, "real"));
    let everything = fs::read_to_string(class.path("out/results.json")).unwrap();
    assert!(!everything.contains(SECRET));
}
