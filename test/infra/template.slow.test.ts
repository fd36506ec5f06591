import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RegoEngine, TemplateFile } from '@aws/cloudformation-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ofType, packagedTemplate, planted, type Template } from './template.ts';

const SNAPSHOT = join(import.meta.dirname, 'template.snapshot.json');
const engine = new RegoEngine();
let dir: string;
let template: Template;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-validate-'));
  template = packagedTemplate();
});
afterAll(() => {
  engine.free();
  rmSync(dir, { recursive: true });
});

/** A reference within a text, as `Fn::Sub` reads it. */
const reference = (attribute: string): string => `$\{${attribute}}`;

/**
 * Remarks that hold nothing against us: osls repeats dependencies that references make, and a condition on a parameter
 * of osls is settled before CloudFormation sees it.
 */
const SETTLED = ['W3005', 'W8003', 'W9053'];

/** What AWS's own offline rules hold against a template, warnings included. */
function faultsIn(checked: Template): string[] {
  const file = join(dir, 'template.json');
  writeFileSync(file, JSON.stringify(checked));
  const { diagnostics } = engine.validateStandard(new TemplateFile(file), {
    severityLevel: 'WARN',
    exclude: { ids: SETTLED },
  });
  return diagnostics.map(({ ruleId, message }) => `${ruleId} ${message}`);
}

/** Changes the properties of one resource of a copy. */
const set = (id: string, properties: object): Template =>
  planted(template, ({ Resources }) => {
    Object.assign(Resources[id]?.Properties ?? {}, properties);
  });

describe('the packaged template', () => {
  it('is without fault by the rules of AWS', () => {
    expect(Object.keys(template.Resources).length).toBeGreaterThan(40);
    expect(faultsIn(template)).toEqual([]);
  });

  it.each([
    ['a reference to nothing', () => set('SlackErrorsAlarm', { AlarmActions: [{ Ref: 'Lost' }] }), 'Lost'],
    [
      'an attribute that there is not',
      () => set('DailySchedule', { GroupName: { 'Fn::GetAtt': ['Queue', 'Arm'] } }),
      'Arm',
    ],
    [
      'a text with a reference to nothing',
      () => set('Dashboard', { DashboardBody: { 'Fn::Sub': reference('Gone.Arn') } }),
      'Gone',
    ],
    [
      'a dependency on nothing',
      () => planted(template, ({ Resources }) => Object.assign(Resources['Queue'] ?? {}, { DependsOn: ['Nobody'] })),
      'Nobody',
    ],
    ['a property that there is not', () => set('Table', { BilingMode: 'PAY_PER_REQUEST' }), 'BilingMode'],
    ['a runtime that there is not', () => set('SlackLambdaFunction', { Runtime: 'nodejs25.q' }), 'nodejs25.q'],
    ['a statistic that there is not', () => set('SilenceAlarm', { Statistic: 'Most' }), 'Most'],
    ['a time that is none', () => set('SlackLambdaFunction', { Timeout: 'soon' }), 'soon'],
    ['a property missing', () => set('DailySchedule', { FlexibleTimeWindow: undefined }), 'FlexibleTimeWindow'],
  ])('with %s planted is found out', (_, faulty, named) => {
    expect(faultsIn(faulty()).join()).toContain(named);
  });

  it('is the one that was last looked at', () => {
    const seen = normalised(template);
    if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(SNAPSHOT, `${JSON.stringify(seen, null, 2)}\n`);
    if (!existsSync(SNAPSHOT)) {
      throw new Error(`${SNAPSHOT} is missing: read the template, then write it with UPDATE_GOLDENS=1`);
    }
    expect(seen).toEqual(JSON.parse(readFileSync(SNAPSHOT, 'utf8')));
  });

  it('differs from that by nothing but its date when packaged again', () => {
    expect(normalised(packagedTemplate())).toEqual(normalised(template));
    expect(normalised(set('Queue', { VisibilityTimeout: 71 }))).not.toEqual(normalised(template));
  });
});

