import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/answers/catalogue.ts';
import { isRefusal } from '../../src/answers/context.ts';
import { parseText } from '../../src/answers/parse/parse.ts';
import { FIRST_VIEW, LIST, pageOf } from '../../src/answers/reply/page.ts';
import type { Action, Command, Item, Line, Reply } from '../../src/answers/reply/reply.ts';
import { countWords, sourceNames, wordsIn, wordsOfItem, wordsOfLine } from '../../src/answers/reply/words.ts';
import { run, runWhole } from '../../src/answers/run.ts';
import { en } from '../../src/answers/words/en.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Digest, DigestDocument } from '../../src/digest/types.ts';
import { readDocument } from '../../src/library/compiled.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { pagesOf } from '../fixtures/pages.ts';
import { reply as made, said } from '../fixtures/replies.ts';

const karabakhDocument = readDocument('digests/karabakh/digest.json');
const topics = [karabakhDocument, wordy(harbourDocument), harbourDocument];

/** A topic of which every headline, description, name and position is long. */
function wordy(document: DigestDocument): DigestDocument {
  const long = (text: string): string =>
    `${text}, ${'which somebody has put into very many more words than any reader has time for '.repeat(3)}`;
  return {
    ...document,
    briefs: [],
    articles: document.articles.map((one) => ({
      ...one,
      headline: long(one.headline ?? 'untitled'),
      about: long(one.about),
    })),
    events: document.events.map((one) => ({ ...one, headline: long(one.headline) })),
    entities: document.entities.map((one) => ({ ...one, description: long(one.description) })),
    disputes: document.disputes.map(({ label: _, ...one }) => ({
      ...one,
      question: long(one.question),
      positions: one.positions.map(({ label: __, ...position }) => ({ ...position, text: long(position.text) })),
    })),
  };
}

/** Every question that leads to something the digest lists. */
function* questionsOf({ topic, entities, events, articles, disputes, figures }: DigestDocument): Generator<Command> {
  const ask = (name: string, options: Command['options'] = {}): Command => ({ topic: topic.id, name, options });
  for (const name of commandNames) yield ask(name);
  for (const { name, type, spellings } of entities)
    for (const written of new Set([name, ...spellings.map(({ text }) => text)])) {
      yield ask(type === 'place' ? 'where' : 'who', type === 'place' ? { place: written } : { name: written });
      yield ask('timeline', { about: written });
      yield ask('search', { words: written });
      yield ask('disputed', { about: written });
    }
  const days = new Set(events.flatMap(({ date }) => [date.start, date.end]));
  for (const day of days) {
    yield ask('summary', { day });
    yield ask('timeline', { when: day });
  }
  for (const { id, headline } of events) {
    yield ask('timeline', { about: id });
    yield ask('search', { words: headline });
  }
  for (const { id, paragraphs } of articles) {
    yield ask('sources', { article: id });
    for (let paragraph = 1; paragraph <= paragraphs; paragraph += 1) yield ask('cite', { id: `${id}${paragraph}` });
  }
  for (const { id } of disputes) yield ask('disputed', { about: id });
  for (const counts of new Set(figures.map((figure) => figure.counts))) yield ask('figures', { about: counts });
  for (const name of commandNames) yield ask('help', { command: name });
}

const BOUNDLESS = { cost: 1e9, parts: 1e9 };
const page = (reply: Reply): readonly Item[] => pageOf(reply, () => ({ cost: 0, parts: 0 }), BOUNDLESS).items;
const linesOf = (items: readonly Item[]): readonly Line[] =>
  items.flatMap(({ head, lines }) => [...(head ? [head] : []), ...lines]);

