import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/answers/context.ts';
import { datedIn } from '../../../src/answers/dated.ts';
import { run } from '../../../src/answers/run.ts';
import { pictureAnswer } from '../../../src/pictures/answer.ts';
import { changedMessage, newMessage } from '../../../src/platforms/discord/format.ts';
import { promisedMessage } from '../../../src/platforms/discord/promised.ts';
import type { AttachJob } from '../../../src/ports.ts';
import type { RequestLogEntry } from '../../../src/telemetry/log-entry.ts';
import { harbour } from '../../fixtures/harbour.ts';

const service = { url: 'https://abc.example/picture', key: 'a key made up' };
const asked = { topic: 'harbour', name: 'picture', options: {} };
const reply = run(asked, harbour, pictureAnswer(service, { answer, datedIn }));
const picture = reply.picture ?? { alt: '', light: '', dark: '' };
const interaction = { application_id: '1002', token: 'a.token-of_it' };

async function promised(message: Parameters<typeof promisedMessage>[0], from: object = interaction, fails = false) {
  const jobs: AttachJob[] = [];
  const log: RequestLogEntry = {};
  const attach = async (job: AttachJob): Promise<void> => {
    if (fails) throw new Error('nobody there');
    jobs.push(job);
  };
  const response = await promisedMessage(message, picture, { ...from }, { pictures: { ...service, attach }, log });
  return { response, jobs, log };
}

describe('a message with a picture', () => {
  it('is promised to the asker, and handed on with the address of its picture', async () => {
    const message = newMessage(reply, 'asker');
    const { response, jobs } = await promised(message);
    expect(response).toEqual({ type: 5, data: { flags: 64 } });
    const { application_id: application, token } = interaction;
    expect(jobs).toEqual([{ application, token, picture: picture.dark, message: message.data }]);
  });

  it('is promised to the channel, or in place of what was pressed', async () => {
    expect((await promised(newMessage(reply, 'channel'))).response).toEqual({ type: 5, data: { flags: 0 } });
    expect((await promised(changedMessage(reply))).response).toEqual({ type: 6 });
  });

  it('is the answer itself where nothing takes it on, with the picture from its address', async () => {
    const message = newMessage(reply, 'asker');
    const { response, log } = await promised(message, interaction, true);
    expect([response, log.failed]).toEqual([message, true]);
    expect(JSON.stringify(response)).toContain(picture.dark);
  });

  it.each([
    {},
    { ...interaction, token: '' },
    { ...interaction, token: '../..' },
    { ...interaction, application_id: 'x/y' },
  ])('is the answer itself where the interaction is %j', async (from) => {
    const message = newMessage(reply, 'asker');
    const { response, jobs } = await promised(message, from);
    expect([response, jobs]).toEqual([message, []]);
  });
});
