import { bad, type Finding, finding, unchecked } from './finding.ts';
import { DEPLOY, request } from './request.ts';

/** The deployed function that draws: it has a key, and draws nothing that was not signed with it. */
export async function pictureEndpoint(url: string | undefined): Promise<Finding> {
  if (url === undefined) return unchecked('the pictures', 'give --url with the address that deploy prints');
  const address = `${url}/picture`;
  const answer = await request(`${address}/nobody-signed-this.png`, {});
  if (typeof answer === 'string') return bad(`${address} cannot be reached: ${answer}`, DEPLOY);
  if (answer.status === 500) return bad(`${address} has no key: no picture is drawn`, `${DEPLOY}, which makes one`);
  return finding(
    answer.status === 403,
    `${address} draws only what was signed`,
    `${address} answers an address that nobody signed with ${answer.status}, where 403 is expected`,
    DEPLOY,
  );
}
