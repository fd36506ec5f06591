import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type LocalResponse, plain } from '../answers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The page's built files. A request can name nothing but a file that lies in the folder itself, since names are
 * looked up in its listing and never made into a path.
 * @param built Folder that `npm run build` puts the page into.
 */
export function pageFile(built: string, path: string): LocalResponse {
  const name = path === '/' ? 'index.html' : decoded(path.slice(1));
  const names = existsSync(built) ? readdirSync(built) : [];
  if (!names.includes('index.html')) return plain(503, 'The page is not built yet: run "npm run build".\n');
  const type = TYPES[extname(name)];
  if (!type || !names.includes(name)) return plain(404, `There is nothing at ${path}. The page is at /.\n`);
  return { statusCode: 200, headers: { 'content-type': type }, body: readFileSync(join(built, name)) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
