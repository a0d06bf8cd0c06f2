import type { Entity } from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { simulatedName, simulatedTeam } from './population';

/** Marks users who are made up, so that they do not count as people who could use the platform. */
export const SIMULATED_LABEL = 'thrive.dev/simulated';
const TEAMS = ['storefront', 'payments', 'data', 'platform'];

/** Puts the simulated people into the catalog, each into a team, with titles that say what they are. */
export class SimulatedPeopleProvider implements EntityProvider {
  readonly #people: number;

  constructor(people: number) {
    this.#people = people;
  }

  getProviderName(): string {
    return 'simulated-people';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await connection.applyMutation({
      type: 'full',
      entities: Array.from({ length: this.#people }, (_, person) => ({
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
