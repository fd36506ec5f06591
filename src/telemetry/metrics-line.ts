/** What a line says, by name. What is undefined is left out. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Facts of a line that are metrics, each with its unit, for each combination of the dimensions' values. */
export interface MetricSet {
  /** Names of facts that are texts of a short list: every combination is a metric of its own, and is paid for. */
  readonly dimensions: readonly string[];
  /** Names of facts that are numbers, with the unit of CloudWatch's that they are in. */
  readonly units: Readonly<Record<string, 'Count' | 'Seconds'>>;
}

/** All metrics of dateline's own are here. */
const NAMESPACE = 'dateline';

/**
 * One line of the log, from which CloudWatch also takes its metrics: JSON with an `_aws` block in the embedded metric
 * format. Nothing may stand before or behind it.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 * @param at The instant, in milliseconds, that the metrics are of.
 */
export function metricsLine(facts: Facts, metrics: readonly MetricSet[], at: number): string {
  if (metrics.length === 0) return JSON.stringify(facts);
  const CloudWatchMetrics = metrics.map(({ dimensions, units }) => ({
    Namespace: NAMESPACE,
    Dimensions: [dimensions],
    Metrics: Object.entries(units).map(([Name, Unit]) => ({ Name, Unit })),
  }));
  return JSON.stringify({ ...facts, _aws: { Timestamp: at, CloudWatchMetrics } });
}
