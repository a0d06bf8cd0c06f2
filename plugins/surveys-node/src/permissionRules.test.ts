import { RESOURCE_TYPE_SURVEY } from '@thrive/backstage-plugin-surveys-common';
import { surveyConditions, surveyRules } from './permissionRules';

const surveyOf = (mode: string, ownerRef = 'group:default/platform') => ({
  id: 'pulse',
  ownerRef,
  mode,
});
const { hasMode, isSurveyOwner } = surveyRules;

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

  it.each([{ modes: ['public'] }, { modes: 'named' }, {}])(
    'takes no parameters like %j',
    params => {
      expect(hasMode.paramsSchema?.safeParse(params).success).toBe(false);
    },
  );
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

  it('takes no parameters that are no refs', () => {
    const { paramsSchema } = isSurveyOwner;
    expect(paramsSchema?.safeParse({ claims: [1] }).success).toBe(false);
    expect(paramsSchema?.safeParse({}).success).toBe(false);
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
