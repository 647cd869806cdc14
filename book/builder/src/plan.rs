//! The chapters' minutes, and the plan of a day that follows from them.

use std::path::Path;

use anyhow::{Context, Result, bail};
use mdbook_driver::MDBook;
use mdbook_driver::book::BookItem;

/// A day begins at nine.
const BEGIN: u32 = 9 * 60;
/// At the first chapter's end after this there is lunch.
const LUNCH_FROM: u32 = 12 * 60;
const LUNCH: u32 = 60;
/// After this many minutes without one there is a break.
const BREAK_AFTER: u32 = 75;
const BREAK: u32 = 15;
/// The optional exercise is for those who are ahead: it has no time of its own.
const OPTIONAL: &str = "bonus";

/// The chapters of the days with their minutes.
pub struct Plan(Vec<Item>);

struct Item {
    /// `day1`
    day: String,
    title: String,
    /// The file in the day's folder.
    file: String,
    minutes: u32,
}

impl Plan {
    /// Reads the minutes of all chapters of a day.
    ///
    /// # Errors
    /// If a chapter has none.
    pub fn of(book: &MDBook) -> Result<Self> {
        let mut items = Vec::new();
        for item in book.iter() {
            let BookItem::Chapter(chapter) = item else {
                continue;
            };
            let path = chapter
                .source_path
                .as_ref()
                .map(|path| path.display().to_string());
            let path = path.unwrap_or_default().replace('\\', "/");
            let Some((day, file)) = path.split_once('/') else {
                continue;
            };
            let first_lines = chapter.content.lines().take(5);
            let Some(minutes) = first_lines.filter_map(minutes_in).next() else {
                bail!("book/src/{path}:3: here should stand `*about N minutes*`.");
            };
            items.push(Item {
                day: day.to_owned(),
                title: chapter.name.clone(),
                file: file.to_owned(),
                minutes,
            });
        }
        Ok(Plan(items))
    }

    /// Replaces a line `{{#plan day1}}` by that day's table, in the chapter of this path below src/.
    pub fn put_into(&self, markdown: &str, chapter: &Path) -> Result<String> {
        let depth = chapter.components().count().saturating_sub(1);
        let root = "../".repeat(depth);
        let mut out = String::new();
        for line in markdown.lines() {
            match line
                .strip_prefix("{{#plan ")
                .and_then(|rest| rest.strip_suffix("}}"))
            {
                Some(day) => out.push_str(&self.table(day, &root).context("the plan")?),
                None => {
                    out.push_str(line);
                    out.push('\n');
                }
            }
        }
        Ok(out)
    }

    fn table(&self, day: &str, root: &str) -> Result<String> {
        let mut table = "| from | what | minutes |\n|---|---|---|\n".to_owned();
        let (mut now, mut last_break, mut lunch) = (BEGIN, BEGIN, false);
        let mut row = |now: &mut u32, what: &str, minutes: u32| {
            let (hour, minute) = (*now / 60, *now % 60);
            table.push_str(&format!("| {hour}:{minute:02} | {what} | {minutes} |\n"));
            *now += minutes;
        };
        let belongs = |item: &&Item| item.day == day && !item.file.starts_with(OPTIONAL);
        let chapters: Vec<_> = self.0.iter().filter(belongs).collect();
        for (i, item) in chapters.iter().enumerate() {
            row(
                &mut now,
                &format!("[{}]({root}{day}/{})", item.title, item.file),
                item.minutes,
            );
            let more = i + 1 < chapters.len();
            if more && !lunch && now >= LUNCH_FROM {
                row(&mut now, "*lunch*", LUNCH);
                (last_break, lunch) = (now, true);
            } else if more && now - last_break >= BREAK_AFTER {
                row(&mut now, "*break*", BREAK);
                last_break = now;
            }
        }
        if chapters.is_empty() {
            bail!("there are no chapters of {day}");
        }
        let work: u32 = chapters.iter().map(|item| item.minutes).sum();
        let (hour, minute) = (now / 60, now % 60);
        table.push_str(&format!(
            "| {hour}:{minute:02} | *end; minutes of work:* | **{work}** |\n"
        ));
        Ok(table)
    }
}

/// The number in a line `*about 25 minutes*`.
pub fn minutes_in(line: &str) -> Option<u32> {
    let number = line.strip_prefix("*about ")?.strip_suffix(" minutes*")?;
    number.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lunch_and_breaks_are_part_of_a_day() {
        let item = |file: &str, minutes| Item {
            day: "day1".into(),
            title: file.to_uppercase(),
            file: file.into(),
            minutes,
        };
        let plan = Plan(vec![
            item("a", 80),
            item("b", 90),
            item("bonus", 40),
            item("c", 60),
        ]);
        let table = plan
            .put_into("{{#plan day1}}", Path::new("day1/a.md"))
            .unwrap();
        let rows: Vec<_> = table.lines().skip(2).collect();
        assert_eq!(
            rows,
            [
                "| 9:00 | [A](../day1/a) | 80 |",
                "| 10:20 | *break* | 15 |",
                "| 10:35 | [B](../day1/b) | 90 |",
                "| 12:05 | *lunch* | 60 |",
                "| 13:05 | [C](../day1/c) | 60 |",
                "| 14:05 | *end; minutes of work:* | **230** |",
            ]
        );
    }

    #[test]
    fn minutes_are_read() {
        assert_eq!(minutes_in("*about 25 minutes*"), Some(25));
        assert_eq!(minutes_in("about an hour"), None);
    }
}
