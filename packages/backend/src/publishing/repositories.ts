import { InputError, NotFoundError } from '@backstage/errors';
import fs from 'node:fs';
import path from 'node:path';

/** What repositories may be called: nothing that leads anywhere else. */
export const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** In whose name the templates of the demo portal commit. */
export const AUTHOR = { name: 'Scaffolder', email: 'scaffolder@example.com' };

/** Whether there is a repository of this name. */
export function hasRepository(folder: string, name: string): boolean {
  return NAME.test(name) && fs.existsSync(path.join(folder, name, '.git'));
}

/** The folder of a repository that a template made. @throws NotFoundError when there is none */
export function findRepository(folder: string, name: string): string {
  if (!NAME.test(name))
    throw new InputError(`"${name}" is no name for a repository`);
  if (!hasRepository(folder, name))
    throw new NotFoundError(
      `There is no repository "${name}". Make one with the template "TypeScript service" first.`,
    );
  return path.join(folder, name);
}
