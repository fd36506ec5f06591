import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** A playground of one's own, started as `npm start` starts it, and the browser to look at it with. */

const root = join(import.meta.dirname, '..');

export interface Running {
  /** `http://127.0.0.1:3000` */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Milliseconds until the server has to listen, on a machine with other things to do. */
const PATIENCE = 30_000;

/**
 * Starts the server on a free port; what is built has to be there.
 * @throws Error with what the server said, where it ends or does not listen in time.
 */
export async function startPlayground(): Promise<Running> {
  const port = await freePort();
  const server = spawn(process.execPath, [join(root, 'bin', 'dateline.mjs'), 'serve'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill();
    await ended;
  };
  try {
    await listening(server);
  } catch (failure) {
    await stop();
    throw failure;
  }
  return { address: `http://127.0.0.1:${port}`, stop };
}

function listening(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`The server does not listen. It says:\n${said}`)), PATIENCE);
    const hear = (words: Buffer): void => {
      said += words.toString('utf8');
      if (!said.includes(' listens on ')) return;
      clearTimeout(late);
      resolve();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', () => {
      clearTimeout(late);
      reject(new Error(`The server has ended. It said:\n${said}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const CHROMIUM = '/usr/bin/chromium';

/** Nothing of the browser's own goes out while the page is looked at. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Debian's Chromium, headless, with a profile that is made for it and removed after it.
 * @param executablePath Another Chromium than Debian's.
 * @throws Error where there is none, with what to do.
 */
export async function openChromium(executablePath = CHROMIUM): Promise<Browser> {
  if (!existsSync(executablePath)) {
    const packages = 'chromium fonts-liberation fonts-noto-color-emoji';
    throw new Error(`There is no ${executablePath}. On Debian: apt-get install --no-install-recommends ${packages}`);
  }
  return chromium.launch({ executablePath, args: QUIET });
}
