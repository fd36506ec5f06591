import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Deployed } from '../runtime/deployed.ts';

/** The same function, which keeps so many bytes of each event for good: what a check of its memory has to find. */
export function leaking(deployed: Deployed, bytes: number): Deployed {
  const zip = `${deployed.zip}.leaking.zip`;
  const [file = '', name = ''] = deployed.handler.split('.');
  const code = `const kept = [];
exports.handler = (event, context) => {
  kept.push(Buffer.alloc(${bytes}, 'x').toString('latin1'));
  return require('./${file}.cjs').${name}(event, context);
};`;
  writeFileSync(zip, zipSync({ ...unzipSync(readFileSync(deployed.zip)), 'leaking.cjs': strToU8(code) }, { level: 0 }));
  return { ...deployed, zip, handler: 'leaking.handler' };
}
