import { type CommandName, catalogue, commandNames } from '../../src/answers/catalogue.ts';
import { FIRST_VIEW, LIST } from '../../src/answers/reply/page.ts';
import type { Action, Command, Item, Line, Reply, Span, Text, Why } from '../../src/answers/reply/reply.ts';
import { en } from '../../src/answers/words/en.ts';
import fc from '../fast-check.ts';

/** Text that tries to be markup on one platform or the other, blank text, and text that is far too long. */
const hostile = fc.constantFrom(
  ...[
    '',
    ' ',
    '\n',
    '**bold**',
    '*',
    '```',
    '# Heading',
    '\n- item',
    '> quoted',
    '[a](https://example.org)',
    '@everyone',
  ],
  ...[
    '<!channel>',
    '<@U123>',
    '<https://example.org|here>',
    '&lt;',
    '|',
    '%7C',
    '\u202Etext',
    '\u0000',
    '🚢'.repeat(40),
  ],
  ...['word '.repeat(700), 'x'.repeat(5000), '*'.repeat(3000)],
);
const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 160 }) },
  { weight: 1, arbitrary: hostile },
);

const span: fc.Arbitrary<Span> = fc.oneof(
  anyText,
  anyText.map((bold) => ({ bold })),
  anyText.map((italic) => ({ italic })),
  anyText.map((code) => ({ code })),
  anyText.map((link) => ({ link, url: 'https://example.org/a_b?c=(d)' })),
  fc.record({
    command: fc.record({
      topic: fc.constant('harbour'),
      name: fc.constant('search'),
      options: fc.record({ words: anyText }),
    }),
  }),
);
const text: fc.Arbitrary<Text> = fc.array(span, { maxLength: 4 });

const citation = fc
  .record({
    article: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    paragraph: fc.integer({ min: 1, max: 40 }),
    name: fc.constantFrom('Azatutyun', 'Article B', '*', '[a](b)'),
    source: anyText,
    url: fc.constantFrom(undefined, 'https://example.org/a?b=1&c=(2)|3', 'javascript:alert(1)', 'no address'),
  })
  .map(({ article, paragraph, url, ...more }) => ({
    ...{ id: `${article}${paragraph}`, article, paragraph, ...more },
    ...(url === undefined ? {} : { url }),
  }));
const line: fc.Arbitrary<Line> = fc.record({ text, cites: fc.array(citation, { maxLength: 12 }) });

/** Absent where the generator gives nothing: optional fields are never undefined. */
const optional = <K extends string, V>(key: K, value: fc.Arbitrary<V>): fc.Arbitrary<{ [P in K]?: V }> =>
  fc.option(value).map((given) => (given === null ? {} : ({ [key]: given } as { [P in K]?: V })));

const question: fc.Arbitrary<Command> = fc.constantFrom(...commandNames).chain((name: CommandName) =>
  fc.record({
    topic: fc.constantFrom('harbour', 'karabakh'),
    name: fc.constant(name),
    options: fc
      .array(anyText, { minLength: 1, maxLength: 2 })
      .map((values) =>
        Object.fromEntries(catalogue[name].options.map((option, index) => [option.name, values[index] ?? ''])),
      ),
  }),
);
const command: fc.Arbitrary<Command> = fc
  .tuple(
    question,
    optional('back', question),
    optional('view', fc.constant('figures')),
    optional('one', fc.constant(true)),
  )
  .map(([asked, back, view, one]) => ({ ...asked, ...back, ...view, ...one }));
const action: fc.Arbitrary<Action> = fc.record({ label: anyText, command: question });
const item: fc.Arbitrary<Item> = fc
  .tuple(
    fc.array(line, { maxLength: 6 }),
    ...[optional('group', anyText), optional('head', line)],
    ...[optional('open', action), optional('row', fc.array(text, { maxLength: 3 }))],
  )
  .map(([lines, ...more]) => Object.assign({ lines }, ...more));

const option = fc
  .tuple(action, optional('description', anyText))
  .map(([asked, description]) => ({ ...asked, ...description }));

/** Any reply: of any size, with anything in it. */
export const anyReply: fc.Arbitrary<Reply> = fc
  .tuple(
    fc.record({
      kind: fc.constant('reply' as const),
      title: anyText,
      items: fc.array(item, { maxLength: 70 }),
      notes: fc.array(text, { maxLength: 6 }),
      size: fc.constantFrom(FIRST_VIEW, LIST),
      views: fc.array(action, { maxLength: 6 }),
      actions: fc.array(action, { maxLength: 9 }),
      command,
      footer: anyText,
      version: fc.constantFrom('1a2b3c4d', '00000000'),
    }),
    optional('refused', fc.constantFrom<Why>('empty-day', 'stale-button')),
    optional('lede', text),
    optional('columns', fc.array(anyText, { maxLength: 3 })),
    optional('choices', fc.record({ placeholder: anyText, options: fc.array(option, { maxLength: 70 }) })),
  )
  .map(([reply, refused, lede, columns, choices]) => ({
    ...{ ...reply, from: 0, total: reply.items.length, words: en },
    ...{ ...refused, ...lede, ...columns, ...choices },
  }));

/** Replies whose every line fits a page: nothing of them may be lost, however many there are. */
export const wordyReply: fc.Arbitrary<Reply> = anyReply.map(
  ({ columns: _, command: { one: __, ...command }, ...reply }) => ({
    ...reply,
    command,
    items: reply.items.map((each) => ({
      ...each,
      ...(each.head ? { head: { ...each.head, text: each.head.text.map(inShort) } } : {}),
      lines: each.lines.map((one) => ({ ...one, text: one.text.map(inShort) })),
    })),
  }),
);

function inShort(one: Span): Span {
  if (typeof one === 'string') return one.slice(0, 100);
  if ('bold' in one) return { bold: one.bold.slice(0, 100) };
  if ('command' in one) return { command: { ...one.command, options: {} } };
  if ('link' in one) return { ...one, link: one.link.slice(0, 100) };
  return 'italic' in one ? { italic: one.italic.slice(0, 100) } : { code: one.code.slice(0, 100) };
}
