import { emptyResponse, type HttpResponse } from '../../http/lambda.ts';
import type { InteractionPorts } from './on-demand.ts';
import { answerShortcut, shortcutIn } from './shortcut.ts';
import { answerViewPress, viewPressIn } from './view-press.ts';

/** Answers message shortcuts and what is pressed in views; 400 for a payload of another kind. Never rejects. */
export async function answerInteraction(payload: unknown, ports: InteractionPorts): Promise<HttpResponse> {
  const shortcut = shortcutIn(payload);
  const press = shortcut ? null : viewPressIn(payload);
  if (shortcut) await answerShortcut(shortcut, ports);
  else if (press) await answerViewPress(press, ports);
  else return emptyResponse(400);
  return emptyResponse(200);
}
