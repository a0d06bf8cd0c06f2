// What features cost a page before anybody asks for them: bundled, minified and gzipped, without
// what every Backstage portal has loaded anyway. Prints each size and fails above its limit.
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../portal/root.mjs';

/** In bytes. Of the portal, not of a feature: the libraries that its shell consists of. */
const SHARED = [
  'react',
  'react-dom',
  'react-router-dom',
  '@backstage/*',
  '@remixicon/react',
  // The shell reads the settings of extensions with it.
  'zod',
];
/** What others wrote, which is not in the budget of a page. */
const LIBRARIES = ['luxon', 'yaml', '@cloudflare/*'];
const KIB = 1024;
const costs = [
  {
    title: 'capturing usage',
    entry: 'plugins/adoption/src/extensions/analytics.ts',
    most: 5 * KIB,
  },
  {
    title: 'waiting for a survey to be due',
    entry: 'plugins/surveys/src/extensions/prompt.tsx',
    most: 5 * KIB,
  },
  {
    title: 'all of surveys before one of its pages is opened',
    entry: 'plugins/surveys/src/plugin.tsx',
    most: 8 * KIB,
  },
  {
    title: 'asking a survey',
    entry: 'plugins/surveys/src/components/Prompt/Prompt.tsx',
    // What begins to load with it, later parts included.
    withLater: true,
    most: 40 * KIB,
  },
  ...[
    ['adoption', 'Adoption'],
    ['compliance', 'Compliance'],
    ['scorecards', 'Scorecards'],
    ['surveys', 'Surveys'],
  ].map(([plugin, name]) => ({
    title: `opening a page of ${plugin}`,
    entry: `plugins/${plugin}/src/components/${name}Pages/${name}Pages.tsx`,
    // Libraries of others are counted apart: a portal that has them loads them once.
    withoutLibraries: true,
    most: 60 * KIB,
  })),
];

/** Bytes of a bundle and of what it imports at once; with later parts, of all it may import. */
async function sizeOf({ entry, withLater, withoutLibraries }) {
  const { metafile, outputFiles } = await build({
    entryPoints: [path.join(root, entry)],
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    outdir: '.cache/sizes',
    jsx: 'automatic',
    loader: { '.css': 'local-css' },
    external: withoutLibraries ? [...SHARED, ...LIBRARIES] : SHARED,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const contentsOf = new Map(
    outputFiles.map(({ path: file, contents }) => [
      path.relative(root, file),
      contents,
    ]),
  );
  const outputs = Object.entries(metafile.outputs);
  const [start] = outputs.find(([, { entryPoint }]) => entryPoint === entry);
  const wanted = new Set();
  const follow = file => {
    if (wanted.has(file)) return;
    wanted.add(file);
    const { imports, cssBundle } = metafile.outputs[file];
    if (cssBundle) wanted.add(cssBundle);
    for (const { path: next, kind, external } of imports)
      if (!external && (withLater || kind !== 'dynamic-import')) follow(next);
  };
  follow(start);
  // Together: how a portal cuts it into files is its own business.
  return gzipSync(Buffer.concat([...wanted].map(file => contentsOf.get(file))))
    .length;
}

let tooLarge = 0;
for (const cost of costs) {
  const bytes = await sizeOf(cost);
  const isTooLarge = bytes > cost.most;
  if (isTooLarge) tooLarge += 1;
  console.log(
    `${cost.title}: ${(bytes / KIB).toFixed(1)} KiB of at most ${
      cost.most / KIB
    } KiB${isTooLarge ? ', too much' : ''}`,
  );
}
process.exitCode = tooLarge > 0 ? 1 : 0;
