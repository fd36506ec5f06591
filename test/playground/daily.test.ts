import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ask } from '../../src/answers/context.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { localSummaries } from '../../src/playground/server/daily-summaries.ts';
import { fileStore } from '../../src/playground/server/store.ts';
import type { Asker } from '../../src/ports.ts';
import { harbour } from '../fixtures/harbour.ts';

const asker: Asker = { platform: 'discord', channel: '30', user: '40', tryPost: false };
it('a subscription survives a restart, and what falls due is shown once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const clock = { time: Date.parse('2026-11-22T12:00:00Z'), now: () => clock.time };
  const shown: string[] = [];
  const started = () =>
    localSummaries(
      fileStore(join(folder, 'store.json'), clock),
      new Map([['harbour', harbour]]),
      clock,
      { warn: (event) => shown.push(event) },
      (post) => shown.push(post),
    );

  await started().subscriptions.answer(
    ask(harbour, 'subscribe', { zone: 'UTC' }),
    asker,
    editionOf(harbour),
    clock.time + 2_500,
  );
  expect(await started().turn()).toBe(0);
  clock.time = Date.parse('2026-11-23T09:05:00Z');
  const restarted = started();
  expect(await restarted.turn()).toBe(1);
  expect(await restarted.turn()).toBe(0);
  expect(shown).toHaveLength(1);
  expect(shown[0]).toContain('Posted to discord channel 30');
  expect(shown[0]).toMatch(/Day 1 of \d · 1 May 2021/);
});
