/** Stands in for bowser, which the SDK of AWS asks in browsers only. */
module.exports = {};
