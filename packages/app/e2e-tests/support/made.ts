import { expect } from '@playwright/test';
import { PortalApi, type Provider } from './portalApi';
import { openWave, SURVEY, whenWave } from './surveyWaves';

/*
 * What pages show that is not in the sample data: made for the first test that asks for it, and found by
 * the others. All give an id.
 */

const signIn = (provider: Provider) =>
  PortalApi.signIn(process.env.PORTAL_URL!, provider);

/** A wave of a named survey that three people answered, and whose results are released. */
export async function answeredWave(): Promise<string> {
  const guest = await signIn('guest');
  const known = await latestWave(guest, 'answered');
  if (known) return known;
  const waveId = await openWave(guest, {
    ...SURVEY,
    id: 'answered',
    title: 'How are our services?',
    mode: 'named',
  });
  for (const [provider, recommend] of [
    ['guest', 8],
    ['demo-developer', 9],
    ['demo-author', 3],
  ] as const) {
    const person = await signIn(provider);
    await person.ask(`/surveys/waves/${waveId}/responses`, 'POST', {
      answers: { recommend, parts: ['docs'], why: `Because of ${recommend}` },
    });
  }
  await guest.ask(`/surveys/waves/${waveId}/state`, 'POST', {
    state: 'closed',
  });
  await whenWave(guest, waveId, ({ state }) => state === 'released');
  return waveId;
}

/** The open wave of a survey of the sample data. */
export async function openWaveOf(surveyId: string): Promise<string> {
  return (await latestWave(await signIn('guest'), surveyId))!;
}

async function latestWave(
  api: PortalApi,
  surveyId: string,
): Promise<string | undefined> {
  const { items } = await api.ask<{
    items: { id: string; wave?: { id: string } }[];
  }>('/surveys/surveys', 'GET');
  return items.find(({ id }) => id === surveyId)?.wave?.id;
}

/** Feedback that was replied to. */
export async function feedbackThread(): Promise<string> {
  const guest = await signIn('guest');
  const title = 'Name services after what they do';
  const { items } = await guest.ask<{ items: { id: string }[] }>(
    `/surveys/feedback?search=${encodeURIComponent(title)}`,
    'GET',
  );
  if (items.length > 0) return items[0].id;
  const developer = await signIn('demo-developer');
  const { id } = await developer.ask<{ id: string }>(
    '/surveys/feedback',
    'POST',
    { kind: 'idea', title, text: 'Birds say nothing.', anonymous: false },
  );
  await guest.ask(`/surveys/feedback/${id}/replies`, 'POST', {
    text: 'Which ones?',
  });
  return id;
}

/** The last compliance run of a component, which is checked at once when it was not yet. */
export async function runOf(name: string): Promise<string> {
  const guest = await signIn('guest');
  const ref = encodeURIComponent(`component:default/${name}`);
  const find = async (): Promise<string | undefined> => {
    const { items } = await guest.ask<{ items: { id: string }[] }>(
      `/compliance/runs?entityRef=${ref}`,
      'GET',
    );
    return items[0]?.id;
  };
  const known = await find();
  if (known) return known;
  await guest.ask(
    `/compliance/entities/component/default/${name}/recheck`,
    'POST',
    {},
  );
  await expect.poll(find, { timeout: 20_000 }).toBeTruthy();
  return (await find())!;
}
