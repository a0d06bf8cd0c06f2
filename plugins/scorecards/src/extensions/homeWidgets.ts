import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { whatToFixNext } from '../components/WhatToFixNext/widget';

export const whatToFixNextWidget = HomePageWidgetBlueprint.make({
  name: 'what-to-fix-next',
  params: whatToFixNext,
});
