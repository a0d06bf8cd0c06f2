import type { ApiHolder } from '@backstage/frontend-plugin-api';
import type { Preflight } from '@thrive/backstage-plugin-compliance-common';
import { complianceApiRef } from '../api/ComplianceApi';

/** Such as `/create/templates/default/service`. */
const WIZARD = /\/templates\/([^/]+)\/([^/]+)/;

/** Of which template the form is that somebody fills in. */
export function templateRefIn(pathname: string): string | undefined {
  const [, namespace, name] = WIZARD.exec(pathname) ?? [];
  return name === undefined
    ? undefined
    : `template:${decodeURIComponent(namespace)}/${decodeURIComponent(name)}`;
}

/** What holds a form up, one sentence each. */
export function problemsOf({ findings }: Preflight): string[] {
  return findings
    .filter(({ blocks }) => blocks)
    .map(({ message, remediation }) =>
      remediation === undefined ? message : `${message} ${remediation}`,
    );
}

/**
 * Holds the values of a form against the policies. When nobody answers it says nothing: the gate of the
 * template has the last word.
 */
export async function checkForm(
  apis: ApiHolder,
  parameters: Record<string, unknown>,
  templateRef = templateRefIn(window.location.pathname),
): Promise<string[]> {
  const api = apis.get(complianceApiRef);
  if (!api || templateRef === undefined) return [];
  try {
    return problemsOf(await api.checkParameters(templateRef, parameters));
  } catch {
    return [];
  }
}

/** Holds the step of a form up while it does not keep the rules. */
export async function holdUp(
  _value: unknown,
  field: { addError(message: string): void },
  context: { apiHolder: ApiHolder; formData: Record<string, unknown> },
): Promise<void> {
  for (const problem of await checkForm(context.apiHolder, context.formData))
    field.addError(problem);
}
