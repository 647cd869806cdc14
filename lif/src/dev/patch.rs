//! Changes of a source file, as text: what a mistake does to a solution, or a wrong submission to a right
//! one.
//!
//! ```text
//! The leak pulls away from E_L: it is E_L − V, not V − E_L.
//! p.e_l - v + → v - p.e_l +
//! or
//! in integrate
//! - v = euler_step(v, current, p);
//! + v += p.e_l - v;
//! ```
//!
//! A block is a sentence and the ways of making that mistake, with `or` between them. A way is one edit or
//! more: `old → new` for a text that occurs once, `old ⇒ new` for one that occurs several times, lines
//! that go (`-`) and come (`+`), or a function's new body (`=`). `in name` says in which function the edits
//! after it are; on a line of its own between blocks, for all blocks after it. Lines that only come are put
//! at the end of the file. `of name`, between blocks, says what the blocks after it change, where there is
//! a choice. A line with `#` is a comment.

/// A sentence, and the ways of making the mistake that it names.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Its line in the file, counted from 1.
    pub line: usize,
    /// What it changes.
    pub base: String,
    pub sentence: String,
    pub ways: Vec<Way>,
}

/// One way of making a mistake.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Way {
    /// Its first line in the file.
    pub line: usize,
    edits: Vec<Edit>,
}

#[derive(Clone, Debug, PartialEq)]
struct Edit {
    /// The function that it is in; none for the whole file.
    scope: Option<String>,
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq)]
enum Kind {
    Text {
        old: String,
        new: String,
        everywhere: bool,
    },
    Lines {
        old: Vec<String>,
        new: Vec<String>,
    },
    /// A function's new body.
    Body(Vec<String>),
}

/// The blocks of a file.
///
/// # Errors
/// If a block has no way: a sentence with its line.
pub fn parse(text: &str) -> Result<Vec<Block>, String> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut inside = false;
    let mut base = String::new();
    let mut usual: Option<String> = None;
    let mut scope = None;
    let lines: Vec<&str> = text.lines().collect();
    for (k, &line) in lines.iter().enumerate() {
        let number = k + 1;
        let is_alone = lines.get(k + 1).is_none_or(|next| next.trim().is_empty());
        if line.starts_with('#') {
            continue;
        }
        if line.trim().is_empty() {
            inside = false;
            continue;
        }
        if !inside {
            // A sentence may begin with these words, but it has ways below it.
            if let (Some(name), true) = (line.strip_prefix("in "), is_alone) {
                usual = Some(name.trim().to_owned());
                continue;
            }
            if let (Some(name), true) = (line.strip_prefix("of "), is_alone) {
                name.trim().clone_into(&mut base);
                continue;
            }
            inside = true;
            scope = usual.clone();
            blocks.push(Block {
                line: number,
                base: base.clone(),
                sentence: line.trim().to_owned(),
                ways: vec![Way::default()],
            });
            continue;
        }
        let block = blocks.last_mut().expect("a block has begun");
        match line.strip_prefix("in ") {
            _ if line == "or" => block.ways.push(Way::default()),
            Some(name) if !line.contains(['→', '⇒']) => scope = Some(name.trim().to_owned()),
            _ => {
                let way = block.ways.last_mut().expect("a block has a way");
                way.take(line, number, &scope)?;
            }
        }
    }
    let unfinished = blocks
        .iter()
        .find(|block| block.ways.iter().any(|way| way.edits.is_empty()));
    match unfinished {
        Some(block) => Err(format!("line {}: a way without a change", block.line)),
        None => Ok(blocks),
    }
}

impl Way {
    fn take(&mut self, line: &str, number: usize, scope: &Option<String>) -> Result<(), String> {
        if self.line == 0 {
            self.line = number;
        }
        // No code has an arrow in it, but a text may begin with a sign.
        let changed = |sign: char| {
            let rest = line
                .strip_prefix(sign)
                .filter(|_| !line.contains(['→', '⇒']));
            rest.map(|rest| rest.trim().to_owned())
        };
        if let Some(code) = changed('=') {
            match self.edits.last_mut() {
                Some(Edit {
                    scope: of_last,
                    kind: Kind::Body(lines),
                }) if of_last == scope => lines.push(code),
                _ => self.edits.push(Edit {
                    scope: scope.clone(),
                    kind: Kind::Body(vec![code]),
                }),
            }
        } else if let Some(gone) = changed('-') {
            match self.edits.last_mut() {
                Some(Edit {
                    kind: Kind::Lines { old, new },
                    ..
                }) if new.is_empty() => old.push(gone),
                _ => self.push(scope, vec![gone], Vec::new()),
            }
        } else if let Some(come) = changed('+') {
            match self.edits.last_mut() {
                Some(Edit {
                    kind: Kind::Lines { new, .. },
                    ..
                }) => new.push(come),
                _ => self.push(&None, Vec::new(), vec![come]),
            }
        } else {
            let (old, new, everywhere) = match (line.split_once('→'), line.split_once('⇒')) {
                (Some((old, new)), _) => (old, new, false),
                (None, Some((old, new))) => (old, new, true),
                (None, None) => return Err(format!("line {number}: this is no change: {line}")),
            };
            self.edits.push(Edit {
                scope: scope.clone(),
                kind: Kind::Text {
                    old: old.trim().to_owned(),
                    new: new.trim().to_owned(),
                    everywhere,
                },
            });
        }
        Ok(())
    }