/** In what a first view is too long; empty where it is not. */
function faults(reply: Reply): readonly string[] {
  const items = page(reply);
  const texts = [...(reply.lede ? [reply.lede] : []), ...reply.notes].map(wordsIn);
  const words = countWords(texts.join(' ')) + linesOf(items).reduce((sum, line) => sum + wordsOfLine(line, en), 0);
  // Where a table can be shown, it stands for the lines.
  const cells = items.flatMap(({ row = [] }) => row.map((cell) => countWords(wordsIn(cell))));
  const sourcesOf = (line: Line): number => wordsOfLine({ ...line, text: [] }, en);
  const inTable = [...cells, ...linesOf(items.filter(({ row }) => row)).map(sourcesOf)].reduce(
    (sum, each) => sum + each,
    0,
  );
  const named = linesOf(items).map((line) => sourceNames(line, en).length);
  const labels = [...reply.views, ...reply.actions, ...items.flatMap(({ open }) => open ?? [])].map(
    ({ label }) => label,
  );
  return [
    ...(words > FIRST_VIEW.words ? [`${words} words`] : []),
    ...(inTable > FIRST_VIEW.words ? [`${inTable} words in a table`] : []),
    ...(items.length > FIRST_VIEW.items ? [`${items.length} items`] : []),
    ...(Math.max(0, ...named) > 3 ? ['more than three sources on a line'] : []),
    ...(countWords(reply.title) > 13 ? [`title: ${reply.title}`] : []),
    ...(countWords(reply.footer) > 12 ? [`footer: ${reply.footer}`] : []),
    ...labels.filter((label) => !/^[\p{Lu}\p{N}“]/u.test(label)).map((label) => `label: ${label}`),
    ...reply.views.filter(({ label }) => label.length > 24).map(({ label }) => `view: ${label}`),
  ];
}

const asked = ({ name, options }: Command): string => [name, ...Object.values(options)].join(' ');

describe.each(topics.map((document) => ({ document, digest: digestInMemory(document) })))(
  '$document.topic.title',
  ({ document, digest }) => {
    it('opens every answer with a first view that is read at a glance', () => {
      const long = [...questionsOf(document)].flatMap((command) => {
        const found = faults(run(command, digest));
        return found.length > 0 ? [`${asked(command)}: ${found.join('; ')}`] : [];
      });
      expect(long).toEqual([]);
    });

    it('opens what each button of a first view names, with a way back', () => {
      const closed = [...questionsOf(document)].flatMap((command) => {
        const reply = run(command, digest);
        if (reply.refused) return [];
        const buttons: readonly Action[] = [...reply.views, ...reply.items.flatMap(({ open }) => open ?? [])];
        return buttons.filter((button) => !opens(button, digest)).map(({ label }) => `${asked(command)}: ${label}`);
      });
      expect(closed).toEqual([]);
    });
  },
);

function opens({ command }: Action, digest: Digest): boolean {
  const reply = run(command, digest);
  return reply.refused === undefined && (reply.items.length > 0 || reply.choices !== undefined);
}

describe('a page of what is behind a first view', () => {
  const digest = digestInMemory(karabakhDocument);
  const shown = (reply: Reply): number =>
    page(reply).reduce((sum, item, index) => sum + wordsOfItem(item, en, page(reply)[index - 1]), 0);

  it('is no longer than a list may be, but for a single line that is', () => {
    const views = [...questionsOf(karabakhDocument)].flatMap((command) => run(command, digest).views);
    const long = views.flatMap(({ command }) => {
      const reply = run(command, digest);
      const lines = page(reply).flatMap((item) => item.lines);
      return shown(reply) > LIST.words && lines.length > 1 ? [asked(command)] : [];
    });
    expect(new Set(long)).toEqual(new Set());
  });

  it('breaks an item of many words between its lines, and the next page goes on', () => {
    const lines = ['one', 'two', 'three'].map((word) => ({ text: [`${word} `.repeat(60)], cites: [] }));
    const [first, second] = pagesOf(made({ items: [{ lines }] }), () => ({ cost: 0, parts: 0 }), BOUNDLESS);
    expect([first, second].map((one) => one?.items.map((item) => item.lines.length))).toEqual([[1], [1]]);
    expect(first?.next?.command.line).toBe(1);
  });
});

