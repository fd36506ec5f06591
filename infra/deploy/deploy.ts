import { HELP, type Options, readOptions } from './options.ts';
import { secretsIn } from './secrets.ts';
import { endpointsIn, nextSteps, noCredentials, noSecrets } from './words.ts';

/** What deploying needs of the machine. */
export interface Workbench {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Credentials for AWS, by the SDK's own search. @returns why there are none; null where there are. */
  readonly lacksCredentials: () => Promise<string | null>;
  /** Makes the key that the addresses of pictures are signed with, where there is none. @returns why it could not. */
  readonly makePictureKey: (where: { readonly stage: string; readonly region: string }) => Promise<string | null>;
  /** Builds and packages the functions. @throws Error where that fails. */
  readonly package: () => void;
  /** A folder for what is going to be sent, for this run alone: the template in it has secrets. */
  readonly packaged: string;
  /** Runs osls with its output shown, or returned where it is `quiet`. Rejects where it fails. */
  readonly osls: (args: readonly string[], how?: { readonly quiet: boolean }) => Promise<string>;
  /** The template that osls has packaged. */
  readonly template: () => Parameters<typeof secretsIn>[0];
}

/** The `deploy` command; gives the exit code. */
export async function deploy(args: readonly string[], bench: Workbench): Promise<0 | 1 | 2> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (failure) {
    bench.error(`${messageOf(failure)}\nRun "npm run deploy -- --help" for usage.`);
    return 2;
  }
  if (options.help) {
    bench.out(HELP);
    return 0;
  }
  const lacking = await bench.lacksCredentials();
  if (lacking !== null) {
    bench.error(noCredentials(lacking));
    return 1;
  }
  try {
    return await deployWith(options, bench);
  } catch (failure) {
    bench.error(`Not deployed: ${messageOf(failure)}`);
    return 1;
  }
}

async function deployWith(options: Options, bench: Workbench): Promise<0 | 1> {
  const keyless = await bench.makePictureKey(options);
  if (keyless !== null) bench.error(`No pictures will be drawn: their key could not be stored. (${keyless})`);
  bench.package();
  await bench.osls(['package', '--package', bench.packaged, ...options.flags]);
  const { ready, missing } = secretsIn(bench.template(), options);
  if (ready.length === 0) {
    bench.error(noSecrets(missing));
    return 1;
  }
  await bench.osls(['deploy', '--package', bench.packaged, ...options.flags]);
  const endpoints = endpointsIn(await bench.osls(['info', '--verbose', ...options.flags], { quiet: true }));
  bench.out(nextSteps(endpoints, ready, missing));
  return 0;
}

const messageOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));
