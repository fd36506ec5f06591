import { addDays, asDay } from '../../../digest/day.ts';
import type { Citation, Day, Digest, Dispute, Figure, Topic } from '../../../digest/types.ts';
import { formsOf } from '../../find/forms.ts';
import { type NameFinder, nameFinder } from '../../find/names.ts';
import type { Draft } from '../files/draft.ts';
import type { DisputeDraft, FigureDraft, TopicDraft } from '../files/shapes.ts';
import { joinArticle } from './article.ts';
import { joinCites, unique, values } from './citation.ts';
import { joinEntity, rank } from './entity.ts';
import { inOrder, joinEvent } from './event.ts';
import { given } from './given.ts';
import { namedIn } from './statement.ts';

/** Joins a draft that has passed every check. `counts` has the number of paragraphs of each article. */
export function joinDigest(draft: Draft, counts: ReadonlyMap<string, number>): Omit<Digest, 'version'> {
  const find = nameFinder(formsOf(draft.entities));
  const disputes = draft.disputes.map(joinDispute);
  const published = draft.articles.map(({ id, published: { day, ...rest } }) => ({
    id: id.value,
    published: { ...rest, day: day.value },
  }));
  const events = inOrder(draft.events.map((event) => joinEvent(event, published, disputes, find)));
  const figures = draft.figures.map((figure) => joinFigure(figure, find));
  const entities = draft.entities.map((entity) => joinEntity(entity, find));
  const cites: Citation[] = [
    ...events.flatMap((event) => event.statements.flatMap((statement) => statement.cites)),
    ...entities.flatMap(({ facts, roles }) => [...facts, ...roles].flatMap((line) => line.cites)),
    ...figures.flatMap((figure) => figure.cites),
    ...disputes.flatMap((dispute) => dispute.positions.flatMap((position) => position.cites)),
  ];
  return {
    topic: joinTopic(draft.topic, coverageOf(draft)),
    articles: draft.articles.map((article) => joinArticle(article, cites, counts.get(article.id.value) ?? 0)),
    entities: rank(entities, events, figures),
    events,
    figures,
    disputes,
  };
}

/** Days before the first article that its news may be of. */
const BEFORE = 31;

/** What the topic says, else from the first event that the articles could have as news to their last day. */
function coverageOf({ topic, articles, events }: Draft): Topic['coverage'] {
  if (topic.coverage) return topic.coverage;
  const published = articles.map((article) => article.published.day.value).sort();
  const [first, last] = [published[0], published.at(-1)];
  if (!first || !last) return { from: asDay('1970-01-01') as Day, to: asDay('1970-01-01') as Day };
  const earliest = addDays(first, -BEFORE);
  const news = events.map(({ date }) => date.value.start).filter((day) => day >= earliest && day <= last);
  return { from: news.sort()[0] ?? first, to: last };
}

function joinTopic({ id, title, description, rights, zone, origins }: TopicDraft, coverage: Topic['coverage']): Topic {
  return {
    id: id.value,
    title,
    description,
    rights,
    zone: zone.value,
    coverage,
    origins: origins.map((origin) => ({ id: origin.id.value, name: origin.name })),
  };
}

function joinFigure(draft: FigureDraft, find: NameFinder): Figure {
  const by = values(draft.by);
  const words = `${draft.label.value}\n${draft.scope?.value ?? ''}`;
  return given({
    id: draft.id.value,
    counts: draft.counts,
    label: draft.label.value,
    value: draft.value?.value,
    words: draft.words?.value,
    max: draft.max?.value,
    qualifier: draft.qualifier,
    unit: draft.unit,
    scope: draft.scope?.value,
    asOf: draft['as-of']?.value,
    by,
    cites: joinCites(draft.cite.value, draft.from),
    mentions: unique([...by, ...namedIn(words, find)]),
    note: draft.note,
  });
}

function joinDispute(draft: DisputeDraft): Dispute {
  return given({
    id: draft.id.value,
    question: draft.question.value,
    kind: draft.kind,
    positions: draft.positions.map(({ text, by, relation, cite, from }) =>
      given({ text: text.value, holders: values(by), relation, cites: joinCites(cite.value, from) }),
    ),
    about: values(draft.about),
    events: values(draft.events),
    date: draft.date?.value,
    note: draft.note,
  });
}
