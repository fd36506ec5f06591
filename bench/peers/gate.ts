import { join } from 'node:path';
import { ask } from './ask.ts';
import type { GatewayEvent, GatewayResult } from './entries/shared/lambda.ts';
import { askedBy, type Entrant } from './field.ts';
import type { Question } from './question.ts';
import { type Keys, signed } from './sign.ts';

/**
 * Why someone must not be timed: a wrong answer, or one to a request that nobody signed. Null where all is well.
 * The empty handler only has to answer.
 */
export function faultOf(entrant: Entrant, { name, facts }: Question, keys: Keys): string | null {
  const who = `${entrant.name} (${entrant.platform})`;
  const event = signed[askedBy(entrant)](name, keys);
  const answer = ask(entrant.file, event, keys);
  if (answer.statusCode !== 200) return `${who} answers a signed request with ${answer.statusCode}.`;
  if (entrant.platform === 'none') return null;
  const missing = facts.filter((fact) => !answer.body.includes(fact));
  if (missing.length > 0) return `${who} does not state ${missing.join(', ')}.`;
  if (!isMessage[entrant.platform](answer)) return `${who} answers with no message: ${answer.body}`;
  for (const [what, forged] of Object.entries(forgeries(event))) {
    const { statusCode, body } = ask(entrant.file, forged, keys);
    const refuses = statusCode >= 400 && statusCode < 500 && !facts.some((fact) => body.includes(fact));
    if (!refuses) return `${who} answers a request with ${what}: ${statusCode}.`;
  }
  return null;
}

/**
 * A gate that lets anyone through proves nothing.
 * @param out Where entries/gullible.ts was bundled to, which answers whatever it is sent.
 * @throws Error where the gate lets that pass, or an answer without the facts.
 */
export function assertGateShuts(out: string, question: Question, keys: Keys): void {
  const wanted = { gullible: 'answers a request with an altered body', empty: 'does not state' };
  for (const platform of ['slack', 'discord'] as const) {
    for (const [entry, fault] of Object.entries(wanted)) {
      const found = faultOf({ name: entry, platform, file: join(out, `${entry}.cjs`) }, question, keys);
      if (!found?.includes(fault))
        throw new Error(`The gate should say of ${entry} that it ${fault}, and says: ${found}`);
    }
  }
}

/** A message, as the platform tells it from other answers. */
const isMessage = {
  slack: ({ body }: GatewayResult) => JSON.parse(body).response_type === 'ephemeral',
  discord: ({ body }: GatewayResult) => JSON.parse(body).type === 4,
} as const;

/** The same request, signed wrongly in three ways. */
function forgeries(event: GatewayEvent): Record<string, GatewayEvent> {
  const text = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8').toString();
  const altered = text.replace('who', 'why');
  const body = event.isBase64Encoded ? Buffer.from(altered).toString('base64') : altered;
  return {
    'an altered body': { ...event, body },
    'another signature': withHeader(event, /signature(-ed25519)?$/, (value) => value.replace(/.$/, flipped)),
    'another timestamp': withHeader(event, /timestamp$/, (value) => String(Number(value) - 1)),
  };
}

const flipped = (digit: string): string => (Number.parseInt(digit, 16) ^ 1).toString(16);

function withHeader(event: GatewayEvent, header: RegExp, change: (value: string) => string): GatewayEvent {
  const headers = Object.entries(event.headers).map(([key, value]) => [key, header.test(key) ? change(value) : value]);
  return { ...event, headers: Object.fromEntries(headers) };
}
