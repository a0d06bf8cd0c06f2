// Adoption Insights 1.0.1, headless, over a database of the benchmark's PostgreSQL server. It needs
// of the parent: DATABASE, a connection string; SCHEMA, where its tables go; CONFIG, its settings.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(path.join(here, '../package.json'));
const {
  coreServices,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const {
  mockServices,
  startTestBackend,
} = require('@backstage/backend-test-utils');
const knexFactory = require('knex');

const { DATABASE, SCHEMA, CONFIG } = process.env;
const knex = knexFactory({
  client: 'pg',
  connection: DATABASE,
  searchPath: [SCHEMA],
  pool: { min: 0, max: 10 },
});

const { server } = await startTestBackend({
  features: [
    require('@red-hat-developer-hub/backstage-plugin-adoption-insights-backend'),
    createServiceFactory({
      service: coreServices.database,
      deps: {},
      factory: () => ({ getClient: async () => knex }),
    }),
    mockServices.rootLogger.factory({ level: 'none' }),
    mockServices.rootConfig.factory({
      data: {
        backend: { baseUrl: 'http://localhost:7007' },
        app: { analytics: { adoptionInsights: JSON.parse(CONFIG) } },
      },
    }),
  ],
});

// The parent may end in any way; this must not outlive it.
process.on('disconnect', () => process.exit());
process.send(`http://localhost:${server.port()}/api/adoption-insights`);
