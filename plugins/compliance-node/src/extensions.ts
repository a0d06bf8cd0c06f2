import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { RuleType } from './rules/RuleType';

/**
 * Takes rule types of a company's own.
 *
 * @public
 */
export interface ComplianceRuleTypesExtensionPoint {
  /**
   * Adds rule types. They run in the backend's own thread, so that they may ask other systems; they stop
   * when their signal says so.
   *
   * @throws ConflictError when there is one with this id already
   */
  addRuleType(...types: RuleType[]): void;
}

/** @public */
export const complianceRuleTypesExtensionPoint =
  createExtensionPoint<ComplianceRuleTypesExtensionPoint>({
    id: 'compliance.rule-types',
  });
