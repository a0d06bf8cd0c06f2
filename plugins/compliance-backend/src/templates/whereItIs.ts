import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import type { JsonObject, JsonValue } from '@backstage/types';
import { isPublishing } from '@thrive/backstage-plugin-compliance-node';

/** What the last line of the log of a task gives, as far as it matters here. */
export interface TaskOutput {
  remoteUrl?: unknown;
  links?: { url?: unknown }[];
}

/** `${{ parameters.repoUrl }}` */
const PARAMETER = /\$\{\{\s*parameters((?:\.\w+)+)\s*\}\}/g;

/**
 * Addresses at which what a task published may be, what is likelier first: those that it gives, then the
 * repositories that its publishing steps were told. Entities that it gives are none of them: the catalog
 * leads the daily check to those.
 */
export function whereItIs(
  { steps, parameters }: Pick<TaskSpec, 'steps' | 'parameters'>,
  output: TaskOutput | undefined,
): string[] {
  const links = Array.isArray(output?.links) ? output.links : [];
  const urls = [
    output?.remoteUrl,
    ...links.map(link => link?.url),
    ...steps
      .filter(({ action }) => isPublishing(action))
      .map(({ input }) => addressOf(filledIn(input?.repoUrl, parameters))),
  ];
  return [
    ...new Set(
      urls.filter(
        (url): url is string =>
          typeof url === 'string' && /^https?:\/\//.test(url),
      ),
    ),
  ];
}

/** A text with what was typed into the form; undefined where more than that would have to be known. */
function filledIn(
  written: JsonValue | undefined,
  parameters: JsonObject,
): string | undefined {
  if (typeof written !== 'string') return undefined;
  const text = written.replace(PARAMETER, (whole, path: string) => {
    const value = path
      .slice(1)
      .split('.')
      .reduce<JsonValue | undefined>(
        (part, key) =>
          typeof part === 'object' && part !== null && Object.hasOwn(part, key)
            ? (part as JsonObject)[key]
            : undefined,
        parameters,
      );
    return typeof value === 'string' ? value : whole;
  });
  return text.includes('${{') ? undefined : text;
}

/** The address of a repository that is written as `github.com?owner=acme&repo=shop`. */
function addressOf(repoUrl: string | undefined): string | undefined {
  if (!repoUrl || !URL.canParse(`https://${repoUrl}`)) return undefined;
  const { host, searchParams } = new URL(`https://${repoUrl}`);
  const part = (name: string) => {
    const value = searchParams.get(name);
    // Names of groups of GitLab hold slashes.
    return value ? value.split('/').map(encodeURIComponent).join('/') : '';
  };
  const repo = part('repo');
  const owner = part('owner');
  const project = part('project');
  if (repo === '') return undefined;
  if (project !== '' && host === 'dev.azure.com')
    return `https://${host}/${
      part('organization') || owner
    }/${project}/_git/${repo}`;
  const above = part('workspace') || owner;
  if (above !== '') return `https://${host}/${above}/${repo}`;
  return project === ''
    ? undefined
    : `https://${host}/projects/${project}/repos/${repo}`;
}
