import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PictureService } from '../ports.ts';

/** Everything that a picture depends on. */
export interface PictureRequest {
  readonly topic: string;
  /** Of the digest: another version has other pictures at other addresses. */
  readonly version: string;
  readonly scheme: 'light' | 'dark';
  readonly when: string;
  readonly about: string;
  /** The code of the language of its words; English where absent. */
  readonly language?: string;
}

/** Characters from the topic on: of what is asked 500 letters at most, of two bytes each, in base64. Discord takes 2,048 in all. */
const LONGEST = 1_600;

/** Between the parts of what is asked; no control character is left in what people type. */
const BETWEEN = '\n';

/** The address of a picture: `<url>/<topic>/<version>/<what is asked>/<signature>.png`. */
export function addressOf({ url, key }: PictureService, asked: PictureRequest): string {
  const { topic, version, scheme, when, about, language } = asked;
  const parts = [scheme, when, about, ...(language === undefined ? [] : [language])];
  const words = Buffer.from(parts.join(BETWEEN), 'utf16le').toString('base64url');
  const path = `${topic}/${version}/${words}`;
  return `${url}/${path}/${signature(path, key).toString('base64url')}.png`;
}

const signature = (path: string, key: string): Buffer => createHmac('sha256', key).update(path).digest();

const ADDRESS = /\/(([a-z0-9-]+)\/([0-9a-f]{8})\/([\w-]+))\/([\w-]{43})\.png$/;

/** What an address of ours asks for; null for any other, and for one that was not signed with the key. Never throws. */
export function readAddress(address: string, key: string): PictureRequest | null {
  const [, path = '', topic = '', version = '', words = '', signed = ''] =
    (address.length <= LONGEST && ADDRESS.exec(address)) || [];
  const given = Buffer.from(signed, 'base64url');
  const due = signature(path, key);
  if (given.length !== due.length || !timingSafeEqual(given, due)) return null;
  const [scheme, when = '', about = '', language] = Buffer.from(words, 'base64url').toString('utf16le').split(BETWEEN);
  const asked = { topic, version, scheme: scheme === 'dark' ? 'dark' : 'light', when, about } as const;
  return language === undefined ? asked : { ...asked, language };
}
