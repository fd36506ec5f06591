import type { Overlay } from '../edit/schema.ts';
import { english } from '../language/languages.ts';
import { tokensOf } from '../read/text/tokens.ts';
import type { DisputeFinding, EntityFinding, EventFinding, Gap } from './findings.ts';
import { isCut } from './headlines.ts';
import { actorsIn, sameEvents } from './same-events.ts';

/** An entry of the overlay: its verb, and what it says. */
export interface OverlayEntry {
  readonly verb: keyof Overlay;
  readonly entry: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What an editor may answer to something of a draft: with a text of the editor's own, where `asks` says what for. */
export interface Choice {
  readonly name: 'accept' | 'apart' | 'hide' | 'merge' | 'retitle' | 'role';
  readonly asks?: string;
  /** The entry that it writes. */
  readonly write: (text: string) => OverlayEntry;
}

/** Something of a draft that an editor should look at. */
export interface ReviewItem {
  readonly kind: ReviewKind;
  /** What it is, in a line; and what it rests on. */
  readonly about: string;
  readonly rests?: string;
  /** The likeliest first. */
  readonly choices: readonly [Choice, ...Choice[]];
}

/** In the order in which an editor should look: what would do most harm first. */
export const REVIEW_KINDS = [
  'statement',
  'doubt',
  'merge',
  'junk',
  'headline',
  'role',
  'dispute',
  'parting',
  'left-out',
] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** What of a draft is left of each kind after the overlay. */
export interface Reviewed {
  readonly entities: readonly EntityFinding[];
  readonly events: readonly EventFinding[];
  readonly disputes: readonly DisputeFinding[];
  readonly gaps: readonly Gap[];
  /** Questions on which the articles may part, none of them in the digest. */
  readonly doubtful: readonly DisputeFinding[];
  /** Names of which nothing says what they are. */
  readonly leftOut: readonly EntityFinding[];
}

/** What an editor should look at next in a draft, the most harmful first; what the overlay settles is not asked again. */
export function reviewOf(
  { entities, events, disputes, gaps, doubtful, leftOut }: Reviewed,
  overlay: Overlay,
): readonly ReviewItem[] {
  const named = new Map(entities.map((entity) => [entity.id, entity]));
  const keysOf = (kind: Gap['kind']): readonly string[] => gaps.flatMap((gap) => (gap.kind === kind ? [gap.key] : []));
  const told = new Set(overlay.role.map(({ entity }) => entity));
  const typed = new Set(overlay.type.map(({ entity }) => entity));
  return [
    ...events.filter((event) => isGrave(event, named)).map((event) => graveItem(event, named)),
    ...entities.filter(({ id }) => !told.has(id)).flatMap(doubtItems),
    ...keysOf('merge').flatMap((key) => mergeItem(key, named)),
    ...sameEvents(events).map(([one, other]) => sameEventItem(one, other)),
    ...entities.filter((entity) => !typed.has(entity.id) && isDoubtful(entity)).map(doubtfulItem),
    ...events.filter(({ headline, wordedAt }) => !wordedAt && isCut(headline)).map(headlineItem),
    ...keysOf('role').flatMap((key) => roleItem(named.get(key))),
    ...disputes.filter(({ standing }) => standing === 'proposed').map((dispute) => disputeItem(dispute)),
    ...doubtful.map((dispute) => disputeItem(dispute, 'parting')),
    ...leftOut.map(leftOutItem),
  ];
}

type Named = ReadonlyMap<string, EntityFinding>;

/** True where one article alone tells of a named person what would do harm if it were false. */
function isGrave(event: EventFinding, named: Named): boolean {
  const { headline, statements, pinned } = event;
  const articles = new Set(statements.flatMap(({ cite }) => cite.map(({ article }) => article)));
  const { graveActs, acts } = english.accounts;
  const speakers = new Set(statements.flatMap(({ by }) => by));
  return (
    !pinned &&
    articles.size === 1 &&
    actorsIn(event).some((id) => named.get(id)?.type === 'person' && !speakers.has(id)) &&
    tokensOf(headline).some(({ lower }) => graveActs.has(acts.get(lower) ?? ''))
  );
}

const citesOf = ({ statements }: EventFinding): string =>
  statements.flatMap(({ cite }) => cite.map(({ id }) => id)).join(' ');

const hideEvent = (event: string): Choice => ({
  name: 'hide',
  write: () => ({ verb: 'hide', entry: { event, why: 'not borne out' } }),
});
const retitle = (event: string): Choice => ({
  name: 'retitle',
  asks: 'headline',
  write: (headline) => ({ verb: 'retitle', entry: { event, headline } }),
});

const graveItem = (event: EventFinding, named: Named): ReviewItem => ({
  kind: 'statement',
  about: `${event.date.label}: ${event.headline}`,
  rests: `told by one article of ${actorsIn(event)
    .flatMap((id) => named.get(id)?.name ?? [])
    .join(', ')}: ${citesOf(event)}`,
  choices: [
    { name: 'accept', write: () => ({ verb: 'pin', entry: { event: event.id, why: 'checked' } }) },
    hideEvent(event.id),
    retitle(event.id),
  ],
});

/** What articles call somebody and the draft does not: for an editor who knows that it holds. */
const doubtItems = ({ id, name, doubted = [] }: EntityFinding): readonly ReviewItem[] =>
  doubted.map(({ title, cite }) => ({
    kind: 'doubt',
    about: `${name}: ${title}`,
    rests: cite.map((each) => each.id).join(' '),
    choices: [
      {
        name: 'role',
        write: () => ({ verb: 'role', entry: { entity: id, title, cite: cite.slice(0, 1).map((each) => each.id) } }),
      },
    ],
  }));

function mergeItem(key: string, named: Named): readonly ReviewItem[] {
  const [into = '', other = ''] = key.split(' = ');
  const [one, two] = [named.get(into), named.get(other)];
  if (!one || !two) return [];
  return [
    {
      kind: 'merge',
      about: `${one.name} = ${two.name}`,
      rests: `${firstCite(one)} ${firstCite(two)}`.trim(),
      choices: [
        { name: 'merge', write: () => ({ verb: 'merge', entry: { entities: [other], into } }) },
        { name: 'apart', write: () => ({ verb: 'apart', entry: { entities: [into, other], why: 'two' } }) },
      ],
    },
  ];
}

const sameEventItem = (one: EventFinding, other: EventFinding): ReviewItem => ({
  kind: 'merge',
  about: `${one.date.label}: ${one.headline} = ${other.headline}`,
  rests: `${citesOf(one)} ${citesOf(other)}`,
  choices: [
    { name: 'merge', write: () => ({ verb: 'merge', entry: { events: [other.id], into: one.id } }) },
    { name: 'apart', write: () => ({ verb: 'pin', entry: { event: other.id, why: 'an event of its own' } }) },
  ],
});

const firstCite = ({ spellings }: EntityFinding): string => spellings[0]?.at[0]?.id ?? '';

/** One paragraph's single word that nothing else bears out is as often no name as one. */
function isDoubtful({ type, name, roles, spellings, wordedAt }: EntityFinding): boolean {
  const paragraphs = new Set(spellings.flatMap(({ at }) => at.map(({ id }) => id)));
  return type !== 'place' && !wordedAt && roles.length === 0 && paragraphs.size === 1 && !/[\s\d]/.test(name);
}

const hideEntity = (entity: string): Choice => ({
  name: 'hide',
  write: () => ({ verb: 'hide', entry: { entity, why: 'no name' } }),
});
const mergeInto = (entity: string): Choice => ({
  name: 'merge',
  asks: 'into whom, by name or id',
  write: (into) => ({ verb: 'merge', entry: { entities: [entity], into } }),
});

const doubtfulItem = (entity: EntityFinding): ReviewItem => ({
  kind: 'junk',
  about: `${entity.name}, ${entity.type}`,
  rests: firstCite(entity),
  choices: [
    hideEntity(entity.id),
    { name: 'accept', write: () => ({ verb: 'type', entry: { entity: entity.id, type: entity.type } }) },
    mergeInto(entity.id),
  ],
});

const headlineItem = (event: EventFinding): ReviewItem => ({
  kind: 'headline',
  about: `${event.date.label}: ${event.headline}`,
  rests: citesOf(event),
  choices: [retitle(event.id), hideEvent(event.id)],
});

const leftOutItem = (entity: EntityFinding): ReviewItem => ({
  kind: 'left-out',
  about: entity.name,
  rests: firstCite(entity),
  choices: [
    { name: 'accept', write: () => ({ verb: 'type', entry: { entity: entity.id, type: entity.type } }) },
    hideEntity(entity.id),
    mergeInto(entity.id),
  ],
});

function roleItem(person: EntityFinding | undefined): readonly ReviewItem[] {
  if (!person) return [];
  const cite = firstCite(person);
  return [
    {
      kind: 'role',
      about: person.name,
      rests: cite,
      choices: [
        {
          name: 'role',
          asks: 'role',
          write: (title) => ({ verb: 'role', entry: { entity: person.id, title, cite: [cite] } }),
        },
        {
          name: 'accept',
          write: () => ({ verb: 'explain', entry: { roles: [person.id], why: 'no article names one' } }),
        },
        hideEntity(person.id),
        mergeInto(person.id),
      ],
    },
  ];
}

const disputeItem = (
  { id, question, positions }: DisputeFinding,
  kind: 'dispute' | 'parting' = 'dispute',
): ReviewItem => ({
  kind,
  about: question,
  rests: positions.map(({ text, cite }) => `${cite[0]?.id ?? ''}: ${text}`).join(' / '),
  choices: [
    { name: 'accept', write: () => ({ verb: 'confirm', entry: { dispute: id } }) },
    { name: 'hide', write: () => ({ verb: 'dismiss', entry: { dispute: id, why: 'no contradiction' } }) },
    {
      name: 'retitle',
      asks: 'question',
      write: (asked) => ({ verb: 'confirm', entry: { dispute: id, question: asked } }),
    },
  ],
});
