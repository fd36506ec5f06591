import { type Language, perLanguage } from '../language/language.ts';
import { inNameCase } from './byline.ts';
import type { HeadPart, HeadText } from './head-line.ts';
import { isPerson } from './head-line.ts';
import type { TextBelow } from './head-text.ts';
import { isPaperName } from './header.ts';

/** The paper of an article and the line above its text that names it. */
export interface HeadPaper {
  readonly line: number;
  /** The words of that line which name it. */
  readonly part: string;
  readonly name: string;
  /** True where it is called as papers are. */
  readonly isCalled: boolean;
}

/** What says that a name is that of the paper, and how much: below `ENOUGH` there is none. */
const SAYS = {
  called: 5,
  repeated: 3,
  first: 2,
  beside: 2,
  above: 1,
  alone: 2,
  person: -4,
  perhapsPerson: -1,
  place: -3,
  wording: -4,
};
const ENOUGH = 1;

/** What is known of the lines above a text. */
export interface HeadLines {
  readonly texts: readonly string[];
  readonly reads: readonly HeadText[];
  readonly below: TextBelow;
}

/** The paper: what is called as papers are, what stands first above a headline, or alone below it; null where nothing says so enough. */
export function paperOf(head: HeadLines, language: Language): HeadPaper | null {
  const candidates = head.reads.flatMap(({ parts }, line) =>
    parts.flatMap((part, at) => candidatesOf(head, { line, part, at }, language)),
  );
  const [best] = [...candidates].sort((one, other) => other.says - one.says || one.line - other.line);
  if (!best || best.says < ENOUGH) return null;
  return { ...best, name: nameOfPaper(shortest(best.part, head.texts), head.below, language) };
}

interface Place {
  readonly line: number;
  readonly part: HeadPart;
  readonly at: number;
}

type Candidate = Omit<HeadPaper, 'name'> & { readonly says: number };

function candidatesOf(head: HeadLines, place: Place, language: Language): readonly Candidate[] {
  const { line, part } = place;
  const found: Candidate[] = [];
  if (part.house !== null) found.push({ line, part: part.house, says: SAYS.called, isCalled: true });
  const isBrand = line === firstOf(head) && place.at === 0 && BRAND.test(part.text);
  if (part.kind !== 'name' && !isBrand && !isCalled(part.text, language)) return found;
  if (part.kind === 'label' || part.kind === 'when' || part.kind === 'aside' || part.kind === 'by') return found;
  const called = isCalled(part.text, language);
  return [...found, { line, part: part.text, says: weigh(head, place, called, language), isCalled: called }];
}

/** A name that is written as no name is: "tern", "Fathom.", "FLASH!", "¡GOL!" */
const BRAND = /^¡?[\p{L}\d-]{3,20}(?:\.\p{Ll}{2,8}|[.!])?$/u;

const sum = (rows: readonly (readonly [is: boolean | undefined, says: number])[]): number =>
  rows.reduce((all, [is, says]) => all + (is ? says : 0), 0);

function weigh(head: HeadLines, place: Place, called: boolean, language: Language): number {
  const { line, part, at } = place;
  const read = head.reads[line];
  const name = part.text.replace(/^¡|[.!]$/g, '');
  const isThe = /^The \p{Lu}/u.test(name);
  const isFirst = line === firstOf(head) && at === 0 && hasHeadline(head.reads, line);
  const isBehind = read?.kind === 'words' && at > 0;
  const isBefore = at === 0 && read?.parts.some(({ kind, writers }) => kind === 'by' && writers.length > 0);
  const isAlone = isAloneBelow(head, line) && (isThe || !name.includes(' ') || isUnderWriter(head.reads, line));
  const against = (): number => weighAgainst(name, head.below, language) + sum([[isBehind && !isThe, SAYS.wording]]);
  return (
    sum([
      [isFirst, SAYS.first],
      [isFirst && read?.kind === 'date', SAYS.above],
      [isAlone, SAYS.alone],
      [(isBehind && isThe) || isBefore, SAYS.beside],
      [isRepeated(name, line, head), SAYS.repeated],
    ]) + (called ? SAYS.called : against())
  );
}

/** What says that a name is none of a paper: it is a person's, or of a place, or words of the text. */
function weighAgainst(name: string, below: TextBelow, language: Language): number {
  const isOfPerson = isPerson(name, language);
  const isKnown = hasFirstName(name, language);
  return sum([
    [isOfPerson && isKnown, SAYS.person],
    [isOfPerson && !isKnown, SAYS.perhapsPerson],
    [below.isPlace(inCase(name)) || placesOf(language).has(name.toLowerCase()), SAYS.place],
    [below.isWording(name) && name.includes(' '), SAYS.wording],
  ]);
}

