import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './nav';
import { personasModule } from './personas';

/** The demo portal. Its plugins are found among the package's dependencies (`app.packages`). */
export const app = createApp({ features: [navModule, personasModule] });
