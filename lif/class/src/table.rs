//! Tables as comma-separated values: read from a gradebook or a spreadsheet, written for one.

use std::path::Path;

/// A table with a line of names above its rows.
pub struct Table {
    pub names: Vec<String>,
    pub rows: Vec<Row>,
}

pub struct Row {
    /// Where it is in the file, counted from 1.
    pub line: u64,
    /// As many as there are names, without spaces around them.
    pub cells: Vec<String>,
}

impl Table {
    /// # Errors
    /// If the file cannot be read or is no table: one sentence that names it.
    pub fn read(path: &Path) -> Result<Self, String> {
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .trim(csv::Trim::All)
            .from_path(path)
            .map_err(|e| unreadable(path, &e))?;
        let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
        let names: Vec<String> = cells(reader.headers().map_err(|e| unreadable(path, &e))?);
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|e| unreadable(path, &e))?;
            let mut cells: Vec<String> = cells(&record);
            // Spreadsheets leave out empty cells at the end of a line.
            cells.resize(names.len(), String::new());
            let line = record.position().map_or(0, csv::Position::line);
            rows.push(Row { line, cells });
        }
        Ok(Table { names, rows })
    }

    /// The place of the column with this name, whatever its case.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|n| n.eq_ignore_ascii_case(name))
    }
}

fn unreadable(path: &Path, e: &csv::Error) -> String {
    let why = match e.kind() {
        csv::ErrorKind::Io(e) => e.to_string(),
        csv::ErrorKind::Utf8 { .. } => "it is not UTF-8 text; export it again as UTF-8".to_owned(),
        _ => e.to_string(),
    };
    format!("{} cannot be read: {why}.", path.display())
}

/// Rows as text. A spreadsheet would take a cell that begins with `=` for a formula, and run it; so such
/// cells get a quotation mark in front.
pub fn text(rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    for row in rows {
        let cells = row.iter().map(|cell| harmless(cell));
        writer
            .write_record(cells)
            .expect("rows of one length, into memory");
    }
    let bytes = writer.into_inner().expect("into memory");
    String::from_utf8(bytes).expect("it was text")
}

fn harmless(cell: &str) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}
