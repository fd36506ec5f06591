/**
 * Stands where Bolt's HTTPReceiver and SocketModeReceiver were. Bolt's App imports both, yet makes one only when it
 * is given no receiver; dateline always gives it an AwsLambdaReceiver.
 */
class UnusedReceiver {
  constructor() {
    throw new Error('This receiver was left out of the bundle: give App an AwsLambdaReceiver (infra/slim-bolt).');
  }
}

Object.defineProperty(exports, '__esModule', { value: true });
exports.default = UnusedReceiver;
