import { createBackend } from '@backstage/backend-defaults';
import { httpAuthWithCallCounts } from '@thrive/backstage-plugin-adoption-backend';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

// Who is here, and what they may do
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('./personas'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions'));

// The software
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('./sample'));

// Search: the Postgres engine, or the in-memory one where the database is SQLite
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@thrive/backstage-plugin-scorecards-backend'));
backend.add(import('@thrive/backstage-plugin-adoption-backend'));
backend.add(httpAuthWithCallCounts);
backend.add(import('./simulation'));
backend.add(import('@thrive/backstage-plugin-surveys-backend'));
backend.add(import('@thrive/backstage-plugin-compliance-backend'));
backend.add(
  import('@thrive/backstage-plugin-scorecards-backend-module-compliance'),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('./publishing'));
backend.add(
  import('@thrive/backstage-plugin-scaffolder-backend-module-compliance'),
);
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);

// Telling people
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.start();
