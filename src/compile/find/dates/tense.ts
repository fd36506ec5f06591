import type { Token } from '../../read/text/tokens.ts';
import type { Scan } from './scan.ts';

/** Whether what is dated has happened; `open` where no verb tells. */
export type Tense = 'past' | 'future' | 'open';

const FUTURE = new Set(
  (
    "will shall would may might could can should must wo won't ca can't due scheduled slated expected planned plan plans " +
    'planning upcoming forthcoming ahead until intends intend aims hopes hope poised prepares preparing ' +
    'tentatively likely starting beginning through wants begins begin ends starts start resume expire opens resumes expires meets arrives returns leaves takes convenes airs premieres plays hosts kicks departs reopens'
  ).split(' '),
);
/** With an infinitive behind them these speak of what is to come: "agreed to meet on Thursday". */
const INTENDING = new Set(
  (
    'agreed agree decided vowed promised pledged want wanted hoped intended ready is are be asked urged ' +
    'called ordered set going invited told needs need has have had offered proposed prepared continues begin'
  ).split(' '),
);
const PAST = new Set(
  (
    'was were had did said told went came took made gave got saw held left met won lost began rose fell grew became kept ' +
    'brought thought found felt heard ran sent built spent paid sold led stood understood broke spoke wrote drove chose ' +
    'flew knew drew struck sought fought caught taught bought fled swept shot sank slid dealt died sang rang swam threw tore wore bore froze stole woke shook hid bent dug hung blew crept wept slept swore has have been since ' +
    'ago yesterday'
  ).split(' '),
);
const NO_PAST = new Set(
  'need indeed speed seed feed exceed proceed succeed breed hundred red bed wed united sacred shed embed'.split(' '),
);
const BACK = 30;
const AHEAD = 14;
/** Tokens of an hour between "set for" and its day: "10 a.m.", "noon on". */
const NEAR = 5;

/** The tense of the verb nearest before the expression, or failing that the first one behind it. */
export function tenseAround({ tokens }: Pick<Scan, 'tokens'>, from: number, to: number): Tense {
  const before = cueBefore(tokens, from);
  return before === 'open' ? tenseBehind(tokens, to) : before;
}

/** The tense of the first verb behind the expression. */
export function tenseBehind(tokens: readonly Token[], to: number): Tense {
  for (let at = to; at < Math.min(tokens.length, to + AHEAD); at += 1) {
    const cue = cueAt(tokens, at, false);
    if (cue !== 'open') return cue;
  }
  return 'open';
}

function cueBefore(tokens: readonly Token[], from: number): Tense {
  if (isDue(tokens, from)) return 'future';
  let isInfinitive = false;
  for (let at = from - 1; at >= Math.max(0, from - BACK); at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (word === 'to' && isBaseVerb(tokens, at + 1, from)) isInfinitive = true;
    const cue = cueAt(tokens, at, isInfinitive);
    if (cue !== 'open') return cue;
  }
  return isInfinitive ? 'future' : 'open';
}

/** "The vote is Sunday", "is on Sunday", "comes Sunday", "is set for 10 a.m. Sunday". */
function isDue(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  if (/^(?:is|are|'s|comes)$/.test(before === 'on' ? (tokens[from - 2]?.lower ?? '') : before)) return true;
  for (let at = from - 1; at >= Math.max(0, from - NEAR) && tokens[at]?.text !== ','; at -= 1)
    if (tokens[at]?.lower === 'for') return tokens[at - 1]?.lower === 'set';
  return false;
}

function isBaseVerb(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at];
  return token !== undefined && at < end && /^[a-z]{2,}$/.test(token.text) && !NO_VERB.has(token.lower);
}

const NO_VERB = new Set('the a an his her its their this that these those our my your some all'.split(' '));

function cueAt(tokens: readonly Token[], at: number, isInfinitive: boolean): Tense {
  const token = tokens[at];
  if (token?.kind !== 'word') return 'open';
  const { lower } = token;
  if (isInfinitive && (INTENDING.has(lower) || isDestined(tokens, at))) return 'future';
  if (FUTURE.has(lower) || lower.endsWith("'ll")) return isPerfect(tokens, at) ? 'past' : 'future';
  if (PAST.has(lower)) return 'past';
  return isParticiple(lower) && tokens[at - 1]?.lower !== 'be' ? pastOrCome(tokens, at) : 'open';
}

/** "She was to fly on Friday" says what lies ahead. */
const isDestined = (tokens: readonly Token[], at: number): boolean =>
  /^(?:was|were)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'to';

/** "Could have left" lies in the past. */
const isPerfect = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower !== 'will' && tokens[at + 1]?.lower === 'have';

/** "The rally planned for Friday" is to come; "is closed" says nothing. */
function pastOrCome(tokens: readonly Token[], at: number): Tense {
  const before = tokens[at - 1]?.lower;
  return before === 'is' || before === 'are' ? 'open' : 'past';
}

const isParticiple = (word: string): boolean => word.length > 4 && word.endsWith('ed') && !NO_PAST.has(word);
