import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiShieldCheckLine } from '@remixicon/react';
import { complianceApi } from './extensions/apis';
import { complianceEntityContent } from './extensions/entityContents';
import { compliancePage } from './extensions/pages';
import {
  policyPicker,
  preflightField,
  preflightFormDecorator,
  rulePicker,
} from './extensions/scaffolder';
import {
  entityContentRouteRef,
  evidenceRouteRef,
  policiesRouteRef,
  policyRouteRef,
  rootRouteRef,
  runRouteRef,
  runsRouteRef,
  softwareRouteRef,
  templatesRouteRef,
  waiversRouteRef,
} from './routes';

/** Whether new and old software keeps the rules, what is wrong and how to mend it. @public */
export const compliancePlugin = createFrontendPlugin({
  pluginId: 'compliance',
  title: 'Compliance',
  icon: <RiShieldCheckLine />,
  info: { packageJson: () => import('../package.json') },
  extensions: [
    complianceApi,
    compliancePage,
    complianceEntityContent,
    policyPicker,
    rulePicker,
    preflightField,
    preflightFormDecorator,
  ],
  routes: {
    root: rootRouteRef,
    runs: runsRouteRef,
    run: runRouteRef,
    software: softwareRouteRef,
    templates: templatesRouteRef,
    policies: policiesRouteRef,
    policy: policyRouteRef,
    waivers: waiversRouteRef,
    evidence: evidenceRouteRef,
    entityContent: entityContentRouteRef,
  },
});
