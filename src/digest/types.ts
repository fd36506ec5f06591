/** The types of the digest: its shapes, and the queries that answers ask. */
export type { Day } from './day.ts';
export type { Digest } from './digest.ts';
export type { EntityProfile, EntityType, ProfileEntry, ProfilePart } from './queries/entities.ts';
export type { Days, EventFilter } from './queries/events.ts';
export type { Filed, Resting } from './queries/reports.ts';
export type { Hit } from './queries/search.ts';
export type {
  Article,
  ArticleId,
  Brief,
  Citation,
  CitationId,
  DigestDocument,
  Dispute,
  Entity,
  EntityId,
  Event,
  Feed,
  Figure,
  Origin,
  ParagraphNote,
  Position,
  ReportedDate,
  Role,
  Spelling,
  Statement,
  Topic,
} from './schema.ts';
