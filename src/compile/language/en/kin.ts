import type { KinWords } from '../kin.ts';
import { wordSet } from '../words.ts';

const KINDS: Readonly<Record<string, string>> = {
  parent: 'father mother dad mum mom parent stepfather stepmother stepdad stepmum',
  child: 'son daughter child stepson stepdaughter',
  sibling: 'brother sister twin half-brother half-sister',
  uncle: 'uncle aunt',
  nephew: 'nephew niece',
  cousin: 'cousin',
  grandparent: 'grandfather grandmother grandad grandma granddad gran',
  grandchild: 'grandson granddaughter',
  spouse: 'husband wife widow widower',
};

/** "father of the boy", which no uncle of his is. */
export const kin: KinWords = {
  kinds: new Map(Object.entries(KINDS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind]))),
  elder: wordSet('parent uncle grandparent cousin nephew'),
  ofWhom: [
    /^(.{1,60})['’]s? (?:\p{L}{1,20} )?\p{L}{1,20}(?:-\p{L}{1,20})?$/u,
    /^\p{L}{1,20}(?:-\p{L}{1,20})? of (.{1,60})$/u,
  ],
  labels: wordSet(
    'boss bosses ace boffin supremo tsar czar guru mogul lad lass hubby missus kingpin bigwig superstar wannabe veteran pal sidekick henchman crony bruiser maverick troubleshooter tycoon magnate firebrand heavyweight whizz whizzkid honcho',
  ),
  befallen: wordSet(
    'wounded injured shot killed slain murdered stabbed drowned burned arrested accused jailed alleged',
  ),
  pointing:
    /(?:(?: (?:of|for|at|with|in) )(?:this|these|that|those|our|my)\b.{0,80}|^(?:this|these|that|those|our|my)\b.{0,80})$/iu,
  shortTitles: new Map([
    ['sen', 'Senator'],
    ['rep', 'Representative'],
    ['gov', 'Governor'],
    ['lt gov', 'Lieutenant Governor'],
    ['gen', 'General'],
    ['col', 'Colonel'],
    ['maj', 'Major'],
    ['capt', 'Captain'],
    ['sgt', 'Sergeant'],
    ['adm', 'Admiral'],
    ['rear adm', 'Rear Admiral'],
    ['lt gen', 'Lieutenant General'],
    ['lt col', 'Lieutenant Colonel'],
  ]),
  vagueOwner:
    /^(?:the )?(?:company|firm|airline|carrier|group|manufacturer|maker|corporation|insurer|retailer)['’]s (?=\p{Ll})/iu,
  address: /^(?:dr|prof|doctor|doc|rev)\.?$/iu,
  told: /^(?:.{1,60} \p{Ll}{3,20}ed (?=\p{Lu}[^ ]{0,40}['’]s? )|becom(?:es?|ing) |became |replacing |succeeding )/u,
  rankBehind: /^((?:.{0,60} )?\p{Ll}[\p{L}-]{0,20}) (\p{Lu}\p{L}{1,12}\.?(?: \p{Lu}\p{L}{1,12}\.?)?)$/u,
};
