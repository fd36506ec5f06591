import { isRefusal } from '../answers/context.ts';
import { datedIn } from '../answers/dated.ts';
import { editionOf } from '../answers/edition.ts';
import { wordsIn } from '../answers/words/words-in.ts';
import { emptyResponse, type HttpResponse } from '../http/lambda.ts';
import type { AttachJob, Digests } from '../ports.ts';
import { readAddress } from './address.ts';
import { draw } from './draw/draw.ts';
import { type Rasteriser, rasterised } from './rasterise.ts';
import { pictureOf } from './subject.ts';

export interface DrawPorts {
  readonly digests: Digests;
  /** Signs the addresses of pictures. */
  readonly key: string;
  readonly rasteriser: Rasteriser;
}

/** A PNG, or why there is none: the address was not signed with the key, or its digest has given way to another. */
export type Drawn = { readonly outcome: 'drawn'; readonly png: Uint8Array } | { readonly outcome: 'unsigned' | 'gone' };

/** Draws what an address asks for, which is nothing but what was signed. */
async function drawAddress(address: string, { digests, key, rasteriser }: DrawPorts): Promise<Drawn> {
  const asked = readAddress(address, key);
  if (!asked) return { outcome: 'unsigned' };
  await digests.refresh?.();
  const digest = digests.get(asked.topic);
  if (!digest || digest.version !== asked.version) return { outcome: 'gone' };
  const words = await wordsIn(asked.language ?? null);
  const picture = pictureOf(asked, editionOf(digest, words), datedIn);
  if (isRefusal(picture)) return { outcome: 'gone' };
  return { outcome: 'drawn', png: await rasterised(draw(picture, asked.scheme), rasteriser) };
}

/** Told what became of it, for the log. */
type Told = (outcome: Drawn['outcome']) => void;

/** The path of an event of API Gateway's payload 2.0; empty where it is no request to get something. Never throws. */
function pathOf(event: unknown): string {
  const { rawPath, requestContext } = (event ?? {}) as {
    rawPath?: unknown;
    requestContext?: { http?: { method?: unknown } };
  };
  return requestContext?.http?.method === 'GET' && typeof rawPath === 'string' ? rawPath : '';
}

/** Never changes: the version of the digest is part of the address. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const GONE = 'This picture was drawn from an earlier digest, which has changed since. Please ask for a new one.\n';

/** Answers an event of API Gateway's payload 2.0 with a PNG; 403 for what was not signed, 410 for what is gone, in words. */
export async function servePicture(event: unknown, ports: DrawPorts, told: Told): Promise<HttpResponse> {
  const drawn = await drawAddress(pathOf(event), ports);
  told(drawn.outcome);
  if (drawn.outcome === 'drawn') {
    const headers = { 'content-type': 'image/png', 'cache-control': FOR_EVER };
    return { statusCode: 200, headers, body: Buffer.from(drawn.png).toString('base64'), isBase64Encoded: true };
  }
  if (drawn.outcome === 'unsigned') return emptyResponse(403);
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return { statusCode: 410, headers, body: GONE };
}

/** Sends a message with its picture as a file; without one where it could not be drawn, which is then thrown. */
export async function attachPicture(
  job: AttachJob,
  ports: DrawPorts & { readonly send: (job: AttachJob, png: Uint8Array | null) => Promise<void> },
  told: Told,
): Promise<void> {
  try {
    const drawn = await drawAddress(new URL(job.picture).pathname, ports);
    told(drawn.outcome);
    await ports.send(job, drawn.outcome === 'drawn' ? drawn.png : null);
  } catch (failure) {
    await ports.send(job, null);
    throw failure;
  }
}
