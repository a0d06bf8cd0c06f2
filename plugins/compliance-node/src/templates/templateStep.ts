import type { JsonObject, JsonValue } from '@backstage/types';

/** A step of a software template, as far as it can be read. */
export interface TemplateStep {
  action: string;
  if?: JsonValue;
  each?: JsonValue;
  input: JsonObject;
}

export const GATE = 'compliance:gate';
export const CHECK = 'compliance:check:workspace';
export const FORM_CHECK = 'compliance:check:parameters';

const OURS = /^compliance:/;
/** From these steps on, what was made is out of reach of a gate. */
const PUBLISHES = /push|publish|create-?repo|repo:create|^catalog:register$/i;
/** Makes known where something is, and takes no files along. */
const REGISTERS = 'catalog:register';
/** Actions that leave the files of a workspace as they are; of all others nobody knows. */
const HARMLESS = new Set([
  'catalog:fetch',
  'debug:log',
  'debug:wait',
  'github:actions:dispatch',
  'github:issues:label',
  'github:webhook',
  'notification:send',
]);
const MENDS = 'compliance:fix:workspace';

/** Steps of a template; what is none has no action, so that the others keep their places. */
export function stepsOf(spec: JsonObject): TemplateStep[] {
  const written = Array.isArray(spec.steps) ? spec.steps : [];
  return written.map(step => {
    const { action, if: condition, each, input } = asObject(step);
    return {
      action: typeof action === 'string' ? action : '',
      if: condition,
      each: each ?? undefined,
      input: asObject(input),
    };
  });
}

/** A value when it is an object, and else an empty one. */
export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}

/** Whether an action publishes what a template made. @public */
export function isPublishing(action: string): boolean {
  return PUBLISHES.test(action) && !OURS.test(action);
}

/** Whether an action takes files of the workspace along when it publishes. */
export function takesFiles(action: string): boolean {
  return isPublishing(action) && action !== REGISTERS;
}

/** Whether an action may change files of the workspace before they are published. */
export function mayWrite(action: string): boolean {
  if (action === MENDS) return true;
  return !(
    action === '' ||
    OURS.test(action) ||
    HARMLESS.has(action) ||
    isPublishing(action)
  );
}

/** Whether a step is run whatever somebody types into the form. */
export function isCertain({ if: condition }: TemplateStep): boolean {
  return (
    condition === undefined ||
    condition === true ||
    (typeof condition === 'string' &&
      /^\s*\$\{\{\s*always\(\s*\)\s*\}\}\s*$/.test(condition))
  );
}

/** Whether a step is run also after one that failed, such as a gate that holds up. */
export function isRunAfterFailure({ if: condition }: TemplateStep): boolean {
  return (
    typeof condition === 'string' && /\b(always|failure)\b/.test(condition)
  );
}