describe('a first view that is too long', () => {
  it('is found', () => {
    const long = made({ items: [said(`${'word '.repeat(95)}`)], title: 'A '.repeat(14), footer: 'A '.repeat(13) });
    expect(faults(long)).toHaveLength(3);
    expect(faults(made({ items: [{ ...said('one'), row: [['word '.repeat(95)]] }] }))).toEqual(['95 words in a table']);
    expect(
      faults(made({ size: { items: 9, words: 900 }, items: Array.from({ length: 6 }, () => said('one')) })),
    ).toEqual(['6 items']);
  });
});

describe('the topic in short', () => {
  const digest = digestInMemory(harbourDocument);

  it.each([
    '',
    'brief',
    'overview',
    'what happened',
    'What happened?',
    'what is this about',
    "what's going on",
    'tl;dr',
    'tldr',
  ])('is what “%s” asks for', (text) => {
    const command = parseText(text, digest);
    expect(isRefusal(command) ? command.why : command.name).toBe('brief');
  });
});

describe('what the editor wrote to be read first', () => {
  const digest = digestInMemory(karabakhDocument);
  const named = (subject: string) => karabakhDocument.entities.find(({ id }) => id === subject);

  /** The question that a brief opens the answer of. */
  function opening(subject: string): Command {
    const { id } = karabakhDocument.topic;
    const entity = named(subject);
    if (entity?.type === 'place') return { topic: id, name: 'where', options: { place: entity.name } };
    if (entity) return { topic: id, name: 'who', options: { name: entity.name } };
    return subject === 'topic'
      ? { topic: id, name: 'brief', options: {} }
      : { topic: id, name: 'summary', options: { day: subject } };
  }

  it.each(karabakhDocument.briefs ?? [])('stands whole in the first view of $of', ({ of: subject, lines }) => {
    const reply = run(opening(subject), digest);
    const shown = linesOf(page(reply)).map(({ text }) => wordsIn(text));
    expect(reply.title).not.toContain('…');
    expect(lines.filter(({ text }) => !shown.some((one) => one.endsWith(text)))).toEqual([]);
  });

  it('stands whole beside the note on a spelling that it was asked by', () => {
    const cut = (karabakhDocument.briefs ?? []).flatMap(({ of: subject, lines }) => {
      const { name = '', type = '', spellings = [] } = named(subject) ?? {};
      const command = type === 'place' ? 'where' : 'who';
      return spellings.flatMap(({ text }) => {
        const reply = run(
          {
            topic: karabakhDocument.topic.id,
            name: command,
            options: { [command === 'who' ? 'name' : 'place']: text },
          },
          digest,
        );
        const told = linesOf(page(reply))
          .map((line) => wordsIn(line.text))
          .join('\n');
        const isWhole = !reply.title.startsWith(name) || lines.every((line) => told.includes(line.text));
        return isWhole ? [] : [text];
      });
    });
    expect(cut).toEqual([]);
  });
});

describe('everything', () => {
  it('is in the first views and what is behind them', () => {
    const digest = digestInMemory(karabakhDocument);
    const told = new Set<string>();
    const texts = commandNames.flatMap((name) => {
      const commands = [...questionsOf(karabakhDocument)].filter((command) => command.name === name);
      return commands.flatMap((command) => runWhole(command, digest));
    });
    for (const reply of texts) for (const { text } of linesOf(reply.items)) told.add(wordsIn(text));
    const all = [...told].join('\n');
    const { events, disputes, entities, figures } = karabakhDocument;
    const due = [
      ...events.flatMap(({ statements }) => statements.map(({ text }) => text)),
      ...disputes.flatMap(({ positions, note }) => [...positions.map(({ text }) => text), ...(note ? [note] : [])]),
      ...entities.flatMap(({ facts, roles, spellings }) => [
        ...facts.map(({ text }) => text),
        ...roles.map(({ title }) => title),
        ...spellings.map(({ text }) => text),
      ]),
      ...figures.map(({ label }) => label),
    ];
    expect(due.filter((text) => !all.includes(text))).toEqual([]);
  });
});
