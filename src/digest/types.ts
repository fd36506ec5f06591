/** The types of the digest: its shapes, and the queries that answers ask. */
export type { Day } from './day.ts';
export type { Digest } from './digest.ts';
export type {
  Article,
  ArticleId,
  Citation,
  CitationId,
  DigestDocument,
  Dispute,
  DisputeKind,
  Entity,
  EntityId,
  Event,
  Figure,
  ParagraphNote,
  Position,
  Relation,
  ReportedDate,
  Role,
  Spelling,
  Statement,
  Status,
  Topic,
} from './schema.ts';
