import type { Draft } from '../edit/files/draft.ts';
import type {
  ArticleDraft,
  CiteDraft,
  DisputeDraft,
  EntityDraft,
  EventDraft,
  FigureDraft,
  Spot,
} from '../edit/files/shapes.ts';
import { type Place, type Placed, wholeFile } from '../fault.ts';
import type { DisputeFinding, EntityFinding, EventFinding } from '../find/findings.ts';
import type { ArticleFinding } from './articles.ts';
import { headlineKey, nameKey, positionKey, questionKey, roleKey, statementKey } from './by-editor.ts';
import type { FigureFinding } from './figures.ts';
import type { Proposal } from './proposal.ts';

/** Proposals as the editor's files would have them, and what each place of them is of. */
export interface ProposedDraft {
  readonly draft: Drafted;
  /** The key of what stands at a place: `event 2031-05-09-ferry`, `role marta-quillon 0`. */
  readonly keys: ReadonlyMap<Place, string>;
}

type Drafted = Omit<Draft, 'topic'> & { readonly origins: Draft['topic']['origins'] };

/** What a proposal is to be drafted with. */
export interface DraftedWith {
  /** What a fault in a proposal names, since no line that a person wrote has it. */
  readonly file: string;
  /** Where the editor's overlay words a part of it (`wordedAt`). */
  readonly worded: ReadonlyMap<string, Place>;
  /** Keys of what is left out. */
  readonly dropped: ReadonlySet<string>;
}

/**
 * Proposals in the shape of the editor's files, so that checks, gate and join are the same for both. What the
 * overlay words has its place there, and no key: a fault in it is not the proposal's.
 */
export function draftOf(proposal: Proposal, { file, worded, dropped }: DraftedWith): ProposedDraft {
  const keys = new Map<Place, string>();
  const from = new Map(
    proposal.origins.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  );
  const put = (key: string): Placing => {
    const editors = worded.get(key);
    const place = editors ?? wholeFile(file);
    if (!editors) keys.set(place, key);
    return placing(place, from, worded);
  };
  const kept = <T>(all: readonly T[], keyOf: (each: T) => string): readonly (readonly [T, Placing])[] =>
    all
      .map((each) => [each, keyOf(each)] as const)
      .filter(([, key]) => !dropped.has(key))
      .map(([each, key]) => [each, put(key)]);
  const draft = {
    origins: proposal.origins.map(({ id, name }) => ({ id: put(`origin ${id}`).one(id), name })),
    articles: proposal.articles.map((article) => articleDraft(article, put(`article ${article.id}`))),
    entities: proposal.entities.map((entity) => entityDraft(entity, put(`entity ${entity.id}`), kept)),
    events: kept(proposal.events, ({ id }) => `event ${id}`).map(([event, at]) => eventDraft(event, at)),
    figures: kept(proposal.figures, ({ id }) => `figure ${id}`).map(([figure, at]) => figureDraft(figure, at)),
    disputes: kept(proposal.disputes, ({ id }) => `dispute ${id}`).map(([dispute, at]) => disputeDraft(dispute, at)),
  };
  return { draft, keys };
}

/** Puts values at one place, the same for all of them. */
interface Placing {
  readonly one: <T>(value: T) => Placed<T>;
  /** At the overlay's place where it words what has this key. */
  readonly own: <T>(key: string, value: T) => Placed<T>;
  readonly maybe: <T>(value: T | undefined) => Placed<T> | undefined;
  readonly all: <T>(values: readonly T[]) => readonly Placed<T>[];
  readonly cites: (ids: readonly string[]) => Placed<readonly CiteDraft[]>;
}

function placing(place: Place, from: ReadonlyMap<string, string>, worded: ReadonlyMap<string, Place>): Placing {
  const one = <T>(value: T): Placed<T> => ({ value, at: place });
  return {
    one,
    own: (key, value) => ({ value, at: worded.get(key) ?? place }),
    maybe: (value) => (value === undefined ? undefined : one(value)),
    all: (values) => values.map(one),
    cites: (ids) =>
      one(
        ids.map(spotOf).map((spot) => {
          const origin = from.get(spot.article);
          return { spot: one(spot), from: origin === undefined ? undefined : one(origin) };
        }),
      ),
  };
}

