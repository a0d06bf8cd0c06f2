import { read, write } from '../../ballots/storage';

/** The way back to what one wrote without a name: in this browser only, and on paper if one likes. */
export interface KeptSecret {
  id: string;
  secret: string;
  title: string;
}

const keyOf = (owner: string) => `thrive.feedback.secrets.${owner}`;

/** @param owner - whose they are, see `ownerOf` */
export function readSecrets(owner: string): KeptSecret[] {
  return read(keyOf(owner)) ?? [];
}

export function keepSecret(owner: string, secret: KeptSecret): void {
  const others = readSecrets(owner).filter(({ id }) => id !== secret.id);
  write(keyOf(owner), [...others, secret]);
}

export function secretOf(owner: string, id: string): string | undefined {
  return readSecrets(owner).find(kept => kept.id === id)?.secret;
}

/** What somebody writes down to come back from elsewhere. */
export function codeOf({ id, secret }: Pick<KeptSecret, 'id' | 'secret'>) {
  return `${id}.${secret}`;
}

/** The other way round; undefined when it is no code. */
export function readCode(
  code: string,
): Pick<KeptSecret, 'id' | 'secret'> | undefined {
  const [id, secret, ...rest] = code.trim().split('.');
  return id && secret && rest.length === 0 ? { id, secret } : undefined;
}
