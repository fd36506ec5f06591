/** Code whose faults an attacker or a channel would meet first, and the tests that are to notice a change in it. */
export interface Room {
  readonly name: string;
  readonly mutate: readonly string[];
  /** Globs in the order in which they are run: the quick ones first, for the first that fails ends the run. */
  readonly tests: readonly string[];
}

export const rooms: readonly Room[] = [
  {
    name: 'gates',
    mutate: ['src/platforms/*/verify.ts', 'src/http/lambda.ts', 'src/platforms/handler.ts'],
    tests: ['test/http/*.test.ts', 'test/platforms/*/{verify,gate}.test.ts', 'test/hostile/smuggling.test.ts'],
  },
  {
    name: 'readers',
    mutate: [
      'src/platforms/*/{read,read-event,response-url,shortcut,interactions}.ts',
      'src/answers/token.ts',
      'src/platforms/other-letters.ts',
    ],
    tests: [
      'test/answers/token.test.ts',
      'test/platforms/*/read.test.ts',
      'test/platforms/slack/{response-url,gate,respond,shortcut,events,home}.test.ts',
      'test/platforms/discord/{gate,respond,promised}.test.ts',
      'test/hostile/smuggling.test.ts',
    ],
  },
  {
    name: 'fit',
    mutate: [
      'src/platforms/*/{format,limits,markup,table,controls,write}.ts',
      'src/platforms/controls.ts',
      'src/answers/reply/page.ts',
    ],
    tests: [
      'test/platforms/*/{controls,table,markup,pages,format}.test.ts',
      'test/answers/reply/page.test.ts',
      'test/platforms/*/respond.test.ts',
    ],
  },
  {
    name: 'claims',
    mutate: [
      'src/subscriptions/*.ts',
      '!src/subscriptions/{summary,digest-queries,followed}.ts',
      'src/platforms/once.ts',
      'src/aws/once.ts',
    ],
    tests: [
      'test/platforms/once.test.ts',
      'test/subscriptions/{reference,subscription,configured-channels,deliver,tick}.test.ts',
      'test/telemetry/log-summaries.test.ts',
      'test/subscriptions/{follow,summary,commands,wall-clock}.test.ts',
      'test/aws/table.test.ts',
    ],
  },
  {
    name: 'summaries',
    mutate: ['src/subscriptions/{summary,digest-queries,followed}.ts'],
    tests: ['test/subscriptions/{digest-queries,followed,summary}.test.ts'],
  },
  {
    name: 'citations',
    mutate: ['src/compile/gate/*.ts'],
    tests: ['test/compile/{gate-dates,gate-numbers,gate-verbatim,gate-attested,paragraphs,name-checks,manner}.test.ts'],
  },
  {
    name: 'evidence',
    mutate: ['src/compile/gate/{evidence,names}/*.ts'],
    tests: ['test/compile/{evidence-made,gate-names,manner,gate-numbers}.test.ts'],
  },
  {
    name: 'fetch',
    mutate: ['src/collect/fetch/*.ts'],
    tests: ['test/collect/{fetch,addresses}.test.ts'],
  },
  {
    name: 'collect',
    mutate: [
      'src/collect/items/*.ts',
      'src/collect/read/{date,discover,parse,plain,text}.ts',
      'src/collect/{pace,opml}.ts',
    ],
    tests: ['test/collect/{pace,opml,items,text,read,odd-dates}.test.ts'],
  },
  {
    name: 'keep',
    mutate: [
      'src/collect/{about,article-file,collect,findings,folder,health,ledger,poll,report,take}.ts',
      'src/collect/read/page.ts',
    ],
    tests: ['test/collect/{poll,kept,take,collect}.test.ts', 'test/collect/manners.test.ts'],
  },
  {
    name: 'publish',
    mutate: ['src/collect/{compile,publish}.ts'],
    tests: ['test/collect/{compile,run}.test.ts'],
  },
];
