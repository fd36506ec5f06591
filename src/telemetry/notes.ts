import type { Why } from '../answers/reply/reply.ts';

/** What is logged of each request, tick and delivery is gathered in notes; src/telemetry makes the line of them. */

/** Where the one line that is logged of each request, tick and delivery goes. */
export interface Journal {
  /** Writes one line, without its end. Never throws. */
  write(line: string): void;
}

/**
 * What is noted of one request as it goes along, for its line in the log; nothing in it is a person's word. It is
 * handed down and filled in, so that of a request which fails half-way is told what was known by then.
 */
export interface RequestNotes {
  /** `check`: Slack's of the certificate. */
  asked?: 'command' | 'press' | 'completion' | 'ping' | 'check' | 'other';
  /** A name of the catalogue, or `other`. */
  command?: string;
  /** Why it was refused. */
  why?: Why;
  /** Version of the digest that it was answered from. */
  version?: string;
  /** Something in it failed, whatever was answered. */
  failed?: true;
}

/** The same of one delivery. */
export interface DeliveryNotes {
  version?: string;
  /** How often the delivery was claimed, this time included. */
  attempt?: number;
  /** Someone else had the claim, or took it. */
  claimLost?: true;
  /** Messages posted this time, and how many there are in all, as far as that is known. */
  posted?: number;
  parts?: number;
}
