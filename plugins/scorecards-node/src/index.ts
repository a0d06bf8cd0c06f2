/**
 * Extension points, permission rules and conditions for modules and policies that build on scorecards.
 *
 * @packageDocumentation
 */
export * from './FactSource';
export * from './extensions';
export * from './permissionResources';
export * from './permissionRules';
