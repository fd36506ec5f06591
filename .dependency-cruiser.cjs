/**
 * Who may import whom. Anything not in the table is an error, and each message says what to do instead.
 * test/architecture/imports.test.ts plants a violation of every rule and sees it found.
 */

/** Folders (and files) of src, and the ones that each may import besides itself. */
const MAY_IMPORT = {
  digest: { from: [], instead: 'Pass what it needs as an argument: the digest knows nothing of who reads it.' },
  reply: { from: [], instead: 'Pass what it needs as an argument: a reply knows nothing of what it says or where.' },
  http: { from: [], instead: 'Keep it to headers and bytes; what they mean belongs in src/slack or src/discord.' },
  notes: { from: ['reply'], instead: 'Notes are filled in by whoever knows; src/watch makes a line of them.' },
  ports: {
    from: ['digest', 'reply', 'notes'],
    instead: 'A port is an interface; put the code behind it where it is wired.',
  },
  commands: {
    from: ['digest', 'reply', 'ports', 'notes'],
    instead: 'Answer with a Reply; what a platform needs of it belongs in src/slack and src/discord.',
  },
  prepared: {
    from: ['ports', 'notes'],
    instead: 'It keeps answers and finds them; what they say is worked out elsewhere.',
  },
  compile: { from: ['digest'], instead: 'The compiler runs at build time only; share shapes through src/digest.' },
  slack: {
    from: ['commands', 'digest', 'reply', 'http', 'ports', 'notes'],
    instead: 'Platforms never import each other: what both need belongs in src/reply or src/commands.',
  },
  discord: {
    from: ['commands', 'digest', 'reply', 'http', 'ports', 'notes'],
    instead: 'Platforms never import each other: what both need belongs in src/reply or src/commands.',
  },
  schedule: {
    from: ['digest', 'reply', 'commands', 'ports', 'notes'],
    instead: 'It decides what is due and what is told; where that is kept and posted comes in through src/ports.ts.',
  },
  aws: { from: ['ports'], instead: 'It keeps and carries what it is given; decide in src/schedule.' },
  topics: {
    from: ['digest', 'ports'],
    instead: 'It reads digests and hands them over; wire them in functions/ or src/local.',
  },
  'table-desk': {
    from: ['ports', 'config', 'aws', 'schedule', 'slack'],
    instead: 'It wires one desk, for functions that load it late; decide in src/schedule.',
  },
  published: {
    from: ['digest', 'ports'],
    instead: 'It decides which digest is the newest; where they are fetched from is wired in src/published-digests.ts.',
  },
  'published-digests': {
    from: ['ports', 'config', 'aws', 'published'],
    instead: 'It wires the bucket, for functions that load it late; decide in src/published.',
  },
  sources: {
    from: ['ports', 'config', 'prepared', 'published', 'published-digests', 'topics'],
    instead: 'It chooses what answers are made from; how that is read belongs where it lies.',
  },
  'desk-on-demand': { from: ['ports', 'config', 'table-desk'], instead: 'It only waits; wire the desk in table-desk.' },
  watch: {
    from: ['notes', 'ports', 'http', 'schedule'],
    instead: 'It makes lines of what was noted; note it where it is known, through src/notes.ts.',
  },
  system: {
    from: ['ports', 'notes', 'config', 'watch'],
    instead: 'It is the clock and the log of the machine, and decides nothing.',
  },
  config: { from: [], instead: 'It reads the environment and nothing else.' },
  local: {
    from: [
      ...['digest', 'reply', 'http', 'ports', 'commands', 'compile', 'schedule', 'aws', 'slack', 'discord', 'topics'],
      ...['config', 'system', 'notes', 'watch', 'published'],
    ],
    instead: 'Use what lies in src; the built functions are loaded as files, as Lambda loads them.',
  },
};

/** `src/<name>/…` or `src/<name>.ts`. */
const within = (names) => `^src/(${names.join('|')})(/|\\.ts$)`;
const PURE = ['digest', 'reply', 'commands', 'ports', 'notes', 'http'];

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
    to: { path: '^(functions|infra|bench|test|src/(local|compile))/' },
  },
  {
    name: 'pure-code-asks-nothing-of-the-system',
    comment:
      'Time, randomness, files and the network come in as arguments or through src/ports.ts: import them where ' +
      'the function is wired, and pass them in.',
    from: { path: within(PURE) },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'pure-code-uses-no-package',
    comment: 'It runs at every cold start: write the few lines, or do the work in the compiler. Types cost nothing.',
    from: { path: within(PURE) },
    to: { path: 'node_modules', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'discord-js-for-its-types',
    comment: 'discord.js does not shake down to what is used: write "import type", and literals with "satisfies".',
    from: { path: '^(functions|src)/', pathNot: '^src/(local/|discord/post\\.ts$)' },
    to: { path: 'node_modules/(discord|@discordjs)', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'posting-is-not-answering',
    comment: 'The clients that post are large; what answers requests must not load them. Wire them in functions/.',
    from: { path: '^src/', pathNot: '^src/(local/|table-desk\\.ts$)' },
    to: { path: '^src/(slack|discord)/post\\.ts$' },
  },
  {
    name: 'bolt-in-slack-only',
    comment: 'Bolt belongs in src/slack: pass its App from there.',
    from: { path: '^(functions|src)/', pathNot: '^src/(slack|local)/' },
    to: { path: 'node_modules/@slack/' },
  },
  {
    name: 'no-development-packages',
    comment: 'Deployed code may only use "dependencies" of package.json; move the package there, and measure it.',
    from: { path: '^(functions|src)/', pathNot: '^src/(local|compile)/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
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
