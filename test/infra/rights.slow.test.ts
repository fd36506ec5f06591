import { beforeAll, describe, expect, it } from 'vitest';
import { leaseItem, subscriptionItem } from '../../src/aws/keys.ts';
import { arnOf, rightsOf } from './policy.ts';
import { ofType, packagedTemplate, planted, type Template } from './template.ts';

let template: Template;
let withBucket: Template;
beforeAll(() => {
  template = packagedTemplate();
  withBucket = packagedTemplate('prod', { 'digest-bucket': 'harbour-digests' });
});

const table = arnOf('AWS::DynamoDB::Table', 'Table');
const queue = arnOf('AWS::SQS::Queue', 'Queue');
const logOf = (name: string): string =>
  `arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/dateline-prod-${name}`;
const stream = (name: string): string => `${logOf(name)}:log-stream:2031/01/01/1`;

const DIGEST = 'arn:aws:s3:::harbour-digests/digests/karabakh/current.json';

/** What may be asked for, and of what: all pairs are tried. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  dynamodb: [
    ...['GetItem', 'BatchGetItem', 'Query', 'Scan', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
    ...['PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete', 'ConditionCheckItem', 'DescribeTable'],
    ...['CreateTable', 'UpdateTable', 'DeleteTable', 'UpdateTimeToLive', 'ExportTableToPointInTime', 'CreateBackup'],
    '*',
  ],
  sqs: [
    ...['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes', 'GetQueueUrl', 'PurgeQueue'],
    ...['ChangeMessageVisibility', 'SetQueueAttributes', 'DeleteQueue', 'CreateQueue', 'StartMessageMoveTask', '*'],
  ],
  logs: ['CreateLogGroup', 'CreateLogStream', 'PutLogEvents', 'GetLogEvents', 'FilterLogEvents', 'DeleteLogGroup', '*'],
  xray: ['PutTraceSegments', 'PutTelemetryRecords', 'GetTraceSummaries', '*'],
  lambda: ['InvokeFunction', 'UpdateFunctionCode', 'GetFunction', '*'],
  ssm: ['GetParameter', 'GetParameters', '*'],
  s3: ['GetObject', 'GetObjectVersion', 'PutObject', 'DeleteObject', 'ListBucket', '*'],
  iam: ['PassRole', '*'],
  sts: ['AssumeRole'],
  sns: ['Publish'],
  secretsmanager: ['GetSecretValue'],
};
const NAMES = ['slack', 'discord', 'daily', 'deliver', 'collect', 'picture'];
const ARTICLES = arnOf('AWS::S3::Bucket', 'Articles');
const RESOURCES = [
  ...[table, `${table}/index/due`, `${table}/index/other`, arnOf('AWS::DynamoDB::Table', 'Another'), `${table}2`],
  ...[queue, arnOf('AWS::SQS::Queue', 'DeadLetters'), arnOf('AWS::SQS::Queue', 'UncalledTicks'), `${queue}2`],
  ...NAMES.flatMap((name) => [logOf(name), stream(name), arnOf('AWS::Lambda::Function', `dateline-prod-${name}`)]),
  ...[
    '*',
    'arn:aws:s3:::anything/at-all',
    ...[ARTICLES, `${ARTICLES}/articles/ferries/a.txt`, `${ARTICLES}-2/articles/ferries/a.txt`],
    ...[
      'arn:aws:s3:::harbour-digests',
      DIGEST,
      'arn:aws:s3:::harbour-digests/wages/2031.json',
      'arn:aws:s3:::harbour-digests-2/digests/x',
    ],
    'arn:aws:ssm:eu-central-1:123456789012:parameter/dateline/prod/slack-bot-token',
  ],
];

/** Every pair that a role is allowed, as `action resource`. */
function allowed(role: string, of: Template = template): string[] {
  const { allow } = rightsOf(of, role);
  const actions = Object.entries(ACTIONS).flatMap(([service, names]) => names.map((name) => `${service}:${name}`));
  return actions
    .flatMap((action) => RESOURCES.filter((resource) => allow(action, resource)).map((on) => `${action} ${on}`))
    .sort();
}

