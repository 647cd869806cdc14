//! No chapter's examples are left out.

use book_examples::CHAPTERS;

#[test]
fn each_chapter_of_the_book_is_tested() {
    let summary = include_str!("../../src/SUMMARY.md");
    let links = summary.split("](").skip(1);
    let files: Vec<&str> = links.filter_map(|rest| rest.split(')').next()).collect();
    assert!(files.len() > 30);
    assert_eq!(
        files, CHAPTERS,
        "left: SUMMARY.md, right: book/examples/src/lib.rs"
    );
}
