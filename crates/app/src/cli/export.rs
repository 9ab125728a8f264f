//! `souk export products FILE`

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::ExitCode;

use souk_db::Clock;
use souk_listing::{FileFormat, sheets_after};
use souk_platform::Channels;

use crate::{App, Config, StartError};

/// Products that are read at once.
const PART: i64 = 200;

/// Writes every product that is not archived to `path`: JSON lines where it ends in `.jsonl`, CSV otherwise.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(super) async fn products(config: Config, path: &Path) -> Result<ExitCode, StartError> {
    let io = |error| StartError::Io { what: path.display().to_string(), error };
    let is_json = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("jsonl"));
    let format = if is_json { FileFormat::JsonLines } else { FileFormat::Csv };
    let app = App::open_for_bulk(config, Clock::system()).await?;
    let channel = app.services.part::<Channels>().default().await?;
    let mut file = BufWriter::new(File::create(path).map_err(io)?);
    file.write_all(&format.head()).map_err(io)?;
    let (mut after, mut count) = (None, 0);
    loop {
        let (products, last) =
            sheets_after(app.services.db.read(), &channel, &app.services.settings.public_url, after, PART)
                .await?;
        if last.is_none() {
            break;
        }
        file.write_all(&format.write(&products)).map_err(io)?;
        count += products.len();
        after = last;
    }
    file.flush().map_err(io)?;
    app.services.db.close().await?;
    println!("{count} products");
    Ok(ExitCode::SUCCESS)
}
