import { describe, expect, it } from 'vitest';
import { catalogue, commandNames, type OptionKind } from '../../src/answers/catalogue.ts';
import { complete } from '../../src/answers/complete.ts';
import { isRefusal } from '../../src/answers/context.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { harmless } from '../../src/answers/harmless.ts';
import { parseText } from '../../src/answers/parse/parse.ts';
import { findWhen } from '../../src/answers/parse/when.ts';
import type { Reply } from '../../src/answers/reply/reply.ts';
import { run } from '../../src/answers/run.ts';
import { decodeToken, encodeToken } from '../../src/answers/token.ts';
import { asDay } from '../../src/digest/day.ts';
import fc from '../fast-check.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { readAloud, replyTo } from '../fixtures/read-aloud.ts';
import { ODD } from '../fuzz/target.ts';

/** Words that dates, names and commands are made of, in any order, so that readers are reached deep inside. */
const telling = fc.constantFrom(
  ...commandNames,
  ...'may april feb sept 1 2 30 31st 1994 1990s nineties 2021-05-02 31/12 10/11/2021 99 to - .. from since before until'.split(
    ' ',
  ),
  ...'between and the of in early late mid first half last week day days month monday sat today yesterday latest'.split(
    ' ',
  ),
  ...harbourDocument.entities.flatMap(({ name, spellings }) => [name, ...spellings.map(({ text }) => text)]),
  ...'A B C5 [A10] boats strike warning hurt about who is'.split(' '),
);

const question = fc.oneof(
  fc.string({ maxLength: 80, unit: 'binary' }),
  fc.string({ maxLength: 600, unit: 'grapheme' }),
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: telling },
        { weight: 1, arbitrary: fc.constantFrom(...ODD, '0001-01-01', '00/00/0000') },
      ),
      { maxLength: 8 },
    )
    .map((words) => words.join(' ')),
);

const options = fc.dictionary(
  fc.constantFrom(...commandNames.flatMap((name) => catalogue[name].options.map((option) => option.name))),
  question,
  { maxKeys: 3 },
);