const isAloneBelow = (head: HeadLines, line: number): boolean =>
  line > firstOf(head) &&
  head.reads[line]?.parts.length === 1 &&
  head.reads[line].kind === 'name' &&
  isApart(head.reads, line);

/** The first line that is not of sections or days alone. */
const firstOf = ({ reads }: HeadLines): number =>
  reads.findIndex(
    ({ kind, parts }) =>
      kind !== 'none' &&
      kind !== 'label' &&
      kind !== 'aside' &&
      parts.some((part) => part.kind === 'name' || part.kind === 'words'),
  );

const hasHeadline = (reads: readonly HeadText[], line: number): boolean =>
  reads.some(
    ({ kind, parts }, index) =>
      (index > line && (kind === 'words' || kind === 'name')) ||
      (index === line && parts.some((part) => part.kind === 'words')),
  );

/** True where a line stands beside lines that say when, by whom or what kind of piece, or ends them. */
const isApart = (reads: readonly HeadText[], line: number): boolean =>
  line === reads.length - 1 ||
  [reads[line - 1], reads[line + 1]].some(
    (near) => near !== undefined && near.kind !== 'words' && near.kind !== 'name' && near.kind !== 'label',
  );

/** "By Ada Pell" above it and the day below. */
const isUnderWriter = (reads: readonly HeadText[], line: number): boolean =>
  reads[line + 1]?.kind === 'date' &&
  reads[line - 1]?.kind === 'by' &&
  reads[line - 1]?.parts.some(({ writers }) => writers.length > 0) === true;

/** True where an address or a remark beside it has the same name: "@meridian.example", "(Meridian)", "© Meridian". */
function isRepeated(name: string, line: number, { texts, below }: HeadLines): boolean {
  const letters = name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const [start = '', ...more] = name.split(' ');
  const initials = name.replace(/(\p{L})\p{L}*\s?/gu, '$1');
  if (more.length > 0 && below.names(`(${initials})`)) return true;
  return (
    below.names(`(${inCase(name)})`) ||
    texts.some((text, index) => {
      if (index === line) return false;
      const host = HOST.exec(text.toLowerCase())?.[1]?.replace(/[^\p{L}\p{N}]/gu, '') ?? '';
      const marked = MARKED.exec(text)?.[1] ?? '';
      return (
        (host.length > 3 && letters.endsWith(host)) || (marked.length > 2 && (marked === name || marked === start))
      );
    })
  );
}
const HOST = /@([\p{L}\p{N}-]{3,40})\./u;
const MARKED = /[(©/] ?(\p{Lu}[\p{L}\p{N}]{2,20})(?:[)/]|$)/u;

/** "KESTREL INVESTIGATES" beside "© Kestrel" is Kestrel. */
function shortest(part: string, texts: readonly string[]): string {
  const [start = '', ...more] = part.split(' ');
  const isOwn = texts.some((text) => /^© /.test(text) && text.slice(2).toLowerCase() === start.toLowerCase());
  return more.length === 1 && isOwn ? start : part;
}

/** True for a name as papers have them, of which the last may stand behind a hyphen: "Record-Eagle". */
function isCalled(name: string, language: Language): boolean {
  const plain = name.replace(LETTERS, '').replace(/^¡?(\p{Lu}+)!$/u, '$1');
  return isPaperName(plain, language) || isPaperName(plain.replaceAll('-', ' '), language);
}

/** "Federal Press Agency (FPA)" */
const LETTERS = / \(\p{Lu}{2,6}\)$/u;

const hasFirstName = (name: string, { classes }: Language): boolean =>
  classes.get('first-name')?.has(name.split(' ')[0]?.toLowerCase() ?? '') === true;

const placesOf = perLanguage(({ names }: Language) => new Set(names.knownPlaces));

/** A word of capitals as names are written, since one alone may be letters of an agency. */
const inCase = (name: string): string =>
  name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;

/** The name of a paper as names are written, without "in English" behind it. */
function nameOfPaper(part: string, below: TextBelow, { pages: { author, header } }: Language): string {
  const name = part
    .replace(LETTERS, '')
    .replace(header?.edition ?? /(?!)/, '')
    .replace(/^¡(.*)!$/, '$1')
    .replace(/\.$/, '')
    .trim();
  if (!name.includes(' ') && below.names(inCase(name))) return inCase(name);
  return inNameCase(/^\p{Ll}/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name, author?.nameLinks);
}
