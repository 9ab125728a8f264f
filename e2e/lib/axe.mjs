// axe-core in the page under test. It is run through the debugger, so the page's content security policy stays on.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page as it stands: one line per rule, with the elements. Empty is good. */
export async function axeFindings(page) {
  await page.evaluate(source);
  const violations = await page.evaluate(
    async (tags) => (await window.axe.run(document, { runOnly: tags })).violations,
    TAGS,
  );
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map((node) => `    ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`);
    return `  ${id}: ${help}\n${where.join("\n")}`;
  });
}
