//! The `souk` program.

use std::process::ExitCode;

// Many small allocations from several threads: noticeably quicker than the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    souk_app::cli::run()
}
