/**
 * Extension points, permission rules and conditions for modules and policies that build on surveys.
 *
 * @packageDocumentation
 */
export * from './CommentThemes';
export * from './extensions';
export * from './permissionRules';
