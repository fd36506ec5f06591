import { isVerb } from '../compare/clauses.ts';
import type { FigureMention } from '../find/extraction.ts';
import type { Language } from '../language/language.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { isCapital } from '../read/text/tokens.ts';
import { firstNot } from './place.ts';

/** Tokens before a figure within which stands what it depends on, or the verb that it is the object of. */
const BEFORE = 4;

/** Tokens behind a figure within which its verb stands, or what is told of somebody else. */
const BEHIND = 48;

/** "Three people could die", "would kill three", "if a man dies": of whom it is only thought. "May have died" is told. */
export function isOnlyThoughtOf({ tokens }: Sentence, { start, end }: FigureMention, language: Language): boolean {
  const { conditions } = language.accounts;
  const [thought, perfect, relative] = ['only-thought', 'perfect', 'who-or-that'].map((name) =>
    language.classes.get(name),
  );
  const isThought = (at: number): boolean =>
    thought?.has(tokens[at]?.lower ?? '') === true && perfect?.has(tokens[at + 1]?.lower ?? '') !== true;
  const first = firstNot(tokens, (token) => token.start < start);
  for (let at = Math.max(0, first - BEFORE); at < first; at += 1)
    if (conditions.has(tokens[at]?.lower ?? '') || isThought(at)) return true;
  const behind = firstNot(tokens, (token) => token.start < end);
  for (let at = behind; at < behind + BEHIND && tokens[at] && tokens[at]?.kind !== 'mark'; at += 1) {
    // "three who would testify"
    if (relative?.has(tokens[at]?.lower ?? '')) return false;
    if (isVerb(tokens, at, language)) return isThought(at);
  }
  return false;
}

/** Numbers that an article calls something by: "the Velda 787 Coaster", "than the 787.", "the 787 was". */
export function modelsIn({ sentences, language }: Document): ReadonlySet<string> {
  const the = language.classes.get('the');
  const models = new Set<string>();
  for (const { tokens } of sentences)
    for (const [at, { kind, text }] of tokens.entries()) {
      const [before, next] = [tokens[at - 1], tokens[at + 1]];
      if (kind !== 'number' || !/^\d{3}$/.test(text) || !before) continue;
      const isBrand = isCapital(before) && at > 1;
      const isAlone = next?.kind === 'mark' || isVerb(tokens, at + 1, language);
      if (isBrand ? isAlone || (next && isCapital(next)) : isAlone && the?.has(before.lower)) models.add(text);
    }
  return models;
}
