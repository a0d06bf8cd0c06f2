import { toHttpUrl, toRepositoryUrl } from './repositoryUrl';

describe('toRepositoryUrl', () => {
  const page = 'https://github.com/acme/tool';

  it.each([
    'acme/tool',
    'github:acme/tool',
    'https://github.com/acme/tool',
    'http://github.com/acme/tool.git',
    'git+https://github.com/acme/tool.git',
    'git://github.com/acme/tool.git#main',
    'git+ssh://git@github.com/acme/tool.git',
    'ssh://git@github.com:22/acme/tool.git',
    'git@github.com:acme/tool.git',
  ])('understands %s', repository => {
    expect(toRepositoryUrl(repository)).toBe(page);
    expect(toRepositoryUrl({ type: 'git', url: repository })).toBe(page);
  });

  it('knows other hosts', () => {
    expect(toRepositoryUrl('gitlab:acme/tool')).toBe(
      'https://gitlab.com/acme/tool',
    );
    expect(toRepositoryUrl('https://git.example.org/acme/sub/tool.git')).toBe(
      'https://git.example.org/acme/sub/tool',
    );
  });

  it.each([undefined, 42, '', 'a sentence', {}, { url: 7 }, 'https://'])(
    'gives nothing for %p',
    repository => {
      expect(toRepositoryUrl(repository)).toBeUndefined();
    },
  );
});

describe('toHttpUrl', () => {
  it('lets only web addresses through', () => {
    expect(toHttpUrl('https://acme.dev')).toBe('https://acme.dev/');
    expect(toHttpUrl('data:text/html,x')).toBeUndefined();
    expect(toHttpUrl('http://')).toBeUndefined();
    expect(toHttpUrl(undefined)).toBeUndefined();
  });
});
