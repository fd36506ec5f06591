import { type CommandName, catalogue, commandNames } from '../../src/answers/catalogue.ts';
import { ask } from '../../src/answers/context.ts';
import type { Command } from '../../src/answers/reply/reply.ts';
import { citedParagraphs } from '../../src/answers/rests.ts';
import { run } from '../../src/answers/run.ts';
import { dayLabel } from '../../src/digest/day.ts';
import { newsDays } from '../../src/digest/news-days.ts';
import type { Digest, Entity } from '../../src/digest/types.ts';

/** A question that can be listed before anyone asks it. */
export interface Question {
  /** As a command with its options: how Discord sends it. */
  readonly command: Command;
  /** As words, in each of the ways that are commonly typed: how Slack sends it. */
  readonly texts: readonly string[];
}

/** The questions of a topic that can be listed, the likeliest first; some may come twice. */
export function listedQuestions(digest: Digest): readonly Question[] {
  return LISTS.flatMap((questions) => questions(digest));
}

/** In the order of preparing: where a pack is full, what comes last is left to be worked out. */
const LISTS: readonly ((digest: Digest) => readonly Question[])[] = [
  commandsAlone,
  examples,
  inEitherCase(names),
  inEitherCase(days),
  citations,
  inEitherCase(articles),
  spans,
  subjects,
  inEitherCase(spellings),
];

/** As they are written, and as they are typed in a hurry: answers are prepared word for word, capitals and all. */
function inEitherCase(list: (digest: Digest) => readonly Question[]): typeof list {
  const lower = ({ command, texts }: Question): Question => ({
    command: {
      ...command,
      options: Object.fromEntries(Object.entries(command.options).map(([name, value]) => [name, value.toLowerCase()])),
    },
    texts: texts.map((text) => text.toLowerCase()),
  });
  return (digest) => list(digest).flatMap((question) => [question, lower(question)]);
}

/** A command whose first option has this value; in words with the command in front, and `also` in these words. */
function question(digest: Digest, name: CommandName, value = '', also: readonly string[] = []): Question {
  const [option] = catalogue[name].options;
  return { command: ask(digest, name, { [option.name]: value }), texts: [`${name} ${value}`.trim(), ...also] };
}

function commandsAlone(digest: Digest): readonly Question[] {
  return [
    { command: ask(digest, 'help'), texts: [''] },
    ...commandNames.map((name) => question(digest, name)),
    ...commandNames.map((name) => question(digest, 'help', name)),
  ];
}

function examples(digest: Digest): readonly Question[] {
  return commandNames.flatMap((name) =>
    catalogue[name].examples(digest).map((example) => question(digest, name, example)),
  );
}

const byRank = ({ entities }: Digest): readonly Entity[] => [...entities].sort((a, b) => a.rank - b.rank);

const named = (digest: Digest, { type }: Entity, name: string): Question =>
  type === 'place'
    ? question(digest, 'where', name, [name, `where is ${name}`])
    : question(digest, 'who', name, [name, `who is ${name}`]);

function names(digest: Digest): readonly Question[] {
  return byRank(digest).map((entity) => named(digest, entity, entity.name));
}

/** Each recorded spelling and other name; a person also by surname and by first name. */
function spellings(digest: Digest): readonly Question[] {
  return byRank(digest).flatMap((entity) => {
    const words = entity.type === 'person' ? entity.name.split(' ') : [];
    const others = [...entity.spellings.map(({ text }) => text), ...entity.aliases];
    const forms = [...words.slice(-1), ...others, ...words.slice(0, 1)];
    return forms.map((name) => named(digest, entity, name));
  });
}

/** Each day with news, the latest first, as it is written, shown and said. */
function days(digest: Digest): readonly Question[] {
  return newsDays(digest)
    .toReversed()
    .flatMap(({ day }) => {
      const label = dayLabel(day);
      const [date = '', month = ''] = label.split(' ');
      const forms = [day, label, `${month} ${date}`, `${month.slice(0, 3)} ${date}`];
      return forms.flatMap((form) => [question(digest, 'summary', form, [form]), question(digest, 'timeline', form)]);
    });
}

function citations(digest: Digest): readonly Question[] {
  return citedParagraphs(digest).map(({ id }) => question(digest, 'cite', id, [id]));
}

function articles(digest: Digest): readonly Question[] {
  return digest.articles.map(({ id }) => question(digest, 'sources', id, [id]));
}

/** Each year, decade and month in which something happened. */
function spans(digest: Digest): readonly Question[] {
  const starts = digest.events.map(({ date }) => date.start);
  const years = starts.map((day) => day.slice(0, 4));
  const forms = [...years, ...years.map((year) => `${year.slice(0, 3)}0s`), ...starts.map((day) => day.slice(0, 7))];
  return [...new Set(forms)].map((form) => question(digest, 'timeline', form, [form]));
}

/** Whoever and whatever there are events, disputes or figures about. */
function subjects(digest: Digest): readonly Question[] {
  const about = (name: 'timeline' | 'disputed' | 'figures', text: string): Question => ({
    command: ask(digest, name, { about: text }),
    texts: [`${name} ${text}`],
  });
  const counted = [...new Set(digest.figures.map(({ counts }) => counts))].map((counts) => about('figures', counts));
  const asked = byRank(digest).flatMap(({ name }) => [
    about('timeline', name),
    about('disputed', name),
    about('figures', name),
  ]);
  return [...counted, ...asked.filter(({ command }) => run(command, digest).kind === 'answer')];
}
