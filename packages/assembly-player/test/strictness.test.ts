import { playAssembly } from "assembly-player";
import { everyService } from "assembly-player/services/every-service";
import { CfnResource } from "aws-cdk-lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { synthesizeLibrary } from "./library/library-app.ts";
import { libraryOptions, newDataDir } from "./library/run-library.ts";
import { loadWritten, readTemplates, type WrittenTemplate } from "./library/written-assembly.ts";

const everyKind = everyService.flatMap(({ kinds }) => kinds);

describe("a start", () => {
  it("fails for a resource type that is not played, and names stack, logical id and type", async () => {
    const assemblyDir = synthesizeLibrary((stack) => {
      new CfnResource(stack, "Cache", { type: "AWS::ElastiCache::ServerlessCache", properties: { Engine: "valkey" } });
    });
    await expect(playAssembly(libraryOptions(assemblyDir, newDataDir()))).rejects.toThrow(
      "Library/Cache (AWS::ElastiCache::ServerlessCache): resource type AWS::ElastiCache::ServerlessCache is not played",
    );
  });

  it("fails for a property that is not played, and names stack, logical id and property", async () => {
    const assemblyDir = synthesizeLibrary((stack) => {
      const queue = stack.node.findChild("Copies").node.defaultChild;
      if (!(queue instanceof CfnResource)) throw new Error("no queue");
      queue.addPropertyOverride("FifoQueue", true);
    });
    await expect(playAssembly(libraryOptions(assemblyDir, newDataDir()))).rejects.toThrow(
      /Library\/Copies\w+ \(AWS::SQS::Queue\): property FifoQueue is not played/,
    );
  });
});

