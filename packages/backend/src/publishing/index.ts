import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import path from 'node:path';
import { createFetchLocalAction } from './fetchLocal';
import { createPublishBranchAction } from './publishBranch';
import { createPublishLocalAction } from './publishLocal';

const DEFAULT_FOLDER = '../../.data/repositories';

/** Gives the templates of the demo portal a place to publish to. */
export default createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'demo-publishing',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ actions, config }) {
        const folder = path.resolve(
          config.getOptionalString('demo.repositories') ?? DEFAULT_FOLDER,
        );
        actions.addActions(
          createFetchLocalAction(folder),
          createPublishLocalAction(folder),
          createPublishBranchAction(folder),
        );
      },
    });
  },
});
