import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As much of an AWS account on loopback as a first deployment asks of one. */
export interface Cloud {
  /** Every service's address. */
  readonly endpoint: string;
  /** Calls in order: `CreateStack`, `PUT /bucket/key`. */
  readonly calls: readonly string[];
  /** Files in the deployment bucket, by key. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly close: () => Promise<void>;
}

const BUCKET = 'the-deployment-bucket';

interface Account {
  readonly parameters: Readonly<Record<string, string>>;
  readonly files: Map<string, Buffer>;
  /** CREATE_COMPLETE, UPDATE_COMPLETE; empty before the stack is there. */
  status: string;
}

/** @param parameters The Parameter Store: values by name. */
export async function startCloud(parameters: Readonly<Record<string, string>>): Promise<Cloud> {
  const account: Account = { parameters, files: new Map(), status: '' };
  const calls: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await bytesOf(request);
    const { call, answer } = answerTo(request, body, account);
    calls.push(call);
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ calls, files: account.files },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const xml = (text: string, status = 200): Answer => ({ status, type: 'text/xml', text });
const json = (value: object, status = 200): Answer => ({
  ...{ status, type: 'application/x-amz-json-1.1', text: JSON.stringify(value) },
});

function answerTo(request: IncomingMessage, body: Buffer, account: Account): { call: string; answer: Answer } {
  const target = String(request.headers['x-amz-target'] ?? '');
  if (target.startsWith('AmazonSSM')) {
    return { call: 'GetParameter', answer: parameter(JSON.parse(body.toString()).Name, account) };
  }
  const action = new URLSearchParams(body.toString()).get('Action');
  if (request.url === '/' && action !== null)
    return { call: action, answer: queryAnswer(stackAnswer(action, account)) };
  const { pathname } = new URL(request.url ?? '/', 'http://bucket');
  if (request.method === 'PUT') account.files.set(pathname.slice(BUCKET.length + 2), body);
  return {
    call: `${request.method} ${pathname}`,
    answer: xml('<ListBucketResult><KeyCount>0</KeyCount></ListBucketResult>'),
  };
}

const queryAnswer = (text: string): Answer => xml(text, text.startsWith('<ErrorResponse>') ? 400 : 200);

function parameter(name: string, { parameters }: Account): Answer {
  const Value = parameters[name];
  if (Value === undefined) return json({ __type: 'ParameterNotFound' }, 400);
  return json({ Parameter: { Name: name, Type: 'SecureString', Value } });
}

const OUTPUTS = { SlackEndpoint: 'https://abc.example/slack', DiscordEndpoint: 'https://abc.example/discord' };

/** CloudFormation's and STS' answers, in the query protocol. */
function stackAnswer(action: string, account: Account): string {
  const answers: Readonly<Record<string, () => string>> = {
    GetCallerIdentity: () => '<Account>123456789012</Account><Arn>arn:aws:iam::123456789012:user/x</Arn>',
    CreateStack: () => changed(account, 'CREATE_COMPLETE'),
    UpdateStack: () => changed(account, 'UPDATE_COMPLETE'),
    DescribeStacks: () => `<Stacks><member>${stack(account.status)}</member></Stacks>`,
    DescribeStackEvents: () => {
      const begun = account.status.replace('COMPLETE', 'IN_PROGRESS');
      return `<StackEvents><member>${event(account.status)}</member><member>${event(begun)}</member></StackEvents>`;
    },
    DescribeStackResource: () =>
      `<StackResourceDetail><PhysicalResourceId>${BUCKET}</PhysicalResourceId></StackResourceDetail>`,
    ListStackResources: () => '<StackResourceSummaries/>',
    ValidateTemplate: () => '',
  };
  if (action === 'DescribeStacks' && account.status === '') return missing('Stack with id dateline-dev does not exist');
  const answer = answers[action];
  if (!answer) return missing(`${action} is nothing that a first deployment asks`);
  return `<${action}Response><${action}Result>${answer()}</${action}Result></${action}Response>`;
}

function changed(account: Account, status: string): string {
  account.status = status;
  return '<StackId>arn:aws:cloudformation:stack/1</StackId>';
}

const stack = (status: string): string =>
  [
    `<StackName>dateline-dev</StackName><StackStatus>${status}</StackStatus><Outputs>`,
    ...Object.entries({ ...OUTPUTS, ServerlessDeploymentBucketName: BUCKET }).map(
      ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
    ),
    '</Outputs>',
  ].join('');

const event = (status: string): string =>
  [
    `<EventId>${status}</EventId><StackName>dateline-dev</StackName><StackId>arn:aws:cloudformation:stack/1</StackId>`,
    '<PhysicalResourceId>arn:aws:cloudformation:stack/1</PhysicalResourceId><ResourceType>AWS::CloudFormation::Stack</ResourceType>',
    `<ResourceStatus>${status}</ResourceStatus><LogicalResourceId>dateline-dev</LogicalResourceId>`,
    `<Timestamp>${new Date(Date.now() + 60_000).toISOString()}</Timestamp>`,
  ].join('');

const missing = (message: string): string =>
  `<ErrorResponse><Error><Code>ValidationError</Code><Message>${message}</Message></Error></ErrorResponse>`;