function expectWellFormed(reply: Reply): void {
  const told = readAloud(reply);
  for (const line of [...told, ...reply.actions.map(({ label }) => label), reply.footer]) {
    expect(line.trim()).not.toBe('');
    expect(line).not.toMatch(/undefined|\[object|NaN/);
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  }
  for (const { command } of [...reply.actions, ...(reply.choices?.options ?? [])]) {
    expect(commandNames).toContain(command.name);
    expect(command.topic).toBe('harbour');
  }
  expect(reply.items.every(({ head, lines }) => head !== undefined || lines.length > 0)).toBe(true);
  expect(reply.choices?.options.length).not.toBe(0);
  expect(reply.version).toBe(harbour.version);
}

describe('the check for well-formed replies', () => {
  const [sound] = replyTo('timeline', harbour);
  if (!sound) throw new Error('nothing is answered');
  it.each<[string, Partial<Reply>]>([
    ['an empty title', { title: ' ' }],
    ['a missing word', { title: `Timeline: ${undefined}` }],
    ['an invisible character', { lede: ['14\u200B events'] }],
    ['an empty line', { notes: [['']] }],
    ['an item without words', { items: [{ lines: [] }] }],
    ['a menu without options', { choices: { placeholder: 'None', options: [] } }],
    ['a button to nowhere', { actions: [{ label: 'Go', command: { ...sound.command, name: 'nowhere' } }] }],
  ])('rejects %s', (_, fault) => {
    expectWellFormed(sound);
    expect(() => expectWellFormed({ ...sound, ...fault })).toThrow();
  });
});

describe('any question', () => {
  it('in words gets a well-formed reply', () => {
    fc.assert(
      fc.property(question, (text) => replyTo(text, harbour).forEach(expectWellFormed)),
      { numRuns: 500 },
    );
  });

  it('in options gets a well-formed reply, whatever the command and place', () => {
    const name = fc.oneof(fc.constantFrom<string>(...commandNames), fc.string());
    fc.assert(
      fc.property(name, options, fc.integer(), (asked, given, from) =>
        expectWellFormed(run({ topic: 'harbour', name: asked, options: given, from, line: from }, harbour)),
      ),
      { numRuns: 400 },
    );
  });

  it('is answered the same twice, and leads to questions that are answered too', () => {
    fc.assert(
      fc.property(question, (text) => {
        const reply = replyTo(text, harbour);
        expect(replyTo(text, harbour)).toEqual(reply);
        const [first] = reply;
        for (const { command } of [...(first?.actions ?? []), ...(first?.choices?.options ?? [])].slice(0, 5))
          expect(run(command, harbour).title).not.toBe('That date cannot be read');
      }),
      { numRuns: 100 },
    );
  });

  it('becomes a command whose options are harmless and known, or a refusal', () => {
    fc.assert(
      fc.property(question, (text) => {
        const asked = parseText(text, harbour);
        if (isRefusal(asked)) return;
        const known = catalogue[commandNames.find((name) => name === asked.name) ?? 'help'].options.map(
          ({ name }) => name,
        );
        for (const [option, value] of Object.entries(asked.options)) {
          expect(known).toContain(option);
          expect(value).toBe(harmless(value));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('survives being packed into a button', () => {
    fc.assert(
      fc.property(question, (text) => {
        const asked = parseText(text, harbour);
        if (isRefusal(asked)) return;
        const token = { command: asked, version: harbour.version, share: false };
        const packed = encodeToken(token, 5000);
        expect(packed && decodeToken(packed)).toEqual(token);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any date', () => {
  it('is null, impossible with a reason, or days in order that exist, with what is left of the text', () => {
    fc.assert(
      fc.property(question, (text) => {
        const found = findWhen(text, editionOf(harbour));
        if (!found) return;
        expect(found.rest.length).toBeLessThanOrEqual(text.length);
        if ('impossible' in found) {
          expect(found.impossible).toMatch(/\.$/);
          return;
        }
        expect([asDay(found.from), asDay(found.to)]).toEqual([found.from, found.to]);
        expect(found.from <= found.to).toBe(true);
        expect(found.label).not.toMatch(/undefined|NaN|^$/);
        expect(text).toContain(found.words);
      }),
      { numRuns: 800 },
    );
  });

  it('written as a day is that day, in every usual form', () => {
    const days = fc.date({ min: new Date('1500-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    const months = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(days, (instant) => {
        const iso = instant.toISOString().slice(0, 10);
        const [year, month = '', day] = [instant.getUTCFullYear(), months[instant.getUTCMonth()], instant.getUTCDate()];
        const short = month.slice(0, 3).toLowerCase();
        const forms = [
          iso,
          `${day} ${month} ${year}`,
          `${short} ${day}, ${year}`,
          `${day}/${instant.getUTCMonth() + 1}/${year}`,
        ];
        for (const form of forms)
          expect([form, findWhen(form, editionOf(harbour))]).toMatchObject([form, { from: iso, to: iso }]);
      }),
    );
  });
});

describe('any completion', () => {
  it('offers at most 25, each of at most 100 characters', () => {
    const kind = fc.constantFrom<OptionKind>(
      'when',
      'about',
      'name',
      'place',
      'article',
      'day',
      'words',
      'citation',
      'command',
    );
    fc.assert(
      fc.property(kind, question, (asked, typed) => {
        const offered = complete(asked, typed, editionOf(harbour));
        expect(offered.length).toBeLessThanOrEqual(25);
        expect(new Set(offered.map(({ value }) => value)).size).toBe(offered.length);
        for (const { name, value } of offered) {
          expect(name.length).toBeGreaterThan(0);
          expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 500 },
    );
  });
});
