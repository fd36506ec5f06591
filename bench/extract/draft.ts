import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topicFileOf } from '../../src/compile/draft/topic-file.ts';
import { storeInMemory } from '../../src/compile/kept/store.ts';
import { updateTopic } from '../../src/compile/update.ts';
import type { DigestDocument } from '../../src/digest/schema.ts';
import type { Row } from './row.ts';
import { ROOT } from './sets.ts';

/** Invented stories as wire services and local papers would tell them, each with what its draft should hold. */
const STORIES = join(ROOT, 'test/stories');

/** What a story tells, written by whoever invented it; `tells` and `sides` are regular expressions. */
interface Gold {
  readonly events: readonly {
    /** `2031-03-03`, `2019-06` or `2019`. */
    readonly date: string;
    /** The days on which it is news, where a line says only when it was reported. */
    readonly reported?: readonly string[];
    readonly tells: string;
    readonly about: string;
    /** True where a draft may have it and may leave it out. */
    readonly optional?: boolean;
  }[];
  readonly disputes: readonly { readonly sides: readonly [string, string]; readonly about: string }[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
}

/** What became of each line of a draft, in its own words. */
export interface Judged {
  readonly right: readonly string[];
  readonly duplicate: readonly string[];
  /** Of another day than the event, or two events under one headline. */
  readonly wrong: readonly string[];
  readonly noise: readonly string[];
  /** Events that have to be there and are not. */
  readonly missed: readonly string[];
}

/** What was proposed: what of it is right, what is not, and what is missed. */
interface Found {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** A draft held against what its story tells. */
export interface Draft {
  readonly digest: DigestDocument;
  readonly events: Judged;
  readonly disputes: Found;
  readonly people: Found;
  readonly organisations: Found;
}

/** Drafts a story as `digest -- new` does, and judges it. */
export async function draftOf(story: string): Promise<Draft> {
  const folder = join(STORIES, story, 'articles');
  const articles = readdirSync(folder).map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
  const texts = new Map([['topic.yml', topicFileOf(story, story)]]);
  const { outcome } = await updateTopic(storeInMemory(), { topic: story, path: story, texts }, { articles });
  if (!outcome || 'faults' in outcome) throw new Error(`${story} cannot be drafted`);
  const { digest } = outcome.compiled;
  const gold: Gold = JSON.parse(readFileSync(join(STORIES, story, 'gold.json'), 'utf8'));
  const named = (type: string) => digest.entities.filter((each) => each.type === type).map(({ name }) => name);
  return {
    digest,
    events: judged(digest.events, gold.events),
    disputes: disputed(digest.disputes, gold.disputes),
    people: matched(named('person'), gold.people),
    organisations: matched(named('organisation'), gold.organisations),
  };
}

/** The part of an event that is judged. */
interface Event extends Pick<DigestDocument['events'][number], 'headline'> {
  readonly date: { readonly start: string; readonly precision: string; readonly label: string };
  readonly statements: readonly { readonly text: string }[];
}

/** What became of the lines of a draft, held against what its story tells. */
export function judged(events: readonly Event[], golds: Gold['events']): Judged {
  const all = golds.map((gold) => ({ ...gold, told: new RegExp(gold.tells) }));
  const found = new Set<(typeof all)[number]>();
  const lists = { right: [] as string[], duplicate: [] as string[], wrong: [] as string[], noise: [] as string[] };
  for (const { date, headline, statements } of events) {
    const line = `${date.label} | ${headline}`;
    const telling = all.filter(({ told }) => told.test(headline));
    const ofDay = telling.filter(
      (gold) =>
        date.start.startsWith(gold.date) ||
        gold.date.startsWith(wordOf(date)) ||
        (date.precision === 'about' && gold.reported?.includes(date.start)),
    );
    const fresh = ofDay.find((gold) => !found.has(gold));
    const others = all.filter((gold) => gold.date === fresh?.date && !ofDay.includes(gold));
    const isMerged = statements.some(
      ({ text }) => !ofDay.some(({ told }) => told.test(text)) && others.some(({ told }) => told.test(text)),
    );
    if (fresh) found.add(fresh);
    const list = fresh
      ? isMerged
        ? 'wrong'
        : 'right'
      : ofDay.length > 0
        ? 'duplicate'
        : telling.length > 0
          ? 'wrong'
          : 'noise';
    lists[list].push(line);
  }
  const missed = all.filter((gold) => !found.has(gold) && !gold.optional).map(({ about }) => about);
  return { ...lists, missed };
}

/** A date as far as it is known: `2019` of a year. */
const wordOf = ({ start, precision }: Event['date']): string =>
  start.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10);

function disputed(disputes: DigestDocument['disputes'], golds: Gold['disputes']): Found {
  const found = new Set<string>();
  const [right, wrong]: [string[], string[]] = [[], []];
  for (const { question, positions } of disputes) {
    const texts = positions.map(({ text }) => text);
    const gold = golds.find(({ sides: [one, other] }) => {
      const first = texts.findIndex((text) => new RegExp(one).test(text));
      return first >= 0 && texts.some((text, at) => at !== first && new RegExp(other).test(text));
    });
    if (gold) found.add(gold.about);
    (gold ? right : wrong).push(`${question} ${texts.join(' / ')}`);
  }
  return { right, wrong, missed: golds.filter(({ about }) => !found.has(about)).map(({ about }) => about) };
}

function matched(names: readonly string[], golds: readonly string[]): Found {
  const found = new Set<string>();
  const [right, wrong]: [string[], string[]] = [[], []];
  for (const name of names) {
    const gold = golds.find((each) => !found.has(each) && new RegExp(`^(?:${each})$`).test(name));
    if (gold !== undefined) found.add(gold);
    (gold === undefined ? wrong : right).push(name);
  }
  return { right, wrong, missed: golds.filter((gold) => !found.has(gold)) };
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`);

/** The stories that are there, each with the day on which it was last looked at while the compiler was mended by it. */
export async function run(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const story of readdirSync(STORIES)) {
    const { events, disputes, people, organisations } = await draftOf(story);
    const { right, duplicate, wrong, noise } = events;
    const lines = right.length + duplicate.length + wrong.length + noise.length;
    const row = (what: string, figure: string, bar: string): void =>
      void rows.push({ what: `draft: ${what}`, on: `test/stories/${story}`, figure, bar });
    const share = (of: Found): string => percent(of.right.length, of.right.length + of.wrong.length);
    const reach = (of: Found): string => percent(of.right.length, of.right.length + of.missed.length);
    row('lines right', percent(right.length, lines), '75 %');
    row('lines twice', percent(duplicate.length, lines), '<= 8 %');
    row('lines of a wrong day, or merged', percent(wrong.length, lines), '<= 5 %');
    row('lines of noise', percent(noise.length, lines), '<= 5 %');
    row('events missed', String(events.missed.length), '');
    row('people: right / found', `${share(people)} / ${reach(people)}`, '93 %');
    row('organisations: right / found', `${share(organisations)} / ${reach(organisations)}`, '85 %');
    row('disputes: real / proposed of all', `${share(disputes)} / ${reach(disputes)}`, '70 / 50 %');
  }
  return rows;
}
