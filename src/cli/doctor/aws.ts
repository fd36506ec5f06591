import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  type StackResource,
} from '@aws-sdk/client-cloudformation';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { bad, type Finding, finding, unchecked } from './finding.ts';
import { DEPLOY } from './request.ts';

/** Each client takes its address and credentials from the environment, as the SDK does. */
const QUICK = { maxAttempts: 2 };

/** The deployment: its stack, the table and its index, and the schedule that calls the tick. */
export async function deployment(stack: string): Promise<readonly Finding[]> {
  try {
    const asked = new DescribeStackResourcesCommand({ StackName: stack });
    const { StackResources: resources = [] } = await new CloudFormationClient(QUICK).send(asked);
    const halfway = resources.filter(({ ResourceStatus = '' }) => !/_COMPLETE$/.test(ResourceStatus));
    return [
      finding(
        halfway.length === 0,
        `the stack ${stack} is deployed`,
        `${halfway.length} parts of the stack ${stack} are not deployed`,
        DEPLOY,
      ),
      await part(resources, 'Table', 'table', '', table),
      await part(resources, 'DailySchedule', 'schedule', ': no summary is ever due', schedule),
    ];
  } catch (failure) {
    return [stackFinding(stack, failure instanceof Error ? failure : new Error(String(failure)))];
  }
}

const NO_ACCESS = /credential|region|security token|ExpiredToken|InvalidClientTokenId|AccessDenied/i;

function stackFinding(stack: string, { name, message }: Error): Finding {
  if (/does not exist/.test(message)) return bad(`there is no stack ${stack}`, DEPLOY);
  const needs = 'needs AWS credentials and a region that may describe it (aws configure, or AWS_PROFILE)';
  return unchecked('the deployment', NO_ACCESS.test(`${name} ${message}`) ? needs : `AWS does not say (${name})`);
}

/** What is found of one resource of the stack, by its name in the template; `without` says what its absence means. */
async function part(
  resources: readonly StackResource[],
  name: string,
  what: string,
  without: string,
  look: (id: string) => Promise<Finding>,
): Promise<Finding> {
  const id = resources.find(({ LogicalResourceId }) => LogicalResourceId === name)?.PhysicalResourceId;
  if (id === undefined) return bad(`the deployment has no ${what}${without}`, DEPLOY);
  try {
    return await look(id);
  } catch (failure) {
    return unchecked(`the ${what}`, `AWS does not say (${failure instanceof Error ? failure.name : 'unknown'})`);
  }
}

async function table(id: string): Promise<Finding> {
  const { Table } = await new DynamoDBClient(QUICK).send(new DescribeTableCommand({ TableName: id }));
  const indexes = (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName);
  const isWhole = Table?.TableStatus === 'ACTIVE' && indexes.includes('due');
  return finding(isWhole, 'the table is there, with its index', 'the table or its index is not ready', DEPLOY);
}

async function schedule(id: string): Promise<Finding> {
  const { State } = await new SchedulerClient(QUICK).send(new GetScheduleCommand({ Name: id }));
  const off = 'the schedule is switched off: nothing is posted';
  return finding(State === 'ENABLED', 'the schedule runs', off, DEPLOY);
}
