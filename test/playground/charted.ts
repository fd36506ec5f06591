import { digestInMemory } from '../../src/digest/build/make.ts';
import type { DigestDocument } from '../../src/digest/types.ts';
import { readDocument } from '../../src/library/compiled.ts';
import { type ChartedDigest, chartedDigest } from '../../src/playground/server/api/charted-digest.ts';
import { harbourDocument } from '../fixtures/harbour.ts';

/** What the charts draw of a digest. */
const charted = (document: DigestDocument): ChartedDigest => chartedDigest(digestInMemory(document));

export const karabakhDocument: DigestDocument = readDocument('digests/karabakh/digest.json');
export const harbour: ChartedDigest = charted(harbourDocument);
export const karabakh: ChartedDigest = charted(karabakhDocument);
