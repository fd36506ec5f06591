import type { Target } from './target.ts';
import { articles } from './targets/articles.ts';
import { collected } from './targets/collected.ts';
import { events } from './targets/events.ts';
import { files } from './targets/files.ts';
import { pictures } from './targets/pictures.ts';
import { questions } from './targets/questions.ts';
import { requests } from './targets/requests.ts';

/** All that reads bytes from outside. */
export const targets: readonly Target[] = [
  ...requests,
  ...events,
  ...questions,
  ...pictures,
  ...articles,
  ...collected,
  ...files,
];
