import { Route } from 'react-router-dom';
import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { AlertDisplay, ProxiedSignInPage } from '@backstage/core-components';
import { CatalogEntityPage, CatalogIndexPage } from '@backstage/plugin-catalog';
import { HomepageCompositionRoot } from '@backstage/plugin-home';
import { ScaffolderPage } from '@backstage/plugin-scaffolder';
import { ScaffolderFieldExtensions } from '@backstage/plugin-scaffolder-react';
import { UserSettingsPage } from '@backstage/plugin-user-settings';
import { AdoptionPage } from '@thrive/backstage-plugin-adoption/legacy';
import {
  CompliancePage,
  CompliancePolicyPickerFieldExtension,
  CompliancePreflightFieldExtension,
  ComplianceRulePickerFieldExtension,
} from '@thrive/backstage-plugin-compliance/legacy';
import { ScorecardsPage } from '@thrive/backstage-plugin-scorecards/legacy';
import {
  FeedbackLauncher,
  SurveyPrompt,
  SurveysPage,
} from '@thrive/backstage-plugin-surveys/legacy';
import { apis } from './apis';
import { entityPage } from './entityPage';
import { homePage } from './homePage';
import { Root } from './Root';

const app = createApp({
  apis,
  components: {
    SignInPage: props => <ProxiedSignInPage {...props} provider="guest" />,
  },
  __experimentalTranslations: { availableLanguages: ['en', 'de'] },
});

const routes = (
  <FlatRoutes>
    <Route path="/" element={<HomepageCompositionRoot />}>
      {homePage}
    </Route>
    <Route path="/catalog" element={<CatalogIndexPage />} />
    <Route
      path="/catalog/:namespace/:kind/:name"
      element={<CatalogEntityPage />}
    >
      {entityPage}
    </Route>
    <Route path="/create" element={<ScaffolderPage />}>
      <ScaffolderFieldExtensions>
        <CompliancePolicyPickerFieldExtension />
        <ComplianceRulePickerFieldExtension />
        <CompliancePreflightFieldExtension />
      </ScaffolderFieldExtensions>
    </Route>
    <Route path="/scorecards" element={<ScorecardsPage />} />
    <Route path="/adoption" element={<AdoptionPage />} />
    <Route path="/surveys" element={<SurveysPage />} />
    <Route path="/compliance" element={<CompliancePage />} />
    <Route path="/settings" element={<UserSettingsPage />} />
  </FlatRoutes>
);

/** The demo portal as it is on the old frontend system. */
export const App = app.createRoot(
  <>
    <AlertDisplay transientTimeoutMs={5000} />
    <AppRouter>
      <SurveyPrompt />
      <FeedbackLauncher />
      <Root>{routes}</Root>
    </AppRouter>
  </>,
);
