//! Figures with their units, written in one way: `17 inch`, `17-inch`, `17"` and `17in` are one word, as are `8 GB` and `8gb`.

/// Units in the form that is kept, with the words for them. `in` alone is too common a word to be a unit.
const UNITS: &[(&str, &[&str])] = &[
    ("in", &["inch", "inches", "zoll"]),
    ("ft", &["ft", "foot", "feet"]),
    ("mm", &["mm", "millimetre", "millimeter"]),
    ("cm", &["cm", "centimetre", "centimeter"]),
    ("m", &["m", "metre", "meter", "metres", "meters"]),
    ("kb", &["kb", "kilobyte", "kilobytes"]),
    ("mb", &["mb", "megabyte", "megabytes"]),
    ("gb", &["gb", "gigabyte", "gigabytes"]),
    ("tb", &["tb", "terabyte", "terabytes"]),
    ("hz", &["hz", "hertz"]),
    ("mhz", &["mhz", "megahertz"]),
    ("ghz", &["ghz", "gigahertz"]),
    ("w", &["w", "watt", "watts"]),
    ("kw", &["kw", "kilowatt", "kilowatts"]),
    ("v", &["v", "volt", "volts"]),
    ("mah", &["mah"]),
    ("wh", &["wh"]),
    ("mp", &["mp", "megapixel", "megapixels"]),
    ("ml", &["ml", "millilitre", "milliliter"]),
    ("l", &["l", "litre", "liter", "litres", "liters"]),
    ("g", &["g", "gram", "grams", "gramm"]),
    ("kg", &["kg", "kilogram", "kilograms", "kilo"]),
    ("oz", &["oz", "ounce", "ounces"]),
    ("lb", &["lb", "lbs"]),
    ("rpm", &["rpm"]),
    ("dpi", &["dpi"]),
];

/// The unit that a word of its own stands for.
pub(crate) fn unit(word: &str) -> Option<&'static str> {
    UNITS.iter().find(|(_, words)| words.contains(&word)).map(|(unit, _)| *unit)
}

/// Whether `word` is a figure and nothing else.
pub(crate) fn is_figure(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// The figure and the unit that are written as one word.
pub(crate) fn parted(word: &str) -> Option<(&str, &'static str)> {
    let at = word.find(|c: char| !(c.is_ascii_digit() || c == '.'))?;
    let (figure, rest) = word.split_at(at);
    if figure.is_empty() || !is_figure(figure) {
        return None;
    }
    let unit = if rest == "in" { Some("in") } else { unit(rest) };
    Some((figure, unit?))
}
