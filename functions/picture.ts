import { join } from 'node:path';
import { drawingConfig } from '../src/config.ts';
import { emptyResponse, type HttpResponse } from '../src/http/lambda.ts';
import { answerDigests } from '../src/library/sources.ts';
import { rasteriserOf } from '../src/pictures/files.ts';
import { attachPicture, servePicture } from '../src/pictures/serve.ts';
import { attach } from '../src/platforms/discord/attach.ts';
import type { AttachJob, Digests } from '../src/ports.ts';
import { clock, configured, logger, logPorts } from '../src/system.ts';
import type { LambdaContext } from '../src/telemetry/invocation-log.ts';
import { logPictures } from '../src/telemetry/log-pictures.ts';

const config = configured(drawingConfig());
const own = {
  digests: answerDigests(join(import.meta.dirname, 'digests'), clock, logger),
  key: config?.key ?? '',
  rasteriser: rasteriserOf((name) => join(import.meta.dirname, 'picture', name)),
  sleep: (milliseconds: number) => new Promise<void>((wake) => setTimeout(wake, milliseconds)),
};
const logged = logPictures(logPorts);

/** The local server hands over digests of its own. */
type Context = LambdaContext & { readonly digests?: Digests };

const isJob = (event: unknown): event is AttachJob => typeof event === 'object' && event !== null && 'token' in event;

/**
 * An API Gateway payload 2.0 event in, a PNG out; or, called by the function that answers Discord, a message that was
 * promised, which is sent with its picture.
 */
export async function handler(event: unknown, context: Context = {}): Promise<HttpResponse> {
  if (!config) return emptyResponse(500);
  const ports = { ...own, ...(context.digests ? { digests: context.digests } : {}) };
  if (!isJob(event)) return logged(context, 'address', (told) => servePicture(event, ports, told));
  const send = (job: AttachJob, png: Uint8Array | null) => attach(job, png, { ...ports, apiUrl: config.apiUrl });
  await logged(context, 'attachment', (told) => attachPicture(event, { ...ports, send }, told));
  return emptyResponse(200);
}
