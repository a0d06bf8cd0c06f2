import { Content, Header, Page } from '@backstage/core-components';
import { CustomHomepageGrid } from '@backstage/plugin-home';
import { TeamAdoption } from '@thrive/backstage-plugin-adoption/legacy';
import { WhatToFixNext } from '@thrive/backstage-plugin-scorecards/legacy';
import { SurveysWidget } from '@thrive/backstage-plugin-surveys/legacy';

const places = [
  { component: 'WhatToFixNext', x: 0, y: 0, width: 12, height: 10 },
  { component: 'TeamAdoption', x: 0, y: 10, width: 12, height: 6 },
  { component: 'Surveys', x: 0, y: 16, width: 12, height: 5 },
];

/** The home page with a widget of each feature that has one. */
export const homePage = (
  <Page themeId="home">
    <Header title="Home" />
    <Content>
      <CustomHomepageGrid config={places}>
        <WhatToFixNext />
        <TeamAdoption />
        <SurveysWidget />
      </CustomHomepageGrid>
    </Content>
  </Page>
);
