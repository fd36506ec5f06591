import { dropLimits } from '../server/api/drop-limits.ts';
import type { DroppedRequest } from '../server/api/shapes.ts';

/** Files as the reader chose or dropped them. */
export interface ChosenFiles {
  /** Of the folder, where it was one. */
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly file: File }[];
}

/** Files of a file chooser. */
export const chosenIn = (list: FileList): ChosenFiles => named([...list].map((file) => ({ name: file.name, file })));

const named = (files: ChosenFiles['files'], folder?: string): ChosenFiles => ({
  name: folder ?? (files.length === 1 ? (files[0]?.name.replace(/\.[^.]*$/, '') ?? '') : 'My articles'),
  files,
});

/** Files of a drop, those in folders included, as far as they can be taken. */
export async function droppedIn({ items, files }: DataTransfer): Promise<ChosenFiles> {
  // To be read before anything is awaited: the items are gone then.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenIn(files);
  const found: { name: string; file: File }[] = [];
  for (const entry of entries) await collect(entry, found);
  const [only, ...others] = entries;
  return named(found, only?.isDirectory && others.length === 0 ? only.name : undefined);
}

async function collect(entry: FileSystemEntry, found: { name: string; file: File }[]): Promise<void> {
  if (found.length > dropLimits.files || entry.name.startsWith('.')) return;
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ name: entry.fullPath.replace(/^\//, ''), file });
  } else if (entry instanceof FileSystemDirectoryEntry) {
    const reader = entry.createReader();
    // A folder is told in pieces; an empty one ends it.
    for (;;) {
      const inner = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (inner.length === 0) return;
      for (const each of inner) await collect(each, found);
    }
  }
}

/**
 * What the server is sent.
 * @throws Error in words where that is more than it takes.
 */
export async function requestOf({ name, files }: ChosenFiles): Promise<DroppedRequest> {
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  if (files.length > dropLimits.files) throw new Error(`At most ${dropLimits.files} files can be read at once.`);
  if (bytes > dropLimits.all)
    throw new Error(
      `Together these have ${megabytes(bytes)}; at most ${megabytes(dropLimits.all)} can be read at once.`,
    );
  return {
    name,
    files: await Promise.all(files.map(async (each) => ({ name: each.name, base64: await base64Of(each.file) }))),
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''));
    reader.onerror = () => reject(new Error(`${file.name} cannot be read.`));
    reader.readAsDataURL(file);
  });
}
