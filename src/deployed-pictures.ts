import { pictureConfig } from './config.ts';
import type { Clock, PictureService } from './ports.ts';

/** Where a deployment draws its pictures; undefined where it draws none. */
export function deployedPictures(): PictureService | undefined {
  const config = pictureConfig();
  return config && { url: config.url, key: config.key };
}

/** The same where a picture is attached to the message that is promised; what has that done is loaded for the first. */
export function attachedPictures(clock: Clock): PictureService | undefined {
  const { functionName } = pictureConfig() ?? {};
  const service = deployedPictures();
  if (!service || functionName === undefined) return service;
  return {
    ...service,
    attach: async (job) => (await import('./aws/invoke.ts')).invokeLater(functionName, job, clock.now()),
  };
}
