import { pictureConfig } from './config.ts';
import type { Clock, PictureService } from './ports.ts';

/** Where a deployment draws its pictures; what has one attached is loaded for the first. Undefined where it draws none. */
export function deployedPictures(clock: Clock): PictureService | undefined {
  const config = pictureConfig();
  if (!config) return undefined;
  const { url, key, functionName } = config;
  if (functionName === undefined) return { url, key };
  return {
    url,
    key,
    attach: async (job) => (await import('./aws/invoke.ts')).invokeLater(functionName, job, clock.now()),
  };
}
