import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { parse } from 'yaml';
import { normalRef, type EntityReader } from '../service/EntityReader';
import type { TemplatesService } from '../service/TemplatesService';
import { READING } from './reading';

export function registerLintTemplate(
  registry: ActionsRegistryService,
  {
    entities,
    templates,
  }: { entities: EntityReader; templates: TemplatesService },
): void {
  registry.register({
    name: 'lint-template',
    title: 'Lint a software template',
    description:
      'Says whether a software template checks what it makes before it publishes it, whether its gate can be passed by, and what else is wrong with it. Takes the reference of a template in the catalog, or its YAML.',
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          templateRef: z
            .string()
            .optional()
            .describe('Entity ref, e.g. template:default/service'),
          yaml: z.string().optional().describe('The template, as YAML'),
        }),
      output: z =>
        z.object({
          problems: z.array(
            z.object({
              check: z.string(),
              message: z.string(),
              step: z
                .number()
                .optional()
                .describe('Of which step, counted from 0'),
            }),
          ),
        }),
    },
    examples: [
      {
        title: 'Can the gate of this template be passed by?',
        input: { templateRef: 'template:default/service' },
      },
    ],
    action: async ({ input, credentials }) => {
      const { templateRef, yaml } = input;
      if ((templateRef === undefined) === (yaml === undefined))
        throw new InputError('Say templateRef or yaml, and not both.');
      const template =
        yaml === undefined
          ? await find(entities, normalRef(templateRef!), { credentials })
          : read(yaml);
      return { output: { problems: await templates.lint(template) } };
    },
  });
}

async function find(
  entities: EntityReader,
  ref: string,
  options: Parameters<EntityReader['visible']>[1],
): Promise<Entity> {
  const [template] = await entities.read([ref]);
  const visible = await entities.visible([ref], options);
  if (!template || !visible.has(ref))
    throw new NotFoundError(`There is no template ${ref}.`);
  return template;
}

function read(yaml: string): Entity {
  try {
    const template = parse(yaml);
    if (template?.kind === 'Template') return template;
  } catch (error) {
    throw new InputError(`It is no YAML: ${(error as Error).message}`);
  }
  throw new InputError('It is no software template: its kind is not Template.');
}
