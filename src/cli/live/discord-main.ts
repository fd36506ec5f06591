import { gatewayConfig } from '../../config.ts';
import { liveDiscord } from './discord.ts';
import { serveLive } from './serve.ts';

void serveLive('discord', gatewayConfig, liveDiscord);
