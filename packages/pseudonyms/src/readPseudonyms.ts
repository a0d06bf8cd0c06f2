import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Pseudonyms } from './Pseudonyms';

/**
 * Reads the key of a feature's pseudonyms: `<feature>.pseudonyms.key`, or the file that
 * `<feature>.pseudonyms.keyFile` names, which is made when it is not there.
 *
 * @param feature - where its configuration is, such as `adoption`
 * @throws Error with the next step when there is no key, or it is too short
 * @public
 */
export async function readPseudonyms(
  feature: string,
  config: RootConfigService,
  logger: LoggerService,
): Promise<Pseudonyms> {
  const own = config.getOptionalConfig(`${feature}.pseudonyms`);
  const formerKeys = own?.getOptionalStringArray('formerKeys');
  const key = own?.getOptionalString('key');
  if (key !== undefined)
    return new Pseudonyms({ owner: feature, key, formerKeys });
  const file = own?.getOptionalString('keyFile');
  if (file === undefined) {
    throw new Error(
      `The plugin "${feature}" needs a key for the pseudonyms of people. Set ${feature}.pseudonyms.key to a secret of at least 32 characters, for example from: openssl rand -base64 32`,
    );
  }
  return new Pseudonyms({
    owner: feature,
    key: await readOrMake(file, logger),
    formerKeys,
  });
}

async function readOrMake(
  file: string,
  logger: LoggerService,
): Promise<string> {
  const read = async () => (await fs.readFile(file, 'utf8')).trim();
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await fs.mkdir(path.dirname(file), { recursive: true });
  // Whole or not at all, and by one of those that start at once: two features of one
  // process, or two containers, whose processes have the same number.
  const made = `${file}.${randomUUID()}`;
  await fs.writeFile(made, `${randomBytes(32).toString('base64')}\n`, {
    mode: 0o600,
  });
  await fs.link(made, file).catch(error => {
    if (error.code !== 'EEXIST') throw error;
  });
  await fs.rm(made);
  logger.info(`made a key for the pseudonyms of people in ${file}`);
  return read();
}
