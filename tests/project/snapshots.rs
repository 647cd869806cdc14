//! The seeded snapshots are what the reference gives, to the last character.
//!
//! insta shows a difference well, but its variables and files may forgive one. So every snapshot is
//! also held against the file on disk without insta.

use std::fs;
use std::path::Path;

use curriculum::EXERCISES;
use judge::snapshot;

/// Byte by byte, whatever insta makes of it. A checkout may have given the file other line ends.
#[test]
fn every_file_is_what_the_reference_gives() {
    for exercise in EXERCISES {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let folder = root.join(exercise.folder());
        let file = folder.join("snapshot.snap");
        let on_disk = fs::read_to_string(&file).unwrap();
        let rendered = snapshot::of_reference(exercise);

        let mut settings = insta::Settings::new();
        settings.set_snapshot_path(folder);
        settings.set_prepend_module_to_snapshot(false);
        settings.bind(|| insta::assert_snapshot!("snapshot", rendered, exercise.id));

        assert!(
            on_disk.replace("\r\n", "\n") == snapshot::file(exercise, &rendered),
            "{} is stale: `cargo lif dev regenerate` writes it anew",
            file.display()
        );
    }
}

/// A snapshot that says little would pass whatever the reference gives.
#[test]
fn every_snapshot_shows_numbers() {
    for exercise in EXERCISES {
        let text = snapshot::of_reference(exercise);
        let digits = text.chars().filter(char::is_ascii_digit).count();
        assert!(
            text.lines().count() >= 2 && digits >= 20,
            "{}: its snapshot holds next to nothing:\n{text}",
            exercise.id
        );
    }
}
