import type { Template } from "../support/infra/synthesized.ts";
import { ofType } from "../support/infra/template-text.ts";

export interface RingingAlarm {
  readonly template: Template;
  readonly name: string;
  readonly says: string;
  readonly rule: unknown;
  /** The names of the alarms whose symptoms set it off. */
  readonly gathers: readonly string[];
  readonly onAlarm: readonly unknown[];
  readonly onOk: readonly unknown[];
}

/** The alarms of a template that tell somebody. */
export const ringingIn = (template: Template): RingingAlarm[] => {
  const symptoms = ofType(template, "AWS::CloudWatch::Alarm");
  return ofType(template, "AWS::CloudWatch::CompositeAlarm").map(([, { Properties }]) => {
    const rule = JSON.stringify(Properties.AlarmRule);
    return {
      template,
      name: String(Properties.AlarmName),
      says: String(Properties.AlarmDescription),
      rule: Properties.AlarmRule,
      gathers: symptoms
        .filter(([id]) => rule.includes(JSON.stringify(id)))
        .map(([, symptom]) => String(symptom.Properties.AlarmName)),
      onAlarm: Properties.AlarmActions as unknown[],
      onOk: Properties.OKActions as unknown[],
    };
  });
};
