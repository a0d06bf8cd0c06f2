import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { groups, openPage, share } from './__testUtils__/openPage';

jest.setTimeout(30_000);

/** The file that a click gives: its name and its lines. */
async function fileOf(button: string): Promise<{ name: string; text: string }> {
  const saved: Blob[] = [];
  const names: string[] = [];
  URL.createObjectURL = blob => {
    saved.push(blob as Blob);
    return 'blob:';
  };
  URL.revokeObjectURL = () => {};
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download);
    });
  await userEvent.click(await screen.findByRole('button', { name: button }));
  return { name: names[0], text: await saved[0].text() };
}

describe('files', () => {
  afterEach(() => jest.restoreAllMocks());

  it('of teams say shares in percent with their unit, and have the weeks', async () => {
    openPage('/adoption/teams');
    const { name, text } = await fileOf('Download CSV: Teams');
    expect(name).toBe('teams.csv');
    const [head, payments] = text.split('\r\n');
    expect(head).toContain('Reach (%),Reach: low (%),Reach: high (%),Reach: n');
    expect(head).toMatch(
      /People in the week of 2028-02-14,People in the week of 2028-02-21$/,
    );
    expect(payments).toMatch(/^Payments,12,9,75,71,79,12,.*,7,9$/);
  });

  it('of segments have a name of their own', async () => {
    const [payments] = groups.items;
    openPage('/adoption/teams', {
      groups: { ...groups, items: [{ ...payments, kind: 'segment' }] },
    });
    expect((await fileOf('Download CSV: Segments')).name).toBe('segments.csv');
  });

  it('of capabilities have the weeks', async () => {
    openPage('/adoption/capabilities');
    const { text } = await fileOf('Download CSV: All capabilities');
    expect(text.split('\r\n')[0]).toMatch(
      /People in the week of 2028-02-14,People in the week of 2028-02-21$/,
    );
  });

  it('of templates say the units of times', async () => {
    openPage('/adoption/templates', {
      answers: {
        '/templates': {
          weeks: [
            { week: '2028-02-21', completed: 3, failed: 0, cancelled: 0 },
          ],
          success: share(0.9, 3),
          minutesSaved: 100,
          items: [
            {
              template: 'template:default/service',
              runs: 3,
              completed: 3,
              failed: 0,
              cancelled: 0,
              success: share(0.9, 3),
              medianSeconds: 75,
              minutesSaved: 100,
              withoutEstimate: 0,
              weeks: [3],
              failingSteps: [],
              versions: [],
            },
          ],
        },
      },
    });
    const { text } = await fileOf('Download CSV: Templates');
    const [head, row] = text.split('\r\n');
    expect(head).toContain('Takes (s),"Saved (h, estimated)",');
    expect(head).toMatch(/Tasks in the week of 2028-02-21$/);
    expect(row).toMatch(/,75,1.7,3$/);
  });

  it('of the two shares of searching are headed by what they are of', async () => {
    openPage('/adoption/search', {
      answers: {
        '/search': {
          days: 28,
          complete: true,
          minimumGroupSize: 5,
          searches: 40,
          people: 12,
          weeks: [],
          withoutResult: share(0.2, 40),
          opened: share(0.5, 30),
          documentation: [],
        },
      },
    });
    const { text } = await fileOf('Download CSV: Found nothing');
    expect(text).toMatch(
      /Found nothing \(%\),low \(%\),high \(%\),n\r\n20,16,24,40$/,
    );
  });
});
