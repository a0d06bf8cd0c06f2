import type { Entity } from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { peopleOf, SHOWN, simulatedName, simulatedTeam } from './population';

/** Marks users who are made up, so that they do not count as people who could use the platform. */
export const SIMULATED_LABEL = 'thrive.dev/simulated';
const TEAMS = ['storefront', 'payments', 'data', 'platform'];

const DAY = 86_400_000;

/**
 * Puts the simulated people into the catalog who may have come in the time that is shown, each into a
 * team, with titles that say what they are.
 */
export class SimulatedPeopleProvider implements EntityProvider {
  readonly #people: number;
  #connection: EntityProviderConnection | undefined;

  constructor(people: number) {
    this.#people = people;
  }

  getProviderName(): string {
    return 'simulated-people';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.refresh();
  }

  /** Some leave, others come. */
  async refresh(): Promise<void> {
    if (this.#people === 0) return;
    const today = Math.floor(Date.now() / DAY);
    const people = peopleOf(this.#people, { from: today - SHOWN, to: today });
    await this.#connection?.applyMutation({
      type: 'full',
      entities: people.map(person => ({
        entity: toUser(person),
        locationKey: this.getProviderName(),
      })),
    });
  }
}

function toUser(person: number): Entity {
  const location = 'simulation:people';
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name: simulatedName(person),
      title: `Simulated person ${person + 1}`,
      description: 'Made up, so that the demo shows life.',
      labels: { [SIMULATED_LABEL]: 'true' },
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
      },
    },
    spec: {
      profile: { displayName: `Simulated person ${person + 1}` },
      memberOf: [simulatedTeam(person, TEAMS)],
    },
  };
}