describe("every kind of resource", () => {
  const names = fc.stringMatching(/^[A-Z][A-Za-z]{2,20}$/);

  it("refuses a property that it does not know, whatever its name", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyKind),
        names,
        fc.jsonValue(),
        ({ type, properties, noEffect }, name, value) => {
          fc.pre(!(name in noEffect));
          const shape = (properties as { shape?: Readonly<Record<string, unknown>> }).shape ?? {};
          fc.pre(!(name in shape) && type !== "AWS::ApiGatewayV2::Authorizer");
          expect(() =>
            loadWritten({ Shelf: { Resources: { Book: { Type: type, Properties: { [name]: value } } } } }),
          ).toThrow(new RegExp(`Shelf/Book \\(${type}\\): .*property ${name} is not played`));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("gives a reason for each property without effect", () => {
    for (const { noEffect } of everyKind) {
      for (const reason of Object.values(noEffect)) expect(reason).toMatch(/\w+ \w+/);
    }
  });
});

describe("a surprise at any depth of a played property", () => {
  const templates = readTemplates(synthesizeLibrary());
  const places = Object.entries(templates).flatMap(([stackName, { Resources }]) =>
    Object.entries(Resources).flatMap(([logicalId, { Type, Properties = {} }]) =>
      objectsWithin(Properties, [])
        .filter((path) => isPlayed(Type, path))
        .map((path) => ({ stackName, logicalId, path })),
    ),
  );

  it("is found and named", () => {
    expect(places.length).toBeGreaterThan(100);
    for (const { stackName, logicalId, path } of places) {
      const changed = structuredClone(templates);
      put(changed[stackName], ["Resources", logicalId, "Properties", ...path, "Surprise"], "boo");
      expect(() => loadWritten(changed, { Greeting: "hi" }), `${logicalId} ${path.join(".")}`).toThrow(
        new RegExp(`${stackName}/${logicalId} .*${[...path].pop() ?? ""}`),
      );
    }
  });
});

const variable = (name: string) => ["$", "{", name, "}"].join("");

describe("an intrinsic function", () => {
  const resolve = (Name: unknown, more: Partial<WrittenTemplate> = {}, parameters: Record<string, string> = {}) => {
    const Resources = {
      Topic: { Type: "AWS::SNS::Topic" },
      Bus: { Type: "AWS::Events::EventBus", Properties: { Name } },
    };
    return loadWritten({ Shelf: { Resources, ...more } }, parameters);
  };

  it.each([
    [{ "Fn::GetAZs": "" }, "Fn::GetAZs is not played"],
    [{ "Fn::Transform": { Name: "x" } }, "Fn::Transform is not played"],
    [{ "Fn::GetAtt": ["Topic", "Colour"] }, "Fn::GetAtt Topic.Colour is not played"],
    [{ Ref: "Bus" }, "Bus refers to itself"],
    [{ Ref: "Nothing" }, "there is no resource Nothing"],
    [{ "Fn::ImportValue": "elsewhere" }, "no stack exports elsewhere"],
    ["{{resolve:ssm:/name}}", "dynamic reference {{resolve:ssm:/name}} is not played"],
  ])("that is not played stops the start: %j", (name, reason) => {
    expect(() => resolve(name)).toThrow(reason);
  });

  it("needs the value of a parameter", () => {
    const more = { Parameters: { Label: { Type: "String" } } };
    expect(() => resolve({ Ref: "Label" }, more)).toThrow("parameter Label of stack Shelf has no value");
    const model = resolve(
      { Ref: "Label" },
      { ...more, Outputs: { Name: { Value: { Ref: "Bus" } } } },
      { Label: "at {origin}" },
    );
    expect(model.outputs.get("Shelf.Name")).toBe("at http://127.0.0.1:3000");
  });

  it.each([
    [{ "Fn::Join": ["-", ["a", { Ref: "AWS::Region" }]] }, "a-eu-west-1"],
    [{ "Fn::Sub": `x-${variable("AWS::StackName")}-${variable("!kept")}` }, `x-Shelf-${variable("kept")}`],
    [
      { "Fn::Sub": [`${variable("one")}-${variable("two")}`, { one: "1", two: { "Fn::Select": [1, ["a", "b"]] } }] },
      "1-b",
    ],
    [{ "Fn::Select": ["2", { "Fn::Split": ["/", "a/b/c"] }] }, "c"],
    [{ "Fn::If": ["Yes", "then", { Ref: "Nothing" }] }, "then"],
    [{ "Fn::FindInMap": ["Map", "top", "second"] }, "found"],
    [{ "Fn::Base64": "hi" }, "aGk="],
  ])("is carried out: %j", (name, expected) => {
    const model = resolve(name, {
      Conditions: { Yes: { "Fn::Not": [{ "Fn::Equals": ["a", "b"] }] } },
      Mappings: { Map: { top: { second: "found" } } },
      Outputs: { Name: { Value: { Ref: "Bus" } } },
    });
    expect(model.outputs.get("Shelf.Name")).toBe(expected);
  });
});

function objectsWithin(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => objectsWithin(item, [...path, String(index)]));
  if (typeof value !== "object" || value === null) return [];
  const keys = Object.keys(value);
  // An object with a second key beside an intrinsic function is none any more, and something else complains.
  if (keys.length === 1 && (keys[0] === "Ref" || keys[0]?.startsWith("Fn::"))) return [];
  return [path, ...Object.entries(value).flatMap(([key, item]) => objectsWithin(item, [...path, key]))];
}

/** Maps whose keys the author of a template chooses, and what has no effect. */
function isPlayed(type: string, path: readonly string[]): boolean {
  const free = /^(Environment\.Variables|EventPattern|.*Statement\.(\d+\.)?(Condition|Principal))(\.|$)/;
  if (free.test(path.join("."))) return false;
  const kind = everyKind.find((one) => one.type === type);
  if (kind === undefined) return false;
  const names = path.filter((part) => !/^\d+$/.test(part));
  return !Object.keys(kind.noEffect).some((effectless) => `${names.join(".")}.`.startsWith(`${effectless}.`));
}

function put(target: unknown, [key = "", ...rest]: readonly string[], value: unknown): void {
  const object = target as Record<string, unknown>;
  if (rest.length === 0) object[key] = value;
  else put(object[key], rest, value);
}
