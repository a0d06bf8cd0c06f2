import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import parse from 'spdx-expression-parse';
import spdxSatisfies from 'spdx-satisfies';

// The types at hand are of an older major version, which took one expression instead of a list.
const satisfies = spdxSatisfies as unknown as (
  expression: string,
  allowed: string[],
) => boolean;

/** Whether a value is a valid SPDX licence expression (SPDX specification, annex D). */
export function isSpdxExpression(value: JsonValue): boolean {
  if (typeof value !== 'string') return false;
  try {
    parse(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes a test of whether a licence expression can be met with the allowed licences alone.
 * Text that is no SPDX expression does not meet it.
 *
 * @throws InputError when an allowed licence is no SPDX identifier
 */
export function spdxAllowed(
  allowed: readonly JsonValue[],
): (value: JsonValue) => boolean {
  const wrong = allowed.find(licence => !isSpdxExpression(licence));
  if (wrong !== undefined) {
    throw new InputError(
      `lists ${JSON.stringify(wrong)}, which is not an SPDX licence`,
    );
  }
  const licences = allowed as string[];
  return value => {
    if (!isSpdxExpression(value)) return false;
    try {
      return satisfies(value as string, licences);
    } catch {
      return false;
    }
  };
}
