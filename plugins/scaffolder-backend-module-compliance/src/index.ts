/**
 * Template actions that check software before it is published.
 *
 * @packageDocumentation
 */
export { complianceActionsModule as default } from './module';
