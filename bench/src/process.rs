//! What the operating system says of a process.

use crate::Outcome;

/// CPU milliseconds that process `id` has used, its own, the kernel's for it and those of its children that ended.
pub(crate) fn cpu_ms(id: u32) -> Outcome<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat"))?;
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
    let mut ticks = 0.0;
    for field in &fields[11..15] {
        ticks += field.parse::<f64>()?;
    }
    // Linux counts in hundredths of a second on every platform that we run on.
    Ok(ticks * 10.0)
}

/// Like [`cpu_ms`], its living children included: a database server has one per connection.
pub(crate) fn family_cpu_ms(id: u32) -> Outcome<f64> {
    let mut sum = cpu_ms(id)?;
    for entry in std::fs::read_dir("/proc")? {
        let Ok(child) = entry?.file_name().to_string_lossy().parse::<u32>() else { continue };
        // A process that ended in between is counted with its parent.
        if parent(child) == Some(id) {
            sum += cpu_ms(child).unwrap_or(0.0);
        }
    }
    Ok(sum)
}

fn parent(id: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    stat.rsplit(") ").next()?.split(' ').nth(1)?.parse().ok()
}

/// A figure of `/proc/ID/status` in MB: `VmRSS:` now, `VmHWM:` at its highest.
pub(crate) fn memory(id: u32, name: &str) -> Outcome<u64> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status.lines().find(|l| l.starts_with(name)).ok_or("no such figure")?;
    Ok(line.split_whitespace().nth(1).unwrap_or("0").parse::<u64>()? / 1024)
}
