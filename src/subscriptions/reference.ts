import { createHash } from 'node:crypto';
import { asDay } from '../digest/day.ts';
import { PLATFORMS } from '../platforms/platforms.ts';
import type { DeliveryKey, DueReference } from '../ports.ts';
import { keyText } from './subscription.ts';

/** A reference as the queue carries it: ASCII, about 180 bytes. */
export function encodeReference({ topic, platform, channel, kind, day, due, tick }: DueReference): string {
  return JSON.stringify({ topic, platform, channel, kind, day, due, tick });
}

/** The reference in a message; null where it is none: such a message can never be delivered. */
export function decodeReference(body: string): DueReference | null {
  const read = parsed(body);
  if (typeof read !== 'object' || read === null) return null;
  const { topic, channel, platform, kind, day, due, tick } = read as Readonly<Record<string, unknown>>;
  const known = PLATFORMS.find((name) => name === platform);
  const date = typeof day === 'string' ? asDay(day) : null;
  if (known === undefined || date === null) return null;
  if (typeof topic !== 'string' || typeof channel !== 'string' || !Number.isSafeInteger(due)) return null;
  if (kind !== undefined && kind !== 'follows') return null;
  const follows = kind === 'follows' ? { kind: 'follows' as const } : {};
  const reference = { topic, platform: known, channel, day: date, due: Number(due), ...follows };
  // What an earlier version sent names no tick.
  return typeof tick === 'string' && isRequestId(tick) ? { ...reference, tick } : reference;
}

const isRequestId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** The one way in which a delivery is written. */
export const deliveryText = (key: DeliveryKey): string => `${keyText(key)}#${key.after ?? key.day}`;

/**
 * Names a delivery in 20 characters, of the 25 that Discord's nonce may have
 * (https://discord.com/developers/docs/resources/message#create-message): 120 bits of hash.
 */
export const nonceOf = (key: DeliveryKey): string =>
  createHash('sha256').update(deliveryText(key)).digest('base64url').slice(0, 20);
