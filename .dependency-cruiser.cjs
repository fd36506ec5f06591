/**
 * Who may import whom. Anything not in the table is an error, and each message says what to do instead.
 * test/architecture/imports.test.ts plants a violation of every rule and sees it found.
 */

/** What a platform may import. */
const PLATFORM = [
  ...[
    'platforms/platform',
    'platforms/answer',
    'platforms/controls',
    'platforms/once',
    'platforms/message-check',
    'answers',
  ],
  ...['subscriptions/commands', 'digest'],
  ...['http', 'ports', 'telemetry'],
];

/** Folders (and files) of src, and the ones that each may import besides itself. */
const MAY_IMPORT = {
  'whole-file': { from: [], instead: 'It writes files, whatever is in them.' },
  digest: {
    from: ['whole-file'],
    instead: 'Pass what it needs as an argument: the digest knows nothing of who reads it.',
  },
  charts: {
    from: ['digest'],
    instead: 'It lays charts out, for whoever draws them; what is drawn belongs in src/pictures or the page.',
  },
  http: { from: [], instead: 'Keep it to headers and bytes; what they mean belongs in src/platforms.' },
  ports: {
    from: ['digest', 'answers', 'platforms/platforms'],
    instead: 'A port is an interface; put the code behind it where it is wired.',
  },
  answers: {
    from: ['digest', 'subscriptions/commands'],
    instead: 'Answer with a Reply; what a platform needs of it belongs in src/platforms.',
  },
  collect: {
    from: ['digest', 'compile', 'ports', 'library/published', 'whole-file'],
    instead: 'It reads feeds into articles; where those are kept and what becomes of them comes in as an argument.',
  },
  compile: { from: ['digest'], instead: 'The compiler runs at build time only; share shapes through src/digest.' },
  pictures: {
    from: ['charts', 'answers', 'digest', 'http', 'ports'],
    instead: 'It draws what a digest has; where that is shown belongs in src/platforms.',
  },
  'platforms/platforms': { from: [], instead: 'It is a list of names.' },
  'platforms/platform': {
    from: ['answers', 'http', 'ports', 'telemetry'],
    instead: 'It says what every platform must do, and names none.',
  },
  'platforms/answer': {
    from: [
      ...['platforms/platform', 'platforms/latin', 'platforms/other-letters', 'answers', 'subscriptions/commands'],
      'pictures/answer',
      ...['digest', 'ports', 'telemetry'],
    ],
    instead: 'It answers for every platform; what one of them needs belongs in its folder.',
  },
  'platforms/controls': {
    from: ['answers'],
    instead: 'It says what can be pressed on any platform; what one of them needs belongs in its folder.',
  },
  'platforms/once': {
    from: ['ports'],
    instead: 'It only counts; where claims are kept comes in through src/ports.ts.',
  },
  'platforms/latin': {
    from: ['platforms/other-letters', 'digest'],
    instead: 'It reads names in other letters; what is asked of them belongs in src/answers.',
  },
  'platforms/other-letters': { from: [], instead: 'It looks at letters alone, at every start.' },
  'platforms/message-check': { from: [], instead: 'It is a name that every platform shows.' },
  'platforms/young-heap': { from: [], instead: 'It tells V8 one thing, and knows of nothing else.' },
  'platforms/handler': {
    from: ['platforms/platform', 'platforms/platforms', 'platforms/young-heap', 'http', 'ports', 'telemetry'],
    instead: 'It makes a function of any platform; wire one in functions/.',
  },
  'platforms/slack': {
    from: [...PLATFORM],
    instead: 'Platforms never import each other: what both need belongs in src/platforms or src/answers.',
  },
  'platforms/discord': {
    from: [...PLATFORM],
    instead: 'Platforms never import each other: what both need belongs in src/platforms or src/answers.',
  },
  subscriptions: {
    from: ['digest', 'answers', 'platforms/platforms', 'ports', 'telemetry'],
    instead: 'It decides what is due and what is told; where that is kept and posted comes in through src/ports.ts.',
  },
  aws: {
    from: ['ports', 'config', 'subscriptions/reference'],
    instead: 'It keeps and carries what it is given; decide in src/subscriptions.',
  },
  'table-subscriptions': {
    from: ['ports', 'config', 'aws', 'answers/words', 'subscriptions', 'platforms/slack', 'platforms/discord'],
    instead: 'It wires the subscription commands to the table; decide in src/subscriptions.',
  },
  library: {
    from: ['digest', 'ports', 'config', 'aws', 'whole-file'],
    instead: 'It says which digests there are; what is read from them belongs in src/digest.',
  },
  'deployed-subscriptions': {
    from: ['ports', 'config', 'answers/words', 'table-subscriptions', 'aws/languages'],
    instead: 'It only waits; wire what is loaded in table-subscriptions.',
  },
  'deployed-pictures': {
    from: ['ports', 'config', 'aws'],
    instead: 'It only waits; what is loaded for a picture lies in src/aws.',
  },
  'deployed-once': {
    from: ['ports', 'config', 'platforms/once', 'table-subscriptions'],
    instead: 'It only waits; wire what is loaded in table-subscriptions.',
  },
  telemetry: {
    from: ['ports', 'http', 'subscriptions', 'answers'],
    instead: 'It makes lines of log entries; fill those in where something is known, in src/telemetry/log-entry.ts.',
  },
  system: {
    from: ['ports', 'config', 'telemetry'],
    instead: 'It is the clock and the log of the machine, and decides nothing.',
  },
  config: { from: [], instead: 'It reads the environment and nothing else.' },
  cli: {
    from: [
      ...['digest', 'ports', 'answers', 'collect', 'compile', 'aws', 'platforms', 'library', 'pictures'],
      ...['config', 'system', 'playground/server', 'whole-file'],
    ],
    instead: 'Use what lies in src; the built functions are loaded as files, as Lambda loads them.',
  },
  playground: {
    from: [
      ...['digest', 'http', 'ports', 'answers', 'collect', 'compile', 'subscriptions', 'platforms', 'library'],
      ...['config', 'system', 'charts'],
    ],
    instead: 'Use what lies in src; the built functions are loaded as files, as Lambda loads them.',
  },
};

