// What else a portal may have: others' plugins for the same questions, and the RBAC plugin, which decides
// by the words of docs/permissions.md.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { root } from '../portal/root.mjs';

const BACKEND = 'packages/backend/src/index.ts';
const SECTION = /^## With the RBAC plugin$([\s\S]*?)(?:^## |(?![\s\S]))/m;
const BLOCK = /^```(\w+)\n([\s\S]*?)^```$/gm;
/** The role of the documentation that may everything of ours. */
const OWNER = 'role:default/platform-owner';
/** Whom the portal of the gate signs in. */
const GUESTS = 'group:default/guests';
/** What a walk asks of others' plugins. */
const OTHERS = {
  catalog: [['catalog.entity.read', 'read']],
  scaffolder: [
    ['scaffolder.action.execute', 'use'],
    ['scaffolder.task.create', 'create'],
    ['scaffolder.task.read', 'read'],
    ['scaffolder.template.parameter.read', 'read'],
    ['scaffolder.template.step.read', 'read'],
  ],
  'adoption-insights': [['adoption-insights.events.read', 'read']],
};

/**
 * The steps that put all of it into a portal, as those of a guide; `without` is what a file has no more.
 *
 * @throws when the documentation does not show how the RBAC plugin is set up
 */
export async function neighbours() {
  const { settings, roles, conditions } = await readRbac();
  settings.permission.rbac.pluginsWithPermission.push(...Object.keys(OTHERS));
  const lines = Object.values(OTHERS)
    .flat()
    .map(([name, action]) => `p, ${OWNER}, ${name}, ${action}, allow`);
  lines.push(`g, ${GUESTS}, ${OWNER}`);
  return [
    {
      command:
        'yarn --cwd packages/app add @red-hat-developer-hub/backstage-plugin-adoption-insights@1.0.1',
    },
    {
      command:
        'yarn --cwd packages/backend add @red-hat-developer-hub/backstage-plugin-adoption-insights-backend@1.0.1 @backstage-community/plugin-tech-insights-backend@3.1.0 @backstage-community/plugin-rbac-backend@8.1.3',
    },
    {
      file: BACKEND,
      text: [
        '@red-hat-developer-hub/backstage-plugin-adoption-insights-backend',
        '@backstage-community/plugin-tech-insights-backend',
        '@backstage-community/plugin-rbac-backend',
      ]
        .map(name => `backend.add(import('${name}'));\n`)
        .join(''),
      without: /^backend\.add\(\n.*backend-module-allow-all-policy'\),\n\);\n/m,
    },
    { file: 'app-config.yaml', text: 'techInsights:\n  factRetrievers: {}\n' },
    { file: 'app-config.yaml', text: stringify(settings) },
    {
      file: inBackend(settings, 'policies-csv-file'),
      text: `${roles}${lines.join('\n')}\n`,
    },
    { file: inBackend(settings, 'conditionalPoliciesFile'), text: conditions },
  ];
}

/** A backend is started in its folder, to which paths of its settings are relative. */
function inBackend({ permission }, key) {
  return path.posix.join('packages/backend', permission.rbac[key]);
}

async function readRbac() {
  const file = path.join(root, 'docs/permissions.md');
  const [, section] = SECTION.exec(await readFile(file, 'utf8')) ?? [];
  const blocks = [...(section ?? '').matchAll(BLOCK)];
  const [settings, roles, conditions] = blocks.map(([, , text]) => text);
  if (!conditions) throw new Error(`${file} does not show how RBAC is set up`);
  return { settings: parse(settings), roles, conditions };
}
