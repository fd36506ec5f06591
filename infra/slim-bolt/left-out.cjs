/**
 * Stands where parts of Bolt were that its App imports and dateline never uses: receivers other than the one it is
 * given, stores of conversations, steps of workflows. Whatever is asked of it throws when it is called or constructed.
 */
function leftOut() {
  throw new Error('This was left out of the bundle; give App an AwsLambdaReceiver and no store (infra/slim-bolt).');
}

module.exports = new Proxy({}, { get: (_, name) => name === '__esModule' || leftOut });
