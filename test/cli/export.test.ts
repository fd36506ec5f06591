import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { csv } from '../../src/cli/export/csv.ts';
import { markdown } from '../../src/cli/export/markdown.ts';
import { exported } from '../../src/cli/export/records.ts';
import type { DigestDocument } from '../../src/digest/types.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { runDateline } from './running.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A quotation and a headline of the harbour's articles, which are extracts. */
const [first] = harbourDocument.articles;
const extracts: DigestDocument = { ...harbourDocument, topic: { ...harbourDocument.topic, rights: 'extracts' } };
const factsOnly: DigestDocument = { ...harbourDocument, topic: { ...harbourDocument.topic, rights: 'facts-only' } };
for (const document of [factsOnly]) {
  mkdirSync(join(folder, document.topic.id));
  writeFileSync(join(folder, document.topic.id, 'digest.json'), JSON.stringify(document));
}
const quotes = JSON.stringify(harbourDocument).match(/"quote":"[^"]+"/g) ?? [];
const quote = JSON.parse(`{${quotes[0]}}`).quote as string;

const ran = (...args: string[]) => runDateline(['export', ...args, '--digests', folder]);

/** Rows of a CSV, read back by the rules of RFC 4180. */
function rows(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const read: string[][] = [[]];
  for (const [, quoted, bare = '', end] of cells) {
    read.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') read.push([]);
  }
  return read.slice(0, -1);
}

describe('a topic as records', () => {
  const { records, articles } = exported(extracts);
  test('has every statement, figure, position, office and fact, each with its citations', () => {
    const count = (kind: string): number => records.filter((record) => record.kind === kind).length;
    const sum = (of: readonly { length: number }[]): number => of.reduce((total, { length }) => total + length, 0);
    expect(count('event')).toBe(sum(harbourDocument.events.map(({ statements }) => statements)));
    expect(count('figure')).toBe(harbourDocument.figures.length);
    expect(count('position')).toBe(sum(harbourDocument.disputes.map(({ positions }) => positions)));
    expect(count('role')).toBe(sum(harbourDocument.entities.map(({ roles }) => roles)));
    expect(count('fact')).toBe(sum(harbourDocument.entities.map(({ facts }) => facts)));
    const known = new Set(articles.map(({ id }) => id));
    for (const { citations } of records) {
      expect(citations.length).toBeGreaterThan(0);
      for (const { article } of citations) expect(known.has(article)).toBe(true);
    }
  });

  test('names who says it, not by id', () => {
    const ids = new Set(harbourDocument.entities.map(({ id }) => id));
    expect(records.flatMap(({ by }) => by).filter((name) => ids.has(name))).toEqual([]);
  });
});

describe('rights', () => {
  test('let quotations and headlines through where the topic has extracts, and nowhere else', () => {
    const headline = first?.headline ?? 'none';
    for (const form of [csv, markdown, JSON.stringify]) {
      expect(form(exported(extracts))).toContain(quote);
      expect(form(exported(factsOnly))).not.toContain(quote);
      expect(form(exported(factsOnly))).not.toContain(headline);
    }
    expect(JSON.stringify(exported(extracts))).toContain(JSON.stringify(headline).slice(1, -1));
  });
});

describe('dateline export', () => {
  test('prints Markdown with the articles at the end', async () => {
    const { code, out, error } = await ran('harbour');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('## Where the reports part');
    expect(out.indexOf('## Articles')).toBeGreaterThan(out.indexOf('## Figures'));
    expect(out).toMatch(/- 2 May 2021: .* \[Alder Gazette ¶\d+/);
  });

  test('prints CSV that reads back as it was', async () => {
    const { out } = await ran('harbour', '--as', 'csv');
    const [head = [], ...read] = rows(`${out}\r\n`);
    const { records } = exported(factsOnly);
    expect(head.slice(0, 3)).toEqual(['kind', 'of', 'text']);
    expect(read.map(([kind, of, text]) => ({ kind, of, text }))).toEqual(
      records.map(({ kind, of, text }) => ({ kind, of, text })),
    );
    expect(new Set(read.map(({ length }) => length))).toEqual(new Set([head.length]));
  });

  test('prints JSON that is the records', async () => {
    const { out } = await ran('harbour', '--as', 'json');
    expect(JSON.parse(out)).toEqual(exported(factsOnly));
  });

  test('writes a file where it is told to', async () => {
    const file = join(folder, 'harbour.md');
    const { code, out } = await ran('harbour', '--out', file);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`wrote ${file}: harbour`) });
    expect(readFileSync(file, 'utf8')).toBe(markdown(exported(factsOnly)));
  });

  test.each([
    [['harbuor'], 2, 'There is no compiled topic "harbuor"'],
    [['../harbour'], 2, 'There is no compiled topic'],
    [['harbour', '--as', 'pdf'], 2, '--as pdf: it is one of md, csv, json.'],
    [['harbour', '--out', join(folder, 'nowhere', 'x.md')], 1, 'Cannot write'],
    [[], 2, 'Something is missing'],
  ])('says what is wrong with %j', async (args, exitCode, words) => {
    const { code, out, error } = await ran(...args);
    expect({ code, out }).toEqual({ code: exitCode, out: '' });
    expect(error).toContain(words);
  });
});

describe('text that is written to do harm', () => {
  const hostile = '=cmd|"/c calc"!A1';
  const [event] = harbourDocument.events;
  if (!event) throw new Error('the harbour has no event');
  const [statement] = event.statements;
  if (!statement) throw new Error('the event has no statement');
  const written = exported({
    ...factsOnly,
    events: [{ ...event, headline: '[x](javascript:1) <b>', statements: [{ ...statement, text: hostile }] }],
  });
  test('is no formula in CSV', () => {
    expect(rows(csv(written))[1]?.[2]).toBe(`'${hostile}`);
  });
  test('is no markup in Markdown', () => {
    expect(markdown(written)).toContain('\\[x\\](javascript:1) \\<b\\>');
  });
});
