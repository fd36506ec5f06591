import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { contentsOf, placeOf } from './contents.ts';
import { factsOf, notices } from './notices.ts';
import { packagesIn } from './packages.ts';
import { sbom } from './sbom.ts';

/**
 * The earliest date that a zip can hold: a file's own would differ from build to build. A zip has the time of the clock
 * on the wall, so it is made by that.
 */
const earliest = (): Date => new Date(1980, 0, 1);

/** Unix, and a file that everybody may read: Lambda runs functions as another user. */
const UNIX = 3;
const READABLE = 0o100644 * 2 ** 16;

/** The project's root: the packages lie in it. */
const root = join(import.meta.dirname, '..', '..');

/** In each package: the licences of what it holds code of. */
export const NOTICES = 'NOTICES';

/** One function's package. */
export interface Packed {
  readonly name: string;
  readonly file: string;
  /** Beside it: what it holds code of, for machines to read. */
  readonly sbom: string;
  readonly entries: readonly string[];
  readonly bytes: number;
}

/**
 * Packs each built function: `<out>/<name>.zip`, and beside it its bill of materials, `<out>/<name>.cdx.json`. The same files give the same bytes, on any machine and any day: entries
 * in order, one date, compression in plain JavaScript, since each Node brings a zlib of its own.
 * @param built Folder of the built functions.
 * @param out Where the packages go: all of them, in place of those that were there, once all are made.
 */
export function packFunctions(built: string, out: string): readonly Packed[] {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = readdirSync(built).filter((file) => file.endsWith('.cjs'));
  const beside = `${out}.part`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  const packed = names.sort().map((code) => {
    const name = code.slice(0, -'.cjs'.length);
    const files = contentsOf(name, built);
    const packages = packagesIn(files, built).map((folder) => factsOf(folder, root));
    const zip = zipped(files, built, notices(packages, root));
    const [file, listed] = [`${name}.zip`, `${name}.cdx.json`];
    writeFileSync(join(beside, file), zip, { flush: true });
    writeFileSync(join(beside, listed), sbom(name, version, packages), { flush: true });
    return {
      ...{ name, file: join(out, file), sbom: join(out, listed) },
      ...{ entries: [NOTICES, ...files], bytes: zip.length },
    };
  });
  rmSync(out, { recursive: true, force: true });
  renameSync(beside, out);
  return packed;
}

function zipped(entries: readonly string[], built: string, licences: string): Uint8Array {
  const files: Zippable = { [NOTICES]: strToU8(licences) };
  for (const entry of entries) files[entry] = new Uint8Array(readFileSync(join(built, placeOf(entry, built))));
  return zipSync(files, { level: 9, mtime: earliest(), os: UNIX, attrs: READABLE });
}
