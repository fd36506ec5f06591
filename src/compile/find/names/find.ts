import { normalise } from '../../../digest/normalise.ts';
import type { Document } from '../../read/document.ts';
import type { Token } from '../../read/text/tokens.ts';
import type { NameMention } from '../extraction.ts';
import { casingsOf } from './casing.ts';
import type { Draft } from './draft.ts';
import { evidenceOf, isAcronym } from './evidence.ts';
import { roleOf } from './role.ts';
import type { Reading } from './run.ts';
import { type Piece, piecesOf } from './segment.ts';
import { standalone } from './standalone.ts';
import { keyOf, settle } from './within.ts';

/**
 * The named people, organisations and places of an article, in order of place. Words such as "Russian" count as the
 * place they belong to. `entity` is the same for one thing within the article; `createLinker` carries it across articles.
 */
export function findNames(doc: Document): readonly NameMention[] {
  const casings = casingsOf(doc.sentences);
  const drafts: Draft[] = [];
  doc.sentences.forEach(({ tokens }, at) => {
    const reading: Reading = { tokens, style: casings.styles[at] ?? 'sentence', casings };
    let last: Draft | undefined;
    let lastTo = 0;
    for (const piece of piecesOf(reading)) {
      if (!standalone(reading, piece)) continue;
      const draft = draftOf(doc.text, tokens, piece);
      if (last && bracketed(tokens, lastTo, piece)) last.short = draft;
      drafts.push(draft);
      [last, lastTo] = [draft, piece.to];
    }
  });
  return settle(drafts).map(({ start, end, type, entity, role }) => ({
    start,
    end,
    text: doc.text.slice(start, end),
    type,
    entity,
    ...(role === undefined || type !== 'person' ? {} : { role }),
  }));
}

/** True for a piece in brackets right behind another: "European Central Bank (ECB)". */
const bracketed = (tokens: readonly Token[], after: number, { from, to }: Piece): boolean =>
  from === after + 1 && tokens[after]?.text === '(' && (tokens[to]?.text === ')' || tokens[to]?.text === ',');

/** "Abdel Rahman", "Abdul-Rahman", "Abdurrahman": one name in several spellings. */
const SERVANT_OF = /\babd[aeu][lr](?: (?=\w)|(?=\w))/g;

function draftOf(text: string, tokens: readonly Token[], piece: Piece): Draft {
  const { from, to, known, form } = piece;
  const [first, last] = [tokens[from], tokens[to - 1]];
  const start = (first?.start ?? 0) + (piece.since ?? 0);
  const end = piece.upTo !== undefined && last ? last.start + piece.upTo : (last?.end ?? start);
  const letters = normalise(text.slice(start, end));
  const plain = letters.includes('abd') ? letters.replace(SERVANT_OF, 'abdul') : letters;
  const key = known?.key ?? keyOf(plain);
  return {
    start,
    end,
    words: plain.split(' '),
    key,
    known,
    evidence: evidenceOf(tokens, piece),
    role: roleOf(text, tokens, piece),
    titled: form === 'titled',
    acronym: to === from + 1 && isAcronym(first?.text ?? ''),
    thing: to === from + 1 && form === 'unknown' && tokens[from - 1]?.lower === 'the',
  };
}
