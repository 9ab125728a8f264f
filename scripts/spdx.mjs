// Reads SPDX licence expressions, and the older "MIT/Apache-2.0" form that some crates still state.

/**
 * Whether `expression` can be met by licences for which `fits(id)` holds: OR needs one side, AND needs both.
 * `X WITH Y` is asked for as one id. An expression that cannot be read is met by nothing.
 */
export function satisfies(expression, fits) {
  const words = expression.replaceAll("/", " OR ").match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = () => {
    let met = both();
    while (words[at] === "OR") {
      at += 1;
      met = both() || met;
    }
    return met;
  };
  const both = () => {
    let met = one();
    while (words[at] === "AND") {
      at += 1;
      met = one() && met;
    }
    return met;
  };
  const one = () => {
    if (words[at] === "(") {
      at += 1;
      const met = either();
      if (words[at] !== ")") return false;
      at += 1;
      return met;
    }
    let id = words[at++];
    if (words[at] === "WITH") {
      id = `${id} WITH ${words[at + 1]}`;
      at += 2;
    }
    return id !== undefined && fits(id);
  };
  const met = either();
  return met && at === words.length;
}
