import { toastApiRef } from '@backstage/frontend-plugin-api';
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import {
  createFormField,
  createScaffolderFormDecorator,
  FormDecoratorBlueprint,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { complianceApiRef } from '../api/ComplianceApi';
import { problemsOf, templateRefIn } from '../scaffolder/preflight';

/** `ui:field: CompliancePolicyPicker` */
export const policyPicker = FormFieldBlueprint.make({
  name: 'policy-picker',
  params: {
    field: async () => {
      const { PolicyPicker } = await import('../scaffolder/PolicyPicker');
      return createFormField({
        name: 'CompliancePolicyPicker',
        component: PolicyPicker,
        schema: makeFieldSchema({ output: z => z.array(z.string()) }),
      });
    },
  },
});

/** `ui:field: ComplianceRulePicker`: one rule, as `policy/rule`. */
export const rulePicker = FormFieldBlueprint.make({
  name: 'rule-picker',
  params: {
    field: async () => {
      const { RulePicker } = await import('../scaffolder/RulePicker');
      return createFormField({
        name: 'ComplianceRulePicker',
        component: RulePicker,
        schema: makeFieldSchema({ output: z => z.string() }),
      });
    },
  },
});

/** `ui:field: CompliancePreflight`, on the last step of a form: it goes on only when the form keeps the rules. */
export const preflightField = FormFieldBlueprint.make({
  name: 'preflight',
  params: {
    field: async () => {
      const [{ PreflightField }, { checkForm }] = await Promise.all([
        import('../scaffolder/PreflightField'),
        import('../scaffolder/preflight'),
      ]);
      return createFormField({
        name: 'CompliancePreflight',
        component: PreflightField,
        schema: makeFieldSchema({ output: z => z.string() }),
        validation: async (_value, field, { apiHolder, formData }) => {
          for (const problem of await checkForm(apiHolder, formData))
            field.addError(problem);
        },
      });
    },
  },
});

/**
 * `formDecorators: [{ id: compliance-preflight }]`: says what is wrong with a form when it is sent. It holds
 * nobody up: what was typed in would be lost, and the gate of the template does so a moment later.
 */
export const preflightDecorator = FormDecoratorBlueprint.make({
  name: 'preflight',
  params: {
    decorator: createScaffolderFormDecorator({
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
    }),
  },
});
