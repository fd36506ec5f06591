import { socketConfig } from '../../config.ts';
import { serveLive } from './serve.ts';
import { liveSlack } from './slack.ts';

void serveLive('slack', socketConfig, liveSlack);
