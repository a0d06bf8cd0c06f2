import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { simulationModule } from './module';
import { simulatedPeopleModule } from './peopleModule';

/** Made-up people and what they do. */
export default createBackendFeatureLoader({
  loader: () => [simulatedPeopleModule, simulationModule],
});