    fn push(&mut self, scope: &Option<String>, old: Vec<String>, new: Vec<String>) {
        self.edits.push(Edit {
            scope: scope.clone(),
            kind: Kind::Lines { old, new },
        });
    }

    /// The source with this way's edits.
    ///
    /// # Errors
    /// If one of them does not fit: what is wrong with it.
    pub fn apply(&self, source: &str) -> Result<String, String> {
        let mut lines: Vec<String> = code_of(source).map(str::to_owned).collect();
        for edit in &self.edits {
            edit.apply(&mut lines)?;
        }
        Ok(lines.join("\n") + "\n")
    }
}

/// The lines of a source that are not comments or blank.
fn code_of(source: &str) -> impl Iterator<Item = &str> {
    let lines = source.trim_start_matches('\u{feff}').lines();
    lines.filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with("//"))
}

impl Edit {
    fn apply(&self, lines: &mut Vec<String>) -> Result<(), String> {
        let (first, end) = match &self.scope {
            Some(name) => function(lines, name).ok_or(format!("there is no function {name}"))?,
            None => (0, lines.len()),
        };
        match &self.kind {
            Kind::Text {
                old,
                new,
                everywhere,
            } => {
                let part = &mut lines[first..end];
                let found: usize = part
                    .iter()
                    .map(|line| line.matches(old.as_str()).count())
                    .sum();
                match (found, everywhere) {
                    (0, _) => return Err(format!("there is no {old:?}")),
                    (1, _) | (_, true) => {}
                    _ => {
                        return Err(format!(
                            "{old:?} is there {found} times: say more of it, or in which function, or write ⇒ for all"
                        ));
                    }
                }
                for line in part {
                    *line = line.replace(old.as_str(), new);
                }
            }
            Kind::Body(_) if self.scope.is_none() => {
                return Err("a body needs `in` and the function's name".to_owned());
            }
            Kind::Body(new) => {
                let opens = |line: &String| line.trim_end().ends_with('{');
                let head = lines[first..end].iter().position(opens).unwrap_or(0);
                lines.splice(first + head + 1..end - 1, new.iter().cloned());
            }
            Kind::Lines { old, new } if old.is_empty() => lines.extend(new.iter().cloned()),
            Kind::Lines { old, new } => {
                let fits = |&k: &usize| (0..old.len()).all(|m| lines[k + m].trim() == old[m]);
                let places: Vec<usize> = (first..(end + 1).saturating_sub(old.len()))
                    .filter(fits)
                    .collect();
                match places[..] {
                    [] => {
                        return Err(format!(
                            "there is no line {:?} with what follows it",
                            old[0]
                        ));
                    }
                    [place] => drop(lines.splice(place..place + old.len(), new.iter().cloned())),
                    _ => {
                        return Err(format!(
                            "{:?} is there {} times: say more, or in which function",
                            old[0],
                            places.len()
                        ));
                    }
                }
            }
        }
        Ok(())
    }
}

/// The lines of a function, from its signature to its closing brace.
fn function(lines: &[String], name: &str) -> Option<(usize, usize)> {
    let declared = [format!("fn {name}("), format!("fn {name}<")];
    let first = lines
        .iter()
        .position(|line| declared.iter().any(|start| line.contains(start)))?;
    let indent = lines[first].len() - lines[first].trim_start().len();
    let closes = |line: &String| line.trim_end() == format!("{:indent$}}}", "");
    let length = lines[first..].iter().position(closes)?;
    Some((first, first + length + 1))
}

#[cfg(test)]
mod tests {
    use super::parse;

    const SOURCE: &str =
        "// A comment.\nfn one() {\n    a + b\n}\n\nfn two() {\n    a + b;\n    c\n}\n";

    fn applied(changes: &str) -> Result<String, String> {
        let blocks = parse(&format!("A sentence.\n{changes}")).unwrap();
        blocks[0].ways[0].apply(SOURCE)
    }

    #[test]
    fn text_is_replaced_where_it_is_said() {
        assert_eq!(
            applied("c → d").unwrap(),
            "fn one() {\n    a + b\n}\nfn two() {\n    a + b;\n    d\n}\n"
        );
        assert!(
            applied("in one\na + b → a")
                .unwrap()
                .starts_with("fn one() {\n    a\n")
        );
        assert_eq!(applied("a + b ⇒ q").unwrap().matches('q').count(), 2);
    }

    #[test]
    fn lines_are_replaced_and_added() {
        assert!(
            applied("- a + b;\n- c\n+ let x = c;\n+ x")
                .unwrap()
                .ends_with("let x = c;\nx\n}\n")
        );
        assert!(
            applied("c → three()\n+ fn three() {}")
                .unwrap()
                .ends_with("}\nfn three() {}\n")
        );
    }

    #[test]
    fn what_does_not_fit_is_said() {
        assert!(applied("a + b → a").unwrap_err().contains("2 times"));
        assert!(applied("x → y").unwrap_err().contains("no \"x\""));
        assert!(applied("in three\nc → d").unwrap_err().contains("three"));
        assert!(
            parse("A sentence.\nno change")
                .unwrap_err()
                .contains("line 2")
        );
    }

    #[test]
    fn a_block_has_ways() {
        let blocks = parse("# Of one.\nFirst.\na → b\nor\nc → d\n\nSecond.\ne → f\n").unwrap();
        assert_eq!(blocks.len(), 2);
        assert_eq!((blocks[0].line, blocks[0].ways.len()), (2, 2));
        assert_eq!(blocks[1].ways[0].line, 8);
    }
}
