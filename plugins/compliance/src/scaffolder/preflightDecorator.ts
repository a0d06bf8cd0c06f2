import { toastApiRef } from '@backstage/frontend-plugin-api';
import { createScaffolderFormDecorator } from '@backstage/plugin-scaffolder-react/alpha';
import { complianceApiRef } from '../api/ComplianceApi';
import { problemsOf, templateRefIn } from './preflight';

/**
 * `formDecorators: [{ id: compliance-preflight }]`: says what is wrong with a form when it is sent. It holds
 * nobody up: what was typed in would be lost, and the gate of the template does so a moment later.
 *
 * @public
 */
export const preflightDecorator = createScaffolderFormDecorator({
  id: 'compliance-preflight',
  deps: { api: complianceApiRef, toasts: toastApiRef },
  decorator: async ({ formState }, { api, toasts }) => {
    const templateRef = templateRefIn(window.location.pathname);
    if (templateRef === undefined) return;
    const problems = await api
      .checkParameters(templateRef, formState)
      .then(problemsOf)
      .catch(() => []);
    if (problems.length > 0)
      toasts.post({
        title: problems[0],
        description: problems.slice(1).join(' ') || undefined,
        status: 'warning',
      });
  },
});
