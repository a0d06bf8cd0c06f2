import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { teamAdoption } from '../components/AdoptionWidget/widget';

export const teamAdoptionWidget = HomePageWidgetBlueprint.make({
  name: 'team-adoption',
  params: teamAdoption,
});
