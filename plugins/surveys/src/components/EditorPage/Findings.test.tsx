import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Findings } from './Findings';

it('tells what keeps a survey from being published apart from what may not be meant', async () => {
  await renderInTestApp(
    <Findings
      problems={[{ message: 'It has no owner.', line: 3 }]}
      warnings={[{ message: 'Its trend begins anew.', path: 'pages.0' }]}
    />,
  );
  expect(screen.getByText('Line 3: It has no owner.')).toBeVisible();
  expect(screen.getByText('Is this meant, too?')).toBeVisible();
  expect(screen.getByText('Page 1: Its trend begins anew.')).toBeVisible();
});

it('says that it can be published when nothing but warnings is left', async () => {
  await renderInTestApp(
    <Findings problems={[]} warnings={[{ message: 'Nobody owns it.' }]} />,
  );
  expect(
    screen.getByText('It can be published, if this is meant:'),
  ).toBeVisible();
});

it.each([
  ['pages.1.questions.2.min', 'Page 2, Question 3, Least:'],
  ['schedule.openForDays', 'Days that it is open:'],
  ['triggers.0', 'Moment 1:'],
  ['pages.0.next.1.to', 'Page 1, Jump 2:'],
  ['unknown.thing', 'unknown.thing:'],
])('names %s as the forms do', async (path, place) => {
  await renderInTestApp(
    <Findings problems={[{ message: 'Not so.', path }]} warnings={[]} />,
  );
  expect(screen.getByText(`${place} Not so.`)).toBeVisible();
});
