//! Puts the results of several machines together.

use crate::results::{Results, Submission};

/// The submissions of both, sorted by key. One that is in both counts once.
///
/// # Errors
/// If they were not graded alike, or differ on one submission: the end of a sentence.
pub fn merged(one: Results, other: Results) -> Result<Results, String> {
    if one.workbook != other.workbook {
        return Err("it was graded with another version of the workbook.".to_owned());
    }
    if one.seed != other.seed {
        return Err("it was graded with another seed: give all shards the same --seed.".to_owned());
    }
    let mut submissions: Vec<Submission> = one.submissions;
    submissions.extend(other.submissions);
    submissions.sort_by(|a, b| a.key.cmp(&b.key));
    submissions.dedup();
    if let Some(twice) = submissions
        .windows(2)
        .find(|pair| pair[0].key == pair[1].key)
    {
        return Err(format!(
            "it holds another submission called {}: keep the one that counts.",
            twice[0].key
        ));
    }
    Ok(Results { submissions, ..one })
}
