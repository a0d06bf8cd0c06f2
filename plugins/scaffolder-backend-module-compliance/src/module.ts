import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { CheckerPool } from '@thrive/backstage-plugin-compliance-node';
import { createCheckParametersAction } from './actions/checkParameters';
import { createCheckWorkspaceAction } from './actions/checkWorkspace';
import { createEvidenceRecordAction } from './actions/evidenceRecord';
import { createFixWorkspaceAction } from './actions/fixWorkspace';
import { createGateAction } from './actions/gate';
import { createReportCommentAction } from './actions/reportComment';
import { createReportWriteAction } from './actions/reportWrite';
import { ComplianceBackend } from './backend/ComplianceBackend';
import { PullRequests } from './backend/PullRequests';
import { TaskNotes } from './TaskNotes';

/**
 * Template actions that check software before it is published.
 *
 * @public
 */
export const complianceActionsModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'compliance',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.lifecycle,
      },
      async init({ actions, config, lifecycle, ...services }) {
        const checkers = new CheckerPool();
        const options = {
          backend: new ComplianceBackend(services),
          checkers,
          notes: new TaskNotes(),
        };
        actions.addActions(
          createCheckParametersAction(options),
          createCheckWorkspaceAction(options),
          createGateAction(options),
          createReportWriteAction(options),
          createReportCommentAction(
            options,
            new PullRequests(ScmIntegrations.fromConfig(config)),
          ),
          createFixWorkspaceAction(options),
          createEvidenceRecordAction(options),
        );
        lifecycle.addShutdownHook(() => checkers.close());
      },
    });
  },
});
