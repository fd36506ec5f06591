import type { Language } from '../language.ts';
import { wordSet } from '../words.ts';
import { accounts } from './accounts.ts';
import { classes } from './classes.ts';
import { calendar, dates } from './dates.ts';
import { figures } from './figures.ts';
import { manner } from './manner.ts';
import { names } from './names/names.ts';
import { numbers } from './numbers.ts';
import { OPENERS } from './openers.ts';
import { pages } from './pages.ts';
import { isPeopleOf, isSameWord } from './same-word.ts';
import { speech } from './speech/speech.ts';
import { COMMONEST, IGNORED, stem } from './topics.ts';

export const english: Language = {
  tag: 'en',
  sentences: {
    commonest: COMMONEST,
    ignored: IGNORED,
    stem,
    abbreviations: wordSet(
      `mr mrs ms smt dr prof gen lt col maj capt cmdr sgt sen rep gov st rev hon jr sr inc ltd co corp bros vs no nos fig vol
      approx est dept adm brig pres messrs mt ft op cit viz al cf eg ie ph supt insp det cpl pvt pte spc cllr atty engr barr adv ave blvd rd ln
      hwy pkwy bldg ca pp`,
    ),
    leaning: wordSet(
      'he she it they this that these those his her its their but and so or then however meanwhile also such there here',
    ),
    firstPerson: /\b(?:I|I'm|I’m|[Mm]y|[Ww]e|[Oo]ur|us|me)\b/,
    toReader: /\byou(?:r|rs)?\b/i,
    openers: wordSet(
      'The An He She It They We In On At But And His Her Their This That However There These Those When What Who After Before Nobody Nothing Two Three Four Five Six Seven Eight Nine Ten Many Some Most Several Then Later Since While Although If As',
    ),
  },
  pages,
  calendar,
  numbers,
  classes,
  dates,
  figures,
  plural: /s$/,
  names,
  speech,
  openers: OPENERS,
  accounts,
  manner,
  isSameWord,
  isPeopleOf,
};
