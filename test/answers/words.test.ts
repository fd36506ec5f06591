import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/answers/catalogue.ts';
import { checkText } from '../../src/answers/check-text.ts';
import { complete } from '../../src/answers/complete.ts';
import { isRefusal, leadToHelp, refuse } from '../../src/answers/context.ts';
import { type Edition, editionOf } from '../../src/answers/edition.ts';
import { parseText } from '../../src/answers/parse/parse.ts';
import { BUTTON_LABEL, FIRST_VIEW, pageOf } from '../../src/answers/reply/page.ts';
import { plain } from '../../src/answers/reply/plain.ts';
import type { Reply, Span, Text } from '../../src/answers/reply/reply.ts';
import { countWords, wordsIn, wordsOfItem } from '../../src/answers/reply/words.ts';
import { run, runWhole } from '../../src/answers/run.ts';
import { en } from '../../src/answers/words/en.ts';
import { LANGUAGES, languageNamed, languageOf } from '../../src/answers/words/languages.ts';
import type { Words } from '../../src/answers/words/words.ts';
import { wordsIn as wordsOf } from '../../src/answers/words/words-in.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { readDocument } from '../../src/library/compiled.ts';
import { format as discordFormat } from '../../src/platforms/discord/format.ts';
import { format as slackFormat } from '../../src/platforms/slack/format.ts';
import { home } from '../../src/platforms/slack/views.ts';
import { playFeedDay } from '../../src/playground/server/feeds/feed-day.ts';
import { everyCommandName, specOf } from '../../src/subscriptions/commands/catalogue.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { inGreek, marked } from '../fixtures/marked.ts';

const karabakhDocument = readDocument('digests/karabakh/digest.json');

/** Questions that lead to every answer, and to every refusal. */
function questionsOf(edition: Edition): readonly string[] {
  const { articles, disputes, entities, events, figures } = edition;
  const names = entities.list(['person', 'organisation', 'place'], 0, 4).map(({ name }) => name);
  const [first] = articles.list(0, 1);
  const event = events.first();
  return [
    ...commandNames,
    ...names.flatMap((name) => [
      `who ${name}`,
      `where ${name}`,
      `timeline ${name}`,
      `figures ${name}`,
      `disputed ${name}`,
    ]),
    ...articles.list(0, 9).map(({ id }) => `sources ${id}`),
    ...disputes.list(0, 40).flatMap(({ question, id }) => [`disputed ${id}`, `search ${question}`]),
    ...figures.kinds(9).map((kind) => `figures ${kind}`),
    ...edition.citations.examples(12).map((id) => `cite ${id}`),
    ...[event?.date.start, events.last()?.date.end, event?.date.start.slice(0, 7)].flatMap((day) => [
      `summary ${day}`,
      `timeline ${day}`,
    ]),
    ...[
      'summary 1 january 1950',
      'timeline since 2001',
      'timeline before 1 may 2021',
      'timeline after may 2021',
      'timeline until 2022',
    ],
    ...[
      'timeline the 1990s',
      'timeline 20th century',
      'timeline all',
      'timeline yesterday',
      'timeline last monday',
      'timeline summer 2020',
    ],
    ...[
      'timeline 30 february 2021',
      'timeline 2020-13',
      'summary 40',
      'timeline 3/4/2021',
      'summary soon',
      'timeline 99999',
    ],
    ...[
      'who zembla',
      'where zembla',
      'who',
      'cite',
      'search',
      'cite Q1',
      'cite A999',
      'cite nonsense',
      'sources zembla',
    ],
    ...[
      'disputed zembla',
      'figures zembla',
      'timeline zembla',
      'search zembla qwyx',
      'hlp',
      'help nothing',
      'tmeline',
      'x'.repeat(501),
    ],
    ...everyCommandName.map((name) => `help ${name}`),
    ...everyCommandName.filter((name) => !commandNames.some((one) => one === name)),
    ...(first?.headline ? [`search ${first.headline}`] : []),
    'search a',
  ];
}

/** Each question's reply, and what is behind it. */
function* repliesIn(edition: Edition): Generator<Reply> {
  const help = { topic: edition.topic.id, name: 'help', options: {} };
  for (const text of questionsOf(edition)) {
    const command = parseText(text, edition);
    if (isRefusal(command)) yield refuse(help, edition, command);
    else yield* runWhole(command, edition);
  }
  yield leadToHelp(edition, 'stale-button', edition.words.frame.staleButton, edition.words.frame.ofAnotherDigest);
}

