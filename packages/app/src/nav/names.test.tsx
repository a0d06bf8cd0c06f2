import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screen } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import adoption from '@thrive/backstage-plugin-adoption';
import compliance from '@thrive/backstage-plugin-compliance';
import scorecards from '@thrive/backstage-plugin-scorecards';
import surveys from '@thrive/backstage-plugin-surveys';
import { parse } from 'yaml';

const PAGE = path.resolve(__dirname, '../../../../docs/languages.md');
const features = [scorecards, adoption, surveys, compliance];

jest.setTimeout(30_000);

/** The settings that the documentation shows under a heading. */
function settingsUnder(heading: string) {
  const section = readFileSync(PAGE, 'utf8').split(`## ${heading}\n`)[1];
  return parse(/```yaml\n([^]*?)```/.exec(section)![1]);
}

it('Pages have the names that the owner of the portal gave them', async () => {
  const { app } = settingsUnder('Names in the sidebar');
  const baseUrl = 'http://localhost';
  renderTestApp({
    features,
    config: { app: { ...app, baseUrl }, backend: { baseUrl } },
  });
  for (const name of ['Reifegrad', 'Nutzung', 'Umfragen', 'Regeln'])
    expect(await screen.findByRole('link', { name })).toBeVisible();
  for (const name of ['Scorecards', 'Adoption', 'Surveys', 'Compliance'])
    expect(screen.queryByRole('link', { name })).toBeNull();
});
