//! Looks a record through before anything is allocated for it.
//!
//! Records may come from something else than a probe. A list that claims 2⁴⁰ numbers, or values two million
//! deep, would end the process that reads them, where no panic could be caught.

use nanoserde::DeBin;

/// How deep values may lie in each other. The workbook's functions give two levels.
const DEEPEST: usize = 8;

/// True if these bytes are no shorter than the record that they claim to be, and not too deep.
pub fn holds_a_record(bytes: &[u8]) -> bool {
    Walk(bytes).record().is_some()
}

/// The bytes that have not been looked at. Each function steps over one thing, or gives `None` where there
/// is none; it must know every variant of [`Record`](crate::wire::Record) and of what is in it. One that
/// it does not know fails the grading of the solutions.
struct Walk<'a>(&'a [u8]);

impl Walk<'_> {
    fn step(&mut self, bytes: usize) -> Option<()> {
        self.0 = self.0.get(bytes..)?;
        Some(())
    }

    fn read<T: DeBin>(&mut self) -> Option<T> {
        let mut at = 0;
        let read = T::de_bin(&mut at, self.0).ok()?;
        self.step(at)?;
        Some(read)
    }

    /// A list of things that take so many bytes each.
    fn list_of(&mut self, bytes: usize) -> Option<()> {
        let length: usize = self.read()?;
        self.step(length.checked_mul(bytes)?)
    }

    /// A list of things that take at least one byte each.
    fn list(&mut self, mut each: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        let length: usize = self.read()?;
        (0..length).try_for_each(|_| each(self))
    }

    fn text(&mut self) -> Option<()> {
        self.list_of(1)
    }

    fn record(&mut self) -> Option<()> {
        match self.read::<u16>()? {
            0 => self.step(8),
            1 => self.value(0),
            2 => {
                self.text()?;
                self.text()?;
                self.step(4)
            }
            _ => Some(()),
        }
    }

    fn value(&mut self, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        match self.read::<u16>()? {
            0 => {
                self.step(UNIT)?;
                self.list_of(8)?;
                self.list_of(8)
            }
            1 => {
                self.step(UNIT)?;
                self.list(|row| row.list_of(8))
            }
            2 => {
                self.list_of(8)?;
                self.list_of(8)
            }
            3 => {
                self.list_of(8)?;
                self.list_of(1)
            }
            4 => self.list(|step| match step.read::<u8>()? {
                0 => Some(()),
                _ => step.step(8),
            }),
            5 | 8 => self.text(),
            6 => self.list(|spikes| {
                spikes.step(8)?;
                spikes.list_of(8)
            }),
            7 => {
                self.step(8)?;
                self.list(Walk::mark)
            }
            9 => self.list(|field| {
                field.text()?;
                field.value(depth + 1)
            }),
            _ => None,
        }
    }

    fn mark(&mut self) -> Option<()> {
        match self.read::<u16>()? {
            0 => self.step(8 + INK),
            1 => self.step(16 + INK),
            2 => self.step(17 + INK),
            3 | 4 => {
                self.list_of(8)?;
                self.step(INK)
            }
            5 => self.step(13 + INK),
            6 => {
                self.text()?;
                self.step(8 + 2 + 2 + 8 + INK)
            }
            7 => {
                self.step(16)?;
                self.list_of(1)
            }
            _ => None,
        }
    }
}

const UNIT: usize = 2;
/// Three colours, opacity, width.
const INK: usize = 3 + 8 + 4;
