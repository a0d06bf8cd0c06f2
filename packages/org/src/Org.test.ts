import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { Org } from './Org';

function group(name: string, spec: Record<string, unknown> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name },
    spec: { type: 'team', children: [], ...spec } as Entity['spec'],
  };
}

function user(name: string, memberOf: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name },
    spec: { memberOf, profile: { displayName: `${name}!` } },
  };
}

describe('Org', () => {
  it('expands groups upwards and downwards, whichever side names the link', async () => {
    const org = await Org.fromEntities([
      [
        user('ada', ['payments']),
        group('company', { children: ['engineering'] }),
      ],
      [
        group('engineering'),
        group('payments', { parent: 'group:default/engineering' }),
      ],
    ]);

    expect(org.groupsAbove('user:default/ada')).toEqual([
      'group:default/payments',
      'group:default/engineering',
      'group:default/company',
    ]);
    expect(org.groupsBelow('group:default/company')).toEqual([
      'group:default/engineering',
      'group:default/payments',
    ]);
    expect(org.membersOf('group:default/company')).toEqual([
      'user:default/ada',
    ]);
    expect(org.titleOf('user:default/ada')).toBe('ada!');
  });

  it('takes relations, and users that a group names as members', async () => {
    const related: Entity = {
      ...group('web'),
      relations: [{ type: 'childOf', targetRef: 'group:default/engineering' }],
    };
    const org = await Org.fromEntities([
      [
        related,
        group('engineering', { members: ['grace'] }),
        user('grace', []),
      ],
    ]);

    expect(org.groupsAbove('group:default/web')).toEqual([
      'group:default/engineering',
    ]);
    expect(org.membersOf('group:default/engineering')).toEqual([
      'user:default/grace',
    ]);
  });

  it('ends on cycles and on groups that are their own parent', async () => {
    const org = await Org.fromEntities([
      [
        group('a', { parent: 'b' }),
        group('b', { parent: 'a' }),
        group('self', { parent: 'self' }),
        user('ada', ['a']),
      ],
    ]);

    expect(org.groupsAbove('group:default/a')).toEqual(['group:default/b']);
    expect(org.groupsAbove('group:default/self')).toEqual([]);
    expect(org.membersOf('group:default/b')).toEqual(['user:default/ada']);
  });

  it('counts unknown parents and keeps one of entities that come twice', async () => {
    const org = await Org.fromEntities([
      [
        group('web', { parent: 'nowhere' }),
        group('web', { parent: 'nowhere' }),
      ],
      [user('ada', ['web', 'not a ref']), user('ada', ['web'])],
    ]);

    expect(org.groupRefs).toEqual(['group:default/web']);
    expect(org.countsFor('group:default/web')).toEqual([
      'group:default/web',
      'group:default/nowhere',
    ]);
    expect(org.membersOf('group:default/web')).toEqual(['user:default/ada']);
    expect(org.titleOf('group:default/nowhere')).toBe('nowhere');
  });

  it('agrees with a naive search on any graph of groups', async () => {
    const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(edges, async pairs => {
        const groups = Array.from({ length: 8 }, (_, index) =>
          group(`g${index}`, {
            children: pairs
              .filter(([parent]) => parent === index)
              .map(([, child]) => `g${child}`),
          }),
        );
        const org = await Org.fromEntities([groups]);

        for (let start = 0; start < 8; start++) {
          const expected = new Set<number>();
          for (let round = 0; round < 8; round++) {
            for (const [parent, child] of pairs) {
              if (child === start || expected.has(child)) expected.add(parent);
            }
          }
          expected.delete(start);
          expect(new Set(org.groupsAbove(`group:default/g${start}`))).toEqual(
            new Set([...expected].map(index => `group:default/g${index}`)),
          );
        }
      }),
    );
  });

  it('expands a chain of 20,000 groups without running out of stack', async () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      group(`g${index}`, { parent: `g${index + 1}` }),
    );
    const org = await Org.fromEntities([chain]);

    expect(org.groupsAbove('group:default/g0')).toHaveLength(20_000);
  });
});