const said = (text: Text): string =>
  text
    .map((span: Span) => (typeof span !== 'string' && ('command' in span || 'code' in span) ? ' ' : wordsIn([span])))
    .join('');

/** All that a reply says, but for questions as they are typed. */
function* textsOf(reply: Reply): Generator<string> {
  const { title, lede = [], items, notes, views, actions, choices, columns = [], footer } = reply;
  yield* [title, said(lede), footer, ...columns, ...notes.map(said)];
  for (const { group = '', head, lines, open, row = [] } of items) {
    yield* [group, ...(head ? [said(head.text)] : []), ...lines.map(({ text }) => said(text)), ...row.map(said)];
    yield* [...(head ? [head] : []), ...lines].flatMap(({ cites }) =>
      cites.flatMap(({ name, source }) => [name, source]),
    );
    if (open) yield open.label;
  }
  yield* [...views, ...actions].map(({ label }) => label);
  if (choices) yield* [choices.placeholder, ...choices.options.map(({ label }) => label)];
}

/** What the digest words itself: terms of office, and amounts from one number to another. */
const DAY = String.raw`(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}`;
const OF_THE_DIGEST = new RegExp(`\\b(?:from|since|until) ${DAY}(?: to ${DAY})?|(?<=\\d) to (?=\\d)`, 'g');

