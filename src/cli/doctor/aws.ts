import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  type StackResource,
} from '@aws-sdk/client-cloudformation';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { bad, type Finding, good, unchecked } from './finding.ts';

/** Where clients of AWS connect; each takes its own address and credentials from the environment, as the SDK does. */
const QUICK = { maxAttempts: 2 };

const DEPLOY = 'npm run deploy';

/** The deployment: its stack, the table and its index, and the schedule that calls the tick. */
export async function deployment(stack: string): Promise<readonly Finding[]> {
  const resources = await attempt(async () => {
    const client = new CloudFormationClient(QUICK);
    return (await client.send(new DescribeStackResourcesCommand({ StackName: stack }))).StackResources ?? [];
  });
  if ('failed' in resources) return [stackFinding(stack, resources.failed)];
  const halfway = resources.value.filter(({ ResourceStatus = '' }) => !/_COMPLETE$/.test(ResourceStatus));
  return [
    halfway.length === 0
      ? good(`the stack ${stack} is deployed`)
      : bad(`${halfway.length} parts of the stack ${stack} are not deployed`, DEPLOY),
    await table(resources.value),
    await schedule(resources.value),
  ];
}

function stackFinding(stack: string, failed: Error): Finding {
  if (/does not exist/.test(failed.message)) return bad(`there is no stack ${stack}`, DEPLOY);
  if (
    /credential|region|security token|ExpiredToken|InvalidClientTokenId|AccessDenied/i.test(
      `${failed.name} ${failed.message}`,
    )
  )
    return unchecked(
      'the deployment',
      'needs AWS credentials and a region that may describe it (aws configure, or AWS_PROFILE)',
    );
  return unchecked('the deployment', `AWS does not say (${failed.name})`);
}

const idOf = (resources: readonly StackResource[], type: string): string | undefined =>
  resources.find(({ ResourceType }) => ResourceType === type)?.PhysicalResourceId;

async function table(resources: readonly StackResource[]): Promise<Finding> {
  const name = idOf(resources, 'AWS::DynamoDB::Table');
  if (name === undefined) return bad('the deployment has no table', DEPLOY);
  const answer = await attempt(async () => {
    const client = new DynamoDBClient(QUICK);
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  });
  if ('failed' in answer) return unchecked('the table', `AWS does not say (${answer.failed.name})`);
  const indexes = (answer.value?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName);
  const whole = answer.value?.TableStatus === 'ACTIVE' && indexes.includes('due');
  return whole ? good('the table is there, with its index') : bad('the table or its index is not ready', DEPLOY);
}

async function schedule(resources: readonly StackResource[]): Promise<Finding> {
  const name = idOf(resources, 'AWS::Scheduler::Schedule');
  if (name === undefined) return bad('the deployment has no schedule: no summary is ever due', DEPLOY);
  const answer = await attempt(async () => {
    const client = new SchedulerClient(QUICK);
    return (await client.send(new GetScheduleCommand({ Name: name }))).State;
  });
  if ('failed' in answer) return unchecked('the schedule', `AWS does not say (${answer.failed.name})`);
  return answer.value === 'ENABLED'
    ? good('the schedule runs')
    : bad('the schedule is switched off: nothing is posted', DEPLOY);
}

type Attempt<T> = { readonly value: T } | { readonly failed: Error };

async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await work() };
  } catch (failure) {
    return { failed: failure instanceof Error ? failure : new Error(String(failure)) };
  }
}
