// What the shop's own lint holds, beyond what Biome knows: texts come from catalogues, features stand alone, and pages
// are made by React alone.
import path from "node:path";
import ts from "typescript";

/** Attributes, of elements and of our components, that a shopper reads or hears. */
const READ = new Set(
  "aria-label aria-description aria-placeholder aria-roledescription aria-valuetext alt hint label placeholder summary title".split(
    " ",
  ),
);
/** Members that turn text into elements. */
const MARKUP = new Set("createContextualFragment innerHTML insertAdjacentHTML outerHTML write writeln".split(" "));
const LETTER = /\p{L}/u;
/** `Sold out`, `Only x left`: a literal that can only be meant for people. */
const SENTENCE = /^\p{Lu}\p{Ll}+[,:]? \S/u;

/**
 * What is wrong with a file.
 *
 * @param {string} file its path below web/, with slashes
 * @param {string} source its text
 * @returns {{line: number, message: string}[]}
 */
export function faultsOf(file, source) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, scriptKind(file));
  const faults = [];
  const fault = (node, message) =>
    faults.push({ line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, message });
  const speaks = /^(storefront|shared|admin)\//.test(file);
  const catalogue = file.startsWith("admin/") ? "admin/messages" : "shared/messages";
  const visit = (node) => {
    const target = imported(node);
    const wrong = target && misplaced(file, target);
    if (wrong) fault(node, wrong);
    if (node.kind === ts.SyntaxKind.AnyKeyword) fault(node, "`any` hides what a value is");
    if (MARKUP.has(memberOf(node))) fault(node, `\`${memberOf(node)}\` makes elements from text: let React make them`);
    if (speaks) for (const text of texts(node)) fault(text, `"${textOf(text)}" belongs in ${catalogue}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return faults;
}

function scriptKind(file) {
  if (file.endsWith("x")) return ts.ScriptKind.TSX;
  return file.endsWith(".ts") ? ts.ScriptKind.TS : ts.ScriptKind.JS;
}

/** The module that an import, a re-export or `import()` asks for. */
function imported(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier?.text;
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isCall && ts.isStringLiteralLike(node.arguments[0]) ? node.arguments[0].text : undefined;
}

/** Why `file` may not import `module`. */
function misplaced(file, module) {
  if (!module.startsWith(".")) return undefined;
  const target = path.posix.join(path.posix.dirname(file), module);
  const [from, to] = [file.split("/"), target.split("/")];
  const apps = ["storefront", "admin"];
  if (apps.includes(to[0]) && from[0] !== to[0] && [...apps, "shared"].includes(from[0])) {
    return `${from[0]}/ imports nothing from ${to[0]}/`;
  }
  const isFeature = (parts) => apps.includes(parts[0]) && parts[1] === "features";
  if (isFeature(from) && isFeature(to) && from[2] !== to[2]) {
    const common = from[0] === "admin" ? "admin/ui or admin/data" : "storefront/parts";
    return `the feature ${from[2]} imports nothing from the feature ${to[2]}: what both need is in ${common}`;
  }
  return undefined;
}

function memberOf(node) {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return node.argumentExpression.text;
  }
  return undefined;
}

/** The literals at this node that somebody reads. */
function texts(node) {
  if (ts.isJsxText(node)) return LETTER.test(node.text) ? [node] : [];
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return literals(node.expression);
  if (ts.isJsxAttribute(node) && READ.has(node.name.getText())) return literals(node.initializer);
  const isLiteral = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  return isLiteral && SENTENCE.test(textOf(node)) && !isForProgrammers(node) && !isShown(node) ? [node] : [];
}

/** The literals that an expression may come to. */
function literals(node) {
  if (!node) return [];
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
    const spans = ts.isTemplateExpression(node) ? node.templateSpans.flatMap((span) => literals(span.expression)) : [];
    return LETTER.test(textOf(node, "")) ? [node] : spans;
  }
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return literals(node.expression);
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const isComparison = /[=<>]/.test(node.operatorToken.getText());
    return isComparison ? [] : [...literals(node.left), ...literals(node.right)];
  }
  return [];
}

/** Whether another rule of `texts` has this literal already. */
function isShown(node) {
  for (let at = node.parent; at; at = at.parent) {
    const isPlace = ts.isJsxExpression(at) || (ts.isJsxAttribute(at) && READ.has(at.name.getText()));
    if (isPlace && texts(at).includes(node)) return true;
  }
  return false;
}

/** Messages of exceptions, and the names of types. */
function isForProgrammers(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isNewExpression(at) && /Error$/.test(at.expression.getText())) return true;
    if (ts.isCallExpression(at) && at.expression.kind === ts.SyntaxKind.SuperKeyword) return true;
    if (ts.isTypeNode(at)) return true;
  }
  return false;
}

/** A literal's text; `filler` stands for what a template fills in. */
function textOf(node, filler = "x") {
  if (!ts.isTemplateExpression(node)) return node.text.trim();
  return node.head.text + node.templateSpans.map((span) => filler + span.literal.text).join("");
}
