import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  DefinitionProblem,
  SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import { checkSuccessor } from '../definitions/checkSuccessor';
import type { ParsedDefinition } from '../definitions/parseDefinition';
import { warnOfActions } from '../definitions/warnOfActions';
import { warnOfTrend } from '../definitions/warnOfTrend';

export interface JudgedDefinition extends ParsedDefinition {
  /** What keeps nothing from being published, and may not be meant. */
  warnings: DefinitionProblem[];
}

/** Says what keeps a definition from being published, and what its author may not have meant. */
export class DefinitionJudge {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /** @param before - the version that is published */
  async judge(
    { definition, problems }: ParsedDefinition,
    before: SurveyDefinition | undefined,
  ): Promise<JudgedDefinition> {
    if (!definition) return { problems, warnings: [] };
    const groups = await this.#judgeGroups(definition);
    const owner = await this.#judgeOwner(definition);
    return {
      definition,
      problems: [
        ...problems,
        ...groups.problems,
        ...(before ? checkSuccessor(before, definition) : []),
      ],
      warnings: [
        ...groups.warnings,
        ...owner,
        ...warnOfActions(definition),
        ...(before ? warnOfTrend(before, definition) : []),
      ],
    };
  }

  /** A group that is not in the catalog asks nobody; when none is, the survey asks nobody. */
  async #judgeGroups({ audience }: SurveyDefinition) {
    const groups = audience?.groups ?? [];
    const missing = await this.#missing(groups);
    const found = missing.map(at => ({
      path: `audience.groups.${at}`,
      message: `The catalog has no group "${groups[at]}": nobody is asked because of it.`,
    }));
    return missing.length > 0 && missing.length === groups.length
      ? { problems: found, warnings: [] }
      : { problems: [], warnings: found };
  }

  /** Nobody may do anything with what nobody owns, but for those who may manage all surveys. */
  async #judgeOwner({ owner }: SurveyDefinition): Promise<DefinitionProblem[]> {
    const missing = await this.#missing([owner]);
    return missing.map(() => ({
      path: 'owner',
      message: `The catalog has no "${owner}": nobody owns the survey.`,
    }));
  }

  /** The places of groups that are not in the catalog. Nothing is said where it cannot be asked. */
  async #missing(groups: readonly string[]): Promise<number[]> {
    if (groups.length === 0) return [];
    try {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: [...groups], fields: ['kind'] },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      return groups.flatMap((_, at) => (items[at] ? [] : [at]));
    } catch {
      return [];
    }
  }
}
