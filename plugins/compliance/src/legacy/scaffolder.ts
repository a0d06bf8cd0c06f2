import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { PolicyPicker } from '../scaffolder/PolicyPicker';
import { holdUp } from '../scaffolder/preflight';
import { PreflightField } from '../scaffolder/PreflightField';
import { RulePicker } from '../scaffolder/RulePicker';
import {
  policyPickerSchema,
  preflightSchema,
  rulePickerSchema,
} from '../scaffolder/schemas';
import { compliancePlugin } from './plugin';

/** `ui:field: CompliancePolicyPicker` @public */
export const CompliancePolicyPickerFieldExtension = compliancePlugin.provide(
  createScaffolderFieldExtension({
    name: 'CompliancePolicyPicker',
    component: PolicyPicker,
    schema: policyPickerSchema.schema,
  }),
);

/** `ui:field: ComplianceRulePicker`: one rule, as `policy/rule`. @public */
export const ComplianceRulePickerFieldExtension = compliancePlugin.provide(
  createScaffolderFieldExtension({
    name: 'ComplianceRulePicker',
    component: RulePicker,
    schema: rulePickerSchema.schema,
  }),
);

/** `ui:field: CompliancePreflight`, on the last step of a form: it goes on only when the form keeps the rules. @public */
export const CompliancePreflightFieldExtension = compliancePlugin.provide(
  createScaffolderFieldExtension({
    name: 'CompliancePreflight',
    component: PreflightField,
    schema: preflightSchema.schema,
    validation: holdUp,
  }),
);

export { preflightDecorator as compliancePreflightDecorator } from '../scaffolder/preflightDecorator';
