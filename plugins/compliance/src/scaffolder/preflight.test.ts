import type { ApiHolder } from '@backstage/frontend-plugin-api';
import { complianceApiRef } from '../api/ComplianceApi';
import { checkForm, templateRefIn } from './preflight';

const finding = (message: string, blocks: boolean, remediation?: string) => ({
  title: 'A rule',
  message,
  blocks,
  remediation,
});
const apisOf = (checkParameters: (...args: any[]) => Promise<any>) =>
  ({
    get: ({ id }: { id: string }) =>
      id === complianceApiRef.id ? { checkParameters } : undefined,
  } as ApiHolder);

it('knows of which template a form is', () => {
  expect(templateRefIn('/create/templates/default/a%20b')).toBe(
    'template:default/a b',
  );
  expect(templateRefIn('/create')).toBeUndefined();
});

it('tells of what holds a form up, and of nothing that only warns', async () => {
  const asked: unknown[] = [];
  const apis = apisOf(async (...args) => {
    asked.push(args);
    return {
      verdict: 'enforced',
      findings: [
        finding('Too long.', true, 'Make it shorter.'),
        finding('Odd.', false),
      ],
    };
  });
  expect(
    await checkForm(apis, { name: 'x' }, 'template:default/service'),
  ).toEqual(['Too long. Make it shorter.']);
  expect(asked).toEqual([['template:default/service', { name: 'x' }]]);
});

it('lets a form go on when nobody answers: the gate has the last word', async () => {
  const apis = apisOf(async () => {
    throw new Error('down');
  });
  expect(await checkForm(apis, {}, 'template:default/service')).toEqual([]);
  expect(await checkForm(apis, {}, undefined)).toEqual([]);
});
