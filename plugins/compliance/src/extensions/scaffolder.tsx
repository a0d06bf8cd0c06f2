import {
  createFormField,
  FormDecoratorBlueprint,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { preflightDecorator } from '../scaffolder/preflightDecorator';
import {
  policyPickerSchema,
  preflightSchema,
  rulePickerSchema,
} from '../scaffolder/schemas';

/** `ui:field: CompliancePolicyPicker` */
export const policyPicker = FormFieldBlueprint.make({
  name: 'policy-picker',
  params: {
    field: async () => {
      const { PolicyPicker } = await import('../scaffolder/PolicyPicker');
      return createFormField({
        name: 'CompliancePolicyPicker',
        component: PolicyPicker,
        schema: policyPickerSchema,
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
        schema: rulePickerSchema,
      });
    },
  },
});

/** `ui:field: CompliancePreflight`, on the last step of a form: it goes on only when the form keeps the rules. */
export const preflightField = FormFieldBlueprint.make({
  name: 'preflight',
  params: {
    field: async () => {
      const [{ PreflightField }, { holdUp }] = await Promise.all([
        import('../scaffolder/PreflightField'),
        import('../scaffolder/preflight'),
      ]);
      return createFormField({
        name: 'CompliancePreflight',
        component: PreflightField,
        schema: preflightSchema,
        validation: holdUp,
      });
    },
  },
});

/** `formDecorators: [{ id: compliance-preflight }]` */
export const preflightFormDecorator = FormDecoratorBlueprint.make({
  name: 'preflight',
  params: { decorator: preflightDecorator },
});