const onTable = (...names: string[]): string[] => names.map((name) => `dynamodb:${name} ${table}`);
const onQueue = (...names: string[]): string[] => names.map((name) => `sqs:${name} ${queue}`);
const logging = (name: string): string[] =>
  ['CreateLogStream', 'PutLogEvents'].map((one) => `logs:${one} ${stream(name)}`);
/** X-Ray knows no resources: its two rights are on everything. */
const tracing = ['PutTraceSegments', 'PutTelemetryRecords'].flatMap((one) =>
  RESOURCES.map((on) => `xray:${one} ${on}`),
);

describe('each role', () => {
  it.each([
    ['SlackRole', [...logging('slack'), ...onTable('GetItem', 'PutItem')]],
    [
      'DiscordRole',
      [
        ...[...logging('discord'), ...onTable('GetItem', 'PutItem')],
        `lambda:InvokeFunction ${arnOf('AWS::Lambda::Function', 'dateline-prod-picture')}`,
      ],
    ],
    ['PictureRole', logging('picture')],
    [
      'DailyRole',
      [
        ...logging('daily'),
        ...tracing,
        ...onTable('GetItem', 'PutItem'),
        `dynamodb:Query ${table}/index/due`,
        ...onQueue('SendMessage'),
      ],
    ],
    [
      'DeliverRole',
      [
        ...logging('deliver'),
        ...tracing,
        ...onTable('GetItem', 'PutItem', 'UpdateItem'),
        ...onQueue('SendMessage', 'ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'),
      ],
    ],
    [
      'ScheduleRole',
      [
        `lambda:InvokeFunction ${arnOf('AWS::Lambda::Function', 'dateline-prod-daily')}`,
        `sqs:SendMessage ${arnOf('AWS::SQS::Queue', 'UncalledTicks')}`,
      ],
    ],
    ['CollectRole', [...logging('collect'), ...tracing]],
    ['CollectScheduleRole', [`lambda:InvokeFunction ${arnOf('AWS::Lambda::Function', 'dateline-prod-collect')}`]],
  ])('%s may do what it has to, and nothing else', (role, has) => {
    expect(allowed(role)).toEqual([...has].sort());
  });

  it('CollectRole may keep articles and publish digests where a topic has feeds', () => {
    const collecting = planted(withBucket, ({ Conditions }) => {
      Object.assign(Conditions as object, { Collects: { 'Fn::Equals': ['true', 'true'] } });
    });
    const objects = [`${ARTICLES}/articles/ferries/a.txt`, DIGEST];
    expect(allowed('CollectRole', collecting)).toEqual(
      [
        ...[...logging('collect'), ...tracing, ...onTable('PutItem')],
        ...objects.flatMap((object) =>
          ['GetObject', 'PutObject', 'DeleteObject'].map((name) => `s3:${name} ${object}`),
        ),
        ...[ARTICLES, 'arn:aws:s3:::harbour-digests'].map((bucket) => `s3:ListBucket ${bucket}`),
      ].sort(),
    );
  });

  it('CollectRole may write what is of a topic, and nothing that is of a channel', () => {
    const collecting = planted(withBucket, ({ Conditions }) => {
      Object.assign(Conditions as object, { Collects: { 'Fn::Equals': ['true', 'true'] } });
    });
    const { allow } = rightsOf(collecting, 'CollectRole');
    const channel = subscriptionItem({ platform: 'slack', channel: 'C0123ABCD', topic: 'ferries' });
    expect(allow('dynamodb:PutItem', table, leaseItem('ferries').pk)).toBe(true);
    expect(allow('dynamodb:PutItem', table, channel.pk)).toBe(false);
  });

  it.each([
    ['SlackRole', [`s3:GetObject ${DIGEST}`]],
    ['DiscordRole', [`s3:GetObject ${DIGEST}`]],
    ['PictureRole', [`s3:GetObject ${DIGEST}`]],
    ['DeliverRole', [`s3:GetObject ${DIGEST}`]],
    ['DailyRole', []],
    ['ScheduleRole', []],
  ])('%s may read published digests, and nothing else, where there is a bucket of them', (role, more) => {
    expect(allowed(role, withBucket)).toEqual([...allowed(role), ...more].sort());
  });

  it("is one function's own, and is taken on by its service alone", () => {
    const takenBy = new Map(
      [...ofType(template, 'AWS::Lambda::Function')].map(([id, { Properties }]) => [id, Properties['Role']]),
    );
    expect(Object.fromEntries(takenBy)).toEqual(
      Object.fromEntries(
        ['Slack', 'Discord', 'Picture', 'Daily', 'Deliver', 'Collect'].map((name) => [
          `${name}LambdaFunction`,
          { 'Fn::GetAtt': [`${name}Role`, 'Arn'] },
        ]),
      ),
    );
    const roles = ofType(template, 'AWS::IAM::Role');
    expect([...roles.keys()]).toEqual([
      ...['SlackRole', 'DiscordRole', 'PictureRole', 'DailyRole', 'DeliverRole', 'ScheduleRole'],
      ...['CollectRole', 'CollectScheduleRole'],
    ]);
    for (const [id, { Properties }] of roles) {
      const { Statement } = Properties['AssumeRolePolicyDocument'] as { Statement: object[] };
      const service = id.endsWith('ScheduleRole') ? 'scheduler' : 'lambda';
      expect(Statement).toEqual([
        expect.objectContaining({ Action: 'sts:AssumeRole', Principal: { Service: `${service}.amazonaws.com` } }),
      ]);
    }
  });
});

