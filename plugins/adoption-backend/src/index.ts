/**
 * Takes in what people do on the platform and measures who uses it and who stays.
 *
 * @packageDocumentation
 */
export { adoptionPlugin as default } from './plugin';
export { httpAuthWithCallCounts } from './calls/countingHttpAuth';
export {
  adoptionTeamConditions,
  adoptionTeamResourceRef,
  adoptionTeamRules,
  createAdoptionTeamConditionalDecision,
  type AdoptionTeamResource,
} from './permissions/teamRules';
