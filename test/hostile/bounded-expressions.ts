const LINE = 'a line, of which rules read 600 characters (src/compile/read/line-words.ts), a byline or a stamp';
const PAGE = 'a page, for whose reading there are two seconds (src/compile/read/within-time.ts)';
const QUESTION = 'a question, of at most 500 characters (src/answers/harmless.ts)';
const ASKED = 'a sentence, of at most 500 characters (src/compile/draft/disputes/yes-no.ts)';
const SHORT = 'a headline, an office or a name, which the compiler has cut to a line';
const SENTENCE = 'a sentence, of which 1,200 letters are read (src/compile/draft/place.ts)';
const OWN = 'words that are no stranger’s: an editor’s line, settings, stacks, error codes';

/**
 * Files whose expressions may take time quadratic in their text, or are more than the tool can judge, by what bounds that
 * text. One that takes exponential time is let in nowhere.
 */
export const BOUNDED: Readonly<Record<string, string>> = {
  'src/compile/language/en/alone.ts': 'of a line that is no longer than an extract',
  'src/compile/language/en/leaving.ts': 'a sentence, of at most 500 characters (src/compile/draft/leavings.ts)',
  'src/compile/language/en/kin.ts': SHORT,
  'src/compile/language/en/tallies.ts': SENTENCE,
  'src/compile/language/en/figure-labels.ts': SENTENCE,
  'src/compile/language/en/outcomes.ts': SENTENCE,
  'src/compile/language/en/given-numbers.ts':
    'what stands in a sentence within 400 letters before a number (src/compile/draft/given-numbers.ts)',
  ...Object.fromEntries(
    ['boilerplate', 'byline', 'publication', 'stamp', 'dateline', 'head-line'].map((name) => [
      `src/compile/read/${name}.ts`,
      LINE,
    ]),
  ),
  'src/compile/language/en/pages.ts': LINE,
  'src/compile/draft/disputes/glance.ts': 'a question, which is cut to 90 characters',
  ...Object.fromEntries(
    [
      'authors',
      'headline',
      'linked-data',
      'written-days',
      'numbered-months',
      'scripted-days',
      'byline-words',
      'day',
      'told-days',
      'marked-days',
      'readability',
    ].map((name) => [`src/compile/read/html/${name}.ts`, PAGE]),
  ),
  'src/compile/read/encoding.ts': 'a header, or the first 16 KB of a page',
  'src/compile/read/markdown.ts':
    'any text: each part has a bound of its own, so that it takes time linear in the text',
  'src/compile/find/figures/find.ts': 'any text: each part has a bound of its own, as above',
  'src/collect/read/date.ts': 'a date of a feed, of at most 200 characters',
  'src/answers/amounts.ts': 'a number',
  'src/answers/cite.ts': QUESTION,
  'src/answers/parse/free.ts': QUESTION,
  'src/answers/parse/when-words.ts': QUESTION,
  'src/answers/reply/plain.ts': 'the name of a source',
  'src/subscriptions/commands/time-zones.ts': QUESTION,
  'src/compile/language/en/accounts.ts': SHORT,
  'src/compile/language/en/answering.ts': SHORT,
  'src/compile/language/en/departing.ts': SHORT,
  'src/compile/language/en/questions.ts': ASKED,
  'src/compile/draft/disputes/yes-no.ts': ASKED,
  'src/compile/language/en/contrasts.ts': SHORT,
  'src/compile/language/en/names/offices.ts': SHORT,
  'src/compile/draft/articles.ts': 'a publisher, of at most 300 characters',
  'src/compile/gate/manner.ts': OWN,
  'src/compile/language/words.ts': OWN,
  'src/platforms/discord/write.ts': OWN,
  'src/config.ts': OWN,
  'src/library/published-digests.ts': OWN,
  'src/telemetry/describe-error.ts': OWN,
  'src/cli/live/slack.ts': OWN,
  'src/playground/server/dropped-articles.ts': OWN,
  'src/charts/place.ts': OWN,
  'src/playground/page/discord/markup.ts': 'a message that a built function wrote, in the reader’s own browser',
};
