import { createExtensionTester } from '@backstage/frontend-test-utils';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import adoption from '@thrive/backstage-plugin-adoption';
import scorecards from '@thrive/backstage-plugin-scorecards';
import surveys from '@thrive/backstage-plugin-surveys';

const ofScorecards = scorecards.getExtension(
  'home-page-widget:scorecards/what-to-fix-next',
);
const ofAdoption = adoption.getExtension(
  'home-page-widget:adoption/team-adoption',
);
const ofSurveys = surveys.getExtension('home-page-widget:surveys/surveys');
type Config = { config?: { title: string } };

it.each([
  {
    title: 'My software: what to fix next',
    open: (config: Config) => createExtensionTester(ofScorecards, config),
  },
  {
    title: 'How my teams use the platform',
    open: (config: Config) => createExtensionTester(ofAdoption, config),
  },
  {
    title: 'What do you think?',
    open: (config: Config) => createExtensionTester(ofSurveys, config),
  },
])('"$title" is called so until a portal says otherwise', ({ title, open }) => {
  const original = open({}).get(homePageWidgetDataRef);
  expect(original.title).toBe(title);
  expect(
    open({ config: { title: 'Für mich' } }).get(homePageWidgetDataRef),
  ).toMatchObject({
    name: original.name,
    title: 'Für mich',
    description: original.description,
  });
});