/** A template in which one role has one more statement. */
const withStatement = (statement: object): Template =>
  planted(template, ({ Resources }) => {
    const policies = Resources['SlackRole']?.Properties['Policies'] as { PolicyDocument: { Statement: object[] } }[];
    policies[0]?.PolicyDocument.Statement.push(statement);
  });

describe('a right too many', () => {
  it.each([
    ['a whole service', { Action: 'dynamodb:*', Resource: table }, `dynamodb:Scan ${table}`],
    ['one in other letters', { Action: 'DynamoDB:scan', Resource: table }, `dynamodb:Scan ${table}`],
    [
      'another table',
      { Action: 'dynamodb:GetItem', Resource: 'arn:aws:dynamodb:*' },
      'dynamodb:GetItem arn:aws:dynamodb:eu-central-1:123456789012:table/Another',
    ],
    ['everything', { Action: '*', Resource: '*' }, 'iam:PassRole *'],
    ['one letter of a name', { Action: 'dynamodb:Scan', Resource: `${table}?` }, `dynamodb:Scan ${table}2`],
  ])('(%s) is seen', (_, statement, pair) => {
    expect(allowed('SlackRole')).not.toContain(pair);
    expect(allowed('SlackRole', withStatement({ Effect: 'Allow', ...statement }))).toContain(pair);
  });

  it('is no use where another statement denies it', () => {
    const denied = withStatement({ Effect: 'Deny', Action: 'dynamodb:Put*', Resource: '*' });
    expect(allowed('SlackRole', denied)).toEqual([...logging('slack'), ...onTable('GetItem')].sort());
  });

  it.each([
    [
      'a condition',
      () => withStatement({ Effect: 'Allow', Action: 's3:*', Resource: '*', Condition: {} }),
      'Condition',
    ],
    [
      'one on keys with another',
      () =>
        withStatement({
          ...{ Effect: 'Allow', Action: 's3:*', Resource: '*' },
          Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'A', 'aws:SourceIp': 'B' } },
        }),
      'Condition',
    ],
    [
      'a condition of the template',
      () =>
        planted(withBucket, ({ Conditions }) => {
          Object.assign(Conditions as object, { DigestBucketGiven: { 'Fn::And': [] } });
        }),
      'Fn::And',
    ],
    ['a right to all but', () => withStatement({ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }), 'NotAction'],
    [
      "AWS's own policies",
      () =>
        planted(template, ({ Resources }) => {
          Object.assign(Resources['SlackRole']?.Properties ?? {}, { ManagedPolicyArns: ['arn:aws:iam::aws:policy/x'] });
        }),
      'ManagedPolicyArns',
    ],
  ])('behind %s is not guessed at', (_, faulty, named) => {
    expect(() => rightsOf(faulty(), 'SlackRole')).toThrow(named);
  });
});
