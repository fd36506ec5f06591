import type { Act, CueVerb } from '../../speech.ts';

/** Verbs that report speech only where a quotation stands directly beside them. */
const PHRASAL = new Set([
  ...['continue', 'laugh', 'sigh', 'smile', 'nod', 'begin', 'start', 'finish', 'offer', 'press'],
  ...['interrupt', 'object', 'apologise', 'apologize', 'defend'],
]);

type Forms = readonly (readonly [form: string, verb: CueVerb])[];

/**
 * The forms of verbs of one act and strength, listed as "lemma" for regular ones and "lemma/third/past/participle" for
 * others; `^` marks those whose base form and third person are nouns too.
 */
const forms = (act: Act, strength: CueVerb['strength'], list: string): Forms =>
  list
    .trim()
    .split(/\s+/)
    .flatMap((entry) => {
      const isNoun = entry.endsWith('^');
      const [lemma = '', ...irregular] = entry.replace('^', '').split('/');
      const [third = thirdOf(lemma), past = pastOf(lemma), participle = participleOf(lemma)] = irregular;
      const verb = (form: CueVerb['form'], nounToo: boolean): CueVerb => ({
        ...{ act, lemma, strength, form, nounToo },
        onlyBesideQuote: PHRASAL.has(lemma),
      });
      return [
        [lemma, verb('base', isNoun)],
        [third, verb('third', isNoun)],
        [past, verb('past', false)],
        [participle, verb('participle', false)],
      ];
    });

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

/** "had written": past participles that are no past forms. */
const PARTICIPLES: Forms = ['written', 'spoken', 'sworn'].map((form) => [
  form,
  { act: 'said', lemma: form, strength: 1, form: 'past', nounToo: false },
]);

/** The cue verbs by form, in lower case. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = new Map([
  ...PARTICIPLES,
  ...forms('said', 3, 'say/says/said/saying tell/tells/told/telling add state^ explain insist stress emphasise'),
  ...forms('said', 3, 'emphasize reiterate declare assert tweet^ remark^ comment^ reply^ respond'),
  ...forms('said', 3, 'quip/quips/quipped/quipping testify'),
  ...forms('said', 2, 'note^ argue observe maintain conclude recall write/writes/wrote/writing acknowledge'),
  ...forms('said', 2, 'concede joke^ mention^ underline reveal exclaim shout^ whisper^ retort^ counter^ caution^'),
  ...forms('said', 2, 'opine enthuse elaborate clarify report^ suggest indicate lament^ complain interject mutter'),
  ...forms('said', 2, 'recount^ muse murmur intone chime^ retweet^ answer^ interrupt underscore volunteer scoff fume'),
  ...forms('said', 2, 'yell^ scream^ snap^ bark^ deadpan advise attest concur object^ confess reassure'),
  ...forms('said', 2, 'rebut/rebuts/rebutted/rebutting sneer^ marvel^ thunder^ bellow^ posit'),
  ...forms(
    'said',
    1,
    'post^ continue repeat speak/speaks/spoke/speaking think/thinks/thought/thinking believe expect hope^',
  ),
  ...forms('said', 1, 'fear^ find/finds/found/finding begin/begins/began/beginning offer^ conjecture^ reckon'),
  ...forms(
    'said',
    1,
    'growl^ grumble^ crow^ snort^ grin^ chuckle^ shrug^ sob^ cry^ roar^ huff bemoan confide venture^',
  ),
  ...forms('said', 2, 'narrate grouse gripe^ snark exult aver/avers/averred/averring rejoin'),
  ...forms('condemned', 1, 'fault^ lampoon^ skewer^'),
  ...forms('said', 1, 'estimate^ reflect echo^ press highlight^ signal^ tout email^ blog^ start^ finish^ apologise'),
  ...forms('said', 1, 'apologize defend mock^ ridicule^ deride chide scold^ rebuke^ tease^ preach laugh^ sigh^ smile^'),
  ...forms('said', 1, 'nod/nods/nodded/nodding cite read/reads/read/reading remember hint^ imply express boast^ gush'),
  ...forms('said', 1, 'admonish protest^ remind reason^ predict speculate relay chant^ vent'),
  ...forms('asked', 2, 'ask question^ wonder^ inquire enquire query^'),
  ...forms('urged', 2, 'urge^ demand^ implore appeal^ beg/begs/begged/begging plead exhort request^ order^ instruct'),
  ...forms('accused', 2, 'accuse allege charge^ blame^'),
  ...forms('denied', 2, 'deny dispute^ refute'),
  ...forms('confirmed', 2, 'confirm affirm reaffirm admit/admits/admitted/admitting'),
  ...forms('announced', 2, 'announce proclaim disclose'),
  ...forms('claimed', 2, 'claim^ contend'),
  ...forms('warned', 2, 'warn'),
  ...forms('threatened', 2, 'threaten'),
  ...forms('promised', 2, 'promise^ pledge^ vow^ assure swear/swears/swore/swearing guarantee^'),
  ...forms('agreed', 2, 'agree'),
  ...forms('refused', 2, 'refuse decline^'),
  ...forms('rejected', 2, 'reject dismiss rebuff^'),
  ...forms('proposed', 2, 'propose recommend'),
  ...forms(
    'condemned',
    2,
    'condemn denounce decry criticise criticize slam/slams/slammed/slamming blast^ deplore lambaste',
  ),
  ...forms('condemned', 1, 'rip/rips/ripped/ripping assail attack^ bash excoriate berate'),
  ...forms('welcomed', 2, 'welcome^ praise^ hail^ thank applaud laud commend'),
  ...forms('described', 1, 'refer/refers/referred/referring call^ describe label^ term^ dub/dubs/dubbed/dubbing'),
  ...forms('described', 1, 'brand^ deem characterise characterize portray paint^ depict liken compare'),
]);

/** From the first of two words that report speech to the second. */
const pairs = (lemma: string, strength: CueVerb['strength'], list: string) =>
  list.split(', ').map((pair) => {
    const [first = '', second = ''] = pair.split(' ');
    const verb: CueVerb = { act: 'said', lemma, strength, form: 'past', nounToo: false };
    return [first, [second, verb]] as const;
  });

export const PHRASES = new Map([
  ...pairs('pay tribute', 1, 'paid tribute, pays tribute'),
  ...pairs('put it', 2, 'put it, puts it'),
  ...pairs('point out', 2, 'pointed out, points out, shot back, fired back, hit back, pushed back, went on, goes on'),
  ...pairs(
    'point out',
    2,
    'lashed out, summed up, chipped in, weighed in, blurted out, hit out, clapped back, piped up',
  ),
]);

export const ATTRIBUTIONS = new Map(pairs('according to', 3, 'according to, words of'));