/** Words in plain Latin letters: commands and what is typed, keys and versions are none of ours to translate. */
const TYPED = new Set([
  ...everyCommandName,
  ...everyCommandName.map((name) => name.charAt(0).toUpperCase() + name.slice(1)),
  ...everyCommandName.flatMap((name) => specOf(name).options.map((option) => option.name)),
  ...['harbour', 'coast', 'karabakh', 'zembla', 'qwyx', 'nonsense', 'hlp', 'tmeline', 'soon', 'nothing', 'harbor'],
  ...['UTC', 'dateline', 'yesterday', 'summer', 'English', 'Azərbaycanca'],
]);
const leftIn = (text: string): readonly string[] =>
  [
    ...text
      .replaceAll(OF_THE_DIGEST, ' ')
      .replaceAll(/https?:\S+|\b[a-z]+(?:-[a-z]+)+\b|\b[0-9a-f]{8}\b|\b[A-Z]{1,3}\d*\b/g, ' ')
      .matchAll(/[A-Za-z][A-Za-zə'’]+/g),
  ]
    .map(([word]) => word)
    .filter((word) => !TYPED.has(word) && !word.startsWith('xxxx'));

describe('in a language of marked words, nothing unmarked is told but facts', () => {
  it('of an invented topic, whatever is asked', () => {
    const edition = editionOf(digestInMemory(inGreek(harbourDocument)), marked);
    let told = 0;
    for (const reply of repliesIn(edition))
      for (const text of textsOf(reply)) {
        told += 1;
        expect(leftIn(text), text).toEqual([]);
      }
    expect(told).toBeGreaterThan(2_000);
  });

  it('where a word is left in English, it is found', () => {
    const words: Words = { ...marked, buttons: { ...marked.buttons, open: 'Open' } };
    const edition = editionOf(digestInMemory(inGreek(harbourDocument)), words);
    const left = [...repliesIn(edition)].flatMap((reply) => [...textsOf(reply)].flatMap(leftIn));
    expect(new Set(left)).toEqual(new Set(['Open']));
  });

  it('of a topic of feeds', async () => {
    const { document } = await playFeedDay();
    const edition = editionOf(digestInMemory(inGreek(document)), marked);
    const views = ['feeds', 'all'].map((view) => run({ topic: 'coast', name: 'sources', options: {}, view }, edition));
    for (const reply of [run({ topic: 'coast', name: 'sources', options: {} }, edition), ...views])
      for (const text of textsOf(reply))
        expect(leftIn(text.replaceAll(/\S+\.(?:example|test)\S*/g, '')), text).toEqual([]);
  });

  it('of a message that is looked up, and of what completes an option', () => {
    const digest = digestInMemory(inGreek(harbourDocument));
    const [name] = digest.entities.list(['person'], 0, 1);
    for (const text of [`${name?.name} said on 2 May 2021 that 12 and 77 were hurt`, 'nothing of that kind', ''])
      for (const one of textsOf(checkText(text, [digest], marked)))
        expect(leftIn(one.replaceAll(/nothing of that kind/g, '')), one).toEqual([]);
    for (const kind of ['name', 'place', 'about', 'article', 'citation', 'day', 'when', 'command'] as const)
      for (const one of complete(kind, '', editionOf(digest, marked))) expect(leftIn(one.name), one.name).toEqual([]);
    expect(complete('when', '2 may 2021', editionOf(digest, marked))[0]?.name).toContain('ｅｖｅｎｔ');
  });

  it('on either platform, and on paper', () => {
    const edition = editionOf(digestInMemory(inGreek(harbourDocument)), marked);
    const shown = (message: unknown): readonly string[] =>
      typeof message === 'object' && message !== null
        ? Object.entries(message).flatMap(([key, value]) =>
            typeof value === 'string'
              ? ['text', 'content', 'label', 'placeholder', 'description', 'accessibility_label'].includes(key)
                ? [value]
                : []
              : shown(value),
          )
        : [];
    for (const name of commandNames) {
      const reply = run({ topic: 'harbour', name, options: {} }, edition);
      const messages = [
        slackFormat(reply, 'asker'),
        slackFormat(reply, 'channel', 'U1'),
        discordFormat(reply, 'asker'),
        discordFormat(reply, 'channel', '1'.repeat(18)),
      ];
      // What is in backticks is typed; a person's key is no word.
      for (const text of [...messages.flatMap(shown), plain(reply)])
        expect(
          leftIn(text.replaceAll(/`[^`]*`|\/harbour\b.*|<@?[^>|]*\|?|\(https?:[^)]*\)|--full/g, ' ')),
          text,
        ).toEqual([]);
    }
    const [view] = shown(home([], '', marked));
    expect(leftIn(view?.replaceAll(/`[^`]*`/g, '') ?? '')).toEqual([]);
  });
});

/** Every text of a language, by its place; messages are said with values that any of them takes. */
function* entriesOf(words: object, path = ''): Generator<readonly [string, unknown]> {
  for (const [name, value] of Object.entries(words)) {
    const place = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) yield* entriesOf(value, place);
    else yield [place, value];
  }
}

const codes = Object.keys(LANGUAGES);

describe.each(codes)('the words of %s', (code) => {
  it('are all there, of the same kinds, and none is empty', async () => {
    const words = await wordsOf(code);
    const kinds = (of: object) => [...entriesOf(of)].map(([place, value]) => `${place}: ${typeof value}`).sort();
    expect(kinds(words)).toEqual(kinds(en));
    for (const [place, value] of entriesOf(words))
      if (typeof value === 'string') expect(value.trim(), place).not.toBe('');
    expect([words.code, words.name]).toEqual([code, LANGUAGES[code]?.name]);
  });

  it('have labels that fit: 18 characters before a count, 24 on other buttons, 24 above a modal', async () => {
    const { views, buttons, check, posts, language } = await wordsOf(code);
    for (const label of Object.values(views)) expect(label.length, label).toBeLessThanOrEqual(18);
    for (const label of [...Object.values(buttons), language.thisChannel])
      expect(label.length, label).toBeLessThanOrEqual(BUTTON_LABEL);
    expect(check.name.length).toBeLessThanOrEqual(24);
    expect(countWords(posts.footer(posts.day(10, 99), 'Karabakh', '1a2b3c4d'))).toBeLessThanOrEqual(12);
  });

  it('describe every command and option in at most 100 characters', async () => {
    const { help, typing } = await wordsOf(code);
    const described = everyCommandName.flatMap((name) => [
      help.summary(name),
      ...specOf(name).options.map((option) => help.option(name, option.name)),
    ]);
    for (const text of [...described, ...Object.values(typing)]) {
      expect(text).not.toBe('');
      expect(text.length, text).toBeLessThanOrEqual(100);
    }
  });

  it('are other words than English in every text', async () => {
    if (code === 'en') return;
    const english = new Map(entriesOf(en));
    const same = [...entriesOf(await wordsOf(code))].filter(
      ([place, value]) => typeof value === 'string' && english.get(place) === value,
    );
    expect(same).toEqual([]);
  });

  it('leave no line of the brief out', async () => {
    const brief = { topic: 'karabakh', name: 'brief', options: {} } as const;
    const linesIn = (words: Words) => run(brief, editionOf(digestInMemory(karabakhDocument), words)).items.length;
    expect(linesIn(await wordsOf(code))).toBe(linesIn(en));
  });

  it('make first views of at most 90 words and five items', async () => {
    const words = await wordsOf(code);
    for (const document of [harbourDocument, karabakhDocument]) {
      const edition = editionOf(digestInMemory(document), words);
      for (const text of questionsOf(edition)) {
        const command = parseText(text, edition);
        if (isRefusal(command)) continue;
        const reply = run(command, edition);
        const { items } = pageOf(reply, () => ({ cost: 0, parts: 0 }), { cost: 1e9, parts: 1e9 });
        const { lede = [], notes } = reply;
        const beside = countWords([lede, ...notes].map(wordsIn).join(' '));
        const counted = beside + items.reduce((sum, item, at) => sum + wordsOfItem(item, words, items[at - 1]), 0);
        expect(items.length, text).toBeLessThanOrEqual(FIRST_VIEW.items);
        expect(counted, text).toBeLessThanOrEqual(FIRST_VIEW.words);
      }
    }
  });
});

describe('counts and dates', () => {
  it('take the form that a number wants in Russian', async () => {
    const { counted } = await wordsOf('ru');
    expect([1, 2, 5, 11, 21, 22, 25, 101, 112].map(counted.event)).toEqual([
      ...['1 событие', '2 события', '5 событий', '11 событий', '21 событие', '22 события', '25 событий', '101 событие'],
      '112 событий',
    ]);
  });

  const date = (start: string, end: string, precision: string, label: string) =>
    ({ start, end, precision, label }) as never;
  it.each([
    [
      'ru',
      '31 октября 2020',
      '27–31 октября 2020',
      '27 октября – 2 ноября 2020',
      'октябрь 2020',
      '1992–1994',
      'примерно февраль 1988',
    ],
    [
      'hy',
      '2020 թ. հոկտեմբերի 31',
      '2020 թ. հոկտեմբերի 27–31',
      '2020 թ. հոկտեմբերի 27 – նոյեմբերի 2',
      '2020 թ. հոկտեմբեր',
      '1992–1994 թթ.',
      'մոտավորապես 1988 թ. փետրվար',
    ],
    [
      'az',
      '31 oktyabr 2020',
      '27–31 oktyabr 2020',
      '27 oktyabr – 2 noyabr 2020',
      'oktyabr 2020',
      '1992–1994-cü illər',
      'təxminən fevral 1988',
    ],
  ])('are worded in %s at the precision that they have', async (code, ...worded) => {
    const { reported } = (await wordsOf(code)).dates;
    expect([
      reported(date('2020-10-31', '2020-10-31', 'day', '31 October 2020')),
      reported(date('2020-10-27', '2020-10-31', 'range', '27 to 31 October 2020')),
      reported(date('2020-10-27', '2020-11-02', 'range', '27 October to 2 November 2020')),
      reported(date('2020-10-01', '2020-10-31', 'month', 'October 2020')),
      reported(date('1992-01-01', '1994-12-31', 'range', '1992 to 1994')),
      reported(date('1988-02-01', '1988-02-29', 'about', 'about February 1988')),
    ]).toEqual(worded);
    // What the editor worded stays.
    expect(reported(date('2020-10-01', '2020-10-10', 'range', 'early October 2020'))).toBe('early October 2020');
  });
});

describe('a language', () => {
  it.each([
    ['ru', 'ru'],
    ['Russian', 'ru'],
    ['русский', 'ru'],
    ['russkii', 'ru'],
    ['hayeren', 'hy'],
    ['Azərbaycanca', 'az'],
    ['english', 'en'],
    ['klingon', null],
    ['', null],
  ])('%j is read as %j', (text, code) => expect(languageNamed(text)).toBe(code));

  it.each([
    ['ru', 'ru'],
    ['ru-RU', 'ru'],
    ['hy-AM', 'hy'],
    ['en-GB', 'en'],
    ['de', null],
    ['', null],
    ['constructor', null],
  ])('of the locale %j is %j', (locale, code) => expect(languageOf(locale)).toBe(code));

  it('more is one file more', async () => {
    const languages = { ...LANGUAGES, xx: { name: marked.name, begins: ['xx'], load: async () => marked } };
    const words = await wordsOf('xx', languages);
    expect(run({ topic: 'harbour', name: 'timeline', options: {} }, editionOf(harbour, words)).title).toBe(
      'Ｔｉｍｅｌｉｎｅ: Harbour',
    );
    expect(await wordsOf('unheard-of', languages)).toBe(en);
  });
});
