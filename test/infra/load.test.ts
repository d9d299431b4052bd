import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@sip/infra/project-root";
import { describe, expect, it } from "vitest";
import { rows } from "../support/functions/catalog-rows.ts";
import { beforeLargeOpening } from "../support/infra/before-large-opening.ts";
import { synthesized, type Template } from "../support/infra/synthesized.ts";
import { ofType, only } from "../support/infra/template-text.ts";
import { sourceFiles } from "../support/project/source-files.ts";

const { Data: newData, Service: newAccount, Web: web, Watch: watch } = await synthesized("production");

const grown = beforeLargeOpening();

const propertiesOf = (template: Template, type: string): Readonly<Record<string, unknown>> => {
  const [[, resource] = []] = ofType(template, type);
  if (resource === undefined) throw new Error(`there is no ${type}`);
  return resource.Properties;
};

const reservedIn = (service: Template): Record<string, number> =>
  Object.fromEntries(
    ofType(service, "AWS::Lambda::Function").flatMap(([, { Properties }]) =>
      Properties.ReservedConcurrentExecutions === undefined
        ? []
        : [
            [
              String(Properties.FunctionName).replace("sip-production-", ""),
              Number(Properties.ReservedConcurrentExecutions),
            ],
          ],
    ),
  );

describe("places in Lambda", () => {
  it("are kept for nobody in a new account, which has ten and would not deploy", () => {
    expect(reservedIn(newAccount)).toEqual({});
    expect(ofType(newAccount, "AWS::ApplicationAutoScaling::ScalableTarget")).toEqual([]);
  });

  it("are kept as the catalog says where the account has a thousand", () => {
    expect(reservedIn(grown.Service)).toEqual({
      "authorize-applicant": 220,
      "book-slot": 450,
      "check-in": 20,
      "open-application": 20,
      "take-step": 20,
      "follow-changes": 80,
      "alert-supervisors": 2,
      "send-code": 10,
      "send-notice": 10,
      "receive-whatsapp": 40,
    });
  });

  it("leave a hundred for everybody else, which is what Lambda insists on, and some more", () => {
    const reserved = Object.values(reservedIn(grown.Service)).reduce((sum, one) => sum + one, 0);
    expect(reserved).toBeLessThanOrEqual(1_000 - 100);
  });

  it("hold a queue's function to no fewer than its queue starts", () => {
    for (const { name, trigger } of rows) {
      if (trigger.kind === "facts") expect(reservedIn(grown.Service)[name], name).toBe(trigger.atOnce.functions);
    }
  });
});

describe("around a release", () => {
  const targets = ofType(grown.Service, "AWS::ApplicationAutoScaling::ScalableTarget").map(
    ([, { Properties }]) => Properties,
  );
  const startedFor = (name: string) =>
    targets.find(({ ResourceId }) => JSON.stringify(ResourceId).includes(`"Ref":"${name}Live`));

  it.each([
    { name: "BookSlot", instances: 250 },
    { name: "AuthorizeApplicant", instances: 200 },
  ])("$instances of $name stand started from ten minutes before Friday 14:00 in Pekanbaru", ({ name, instances }) => {
    expect(startedFor(name)).toMatchObject({
      MinCapacity: 0,
      ScalableDimension: "lambda:function:ProvisionedConcurrency",
      ScheduledActions: [
        {
          Schedule: "cron(50 13 ? * FRI *)",
          Timezone: "Asia/Jakarta",
          ScalableTargetAction: { MinCapacity: instances, MaxCapacity: instances },
        },
        {
          Schedule: "cron(20 14 ? * FRI *)",
          Timezone: "Asia/Jakarta",
          ScalableTargetAction: { MinCapacity: 0, MaxCapacity: 0 },
        },
      ],
    });
  });

  it("nothing is asked of Application Auto Scaling that CloudFormation does not take: targets have no tags", () => {
    for (const target of targets) expect(target).not.toHaveProperty("Tags");
  });

  it("nobody else is started, and nobody more than has a place", () => {
    const warm = rows.filter(({ warmAtRelease }) => warmAtRelease !== undefined);
    expect(targets).toHaveLength(warm.length);
    for (const { warmAtRelease = 0, reserved = 0 } of warm) expect(warmAtRelease).toBeLessThanOrEqual(reserved);
  });
});

describe("what sweeps and listens", () => {
  const sweepNothing: readonly string[] = ["probe-health", "watch-calendar"];
  it.each(rows.filter(({ trigger, name }) => trigger.kind === "schedule" && !sweepNothing.includes(name)))(
    "$name has a whole processor, and five minutes",
    ({ name }) => {
      const { Properties } = only(newAccount, "AWS::Lambda::Function", { FunctionName: `sip-production-${name}` });
      expect(Properties).toMatchObject({ MemorySize: 1_769, Timeout: 300 });
    },
  );

  it("reads each shard of the table's stream four times at once, in order for each item", () => {
    const mappings = ofType(newAccount, "AWS::Lambda::EventSourceMapping")
      .map(([, { Properties }]) => Properties)
      .filter(({ StartingPosition }) => StartingPosition !== undefined);
    expect(mappings.map(({ ParallelizationFactor }) => ParallelizationFactor)).toEqual([4]);
  });
});

