//! What the shop knows of persons: told by each slice, so that a person gets all of it, and all of it can be erased.

/// A table that says something of persons.
#[derive(Clone, Copy, Debug)]
pub struct PersonalTable {
    /// Its name.
    pub name: &'static str,
    /// What a person is given of it, as columns or expressions with a name; those whose names end with `_at` are moments.
    pub columns: &'static [&'static str],
    /// Columns that are of no use to the person: keys, digests, counters.
    pub left_out: &'static [&'static str],
    /// Which rows are of the account `$1`.
    pub whose: &'static str,
    /// What becomes of them when the person is erased.
    pub erased: Erased,
}

/// What becomes of a person's rows when the person is erased.
#[derive(Clone, Copy, Debug)]
pub enum Erased {
    /// They are deleted.
    Deleted,
    /// They stay with these columns set: a list of assignments, in which `$2` is a name that says nothing.
    Set(&'static str),
    /// They stay, for this reason, which the person is told.
    Kept(&'static str),
    /// They stay with these columns set, for this reason.
    KeptWithout(&'static str, &'static str),
}

impl Erased {
    /// The assignments.
    #[must_use]
    pub fn assignments(self) -> Option<&'static str> {
        match self {
            Self::Set(assignments) | Self::KeptWithout(assignments, _) => Some(assignments),
            Self::Deleted | Self::Kept(_) => None,
        }
    }

    /// Why something stays.
    #[must_use]
    pub fn reason(self) -> Option<&'static str> {
        match self {
            Self::Kept(reason) | Self::KeptWithout(_, reason) => Some(reason),
            Self::Deleted | Self::Set(_) => None,
        }
    }
}
