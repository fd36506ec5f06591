/** The units of CloudWatch. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html */
const UNITS = [
  ...['Seconds', 'Microseconds', 'Milliseconds', 'Percent', 'Count', 'None'],
  ...[
    'Bytes',
    'Kilobytes',
    'Megabytes',
    'Gigabytes',
    'Terabytes',
    'Bits',
    'Kilobits',
    'Megabits',
    'Gigabits',
    'Terabits',
  ],
].flatMap((unit) => (/^(None|Percent|.*econds)$/.test(unit) ? [unit] : [unit, `${unit}/Second`]));

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Text of CloudWatch's names and values: printable ASCII, with something in it, and no colon in front. */
const isName = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && /^[ -~]*[!-~][ -~]*$/.test(value);

/**
 * What the embedded metric format holds against a line; nothing for a line without an `_aws` block.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function emfFaults(line: string): readonly string[] {
  if (line.includes('\n')) return ['more than one line'];
  if (Buffer.byteLength(line) > 256 * 1024) return ['longer than an event of the log'];
  let root: unknown;
  try {
    root = JSON.parse(line);
  } catch {
    return ['not JSON from its first to its last character'];
  }
  if (!isFields(root)) return ['no object'];
  if (!('_aws' in root)) return [];
  const meta = root['_aws'];
  if (!isFields(meta)) return ['_aws is no object'];
  const { Timestamp, CloudWatchMetrics, ...rest } = meta;
  const directives = listed(CloudWatchMetrics);
  return [
    ...(Number.isInteger(Timestamp) && Number(Timestamp) > 1e12 ? [] : ['Timestamp is no instant in milliseconds']),
    ...(directives.length > 0 ? [] : ['no directive']),
    ...Object.keys(rest).map((name) => `_aws has ${name}`),
    ...directives.flatMap((directive) => (isFields(directive) ? directiveFaults(directive, root) : ['no directive'])),
  ];
}

function directiveFaults({ Namespace, Dimensions, Metrics, ...rest }: Fields, root: Fields): readonly string[] {
  const [sets, metrics] = [listed(Dimensions), listed(Metrics)];
  return [
    ...(isName(Namespace, 1024) && !Namespace.startsWith('AWS/') ? [] : ['a namespace that is none']),
    ...(sets.length > 0 ? [] : ['no set of dimensions']),
    ...(metrics.length > 0 && metrics.length <= 100 ? [] : ['no metrics, or more than 100']),
    ...Object.keys(rest).map((name) => `a directive has ${name}`),
    ...sets.flatMap((set) => (Array.isArray(set) ? dimensionFaults(set, root) : ['a set that is no list'])),
    ...metrics.flatMap((metric) => (isFields(metric) ? metricFaults(metric, root) : ['a metric that is no object'])),
  ];
}

function dimensionFaults(set: readonly unknown[], root: Fields): readonly string[] {
  return [
    ...(set.length <= 30 ? [] : ['more than 30 dimensions']),
    ...set.flatMap((name) => {
      if (!isName(name, 250) || name.startsWith(':')) return [`a dimension called ${name}`];
      return isName(root[name], 1024) ? [] : [`no text for the dimension ${name}`];
    }),
  ];
}

function metricFaults({ Name, Unit, StorageResolution, ...rest }: Fields, root: Fields): readonly string[] {
  const values = typeof Name === 'string' ? [root[Name]].flat() : [];
  return [
    ...(isName(Name, 1024) ? [] : [`a metric called ${Name}`]),
    ...(Unit === undefined || UNITS.includes(String(Unit)) ? [] : [`a unit called ${Unit}`]),
    ...(StorageResolution === undefined || StorageResolution === 1 || StorageResolution === 60 ? [] : ['a resolution']),
    ...(values.length > 0 && values.length <= 100 && values.every(Number.isFinite) ? [] : [`no number for ${Name}`]),
    ...Object.keys(rest).map((name) => `a metric has ${name}`),
  ];
}

/** A metric as CloudWatch takes it from a line. */
export interface Taken {
  readonly name: string;
  readonly value: unknown;
  readonly dimensions: Readonly<Record<string, unknown>>;
}

/** The metrics that a line without fault yields, by directive and by name. */
export function metricsIn(line: string): readonly Taken[] {
  const root = JSON.parse(line);
  const directives: readonly { Dimensions: string[][]; Metrics: { Name: string }[] }[] =
    root._aws?.CloudWatchMetrics ?? [];
  return directives.flatMap(({ Dimensions, Metrics }) =>
    Dimensions.flatMap((names) =>
      Metrics.map(({ Name }) => ({
        name: Name,
        value: root[Name],
        dimensions: Object.fromEntries(names.map((name) => [name, root[name]])),
      })),
    ),
  );
}
