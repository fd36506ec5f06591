/**
 * What serverless.yml cannot say in YAML: whether any topic has feeds, and a schedule for each that has. Read by osls, as
 * `${file(infra/collecting.cjs):collects}` and `:schedules`.
 */
const { join } = require('node:path');
const { topicsWithFeeds } = require('./feeds.ts');

/** `harbour-bridge` as CloudFormation names things: `HarbourBridge`. */
const logicalId = (topic) => topic.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());

const schedule = (topic) => ({
  Type: 'AWS::Scheduler::Schedule',
  Condition: 'Collects',
  Properties: {
    Description: `Every quarter of an hour, the feeds of ${topic} are read that are due`,
    ScheduleExpression: 'rate(15 minutes)',
    // Topics need not all begin at once.
    FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 5 },
    Target: {
      Arn: { 'Fn::GetAtt': ['CollectLambdaFunction', 'Arn'] },
      RoleArn: { 'Fn::GetAtt': ['CollectScheduleRole', 'Arn'] },
      Input: JSON.stringify({ topic }),
      // The next one comes in a quarter of an hour, and does what this one did not.
      RetryPolicy: { MaximumRetryAttempts: 0 },
    },
  },
});

module.exports = async ({ resolveVariable }) => {
  const topics = topicsWithFeeds(join(__dirname, '..', 'digests'));
  if (topics.length > 0) {
    const missing = missingOf(await resolveVariable('param:digest-bucket'), await resolveVariable('param:contact'));
    if (missing.length > 0) throw new Error([`${topics.join(', ')}: feeds are collected.`, ...missing].join(' '));
  }
  return { collects: String(topics.length > 0), schedules: { Resources: schedulesOf(topics) } };
};

/** What a deployment that collects has to be given. */
const missingOf = (bucket, contact) => [
  ...(bucket === '' ? ['Name the bucket of digests: --param digest-bucket=NAME (docs/publishing.md).'] : []),
  ...(contact === '' ? ['Say where publishers reach you: --param contact=you@example.org.'] : []),
];
module.exports.missingOf = missingOf;

/** A schedule for each topic, by its logical id. */
const schedulesOf = (topics) =>
  Object.fromEntries(topics.map((topic) => [`Collect${logicalId(topic)}Schedule`, schedule(topic)]));
module.exports.schedulesOf = schedulesOf;
