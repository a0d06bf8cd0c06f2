import {
  moreFiles,
  moreMutations,
  morePolicy,
} from './__testUtils__/morePolicy';
import { mutations } from './__testUtils__/plantedDefects';
import { soundService } from './__testUtils__/soundService';
import { Checker } from './engine/Checker';
import { packs, readPack } from './policy/packs';
import { FileTree } from './tree/FileTree';

jest.setTimeout(180_000);

const SEEDS = 6;
const sound = moreFiles(soundService);

describe('defects that are planted into a sound service', () => {
  const checker = new Checker();
  afterAll(() => checker.close());

  it('are found, nearly all of more than 200, and the sound one has none', async () => {
    const policies = [...(await Promise.all(packs.map(readPack))), morePolicy];
    const failedIn = async (files: Record<string, string>) => {
      const { results } = await checker.checkTree(FileTree.of(files), policies);
      return results
        .filter(({ state }) => state === 'failed')
        .map(({ rule }) => rule.id);
    };
    expect(await failedIn(sound)).toEqual([]);
    const all = [...mutations, ...moreMutations];
    const missed: string[] = [];
    for (const [at, { rule, plant }] of all.entries())
      for (let seed = 0; seed < SEEDS; seed++)
        if (!(await failedIn(plant(sound, seed))).includes(rule))
          missed.push(`${rule} (${at}, ${seed})`);
    expect(all.length * SEEDS).toBeGreaterThanOrEqual(200);
    expect(missed).toEqual([]);
  });
});
