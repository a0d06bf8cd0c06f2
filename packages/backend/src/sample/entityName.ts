import { createHash } from 'node:crypto';

const MAX_LENGTH = 63;
const SCOPE_SEPARATOR = '--';
const HASH_LENGTH = 8;

/**
 * The catalog name of an npm package: `react` stays, `@backstage/ui` becomes
 * `backstage--ui`. It depends on the package's name only, and two packages
 * never share one: where the plain form could be another package's too, or is
 * not a valid name, a hash of the real name follows.
 */
export function entityName(packageName: string): string {
  const [, scope, base] = /^(?:@([^/]+)\/)?(.+)$/.exec(packageName) ?? [];
  const plain = scope ? `${scope}${SCOPE_SEPARATOR}${base}` : packageName;
  const isExact =
    /^[a-z0-9]([a-z0-9_.-]*[a-z0-9])?$/.test(plain) &&
    plain.length <= MAX_LENGTH &&
    !scope?.includes(SCOPE_SEPARATOR) &&
    !base?.includes(SCOPE_SEPARATOR) &&
    // `a-` and `b` would read like `a` and `-b`
    !scope?.endsWith('-') &&
    !base?.startsWith('-');
  return isExact ? plain : hashedName(plain, packageName);
}

/** The catalog name of an organisation, which is the same in any letter case. */
export function groupName(organisation: string): string {
  const lower = organisation.toLowerCase();
  return /^[a-z0-9]([a-z0-9_.-]*[a-z0-9])?$/.test(lower) &&
    lower.length <= MAX_LENGTH
    ? lower
    : hashedName(lower, lower);
}

function hashedName(readable: string, identity: string): string {
  const hash = createHash('sha256')
    .update(identity)
    .digest('hex')
    .slice(0, HASH_LENGTH);
  const start = readable
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, MAX_LENGTH - HASH_LENGTH - 1)
    .replace(/[^a-z0-9]+$/, '');
  return start ? `${start}-${hash}` : hash;
}
