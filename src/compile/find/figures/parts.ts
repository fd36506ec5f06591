import type { Token } from '../../read/text/tokens.ts';
import type { Amount } from './amounts.ts';
import { cueOf } from './cues.ts';
import { wordSet } from './vocabulary.ts';

const PART_BEFORE = wordSet('including included among include includes amongst');
/** "including 11", "among them four", "11 of them", "of whom five", "10 were among the dead", "10 of 48 people killed". */
export function isPartOf(tokens: readonly Token[], { from, to, phraseEnd }: Amount, next: Amount | undefined): boolean {
  const at = (index: number): string => tokens[index]?.lower ?? '';
  if (PART_BEFORE.has(at(from - 1)) && !IS.has(at(from - 2)))
    return at(from - 1) !== 'among' || !isAmongWhole(tokens, from, phraseEnd);
  if (WHOM.has(at(from - 1)) && OF_WHOM.has(at(from - 2))) return true;
  if ((at(from - 1) === 'and' || at(from - 1) === ',') && partListBefore(tokens, from - 2)) return true;
  if (at(to) === 'of') {
    if (next && next.from <= to + 2) return isKilledOutright(tokens, next);
    if (THEM.has(at(to + 1))) return true;
  }
  const behind = IS.has(at(phraseEnd)) ? phraseEnd + 1 : phraseEnd;
  return (at(behind) === 'among' || at(behind) === 'amongst') && !WHOM.has(at(behind + 1));
}

const IS = wordSet('was were is are');
const WHOM = wordSet('them whom which others');
const OF_WHOM = wordSet('among of including');
const THEM = wordSet('them whom the those these');

/** The 30 of "five of the 30 passengers died": nothing is said of them all. */
export function isBaseOf(tokens: readonly Token[], amount: Amount, last: Amount | undefined): boolean {
  if (!last || tokens[last.to]?.lower !== 'of' || amount.from > last.to + 2) return false;
  return !isKilledOutright(tokens, amount);
}

/** "48 people killed …": all of them were. */
function isKilledOutright(tokens: readonly Token[], { phraseEnd }: Amount): boolean {
  const token = tokens[phraseEnd];
  const cue = token && cueOf(token);
  return Boolean(cue?.follows && cue.leads);
}

/** "A child was among at least 48 killed": there the number is the whole. */
function isAmongWhole(tokens: readonly Token[], from: number, phraseEnd: number): boolean {
  for (let index = phraseEnd; index < phraseEnd + 3; index += 1) {
    const token = tokens[index];
    if (token && cueOf(token)?.follows) return true;
  }
  return (
    from >= 2 &&
    /^(?:children|women|civilians|medics|minister|leaders?|members?|people)$/.test(tokens[from - 2]?.lower ?? '')
  );
}

const PART_LIST = 8;
/** "including four children and two women": the list that "including" opened still goes on. */
function partListBefore(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index >= 0 && index > from - PART_LIST; index -= 1) {
    const token = tokens[index];
    if (!token) return false;
    if (PART_BEFORE.has(token.lower)) return true;
    if (cueOf(token)?.follows && token.lower !== 'dead') return false;
    if (token.kind === 'mark' && token.text !== ',') return false;
  }
  return false;
}
