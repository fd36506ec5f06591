import { StoryReader } from '../compile/compare/timeline/story.ts';
import { timelineOf } from '../compile/compare/timeline/timeline.ts';
import { asDay } from '../digest/day.ts';
import type { Day } from '../digest/types.ts';
import { articlesListed, readListed } from './article-list.ts';
import { defineCommand, WrongUsage } from './command.ts';
import { json } from './terminal.ts';

export const command = defineCommand({
  about: `  One JSON object: days with sentences on what happened. An article that cannot be read is said and left out; the
  timeline is still printed if any other could be read, and the exit code is then 1.`,
  options: {
    list: {
      type: 'string',
      value: 'FILE',
      help: 'the articles: one {"file": "...", "datePublished": "2020-10-31"} a line',
    },
    from: { type: 'string', value: 'DAY', help: 'the first day that may be told of' },
    to: { type: 'string', value: 'DAY', help: 'the last one' },
    days: { type: 'string', value: 'N', help: 'how many days' },
    sentences: { type: 'string', value: 'M', help: 'at most how many sentences a day' },
    about: {
      type: 'string',
      value: 'WORDS',
      help: 'what the timeline is to be about; without it, whatever most articles are about',
    },
  },
  async run({ values: { list, from: first, to: last, about, ...counts } }, terminal) {
    if (list === undefined)
      throw new WrongUsage('Give the articles as --list FILE, one {"file", "datePublished"} a line.');
    const [from, to] = [dayOf('from', first), dayOf('to', last)];
    if (from > to) throw new WrongUsage(`--from ${from} lies after --to ${to}. Change them over.`);
    const [days, sentences] = [countOf('days', counts.days), countOf('sentences', counts.sentences)];
    if (about !== undefined && !/[\p{L}\p{N}]/u.test(about))
      throw new WrongUsage('--about takes words; leave it out for everything.');
    const reader = new StoryReader();
    const { asked, leftOut } = await readListed(articlesListed(list, undefined), terminal, ({ document }) => {
      reader.add(document);
    });
    if (asked === leftOut) {
      if (asked === 0) terminal.error(`The list "${list}" names no article.`);
      return 1;
    }
    const wanted = { from, to, days, sentences, ...(about === undefined ? {} : { about }) };
    const timeline = timelineOf(reader.story(), wanted);
    if ('unknown' in timeline) {
      terminal.error(`No article has any of the words "${timeline.unknown.join(' ')}". Ask with words that they use.`);
      return 1;
    }
    if (timeline.size < days) {
      const told = timeline.size === 0 ? 'No day' : `Only ${timeline.size} of ${days} days`;
      terminal.error(`${told} from ${from} to ${to} could be told from the articles.`);
    }
    await terminal.out(json(Object.fromEntries(timeline), 2));
    return leftOut > 0 ? 1 : 0;
  },
});

function dayOf(option: string, text = ''): Day {
  const day = asDay(text);
  if (!day) throw new WrongUsage(`--${option} takes a day that exists, as YYYY-MM-DD; found "${text}".`);
  return day;
}

function countOf(option: string, text = ''): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new WrongUsage(`--${option} takes a whole number from 1; found "${text}".`);
}
