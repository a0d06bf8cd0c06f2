// What docs/ci.md tells a pipeline to send, and to read.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../portal/root.mjs';
import { execute } from './execute.mjs';

const PAGE = 'docs/ci.md';
const BLOCK = /^```(yaml|sh)\n([\s\S]*?)^```$/gm;
/** The page's software, and what a new portal has. */
const SHOWN = /(?<=component[:/]default\/)shop/g;
const THERE = 'example-website';

/** What only pipelines and the portal know. */
export const PIPELINE_TOKEN = 'a-token-of-pipelines-alone';

const blocks = [
  ...(await readFile(path.join(root, PAGE), 'utf8')).matchAll(BLOCK),
].map(([, language, text]) => ({ language, text }));

function blocksOf(language, start) {
  const found = blocks.filter(
    block => block.language === language && block.text.startsWith(start),
  );
  if (found.length === 0) throw new Error(`${PAGE} has no ${start}`);
  return found.map(({ text }) => text);
}

/** The source and the token, as steps of a guide. */
export const pipelineSteps = [
  {
    file: 'packages/backend/scorecards/coverage.yaml',
    text: blocksOf('yaml', 'factSources:')[0],
  },
  {
    file: 'app-config.yaml',
    text: blocksOf('yaml', '# app-config.yaml\nbackend:')[0],
  },
];

/**
 * Sends and reads what the page shows.
 *
 * @throws when the portal refuses one of them
 */
export async function tryPipeline(url) {
  const env = { PORTAL: url, THRIVE_TOKEN: PIPELINE_TOKEN };
  const answers = [];
  for (const command of blocksOf('sh', 'curl'))
    answers.push(
      await execute([command.replace(SHOWN, THERE)], { env, shell: true }),
    );
  const [sent, read] = answers;
  if (!/"accepted": ?1\b/.test(sent) || !read.includes('"basics"'))
    throw new Error(`${PAGE} was answered with\n${answers.join('\n')}`);
}
