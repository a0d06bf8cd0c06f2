/** The way back to what one wrote without a name: in this browser only, and on paper if one likes. */
export interface KeptSecret {
  id: string;
  secret: string;
  title: string;
}

const KEY = 'thrive.feedback.secrets';

export function readSecrets(): KeptSecret[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

export function keepSecret(secret: KeptSecret): void {
  localStorage.setItem(KEY, JSON.stringify([...readSecrets(), secret]));
}

export function secretOf(id: string): string | undefined {
  return readSecrets().find(kept => kept.id === id)?.secret;
}
