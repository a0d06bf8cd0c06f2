import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { z } from 'zod';
import { teamAdoption } from '../components/AdoptionWidget/widget';

/** Its names are settings: the framework has one text for everybody, and portals have their languages. */
export const teamAdoptionWidget = HomePageWidgetBlueprint.makeWithOverrides({
  name: 'team-adoption',
  configSchema: {
    title: z.string().default(teamAdoption.title),
    description: z.string().default(teamAdoption.description),
  },
  factory: (original, { config }) => original({ ...teamAdoption, ...config }),
});
