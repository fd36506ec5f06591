/**
 * Stands where @slack/web-api was. Bolt makes a WebClient in each App, used or not; a slash command is answered in
 * the HTTP response and never calls one. The real package is a second file, because code inside the first is parsed
 * at every cold start even if it never runs. It is read on first use.
 */
const beforeLoading = [];
let real;

function webApi() {
  if (!real) {
    real = require('./slack-web-api.cjs');
    for (const metadata of beforeLoading) real.addAppMetadata(metadata);
  }
  return real;
}

/** Bolt runs this while it loads, to name itself in the User-Agent of calls to come. */
function addAppMetadata(metadata) {
  if (real) real.addAppMetadata(metadata);
  else beforeLoading.push(metadata);
}

/** A WebClient that becomes one when first touched. */
function lazyWebClient(token, options) {
  let client;
  const made = () => {
    client ??= new (webApi().WebClient)(token, options);
    return client;
  };
  return new Proxy(
    {},
    {
      get(_, key) {
        // Awaiting a client asks whether it is a promise; that is no use of it.
        if (key === 'then') return undefined;
        const value = Reflect.get(made(), key);
        return typeof value === 'function' ? value.bind(made()) : value;
      },
      set: (_, key, value) => Reflect.set(made(), key, value),
      has: (_, key) => Reflect.has(made(), key),
      getPrototypeOf: () => Reflect.getPrototypeOf(made()),
    },
  );
}

const WebClient = new Proxy(class {}, { construct: (_, [token, options]) => lazyWebClient(token, options) });

const lazy = { WebClient, addAppMetadata };

// Anything else (error classes, when an error is told apart) is the real one.
module.exports = new Proxy(lazy, {
  get: (_, name) => (Object.hasOwn(lazy, name) ? lazy[name] : webApi()[name]),
});
