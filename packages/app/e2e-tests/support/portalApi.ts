import type {
  EntityScore,
  EntityScorecards,
  Overview,
  ScorecardsHealth,
  ScorecardSummary,
} from '@thrive/backstage-plugin-scorecards-common';

export type Provider = 'guest' | 'demo-developer' | 'demo-author';

/** Asks the portal's backend without a browser, as one of its personas. */
export class PortalApi {
  readonly #url: string;
  readonly #token: string;

  static async signIn(url: string, provider: Provider): Promise<PortalApi> {
    const answer = await fetch(`${url}/api/auth/${provider}/refresh`, {
      method: 'POST',
    });
    if (!answer.ok) {
      throw new Error(`Signing in as ${provider} failed: ${answer.status}`);
    }
    const { backstageIdentity } = (await answer.json()) as {
      backstageIdentity: { token: string };
    };
    return new PortalApi(url, backstageIdentity.token);
  }

  private constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** Sends a request to a path under `/api`. */
  async send(path: string, method: string = 'GET'): Promise<Response> {
    return fetch(`${this.#url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}` },
    });
  }

  /** Sends JSON to a path under `/api`; gives the answer. */
  async ask<T>(path: string, method: string, body?: object): Promise<T> {
    const answer = await fetch(`${this.#url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** Starts a task of a software template; gives its id. */
  async startTask(
    templateRef: string,
    values: Record<string, string>,
  ): Promise<string> {
    const answer = await fetch(`${this.#url}/api/scaffolder/v2/tasks`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ templateRef, values }),
    });
    const { id } = (await answer.json()) as { id?: string };
    if (!id) throw new Error(`starting a task: ${answer.status}`);
    return id;
  }

  task(id: string) {
    return this.#get<{ status: string }>(`/scaffolder/v2/tasks/${id}`);
  }

  async #get<T>(path: string): Promise<T> {
    const answer = await this.send(path);
    if (!answer.ok) {
      throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
    }
    return answer.json() as Promise<T>;
  }

  overview() {
    return this.#get<Overview>('/scorecards/overview');
  }

  /** In how many waves of surveys they were asked. */
  async countSurveys(): Promise<number> {
    const { items } = await this.#get<{ items: unknown[] }>('/surveys/me');
    return items.length;
  }

  health() {
    return this.#get<ScorecardsHealth>('/scorecards/health');
  }

  summary(scorecardId: string) {
    return this.#get<ScorecardSummary>(
      `/scorecards/scorecards/${scorecardId}/summary`,
    );
  }

  entities(query: Record<string, string>) {
    return this.#get<{ items: EntityScore[]; total?: number }>(
      `/scorecards/entities?${new URLSearchParams(query)}`,
    );
  }

  entity(name: string) {
    return this.#get<EntityScorecards>(
      `/scorecards/entities/by-name/component/default/${name}`,
    );
  }
}
