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
  write(keyOf(owner), [...readSecrets(owner), secret]);
}

export function secretOf(owner: string, id: string): string | undefined {
  return readSecrets(owner).find(kept => kept.id === id)?.secret;
}
