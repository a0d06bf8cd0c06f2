import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_SURVEY,
  surveyResultsReadPermission,
} from '@thrive/backstage-plugin-surveys-common';
import {
  createSurveyConditionalDecision,
  surveyConditions,
  surveyRules,
} from './permissionRules';

const surveyOf = (mode: string, ownerRef = 'group:default/platform') => ({
  id: 'pulse',
  ownerRef,
  mode,
});
const { hasMode, isSurveyOwner } = surveyRules;
const isAllowed = createConditionAuthorizer(Object.values(surveyRules));

describe('HAS_MODE', () => {
  it.each([
    ['named', ['named'], true],
    ['named', ['confidential', 'anonymous'], false],
    ['confidential', ['named', 'confidential'], true],
    ['anonymous', ['anonymous'], true],
    ['anonymous', ['named'], false],
    ['anonymous', [], false],
    // Of a mode that it does not know it allows nothing.
    ['open', ['named', 'confidential', 'anonymous'], false],
  ] as const)('of a survey that is %s among %j: %s', (mode, modes, allowed) => {
    expect(hasMode.apply(surveyOf(mode), { modes: [...modes] })).toBe(allowed);
  });
});

describe('IS_SURVEY_OWNER', () => {
  it.each([
    [['group:default/platform'], true],
    [['user:default/ann', 'group:default/platform'], true],
    [['group:default/plat', 'group:other/platform'], false],
    [[], false],
  ])('of claims %j: %s', (claims, allowed) => {
    expect(isSurveyOwner.apply(surveyOf('named'), { claims })).toBe(allowed);
  });
});

it('makes conditions for a policy that name the rule and the kind of resource', () => {
  expect(surveyConditions.hasMode({ modes: ['anonymous'] })).toEqual({
    rule: 'HAS_MODE',
    resourceType: RESOURCE_TYPE_SURVEY,
    params: { modes: ['anonymous'] },
  });
  expect(surveyConditions.isSurveyOwner({ claims: ['a'] })).toEqual({
    rule: 'IS_SURVEY_OWNER',
    resourceType: RESOURCE_TYPE_SURVEY,
    params: { claims: ['a'] },
  });
});

it.each([
  ['HAS_MODE', { modes: ['public'] }],
  ['HAS_MODE', { modes: 'named' }],
  ['HAS_MODE', {}],
  ['IS_SURVEY_OWNER', { claims: [1] }],
  ['IS_SURVEY_OWNER', {}],
])('of %s, a policy cannot ask for %j', (rule, params) => {
  const resourceType = RESOURCE_TYPE_SURVEY;
  const decision = createSurveyConditionalDecision(
    surveyResultsReadPermission,
    { rule, resourceType, params: params as never },
  );
  expect(() => isAllowed(decision, surveyOf('named'))).toThrow(
    'Parameters to rule are invalid',
  );
});
