import { TestDatabases } from '@backstage/backend-test-utils';
import {
  organisation,
  pageOf,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

/** Whoever recommends it, or does without a tool, is asked nothing more. */
const survey = pulse({
  mode: 'anonymous',
  pages: [
    {
      ...pageOf(
        { key: 'recommend', type: 'nps', text: 'Recommend?' },
        {
          key: 'tools',
          type: 'multi',
          text: 'Which?',
          options: [
            { key: 'ci', text: 'CI' },
            { key: 'docs', text: 'Docs' },
          ],
        },
        { key: 'else', type: 'text', text: 'Anything else?' },
      ),
      next: [
        { when: { question: 'recommend', atLeast: 7 }, to: 'end' },
        { when: { question: 'tools', anyOf: ['docs'] }, to: 'docs' },
        { to: 'why' },
      ],
    },
    {
      id: 'docs',
      questions: [{ key: 'docs', type: 'text', text: 'Which docs?' }],
      next: [{ to: 'end' }],
    },
    {
      id: 'why',
      questions: [{ key: 'why', type: 'text', text: 'Why?' }],
    },
  ],
});

it.each(databases.eachSupportedId())(
  'A10: comments of a page that few were led to are not told on %s',
  async databaseId => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 30 }),
    });
    const wave = await portal.open(survey);
    const answersOf = (index: number) => {
      if (index < 12)
        return { recommend: 3, tools: ['ci'], why: `why ${index}` };
      if (index < 20)
        return { recommend: 3, tools: ['docs'], docs: `docs ${index}` };
      return { recommend: 9, else: `else ${index}` };
    };
    for (let index = 0; index < 30; index++)
      await portal.answer(`alpha-${index}`, wave.id, answersOf(index));
    await portal.close(wave.id);
    const { body } = await portal.get('owner', `/waves/${wave.id}/comments`);
    const counts = new Map<string, number>();
    for (const { question } of body.items)
      counts.set(question, (counts.get(question) ?? 0) + 1);
    // Eight came by "docs", with thirty answers: they stay among themselves.
    expect(Object.fromEntries(counts)).toEqual({ why: 12, else: 10 });
  },
);