/** `src/<name>/…` or `src/<name>.ts`. */
const within = (names) => `^src/(${names.join('|')})(/|\\.ts$)`;
const PURE = ['digest', 'answers', 'ports', 'telemetry/log-entry', 'http'];

const tableRules = Object.entries(MAY_IMPORT).map(([name, { from, instead }]) => ({
  name: `${name}-imports-${from.length === 0 ? 'nothing' : 'only-its-own'}`,
  comment: `src/${name} may import ${from.length === 0 ? 'nothing of src' : from.join(', ')}. ${instead}`,
  severity: 'error',
  from: { path: within([name]) },
  to: { path: '^(src|functions|infra|bench|test)/', pathNot: within([name, ...from]) },
}));

const otherRules = [
  {
    name: 'folder-in-the-table',
    comment: 'A new folder of src needs a row in .dependency-cruiser.cjs: say there what it may import.',
    from: { path: '^src/', pathNot: within(Object.keys(MAY_IMPORT)) },
    to: {},
  },
  {
    name: 'functions-import-only-src',
    comment: 'A function wires what lies in src; move what it needs from elsewhere there.',
    from: { path: '^functions/' },
    to: { path: '^(functions|infra|bench|test|src/(cli|playground|compile))/' },
  },
  {
    name: 'collecting-is-not-answering',
    comment:
      'Reading feeds and compiling them is large; only functions/collect.ts, the command line and the playground do it.',
    from: {
      path: '^(functions|src)/',
      pathNot: '^(functions/collect\\.ts$|src/(cli|collect|playground/server/feeds)/)',
    },
    to: { path: '^src/collect/' },
  },
  {
    name: 'pure-code-asks-nothing-of-the-system',
    comment:
      'Time, randomness, files and the network come in as arguments or through src/ports.ts: import them where ' +
      'the function is wired, and pass them in.',
    from: { path: within(PURE), pathNot: '^src/digest/(database\\.ts$|build/)' },
    to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'pure-code-uses-no-package',
    comment: 'It runs at every cold start: write the few lines, or do the work in the compiler. Types cost nothing.',
    from: { path: within(PURE), pathNot: '^src/digest/(schema\\.ts$|build/)' },
    to: { path: 'node_modules', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'answers-read-what-was-built',
    comment:
      'A digest is checked and built before anyone asks: read it through src/digest/digest.ts. Types cost nothing.',
    from: {
      path: '^(functions|src)/',
      pathNot: '^src/(cli|collect|compile|playground/server|digest/build|library/compiled\\.ts$)',
    },
    to: { path: '^src/digest/(build/|schema\\.ts$)', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'discord-js-for-its-types',
    comment: 'discord.js does not shake down to what is used: write "import type", and literals with "satisfies".',
    from: { path: '^(functions|src)/', pathNot: '^src/(cli/|playground/|platforms/discord/post\\.ts$)' },
    to: { path: 'node_modules/(discord|@discordjs)', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'posting-is-not-answering',
    comment: 'The clients that post are large; what answers requests must not load them. Wire them in functions/.',
    from: { path: '^src/', pathNot: '^src/(cli/|playground/|table-subscriptions\\.ts$)' },
    to: { path: '^src/platforms/(slack|discord)/post\\.ts$' },
  },
  {
    name: 'bolt-in-slack-only',
    comment: 'Bolt belongs in src/platforms/slack: pass its App from there.',
    from: { path: '^(functions|src)/', pathNot: '^src/(platforms/slack|cli|playground)/' },
    to: { path: 'node_modules/@slack/' },
  },
  {
    name: 'no-development-packages',
    comment: 'Deployed code may only use "dependencies" of package.json; move the package there, and measure it.',
    from: { path: '^(functions|src)/', pathNot: '^src/(cli/|playground/|compile/|digest/(build/|schema\\.ts$))' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'languages-are-arguments',
    comment:
      'Recognisers are told their language: take it from the document (document.language), and what is missing in the ' +
      'interface add to src/compile/language/language.ts. Only languages.ts lists the languages.',
    from: { path: '^(functions|src)/', pathNot: '^src/compile/language/(languages\\.ts$|en/)' },
    to: { path: '^src/compile/language/en/' },
  },
  {
    name: 'no-cycles',
    comment: 'Move what both need to a third file, or pass it as an argument.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'The file or package does not exist: correct the path (with its .ts), or add it to package.json.',
    from: {},
    to: { couldNotResolve: true },
  },
].map((rule) => ({ severity: 'error', ...rule }));

module.exports = {
  forbidden: [...tableRules, ...otherRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
