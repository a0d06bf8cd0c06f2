import { isRecord } from './isRecord';

const SHORTHAND_HOSTS: Record<string, string> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucket: 'bitbucket.org',
};

/** The URL if it is a valid http(s) one. */
export function toHttpUrl(value: string | undefined): string | undefined {
  if (!value || !/^https?:\/\//i.test(value) || !URL.canParse(value)) {
    return undefined;
  }
  return new URL(value).toString();
}

/**
 * The web page of the repository that the `repository` field of a package.json
 * names in any of the forms npm knows: an object, a git URL, an SSH address or
 * a shorthand. See https://docs.npmjs.com/cli/configuring-npm/package-json#repository
 */
export function toRepositoryUrl(repository: unknown): string | undefined {
  const value = isRecord(repository) ? repository.url : repository;
  if (typeof value !== 'string') {
    return undefined;
  }
  const text = value.trim();
  const shorthand = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)$/.exec(
    text,
  );
  if (shorthand) {
    const host = SHORTHAND_HOSTS[shorthand[1] ?? 'github'];
    return withoutGitSuffix(`https://${host}/${shorthand[2]}`);
  }
  const remote =
    /^(?:git\+)?(?:https?|git|ssh):\/\/(?:[^@/]+@)?([^/:]+)(?::\d+)?[/:](.+)$/i.exec(
      text,
    ) ?? /^[\w-]+@([^:/]+):(.+)$/.exec(text);
  return remote
    ? toHttpUrl(withoutGitSuffix(`https://${remote[1]}/${remote[2]}`))
    : undefined;
}

function withoutGitSuffix(url: string): string {
  return url.replace(/[#?].*$/, '').replace(/(\.git)?\/*$/, '');
}
