import type { PortalApi } from './portalApi';
import { expect, test } from './test';

/** The three people who are here in person, in an anonymous survey of three. */
export const SURVEY = {
  id: 'portal-check',
  title: 'How is the portal?',
  owner: 'group:default/platform',
  mode: 'anonymous',
  thresholds: { respondents: 3, comments: 3 },
  dimensions: [{ id: 'team', title: 'Team' }],
  audience: {
    filter: { 'metadata.name': { $in: ['guest', 'dora', 'arthur'] } },
  },
  pages: [
    {
      id: 'first',
      questions: [
        {
          key: 'recommend',
          type: 'nps',
          text: 'Would you recommend it?',
          required: true,
        },
      ],
    },
    {
      id: 'second',
      questions: [
        {
          key: 'parts',
          type: 'multi',
          text: 'What do you use?',
          options: [
            { key: 'docs', text: 'Documentation' },
            { key: 'search', text: 'Search' },
          ],
        },
        { key: 'why', type: 'text', text: 'Why?' },
      ],
    },
  ],
};

interface Wave {
  id: string;
  state: string;
  responseRate?: number;
}

/** Waits until a wave is so. */
export async function whenWave(
  api: PortalApi,
  id: string,
  is: (wave: Wave) => boolean,
): Promise<void> {
  await expect(async () => {
    expect(is(await api.ask<Wave>(`/surveys/waves/${id}`, 'GET'))).toBe(true);
  }).toPass({ timeout: 45_000 });
}

/** Publishes a survey and opens a wave of it. */
export async function openWave(
  api: PortalApi,
  survey: { id: string } & Record<string, unknown>,
) {
  // While the portal is young, a wave waits until as many people are named for a while.
  test.slow();
  await api.ask(`/surveys/surveys/${survey.id}`, 'PUT', { definition: survey });
  await api.ask(`/surveys/surveys/${survey.id}/publish`, 'POST');
  const wave = await api.ask<Wave>(
    `/surveys/surveys/${survey.id}/waves`,
    'POST',
    {
      closesAt: new Date(Date.now() + 86_400_000).toISOString(),
    },
  );
  await whenWave(api, wave.id, ({ state }) => state === 'open');
  return wave.id;
}
