import type { Act, CueVerb } from '../../speech.ts';

/**
 * Verbs by act and strength, as "lemma" for regular ones and "lemma/third/past/participle" for others; `^` marks those
 * whose base form and third person are nouns too.
 */
const VERBS: readonly (readonly [Act, CueVerb['strength'], string])[] = [
  ['said', 3, 'say/says/said/saying tell/tells/told/telling add state^ explain insist stress emphasise emphasize'],
  ['said', 3, 'reiterate declare assert tweet^ remark^ comment^ reply^ respond quip/quips/quipped/quipping testify'],
  [
    'said',
    2,
    'note^ argue observe maintain conclude recall write/writes/wrote/writing post^ acknowledge concede joke^',
  ],
  [
    'said',
    2,
    'mention^ underline reveal exclaim shout^ whisper^ retort^ counter^ caution^ opine enthuse elaborate clarify',
  ],
  ['said', 2, 'report^ suggest indicate lament^ complain interject mutter recount^ muse murmur intone chime^ retweet^'],
  ['said', 1, 'continue repeat speak/speaks/spoke/speaking think/thinks/thought/thinking believe expect hope^ fear^'],
  ['said', 2, 'answer^ interrupt underscore volunteer scoff fume yell^ scream^ snap^ bark^ deadpan advise attest'],
  ['said', 2, 'concur object^ confess reassure rebut/rebuts/rebutted/rebutting sneer^ marvel^ thunder^ bellow^ posit'],
  ['said', 1, 'find/finds/found/finding begin/begins/began/beginning offer^ conjecture^ reckon estimate^'],
  ['said', 1, 'reflect echo^ press highlight^ signal^ tout email^ blog^ start^ finish^'],
  ['said', 1, 'apologise apologize defend mock^ ridicule^ deride chide scold^ rebuke^ tease^ preach'],
  ['said', 1, 'laugh^ sigh^ smile^ nod/nods/nodded/nodding cite read/reads/read/reading'],
  [
    'said',
    1,
    'remember hint^ imply express boast^ gush admonish protest^ remind reason^ predict speculate relay chant^ vent',
  ],
  ['asked', 2, 'ask question^ wonder^ inquire enquire query^'],
  ['urged', 2, 'urge^ demand^ implore appeal^ beg/begs/begged/begging plead exhort request^ order^ instruct'],
  ['accused', 2, 'accuse allege charge^ blame^'],
  ['denied', 2, 'deny dispute^ refute'],
  ['confirmed', 2, 'confirm affirm reaffirm admit/admits/admitted/admitting'],
  ['announced', 2, 'announce proclaim disclose'],
  ['claimed', 2, 'claim^ contend'],
  ['warned', 2, 'warn'],
  ['threatened', 2, 'threaten'],
  ['promised', 2, 'promise^ pledge^ vow^ assure swear/swears/swore/swearing guarantee^'],
  ['agreed', 2, 'agree'],
  ['refused', 2, 'refuse decline^'],
  ['rejected', 2, 'reject dismiss rebuff^'],
  ['proposed', 2, 'propose recommend'],
  ['condemned', 2, 'condemn denounce decry criticise criticize slam/slams/slammed/slamming blast^ deplore lambaste'],
  ['condemned', 1, 'rip/rips/ripped/ripping assail attack^ bash excoriate berate'],
  ['welcomed', 2, 'welcome^ praise^ hail^ thank applaud laud commend'],
  [
    'described',
    1,
    'refer/refers/referred/referring call^ describe label^ term^ dub/dubs/dubbed/dubbing brand^ deem characterise characterize portray paint^ depict liken compare',
  ],
];

/** Verbs that report speech only where a quotation stands directly beside them. */
const PHRASAL = new Set([
  ...['continue', 'laugh', 'sigh', 'smile', 'nod', 'begin', 'start', 'finish', 'offer', 'press'],
  ...['interrupt', 'object', 'apologise', 'apologize', 'defend'],
]);

/** The cue verbs by form, in lower case. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = new Map(
  VERBS.flatMap(([act, strength, list]) =>
    list.split(' ').flatMap((entry) => {
      const nounToo = entry.endsWith('^');
      const [base = '', ...irregular] = entry.replace('^', '').split('/');
      const [third = thirdOf(base), past = pastOf(base), participle = participleOf(base)] = irregular;
      const verb = (form: CueVerb['form'], ambiguous: boolean): CueVerb => ({
        act,
        lemma: base,
        strength,
        form,
        nounToo: ambiguous,
        onlyBesideQuote: PHRASAL.has(base),
      });
      return [
        [base, verb('base', nounToo)],
        [third, verb('third', nounToo)],
        [past, verb('past', false)],
        [participle, verb('participle', false)],
      ] as const;
    }),
  ),
);

function thirdOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`;
}

function pastOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return base.endsWith('e') ? `${base}d` : `${base}ed`;
}

function participleOf(base: string): string {
  return /[^e]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

const phrase = (act: Act, lemma: string, strength: CueVerb['strength']): CueVerb => ({
  ...{ act, lemma, strength },
  ...{ form: 'past', nounToo: false },
});
const pairs = (list: string, verb: CueVerb): readonly (readonly [string, readonly [string, CueVerb]])[] =>
  list.split(', ').map((pair) => {
    const [first = '', second = ''] = pair.split(' ');
    return [first, [second, verb]];
  });

export const PHRASES = new Map([
  ...pairs('put it, puts it', phrase('said', 'put it', 2)),
  ...pairs(
    'pointed out, points out, shot back, fired back, hit back, pushed back, went on, goes on, lashed out, summed up, chipped in, weighed in, blurted out',
    phrase('said', 'point out', 2),
  ),
]);

export const ATTRIBUTIONS = new Map(pairs('according to, words of', phrase('said', 'according to', 3)));
