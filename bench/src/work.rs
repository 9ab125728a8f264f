//! A fixed piece of work, measured in the same run: machines differ by a factor of two, so CPU figures are also told in units of it.

use std::time::Duration;

use crate::Outcome;
use crate::process::cpu_ms;

/// How often the work is done for one measurement.
const TIMES: u32 = 40;

/// CPU milliseconds that reading a megabyte of JSON takes here: the same document of 4,000 made-up products each time, parsed
/// into a tree by `serde_json` on one thread.
pub(crate) fn megabyte_of_json() -> Outcome<f64> {
    let document = document();
    let own = std::process::id();
    let mut best = f64::INFINITY;
    // The least of three: whatever disturbs only adds.
    for _ in 0..3 {
        let before = cpu_ms(own)?;
        for _ in 0..TIMES {
            let tree: serde_json::Value = serde_json::from_str(&document)?;
            std::hint::black_box(&tree);
        }
        best = best.min((cpu_ms(own)? - before) / f64::from(TIMES));
        std::thread::yield_now();
    }
    Ok(best * 1_048_576.0 / document.len() as f64)
}

fn document() -> String {
    let mut text = String::from("[");
    for n in 0..4_000_u32 {
        if n > 0 {
            text.push(',');
        }
        text.push_str(&format!(
            "{{\"id\":{n},\"title\":\"Fathom wide saucepan {n}\",\"price\":{{\"amount\":{},\"currency\":\"EUR\"}},\
             \"in_stock\":{},\"options\":[\"S\",\"M\",\"L\"],\"description\":\"Made in small runs and checked by hand. It is meant \
             to be used every day.\",\"rating\":{}.5,\"brand\":null}}",
            n * 37 % 9_000,
            n % 3 == 0,
            n % 5
        ));
    }
    text.push(']');
    text
}

/// How long between two looks at a shop that settles.
pub(crate) const LOOK: Duration = Duration::from_millis(250);
