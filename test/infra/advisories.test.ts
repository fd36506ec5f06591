import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditVerdict } from '../../infra/package/advisories.ts';
import { root } from './project.ts';

const report = (vulnerabilities: object): string => JSON.stringify({ auditReportVersion: 2, vulnerabilities });

describe('an audit', () => {
  it.each([
    ['high', true],
    ['critical', true],
    ['moderate', false],
  ])('of an advisory that is %s is bad: %s', (severity, isBad) => {
    const found = report({ ferry: { severity, range: '<2.0.0' } });
    expect(auditVerdict(found)).toEqual({ lines: [`${severity}: ferry <2.0.0`], isBad });
  });

  it('without any says so', () => {
    expect(auditVerdict(report({}))).toEqual({ lines: ['No advisory on any package.'], isBad: false });
  });

  it.each([
    [
      '{"message":"405 Method Not Allowed - POST https://registry.example/-/npm/v1/security/advisories/bulk"}',
      '405 Method Not Allowed',
    ],
    ['', 'it gave no report'],
    ['<html>', 'it gave no report'],
  ])('that a registry does not offer is not passed off as one: %s', (printed, reason) => {
    const { lines, isBad } = auditVerdict(printed);
    expect(lines).toEqual([`Not checked: this registry offers no advisories (${reason}). Ask one that does.`]);
    expect(isBad).toBe(false);
  });
});

describe('install scripts', () => {
  const lock: { packages: Record<string, { hasInstallScript?: boolean }> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  const having = Object.entries(lock.packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript && path !== '' ? [path.split('node_modules/').at(-1) ?? ''] : [],
  );
  const { allowScripts }: { allowScripts: Record<string, boolean> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );

  it('of packages are switched off, each by its name', () => {
    expect(allowScripts).toEqual(Object.fromEntries(having.map((name) => [name, false])));
  });

  it('are explained in SECURITY.md, each of them and no other', () => {
    const [, section = ''] =
      /## Install scripts\n([\s\S]*?)\n## /.exec(readFileSync(join(root, 'SECURITY.md'), 'utf8')) ?? [];
    const explained = [...section.matchAll(/^- `([^`]+)`/gm)].map(([, name]) => name);
    expect(explained.sort()).toEqual(['infra/bring-node.mjs', ...having].sort());
  });
});
