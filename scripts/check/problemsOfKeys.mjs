import ts from 'typescript';

/** Says what holds while a key is not set. */
const SAYS_WITHOUT =
  /\b(default|needed|(none|nobody|nothing|off|all) without)\b/i;
const IS_SECRET = /^(key|formerKeys|token|secret|password)$/;
/** What a browser is told; everything else stays in the backend, which is what a key without a tag does. */
const IN_BROWSERS = ['adoption.searchTerms'];

/**
 * What is missing in the description of settings: of each key what it is, of one that may be left out what
 * holds then, and of what nobody else may know that it is secret.
 *
 * @param {string} text of a `config.d.ts`
 * @returns {string[]} one sentence each
 */
export function problemsOfKeys(text) {
  const problems = [];
  const source = ts.createSourceFile(
    'config.d.ts',
    text,
    ts.ScriptTarget.Latest,
    true,
  );
  visit(source, []);
  return problems;

  function visit(node, path) {
    if (!ts.isPropertySignature(node))
      return ts.forEachChild(node, child => visit(child, path));
    const keys = [...path, node.name.getText()];
    const problem = problemOf(node, keys);
    if (problem) problems.push(`${keys.join('.')} ${problem}`);
    return ts.forEachChild(node, child => visit(child, keys));
  }
}

function problemOf(node, keys) {
  const [about = ''] = ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment));
  const visibility = ts
    .getJSDocTags(node)
    .filter(({ tagName }) => /visibility/i.test(tagName.text))
    .map(({ comment }) => ts.getTextOfJSDocComment(comment))[0];
  // A list with objects in it is none.
  const isGroup = node.type && ts.isTypeLiteralNode(node.type);
  if (!about.trim()) return 'is not described';
  if (node.questionToken && !isGroup && !SAYS_WITHOUT.test(about))
    return 'does not say what holds without it';
  if (IS_SECRET.test(keys.at(-1)) !== (visibility === 'secret'))
    return 'has a name of a secret, or is one under another name';
  if (IN_BROWSERS.includes(keys.join('.')) !== (visibility === 'frontend'))
    return 'is seen by browsers against what this check knows, or not at all';
  return undefined;
}
