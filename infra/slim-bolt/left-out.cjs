/**
 * Stands where parts of Bolt were that it imports and dateline never uses: receivers of its own,
 * stores of conversations, steps of workflows, streams. Whatever is asked of it throws when it is called or constructed.
 */
function leftOut() {
  throw new Error('This was left out of the bundle; give App a receiver and no store (infra/slim-bolt).');
}

module.exports = new Proxy({}, { get: (_, name) => name === '__esModule' || leftOut });
