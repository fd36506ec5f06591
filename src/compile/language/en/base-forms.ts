/** Past forms and participles that no rule leads to their base, each behind it. */
const IRREGULAR = `
be: was were been being
have: had having
do: did done doing
give: gave given giving
take: took taken taking
make: made making
go: went gone going
come: came coming
know: knew known knowing
see: saw seen seeing
tell: told telling
hold: held holding
leave: left leaving
find: found finding
hear: heard hearing
get: got getting
send: sent sending
pay: paid paying
meet: met meeting
break: broke broken breaking
speak: spoke spoken speaking
write: wrote written writing
steal: stole stolen stealing
drive: drove driven driving
shoot: shot shooting
strike: struck striking
sell: sold selling
buy: bought buying
bring: brought bringing
keep: kept keeping
lose: lost losing
begin: began begun beginning
run: ran running
fall: fell fallen falling
hide: hid hidden hiding
lie: lied lying
lead: led leading
build: built building
spend: spent spending
sink: sank sunk sinking
throw: threw thrown throwing
withdraw: withdrew withdrawn withdrawing
forget: forgot forgotten forgetting
promise: promised promising
offer: offered offering
warn: warned warning
burn: burnt burned burning
control: controlled controlling
compel: compelled compelling
expel: expelled expelling
cancel: cancelled cancelling
label: labelled labelling
travel: travelled travelling
die: died dying
tie: tied tying
`;

const irregular: ReadonlyMap<string, string> = new Map(
  IRREGULAR.trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', forms = ''] = line.split(': ');
      return forms.split(' ').map((form) => [form, base] as const);
    }),
);

/** How a stem that lost its ending is written as a base, the first that matches. */
const STEMS: readonly (readonly [stem: RegExp, base: string])[] = [
  [/(?:ff|ll|ss|zz)$/, '$&'],
  [/([bdgklmnprt])\1$/, '$1'], // stopp, plann
  [/(?:ea|ai|oa|oi|oo|ou|ie|ee)[dklmnprt]$/, '$&'], // treat, claim, join, look
  [/(?:gre|leng)$/, '$&e'], // agree, challenge
  [/(?:us|as|os|is|ns|rs|ys|v|z|u|c|dg|rg|ag|eg)$/, '$&e'], // accuse, leave, argue, force, charge
  [
    /(?:visit|edit|limit|credit|deposit|exhibit|audit|benefit|profit|inherit|prohibit|solicit|open|target|market|order|monitor|sponsor|honor|favor|harbor|combat|format)$/,
    '$&',
  ],
  [
    /(?:at|it|ot|ut|complet|delet|compet|ir|ur|ar|or|id|ud|od|ad|in|ul|ak|ik|ok|am|um|op|ap|ib|rib|il|ol|ip|yp|ang|lung|bl|tl|dl|gl|pl|fl|zl|kl)$/,
    '$&e',
  ],
];

/** The base of a verb's past form, participle or form in "ing": "take" of "took"; null for what is none of these. */
export function baseOf(word: string): string | null {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  const ending = ['ed', 'ing'].find((each) => word.endsWith(each));
  const stem = ending === undefined ? '' : word.slice(0, -ending.length);
  if (stem.length < 2 || !/[aeiouy]/.test(stem)) return null;
  const rule = STEMS.find(([pattern]) => pattern.test(stem));
  return rule ? stem.replace(rule[0], rule[1]) : stem;
}
