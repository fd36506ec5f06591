import type { Why } from '../answers/reply/reply.ts';

/**
 * What is to be logged of one request. It is handed down and filled in by whoever knows something, so that of a request
 * which fails half-way is told what was known by then. Nothing in it is a person's word.
 */
export interface RequestLogEntry {
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
export interface DeliveryLogEntry {
  version?: string;
  /** How often the delivery was claimed, this time included. */
  attempt?: number;
  /** Someone else had the claim, or took it. */
  claimLost?: true;
}
