import type { Entity } from '@backstage/catalog-model';
import {
  evaluateFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  packs,
  parsePolicy,
  readPack,
  type PackId,
  type Policy,
  type RuleType,
} from '@thrive/backstage-plugin-compliance-node';
import type { DefinitionTexts } from '@thrive/definitions';
import { stringify } from 'yaml';
import type { PolicyStore } from '../store/PolicyStore';

/** Where a policy is kept: it came along, it is written in a file, or it is kept in the portal. */
export type PolicySource = 'pack' | 'code' | 'portal';

export interface KnownPolicy {
  policy: Policy;
  source: PolicySource;
  /** As YAML. */
  text: string;
}

/** What is wrong with a policy that is not in force. */
export interface PolicyProblem {
  where: string;
  message: string;
  policyId?: string;
}

export interface Known {
  policies: readonly KnownPolicy[];
  problems: readonly PolicyProblem[];
}

/** So long what was read is good for. Saving a policy makes it be read again at once. */
const FRESH = 15_000;

/** The policies that are in force: those that come along, those in files, and those of the portal. */
export class PolicyDirectory {
  readonly #options: {
    logger: LoggerService;
    packs: readonly string[];
    store: PolicyStore;
    texts: DefinitionTexts;
    types: ReadonlyMap<string, RuleType>;
  };
  #read: { at: number; known: Promise<Known> } | undefined;
  /** The last sound form of each file, by where it is. */
  readonly #sound = new Map<string, KnownPolicy>();
  #told = '';

  constructor(options: {
    logger: LoggerService;
    packs: readonly string[];
    store: PolicyStore;
    texts: DefinitionTexts;
    types: ReadonlyMap<string, RuleType>;
  }) {
    this.#options = options;
  }

  /** All that is in force, and what is wrong with the rest. */
  async read(): Promise<Known> {
    if (!this.#read || Date.now() - this.#read.at > FRESH) {
      const known = this.#readAll();
      this.#read = { at: Date.now(), known };
      known.catch(() => this.forget());
    }
    return this.#read.known;
  }

  /** Makes the next one who asks read again. */
  forget(): void {
    this.#read = undefined;
  }

  /** The policies that hold for any of some entities. */
  async applicableTo(entities: readonly Entity[]): Promise<Policy[]> {
    const { policies } = await this.read();
    return policies
      .map(({ policy }) => policy)
      .filter(policy => isFor(policy, entities));
  }

  async #readAll(): Promise<Known> {
    const problems: PolicyProblem[] = [];
    const found: KnownPolicy[] = [
      ...(await this.#readPacks(problems)),
      ...(await this.#readFiles(problems)),
      ...(await this.#readPortal(problems)),
    ];
    const policies = new Map<string, KnownPolicy>();
    for (const known of found) {
      const { id } = known.policy;
      const first = policies.get(id);
      if (!first) policies.set(id, known);
      else
        problems.push({
          where: id,
          policyId: id,
          message: `There are two policies "${id}"; the one that is kept as ${first.source} is in force.`,
        });
    }
    this.#tell(problems);
    return { policies: [...policies.values()], problems };
  }

  async #readPacks(problems: PolicyProblem[]): Promise<KnownPolicy[]> {
    const read: KnownPolicy[] = [];
    for (const id of this.#options.packs) {
      if (packs.includes(id as PackId)) {
        const policy = await readPack(id as PackId);
        read.push({ policy, source: 'pack', text: yamlOf(policy) });
      } else {
        problems.push({
          where: 'compliance.packs',
          message: `There is no pack "${id}"; there are ${packs.join(', ')}.`,
        });
      }
    }
    return read;
  }

  /** A file that is broken keeps its last sound form in force. */
  async #readFiles(problems: PolicyProblem[]): Promise<KnownPolicy[]> {
    const { texts, types } = this.#options;
    const read: KnownPolicy[] = [];
    const seen = new Set<string>();
    for (const file of await texts.read()) {
      const { location } = file;
      seen.add(location);
      const before = this.#sound.get(location);
      try {
        if ('problem' in file) throw new Error(file.problem);
        const known: KnownPolicy = {
          policy: parsePolicy(file.text, location, types),
          source: 'code',
          text: file.text,
        };
        this.#sound.set(location, known);
        read.push(known);
      } catch (error) {
        problems.push({
          where: location,
          policyId: before?.policy.id,
          message: before
            ? `${(error as Error).message} Its last sound form is in force.`
            : (error as Error).message,
        });
        if (before) read.push(before);
      }
    }
    for (const location of this.#sound.keys())
      if (!seen.has(location)) this.#sound.delete(location);
    return read;
  }

  async #readPortal(problems: PolicyProblem[]): Promise<KnownPolicy[]> {
    const { store, types } = this.#options;
    return (await store.list()).flatMap(({ id, text }): KnownPolicy[] => {
      try {
        const policy = parsePolicy(text, id, types);
        return [{ policy, source: 'portal', text }];
      } catch (error) {
        problems.push({
          where: id,
          policyId: id,
          message: (error as Error).message,
        });
        return [];
      }
    });
  }

  #tell(problems: readonly PolicyProblem[]): void {
    const text = problems
      .map(({ where, message }) => `${where}: ${message}`)
      .join('\n');
    if (text !== '' && text !== this.#told)
      this.#options.logger.warn(`compliance policies: ${text}`);
    this.#told = text;
  }
}

/** Whether a policy holds for one of some entities. */
export function isFor(
  { appliesTo }: { appliesTo?: FilterPredicate },
  entities: readonly Entity[],
): boolean {
  return (
    appliesTo === undefined ||
    entities.some(entity => evaluateFilterPredicate(appliesTo, entity))
  );
}

function yamlOf({ digest: _, ...policy }: Policy): string {
  return stringify(policy);
}
