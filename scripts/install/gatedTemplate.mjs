// The software template of a new portal, with the steps that docs/compliance.md shows in it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { root } from '../portal/root.mjs';

/** Where a new portal has its template, and the name of that. */
export const TEMPLATE = 'examples/template/template.yaml';
export const TEMPLATE_NAME = 'example-nodejs-template';

const STEPS = /^## In a template$[\s\S]*?^```yaml\n(steps:[\s\S]*?)^```$/m;
/** Where it was published is not known here: it is published nowhere. */
const AFTER_PUBLISHING = 'compliance:evidence:record';

/**
 * Puts the steps around what makes files. What needs an account elsewhere is left out.
 *
 * @param {string} original the template as a new portal has it
 * @returns {Promise<string>} the text of the template
 */
export async function gatedTemplate(original) {
  const file = path.join(root, 'docs/compliance.md');
  const [, shown] = STEPS.exec(await readFile(file, 'utf8')) ?? [];
  if (!shown) throw new Error(`${file} shows no steps of a template`);
  const ours = parse(shown).steps.filter(
    ({ action }) => action !== AFTER_PUBLISHING,
  );
  const template = parse(original);
  const [form] = template.spec.parameters;
  const [fetch] = template.spec.steps;
  form.required.push('owner');
  form.properties.owner = { title: 'Owner', type: 'string' };
  const made = ours.findIndex(
    ({ action }) => action === 'compliance:check:workspace',
  );
  template.spec.parameters = [form];
  template.spec.steps = [...ours.slice(0, made), fetch, ...ours.slice(made)];
  delete template.spec.output;
  return stringify(template);
}
