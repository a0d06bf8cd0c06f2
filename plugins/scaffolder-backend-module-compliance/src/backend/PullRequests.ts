import { InputError, ResponseError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  type ScmIntegrationRegistry,
} from '@backstage/integration';

/** What tells a comment of ours from those of people. */
const MARK = '<!-- thrive-compliance -->';
const PER_PAGE = 100;
const MOST_PAGES = 20;

/** Comments of a pull request at its host. */
interface Comments {
  list(page: number): Promise<{ id: number; body: string; url: string }[]>;
  add(body: string): Promise<string>;
  change(id: number, body: string): Promise<string>;
}

/** Comments on pull requests of GitHub and merge requests of GitLab, through the integrations of the portal. */
export class PullRequests {
  readonly #integrations: ScmIntegrationRegistry;

  constructor(integrations: ScmIntegrationRegistry) {
    this.#integrations = integrations;
  }

  /**
   * Says something once: the comment that is there is changed, unless a new one is asked for.
   *
   * @returns the address of the comment
   * @throws InputError when it is no pull request of a host that is integrated
   */
  async comment(
    url: string,
    text: string,
    mode: 'update' | 'new',
  ): Promise<string> {
    const comments = await this.#commentsOf(url);
    const body = `${MARK}\n${text}`;
    if (mode === 'update') {
      for (let page = 1; page <= MOST_PAGES; page++) {
        const found = await comments.list(page);
        const own = found.find(each => each.body.startsWith(MARK));
        if (own) return comments.change(own.id, body);
        if (found.length < PER_PAGE) break;
      }
    }
    return comments.add(body);
  }

  async #commentsOf(url: string): Promise<Comments> {
    const github =
      /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/pull\/(\d+)(?:[/?#]|$)/.exec(url);
    const gitlab =
      /^https?:\/\/[^/]+\/(.+?)\/-\/merge_requests\/(\d+)(?:[/?#]|$)/.exec(url);
    if (github && this.#integrations.github.byUrl(url))
      return this.#onGithub(url, github[1], github[2], github[3]);
    if (gitlab && this.#integrations.gitlab.byUrl(url))
      return this.#onGitlab(url, gitlab[1], gitlab[2]);
    throw new InputError(
      `"${url}" is no pull request of GitHub or GitLab that is integrated with this portal.`,
    );
  }

  async #onGithub(
    url: string,
    owner: string,
    repository: string,
    number: string,
  ): Promise<Comments> {
    const { apiBaseUrl } = this.#integrations.github.byUrl(url)!.config;
    const { headers } = await DefaultGithubCredentialsProvider.fromIntegrations(
      this.#integrations,
    ).getCredentials({ url });
    const base = `${apiBaseUrl}/repos/${owner}/${repository}/issues`;
    const ask = (path: string, method = 'GET', body?: string) =>
      request(`${base}${path}`, method, { ...headers }, body);
    return {
      list: async page =>
        (
          await ask(`/${number}/comments?per_page=${PER_PAGE}&page=${page}`)
        ).map(({ id, body, html_url }: any) => ({ id, body, url: html_url })),
      add: async body =>
        (await ask(`/${number}/comments`, 'POST', body)).html_url,
      change: async (id, body) =>
        (await ask(`/comments/${id}`, 'PATCH', body)).html_url,
    };
  }

  async #onGitlab(
    url: string,
    project: string,
    number: string,
  ): Promise<Comments> {
    const { apiBaseUrl, token } = this.#integrations.gitlab.byUrl(url)!.config;
    const base = `${apiBaseUrl}/projects/${encodeURIComponent(
      project,
    )}/merge_requests/${number}/notes`;
    const ask = (path: string, method = 'GET', body?: string) =>
      request(
        `${base}${path}`,
        method,
        token ? { 'PRIVATE-TOKEN': token } : {},
        body,
      );
    const addressOf = (id: number) => `${url.split(/[?#]/)[0]}#note_${id}`;
    return {
      list: async page =>
        (await ask(`?per_page=${PER_PAGE}&page=${page}`)).map(
          ({ id, body }: any) => ({ id, body, url: addressOf(id) }),
        ),
      add: async body => addressOf((await ask('', 'POST', body)).id),
      change: async (id, body) =>
        addressOf((await ask(`/${id}`, 'PUT', body)).id),
    };
  }
}

async function request(
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: string,
): Promise<any> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify({ body }),
  });
  if (!response.ok) throw await ResponseError.fromResponse(response);
  return response.json();
}
