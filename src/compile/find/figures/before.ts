import type { Token } from '../../read/text/tokens.ts';
import type { Amount } from './amounts.ts';
import type { Counted } from './counted-amount.ts';
import { type Counts, cueOf, jointCounts, nounCounts } from './cues.ts';
import { wordSet } from './vocabulary.ts';

/** What may stand between a verb and its number. */
const BETWEEN = wordSet(
  'a an the lives of further additional another other some all and or any also its their his least at "',
);
const TOLL_REACH = 16;
const LINKS = wordSet('of to at was is hits stands reached reaches tops passes hit with from exceeds surpasses :');

/** "Death toll rises to 12", "put the toll at 12", "the deaths of 12 people", "raised the toll from 10 to 12". */
export function tollBefore(
  tokens: readonly Token[],
  { from, unit, value }: Amount,
  last: Counted | undefined,
): Counts | null {
  // "The death of a sailor" is no toll.
  if (value === 1 && /^an?$/.test(tokens[from]?.lower ?? '')) return null;
  const link = tokens[from - 1]?.lower ?? '';
  if (link === 'to' && last?.isToll && from - last.amount.to <= 4) return last.counts;
  const floor = Math.max(0, from - TOLL_REACH, last ? last.amount.to : 0);
  if (LINKS.has(link)) {
    for (let index = from - 2; index >= floor; index -= 1) {
      const token = tokens[index];
      if (!token || token.text === ';') return null;
      const counts = nounCounts(token.lower);
      if (!counts || (counts !== 'killed' && index < from - 3)) continue;
      if (link === 'of') return isNextTo(tokens, index, from) ? counts : null;
      return isToll(tokens, index) ? counts : null;
    }
    return null;
  }
  // "toll 12", "the death toll had already reached 12", "deaths 12".
  const before = tokens[from - 1];
  return before && /^(?:toll|deaths|fatalities)$/.test(before.lower) && !unit?.isSingular
    ? nounCounts(before.lower)
    : null;
}

/** "Toll of 12", "the death of 12", "a toll in Aleppo of 12" is too far. */
const isNextTo = (tokens: readonly Token[], noun: number, from: number): boolean =>
  from - noun <= 3 && !/^(?:dead|killed|injured|wounded)$/.test(tokens[noun]?.lower ?? '');

/** Not any death leads to its number by "to" or "at": a toll does, and "the number of dead", "those killed". */
function isToll(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? '';
  if (word === 'toll' || word === 'fatalities' || word === 'deaths') return true;
  for (let at = index - 1; at >= 0 && at >= index - 5; at -= 1) if (tokens[at]?.lower === 'number') return true;
  return false;
}

/** "Killed 12", "killing as many as 12", "claimed the lives of 12", "claimed 12 lives", "left 12 dead" is not one. */
export function leadingCue(tokens: readonly Token[], { from, unit }: Amount): Counts | null {
  for (let index = from - 1; index >= 0 && index >= from - 4; index -= 1) {
    const token = tokens[index];
    if (!token) return null;
    const cue = cueOf(token);
    if (cue?.leads) {
      if (/^claim/.test(token.lower) && unit?.noun !== 'lives' && tokens[index + 2]?.lower !== 'lives') return null;
      if (isPassive(tokens, index)) return null;
      return jointCounts(tokens, index, cue.counts);
    }
    if (token.lower === 'dead' && (tokens[index - 1]?.lower === 'shot' || tokens[index - 1]?.lower === 'shoot'))
      return 'killed';
    if (!BETWEEN.has(token.lower)) return null;
  }
  return null;
}

/** "were killed 12 hours later", "people killed, 12 of them": what was said before owns the cue. */
const isPassive = (tokens: readonly Token[], index: number): boolean =>
  /^(?:was|were|been|is|are|being|be)$/.test(tokens[index - 1]?.lower ?? '');

const LIST = wordSet('and , as well along with plus also "');
/** What one verb says of all in a list; a bare "200 troops and 20 tanks" is no such. */
const VICTIMS: ReadonlySet<Counts> = new Set<Counts>([
  'killed',
  'wounded',
  'casualties',
  'missing',
  'rescued',
  'detained',
  'destroyed',
]);

/** "killed 12 sailors and three divers", "12 sailors 3 divers": the list goes on under the same cue. */
export function listedCue(
  tokens: readonly Token[],
  { from, unit }: Amount,
  previous: Counted | undefined,
): Counts | null {
  if (!previous?.counts || previous.isPart || !unit) return null;
  const gap = from - previous.amount.phraseEnd;
  if (gap < 0 || gap > 4) return null;
  for (let index = previous.amount.phraseEnd; index < from; index += 1)
    if (!LIST.has(tokens[index]?.lower ?? '')) return null;
  return VICTIMS.has(previous.counts) || previous.amount.unit?.kind === unit.kind ? previous.counts : null;
}
