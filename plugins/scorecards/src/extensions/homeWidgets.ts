import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { z } from 'zod';
import { whatToFixNext } from '../components/WhatToFixNext/widget';

/** Its names are settings: the framework has one text for everybody, and portals have their languages. */
export const whatToFixNextWidget = HomePageWidgetBlueprint.makeWithOverrides({
  name: 'what-to-fix-next',
  configSchema: {
    title: z.string().default(whatToFixNext.title),
    description: z.string().default(whatToFixNext.description),
  },
  factory: (original, { config }) => original({ ...whatToFixNext, ...config }),
});