/** A template without the date of packaging. */
function normalised(packaged: Template): unknown {
  const dated = /(serverless\/[^/"]+\/[^/"]+\/)\d+-[^/"]+/g;
  expect(JSON.stringify(packaged)).toMatch(dated);
  return JSON.parse(JSON.stringify(packaged).replaceAll(dated, '$1<date>'));
}

describe('what is deployed', () => {
  const functions = () => ofType(template, 'AWS::Lambda::Function');

  it('traces what nobody waits for, and no answer', () => {
    const traced = [...functions()].map(([id, { Properties }]) => [id, Properties['TracingConfig'] ?? 'no']);
    expect(Object.fromEntries(traced)).toEqual({
      SlackLambdaFunction: 'no',
      DiscordLambdaFunction: 'no',
      PictureLambdaFunction: 'no',
      DailyLambdaFunction: { Mode: 'Active' },
      DeliverLambdaFunction: { Mode: 'Active' },
      CollectLambdaFunction: { Mode: 'Active' },
    });
  });

  it('has an alarm on errors and throttles of each function, and sends all alarms and their ends to one topic', () => {
    const alarms = ofType(template, 'AWS::CloudWatch::Alarm');
    for (const id of functions().keys()) {
      const Dimensions = [{ Name: 'FunctionName', Value: { Ref: id } }];
      const watched = [...alarms.values()].map(({ Properties }) => Properties);
      for (const MetricName of ['Errors', 'Throttles']) {
        expect(watched).toContainEqual(expect.objectContaining({ Namespace: 'AWS/Lambda', MetricName, Dimensions }));
      }
    }
    expect(alarms.size).toBe(21);
    for (const { Properties } of alarms.values()) {
      const topic = [{ Ref: 'AlarmTopic' }];
      expect(Properties).toMatchObject({ AlarmActions: topic, OKActions: topic });
      expect(Properties['AlarmName']).toMatch(/^dateline-prod-[a-z-]+$/);
    }
  });

  it('looks back 26 hours for a summary, by the hour', () => {
    const { Period, EvaluationPeriods, TreatMissingData } = template.Resources['NoSummaryAlarm']?.Properties ?? {};
    expect([Number(Period) * Number(EvaluationPeriods), TreatMissingData]).toEqual([26 * 3600, 'breaching']);
  });

  it('shows every alarm on the dashboard, in JSON', () => {
    const { DashboardBody } = template.Resources['Dashboard']?.Properties ?? {};
    const text = JSON.stringify(DashboardBody);
    for (const id of ofType(template, 'AWS::CloudWatch::Alarm').keys()) expect(text).toContain(reference(`${id}.Arn`));
    const { widgets } = JSON.parse((DashboardBody as { 'Fn::Sub': string })['Fn::Sub']);
    expect(widgets.length).toBe(9);
  });

  it('keeps logs for a month', () => {
    const logs = [...ofType(template, 'AWS::Logs::LogGroup').values()];
    expect(logs.map(({ Properties }) => Properties['RetentionInDays'])).toEqual([30, 30, 30, 30, 30, 30]);
  });

  it('says where both platforms are to send their requests', () => {
    expect(template.Outputs).toMatchObject({
      SlackEndpoint: { Value: { 'Fn::Sub': `${reference('HttpApi.ApiEndpoint')}/slack` } },
      DiscordEndpoint: { Value: { 'Fn::Sub': `${reference('HttpApi.ApiEndpoint')}/discord` } },
    });
  });

  it('carries its stage in its names, and differs as the stages do', () => {
    const dev = packagedTemplate('dev', { 'alarm-email': 'ops@harbour.example' });
    const named = (of: Template): string => JSON.stringify(Object.values(of.Resources).map((one) => one.Properties));
    expect(named(dev)).not.toContain('prod');
    expect(named(template)).not.toContain('dateline-dev');
    expect(dev.Resources['Table']?.['DeletionPolicy']).toBe('Delete');
    expect(template.Resources['Table']?.['DeletionPolicy']).toBe('Retain');
    expect(dev.Resources['AlarmEmail']?.Properties['Endpoint']).toBe('ops@harbour.example');
    expect(faultsIn(dev)).toEqual([]);
  });
});
