import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { Unread } from '../unread.ts';
import { codeOf } from './failures.ts';

/** An address of a host, as a resolver gives it. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** Gives every address of a host name; rejects where there is none. */
export type Resolve = (hostname: string) => Promise<readonly HostAddress[]>;

/** The machine's own resolver, its hosts file included. */
export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * Whether an address may be connected to: one of the public internet. Private, link-local (a cloud's metadata among
 * them), shared, reserved and translated ranges are not, in whatever form they are written.
 * @param allowLoopback Also this machine itself, for tests.
 */
export function isPublic(address: string, allowLoopback: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` reads an IPv4-mapped address (::ffff:10.0.0.1) as the IPv4 address that it stands for.
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'loopback') return allowLoopback;
  if (range !== 'unicast') return false;
  // Of IPv6 only 2000::/3 is given out: https://www.iana.org/assignments/ipv6-address-space
  return parsed.kind() === 'ipv4' || ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
}

function unresolved(hostname: string, failure: unknown): never[] {
  const code = codeOf(failure);
  if (code === 'ENOTFOUND' || code === 'ENODATA') return [];
  throw new Unread(`the address of ${hostname} cannot be looked up`, { mayPass: true });
}

/**
 * The addresses that a host may be reached at. The connection is made to these and to no other, so that a name that
 * is pointed elsewhere after the check (DNS rebinding) gains nothing.
 * @throws Unread where the host has none, or any of them is not public.
 */
export async function publicAddresses(
  hostname: string,
  resolve: Resolve,
  allowLoopback: boolean,
): Promise<readonly HostAddress[]> {
  // URL has read decimal, octal and hexadecimal forms as the address that they stand for by now.
  const literal = hostname.replace(/[[\]]/g, '');
  const found = ipaddr.isValid(literal)
    ? [{ address: literal, family: literal.includes(':') ? 6 : 4 }]
    : await resolve(hostname).catch((failure: unknown) => unresolved(hostname, failure));
  if (found.length === 0) throw new Unread(`there is no host ${hostname}`);
  const closed = found.find(({ address }) => !isPublic(address, allowLoopback));
  if (closed) throw new Unread(`${hostname} is an address of a private network, which is not read`);
  return found;
}