describe("the table's warm throughput", () => {
  const warmIn = (data: Template): unknown[] => {
    const { WarmThroughput, GlobalSecondaryIndexes } = propertiesOf(data, "AWS::DynamoDB::Table");
    return [
      WarmThroughput,
      ...(GlobalSecondaryIndexes as { WarmThroughput: unknown }[]).map((one) => one.WarmThroughput),
    ];
  };

  it("is what every table has, until the stage asks for more, for the indexes as well", () => {
    expect(new Set(warmIn(newData).map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"ReadUnitsPerSecond":12000,"WriteUnitsPerSecond":4000}']),
    );
    expect(new Set(warmIn(grown.Data).map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"ReadUnitsPerSecond":60000,"WriteUnitsPerSecond":12000}']),
    );
  });
});

describe("the cache at the edge", () => {
  const { CachePolicyConfig } = propertiesOf(web, "AWS::CloudFront::CachePolicy") as {
    CachePolicyConfig: {
      ParametersInCacheKeyAndForwardedToOrigin: { QueryStringsConfig: { QueryStrings: readonly string[] } };
    };
  };
  const known = CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin.QueryStringsConfig.QueryStrings;

  it("tells answers apart by what functions read behind the question mark, ten words at most", () => {
    expect(known).toEqual(["from", "service", "to", "date", "step", "q", "after", "limit", "state"]);
    expect(known.length).toBeLessThanOrEqual(10);
  });

  it("knows every word that an endpoint reads, because none reads one that its operation does not name", () => {
    const past = sourceFiles("functions")
      .filter(({ text }) => /parseQuery|http\.query|request\.query/.test(text))
      .map(({ path }) => path);
    expect(past).toEqual([]);
  });

  it("keeps nothing of a webhook", () => {
    const { DistributionConfig } = propertiesOf(web, "AWS::CloudFront::Distribution") as {
      DistributionConfig: { CacheBehaviors: Record<string, unknown>[] };
    };
    const webhooks = DistributionConfig.CacheBehaviors.find(({ PathPattern }) => PathPattern === "/webhooks/*");
    // AWS's own policy CachingDisabled.
    expect(webhooks?.CachePolicyId).toBe("4135ea2d-6df8-44a3-9df3-4b5a84be39ad");
  });
});

describe("a new version", () => {
  const shifting = rows.filter(({ shiftsSlowly }) => shiftsSlowly === true);
  const groups = ofType(newAccount, "AWS::CodeDeploy::DeploymentGroup").map(([, { Properties }]) => ({
    config: Properties.DeploymentConfigName,
    alarms: (Properties.AlarmConfiguration as { Alarms: { Name: string }[] }).Alarms.map(({ Name }) => Name),
    rollback: Properties.AutoRollbackConfiguration,
  }));

  it("of who books, who moves applications and who tells people gets a tenth of the work for five minutes", () => {
    expect(shifting.map(({ name }) => name)).toEqual(["book-slot", "take-step", "send-notice"]);
    expect(groups.map(({ config }) => config)).toEqual(
      shifting.map(() => "CodeDeployDefault.LambdaCanary10Percent5Minutes"),
    );
    const aliases = ofType(newAccount, "AWS::Lambda::Alias").filter(([, alias]) => "UpdatePolicy" in alias);
    expect(aliases).toHaveLength(shifting.length);
  });

  it("is taken back when its alarms ring, and an alarm of these names there is", () => {
    const names = new Set(ofType(watch, "AWS::CloudWatch::Alarm").map(([, { Properties }]) => Properties.AlarmName));
    for (const [index, { name }] of shifting.entries()) {
      const alarms = groups[index]?.alarms ?? [];
      expect(alarms).toEqual([
        `sip-production-${name}-errors`,
        `sip-production-${name}-faults`,
        "sip-production-api-failures",
      ]);
      for (const alarm of alarms) expect(names, alarm).toContain(alarm);
      expect(groups[index]?.rollback).toMatchObject({
        Enabled: true,
        Events: expect.arrayContaining(["DEPLOYMENT_STOP_ON_ALARM"]),
      });
    }
  });

  it("is made as well when an operator changes a setting that it was made with, and the template stays as it is", () => {
    const settingsIn = (value: unknown) =>
      [...JSON.stringify(value).matchAll(/\{"Ref":"(\w+)"\}/g)].map(([, id]) => id);
    const isSetting = (id = "") => id in newAccount.Parameters;
    const versions = ofType(newAccount, "AWS::Lambda::Version").map(([, { Properties }]) => {
      const { Ref } = Properties.FunctionName as { Ref: string };
      const environment = newAccount.Resources[Ref]?.Properties.Environment;
      return { read: settingsIn(environment).filter(isSetting), named: settingsIn(Properties).filter(isSetting) };
    });
    for (const { read, named } of versions) expect(named.toSorted()).toEqual(read.toSorted());
    expect(versions.map(({ read }) => read.length)).toContain(4);
  });

  it("is played as it is called: the local template has the same aliases", async () => {
    const { Service: local } = await synthesized("local");
    const called = (template: Template) => ofType(template, "AWS::Lambda::Alias").map(([id]) => id);
    expect(called(local)).toEqual(called(newAccount));
  });
});

describe("an operator who prepares a large opening", () => {
  it("finds every number in OPERATIONS.md", () => {
    const document = readFileSync(join(projectRoot, "docs/OPERATIONS.md"), "utf8");
    const [, section = ""] = /### Before a large opening\n([\s\S]*?)\n## /.exec(document) ?? [];
    for (const word of ["concurrentRuns", "warmThroughput", "2,500", "750"]) expect(section).toContain(word);
  });
});