type Kept = <T>(all: readonly T[], keyOf: (each: T) => string) => readonly (readonly [T, Placing])[];

/** `C12` */
function spotOf(cite: string): Spot {
  const [, article = '', paragraph = '1'] = /^([A-Z]{1,3})(\d+)$/.exec(cite) ?? [];
  return { article, paragraph: Number(paragraph) };
}

const entityDraft = (
  { id, type, name, description, roles, spellings }: EntityFinding,
  put: Placing,
  kept: Kept,
): EntityDraft => ({
  id: put.one(id),
  type,
  name: put.own(nameKey(id), name),
  description: put.one(description ?? type),
  roles: kept(roles, ({ title }) => roleKey(id, title)).map(([{ title, from, to, cites }, at]) => ({
    title: at.one(title),
    from: at.maybe(from),
    to: at.maybe(to),
    cite: at.cites(cites),
    glitch: undefined,
  })),
  spellings: kept(spellings, ({ text }) => `spelling ${id} ${text}`).map(([{ text, cites }, at]) => ({
    text: at.one(text),
    at: at.all(cites.map(spotOf)),
    glitch: undefined,
  })),
  aliases: [],
  facts: [],
});

const eventDraft = (event: EventFinding, put: Placing): EventDraft => ({
  id: put.one(event.id),
  date: put.one(event.date),
  headline: put.own(headlineKey(event.id), event.headline),
  places: put.all(event.places),
  actors: put.all(event.actors),
  silent: event.silent,
  statements: event.statements.map(({ text, by, to, cites }, index) => ({
    text: put.own(statementKey(event.id, index + 1), text),
    by: put.all(by),
    to: put.all(to),
    cite: put.cites(cites),
    from: undefined,
    date: undefined,
    superseded: undefined,
  })),
});

const UNEDITED = 'found by comparing the articles; no editor has worded it';

const disputeDraft = (dispute: DisputeFinding, put: Placing): DisputeDraft => ({
  id: put.one(dispute.id),
  question: put.own(questionKey(dispute.id), dispute.question),
  kind: dispute.kind,
  about: put.all(dispute.about),
  events: put.all(dispute.events),
  date: undefined,
  note: dispute.standing === 'proposed' ? UNEDITED : undefined,
  positions: dispute.positions.map(({ text, by, relation, cites }, index) => ({
    text: put.own(positionKey(dispute.id, index + 1), text),
    by: put.all(by),
    relation,
    cite: put.cites(cites),
    from: undefined,
  })),
});

const figureDraft = (figure: FigureFinding, put: Placing): FigureDraft => ({
  id: put.one(figure.id),
  counts: figure.counts,
  label: put.one(figure.label),
  value: put.maybe(figure.value),
  words: put.maybe(figure.words),
  max: put.maybe(figure.max),
  qualifier: figure.qualifier,
  unit: figure.unit,
  scope: put.maybe(figure.scope === '' ? undefined : figure.scope),
  'as-of': undefined,
  by: put.all(figure.by),
  cite: put.cites(figure.cites),
  from: undefined,
  note: undefined,
});

const articleDraft = (article: ArticleFinding, put: Placing): ArticleDraft => ({
  id: put.one(article.id),
  file: put.one(article.file),
  headline: put.maybe(article.headline),
  publisher: article.publisher && { name: put.one(article.publisher.name), basis: article.publisher.basis },
  author: article.author && { name: put.one(article.author.name), basis: article.author.basis },
  published: { ...article.published, day: put.one(article.published.day) },
  dateline: undefined,
  language: article.language,
  translation: { status: 'none', why: undefined, passages: [] },
  about: article.about,
  notes: [],
});
