import { expect, it } from 'vitest';
import { soakedMonth } from './soaked-month.ts';

it('a month of 100 feeds loses no article, brings none twice, and does not grow', async () => {
  const { faults, runs, ended, mostFiles, heaps } = await soakedMonth();
  console.log(`${runs} runs, ${ended} of them ended early; at most ${mostFiles} files; heap ${heaps.join(', ')} MB`);
  expect(faults.slice(0, 20)).toEqual([]);
  expect(ended).toBeGreaterThan(30);
  expect(Math.max(...heaps) - (heaps[0] ?? 0)).toBeLessThan(20);
}, 1_200_000);
