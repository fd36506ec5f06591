import type { APIMessageTopLevelComponent } from 'discord.js';
import type { AttachJob, Sleep } from '../../ports.ts';
import { ofComponents } from './flags.ts';
import { markdown } from './markup.ts';

/** Milliseconds for one try. */
const PATIENCE = 10_000;

/** Milliseconds before each further try: a promise may reach Discord after the message that keeps it, which is then unknown. */
const WAITS = [300, 700, 1_500, 3_000] as const;

const FILE = 'picture.png';

/**
 * Puts a message, its picture as a file, in the place of what was promised.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#edit-original-interaction-response
 * @param png Null where none was drawn: the words of the picture stand for it then.
 * @throws Error naming the status where Discord does not take it.
 */
export async function attach(
  { application, token, picture, message }: AttachJob,
  png: Uint8Array | null,
  { apiUrl = 'https://discord.com/api', sleep }: { readonly apiUrl?: string | undefined; readonly sleep: Sleep },
): Promise<void> {
  const body = new FormData();
  const shown = JSON.parse(JSON.stringify(message), (_, value: unknown) =>
    isGallery(value) ? galleryOf(value, picture, png) : value,
  );
  const attachments = png ? [{ id: '0', filename: FILE }] : [];
  body.set('payload_json', JSON.stringify({ ...shown, flags: ofComponents, attachments }));
  if (png) body.set('files[0]', new Blob([new Uint8Array(png)], { type: 'image/png' }), FILE);
  const url = `${apiUrl}/v10/webhooks/${application}/${token}/messages/@original`;
  for (const wait of [...WAITS, null]) {
    const response = await fetch(url, { method: 'PATCH', body, signal: AbortSignal.timeout(PATIENCE) }).catch(
      () => null,
    );
    await response?.arrayBuffer().catch(() => null);
    if (response?.ok) return;
    const isLater = !response || response.status === 404 || response.status === 429 || response.status >= 500;
    if (wait === null || !isLater) throw new Error(`Discord answered ${response?.status ?? 'nothing'}`);
    await sleep(wait);
  }
}

type Gallery = Extract<APIMessageTopLevelComponent, { type: 12 }>;

const isGallery = (value: unknown): value is Gallery =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 12 && 'items' in value;

/** The gallery with the file in place of the address; its words where there is no file. */
function galleryOf(gallery: Gallery, address: string, png: Uint8Array | null): object {
  const [item] = gallery.items;
  if (item?.media.url !== address) return gallery;
  if (png) return { ...gallery, items: [{ ...item, media: { url: `attachment://${FILE}` } }] };
  return { type: 10, content: markdown`${item.description ?? ''}` };
}
