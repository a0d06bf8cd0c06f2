import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';

/** Something in the configuration that is left out, and why. */
export interface DefinitionProblem {
  /** Its key, with its id where it has one. */
  where: string;
  problem: string;
}

/**
 * Reads a list of definitions, each by itself: one that is wrong is left out, so that it costs neither
 * the others nor the backend, and is told.
 *
 * @param read - reads one, given those before it; throws an Error that says what is wrong
 * @param problems - takes what was left out
 */
export function readDefinitions<T>(
  config: RootConfigService,
  key: string,
  read: (entry: Config, before: readonly T[]) => T,
  problems: DefinitionProblem[],
): T[] {
  const found: T[] = [];
  for (const [index, entry] of entriesOf(config, key, problems).entries()) {
    try {
      found.push(read(entry, found));
    } catch (error) {
      problems.push({
        where: `${key}[${index}]${nameOf(entry)}`,
        problem: (error as Error).message,
      });
    }
  }
  return found;
}

function entriesOf(
  config: RootConfigService,
  key: string,
  problems: DefinitionProblem[],
): readonly Config[] {
  try {
    return config.getOptionalConfigArray(key) ?? [];
  } catch (error) {
    problems.push({ where: key, problem: (error as Error).message });
    return [];
  }
}

function nameOf(entry: Config): string {
  const id = entry.getOptional('id');
  return typeof id === 'string' ? ` (${id})` : '';
}
