import type { DepartingWords } from '../departing.ts';
import { wordSet } from '../words.ts';

/** "The minister resigned", "was dismissed as chief executive". */
export const departing: DepartingWords = {
  leaves: wordSet(
    'resigned resigns quit quits stepped_down steps_down stood_down stands_down left_office leaves_office stepped_aside steps_aside',
  ),
  tenders: wordSet('presented tendered submitted announced handed_in'),
  resignation: wordSet('resignation'),
  dismissed: wordSet('dismissed sacked fired ousted deposed'),
  removed: wordSet('removed relieved'),
  succeeds: wordSet('replaced replaces succeeded succeeds'),
  appoints: wordSet('named appointed promoted'),
  holders: wordSet(
    'minister premier president chancellor secretary chief head director chair chairman chairwoman chairperson governor mayor commissioner commander manager ceo cfo coo executive officer boss leader spokesman spokeswoman spokesperson ambassador envoy prosecutor superintendent treasurer dean rector principal headteacher headmaster coach editor speaker vice-president coordinator administrator',
  ),
  posts: wordSet(
    'office post posts position positions job role duties command board cabinet government leadership presidency ministry council committee party company firm bank club',
  ),
  gives: wordSet('left leaves vacated vacates lost relinquished'),
  tenure: wordSet('office post position job role'),
  notOf: wordSet(
    'of for with to by from against on at in than between like about over if unless whether until before should',
  ),
  auxiliaries: wordSet('has had have also then later already'),
  passive: wordSet('was were is been are'),
  as: wordSet('as'),
  from: wordSet('from of'),
  who: wordSet('who'),
  articles: wordSet('the a an his her its their'),
  notThen: wordSet('himself herself themselves themself at upon smoking drinking'),
  ofAnotherTime:
    /^(?:the )?(?:former|ex|then|late|acting|interim|caretaker|incoming|designate|ousted|sacked|fired|dismissed|deposed|suspended|retired)\b/i,
  owner: /^.*['’]s?\s/,
  ofWhat: /\s(?:of|for|at|in|to|from|until|since)\s.*$/,
  former: 'former',
  links: wordSet("of the and for 's a an its his her"),
};
