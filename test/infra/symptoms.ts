import { type Resource, synthesized, type Template } from "../support/infra/synthesized.ts";
import { ofType } from "../support/infra/template-text.ts";

interface MetricQuery {
  readonly Id: string;
  readonly Expression?: string;
  readonly MetricStat?: {
    readonly Metric: { readonly MetricName: string; readonly Dimensions?: readonly { readonly Value: string }[] };
    readonly Period: number;
  };
}

const symptomOf = ({ Properties }: Resource) => {
  const queries = (Properties.Metrics ?? []) as MetricQuery[];
  return {
    name: String(Properties.AlarmName),
    says: String(Properties.AlarmDescription),
    metric: Properties.MetricName,
    math: queries.find(({ Expression }) => Expression !== undefined)?.Expression,
    above: Properties.Threshold,
    everySeconds: Properties.Period ?? queries.find(({ MetricStat }) => MetricStat)?.MetricStat?.Period,
    periods: Properties.EvaluationPeriods,
    of: ((Properties.Dimensions ?? []) as { Value: unknown }[]).map(({ Value }) => Value),
    counts: queries.flatMap(({ Id, MetricStat }) =>
      MetricStat === undefined
        ? []
        : [
            {
              id: Id,
              metric: MetricStat.Metric.MetricName,
              of: (MetricStat.Metric.Dimensions ?? []).map(({ Value }) => Value),
            },
          ],
    ),
    actions: [Properties.AlarmActions, Properties.OKActions, Properties.InsufficientDataActions],
    onSilence: Properties.TreatMissingData,
  };
};

export const symptomsIn = (template: Template) =>
  ofType(template, "AWS::CloudWatch::Alarm").map(([, resource]) => symptomOf(resource));

const { Watch: watch } = await synthesized("production");

/** What production's alarms look for in functions and in what these share. */
export const symptoms = symptomsIn(watch);

export const symptom = (name: string) => symptoms.find((candidate) => candidate.name === `sip-production-${name}`);
