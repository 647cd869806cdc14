//! The seeded snapshots are what the reference gives, to the last character.
//!
//! insta shows a difference well, but its variables and files may forgive one. So every snapshot is
//! also held against the file on disk without insta.

use std::fs;
use std::path::PathBuf;

use curriculum::EXERCISES;
use judge::exercise::Exercise;
use judge::snapshot;

fn folder(exercise: &Exercise) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(exercise.folder())
}

#[test]
fn insta_finds_no_difference() {
    for exercise in EXERCISES {
        let mut settings = insta::Settings::new();
        settings.set_snapshot_path(folder(exercise));
        settings.set_prepend_module_to_snapshot(false);
        settings.bind(|| {
            let rendered = snapshot::of_reference(exercise);
            insta::assert_snapshot!("snapshot", rendered, exercise.id);
        });
    }
}

/// Byte by byte, whatever insta makes of it. A checkout may have given the file other line ends.
#[test]
fn every_file_is_what_the_reference_gives() {
    for exercise in EXERCISES {
        let file = folder(exercise).join("snapshot.snap");
        let on_disk =
            fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let on_disk = on_disk.replace("\r\n", "\n");
        let given = snapshot::file(exercise, &snapshot::of_reference(exercise));
        assert!(
            on_disk == given,
            "{} is stale: `cargo lif dev regenerate` writes it anew",
            file.display()
        );
    }
}

/// A snapshot that says little would pass whatever the reference gives.
#[test]
fn every_snapshot_shows_numbers() {
    for exercise in EXERCISES {
        let text = snapshot::contents(exercise.snapshot);
        let digits = text.chars().filter(char::is_ascii_digit).count();
        assert!(
            text.lines().count() >= 2 && digits >= 20,
            "{}: its snapshot holds next to nothing:\n{text}",
            exercise.id
        );
    }
}
