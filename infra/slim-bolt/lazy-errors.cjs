/** Stands where Bolt's errors were: thirty classes that no request needs unless something fails. Read when one is named. */
module.exports = new Proxy({}, { get: (_, name) => require('./slack-bolt-errors.cjs')[name] });
