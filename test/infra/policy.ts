import type { Template } from './template.ts';

/** The account that references are resolved in. */
const [PARTITION, REGION, ACCOUNT] = ['aws', 'eu-central-1', '123456789012'];

/** How an ARN is made of a resource's name, by type. */
const ARNS: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'dynamodb:REGION:ACCOUNT:table/NAME',
  'AWS::SQS::Queue': 'sqs:REGION:ACCOUNT:NAME',
  'AWS::Lambda::Function': 'lambda:REGION:ACCOUNT:function:NAME',
  'AWS::S3::Bucket': 's3:::NAME',
  // The attribute of a log group ends in this star: it stands for the streams.
  'AWS::Logs::LogGroup': 'logs:REGION:ACCOUNT:log-group:NAME:*',
};

/** The ARN of a resource of that type and name in the account. */
export function arnOf(type: string, name: string): string {
  const form = ARNS[type];
  if (!form) throw new Error(`test/infra/policy.ts does not know the ARN of a ${type}.`);
  return `arn:${PARTITION}:${form
    .replace('REGION', REGION ?? '')
    .replace('ACCOUNT', ACCOUNT ?? '')
    .replace('NAME', name)}`;
}

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Patterns of the partition keys that it is on; absent where it is on all. */
  readonly keys?: readonly string[];
}

/** What a role may do. */
export interface Rights {
  readonly statements: readonly Statement[];
  /**
   * Whether IAM would let the role do that: some statement allows it and none denies it.
   * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
   * @param key Of the item that is asked for, in a table; without one a condition on keys is met.
   */
  readonly allow: (action: string, resource: string, key?: string) => boolean;
}

/**
 * Reads a role of the template.
 * @throws Error at whatever it does not know (managed policies, NotAction, conditions but on keys): nothing is guessed.
 */
export function rightsOf(template: Template, role: string): Rights {
  const { Policies, ...other } = { ...template.Resources[role]?.Properties };
  for (const name of Object.keys(other)) {
    if (name !== 'AssumeRolePolicyDocument') throw new Error(`${role}: ${name} is not evaluated here.`);
  }
  if (!Array.isArray(Policies)) throw new Error(`${role} is no role with policies.`);
  const statements: Statement[] = Policies.flatMap((policy) => chosen(policy, template)).flatMap(({ PolicyDocument }) =>
    list(PolicyDocument.Statement).map((statement) => read(statement, template, role)),
  );
  const matching = (action: string, resource: string, key?: string): readonly Statement[] =>
    statements.filter(
      ({ actions, resources, keys }) =>
        actions.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
        resources.some((pattern) => matches(pattern, resource)) &&
        (key === undefined || !keys || keys.some((pattern) => matches(pattern, key))),
    );
  const allow = (action: string, resource: string, key?: string): boolean => {
    const effects = matching(action, resource, key).map(({ Effect }) => Effect);
    return effects.includes('Allow') && !effects.includes('Deny');
  };
  return { statements, allow };
}

/** A policy, or the one of two that a condition of the template chooses; none where that is no value. */
function chosen(
  policy: object,
  { Conditions }: Template,
): readonly { readonly PolicyDocument: { Statement: object } }[] {
  const [condition, met, unmet] = 'Fn::If' in policy && Array.isArray(policy['Fn::If']) ? policy['Fn::If'] : [];
  if (condition === undefined) return [policy as { readonly PolicyDocument: { Statement: object } }];
  const choice = isMet((Conditions as Readonly<Record<string, unknown>>)[condition]) ? met : unmet;
  return choice.Ref === 'AWS::NoValue' ? [] : [choice];
}

/** @throws Error at any other condition than that two texts differ, or are the same: nothing is guessed. */
function isMet(condition: unknown): boolean {
  type Equals = { readonly 'Fn::Equals'?: readonly unknown[] };
  const { 'Fn::Not': not, ...same } = (condition ?? {}) as Equals & { readonly 'Fn::Not'?: readonly Equals[] };
  const [one, other, ...more] = (not ? not[0] : same)?.['Fn::Equals'] ?? [];
  if (typeof one !== 'string' || typeof other !== 'string' || more.length > 0) {
    throw new Error(`Not evaluated here: ${JSON.stringify(condition)}`);
  }
  return (one === other) === (not === undefined);
}

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

function read(statement: object, template: Template, role: string): Statement {
  const { Effect, Action, Resource, Condition, Sid: _, ...unknown } = statement as Readonly<Record<string, unknown>>;
  const keys = keysIn(Condition);
  const [beyond] = Object.keys({ ...unknown, ...(Condition !== undefined && !keys ? { Condition } : {}) });
  if (beyond !== undefined || (Effect !== 'Allow' && Effect !== 'Deny')) {
    throw new Error(`${role}: a statement with ${beyond ?? `the effect ${Effect}`} is not evaluated here.`);
  }
  const actions = list(Action).map(String);
  const resources = list(Resource).map((value) => resolved(value, template));
  return { Effect, actions, resources, ...(keys ? { keys } : {}) };
}

/** The keys of items that a condition names; undefined where it is another condition, or says more. */
function keysIn(condition: unknown): readonly string[] | undefined {
  const [[how, what] = [], ...others] = Object.entries(condition ?? {});
  const [[on, keys] = [], ...more] = Object.entries(how === 'ForAllValues:StringLike' ? Object(what) : {});
  if (others.length + more.length > 0 || on !== 'dynamodb:LeadingKeys') return undefined;
  return list(keys).map(String);
}

/** A text, or what a reference to a resource stands for. */
function resolved(value: unknown, template: Template): string {
  if (typeof value === 'string') return value;
  const [[how, what] = []] = Object.entries(value ?? {});
  if (how === 'Fn::GetAtt' && Array.isArray(what) && what[1] === 'Arn') return arnOfResource(template, String(what[0]));
  if (how === 'Fn::Sub' && typeof what === 'string') {
    return what
      .replaceAll(`$\{AWS::Partition}`, PARTITION ?? '')
      .replace(/\$\{(\w+)\.Arn\}/g, (_, id: string) => arnOfResource(template, id));
  }
  throw new Error(`Not resolved: ${JSON.stringify(value)}`);
}

function arnOfResource(template: Template, id: string): string {
  const { Type, Properties } = template.Resources[id] ?? {};
  return arnOf(Type ?? id, String(Properties?.['LogGroupName'] ?? Properties?.['FunctionName'] ?? id));
}

/** `*` stands for any characters and `?` for one. */
function matches(pattern: string, text: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`, 's').test(text);
}
