import { topicKind } from "assembly-player/services/sns/topic-kind";
import { queueKind } from "assembly-player/services/sqs/queue-kind";
import { describe, expect, it } from "vitest";
import { loadWritten, type WrittenTemplate } from "./library/written-assembly.ts";

const within = (file: string, Parameters?: Readonly<Record<string, unknown>>, more = {}) => ({
  Type: "AWS::CloudFormation::Stack",
  Properties: {
    TemplateURL: { "Fn::Join": ["", ["https://s3.", { Ref: "AWS::Region" }, ".amazonaws.com/key.json"]] },
    Parameters,
    ...more,
  },
  Metadata: { "aws:asset:path": file },
});
const copies = (name: unknown) => ({ Type: "AWS::SQS::Queue", Properties: { QueueName: name } });
const namesOf = (
  templates: Readonly<Record<string, WrittenTemplate>>,
  nested: Readonly<Record<string, WrittenTemplate>>,
) =>
  loadWritten(templates, {}, nested)
    .all(queueKind)
    .map(({ stackName, properties }) => [stackName, properties.QueueName]);

describe("a stack within a stack", () => {
  const loans: WrittenTemplate = {
    Parameters: { Prefix: { Type: "String" }, Suffix: { Type: "String", Default: "dead" } },
    Resources: { Copies: copies({ "Fn::Join": ["-", [{ Ref: "Prefix" }, "copies", { Ref: "Suffix" }]] }) },
    Outputs: { Name: { Value: { "Fn::GetAtt": ["Copies", "QueueName"] } } },
  };

  it("is played with what the stack around it hands in", () => {
    const Library = {
      Parameters: { Town: { Type: "String", Default: "bandung" } },
      Resources: { Loans: within("loans.json", { Prefix: { Ref: "Town" } }) },
    };
    expect(namesOf({ Library }, { "loans.json": loans })).toEqual([["Library-Loans", "bandung-copies-dead"]]);
  });

  it("tells what it puts out, also to one beside it", () => {
    const Library = {
      Resources: {
        Returns: within("returns.json", { Prefix: { "Fn::GetAtt": ["Loans", "Outputs.Name"] } }),
        Loans: within("loans.json", { Prefix: "a" }),
      },
      Outputs: { Whole: { Value: { "Fn::GetAtt": ["Returns", "Outputs.Name"] } } },
    };
    const model = loadWritten({ Library }, {}, { "loans.json": loans, "returns.json": loans });
    expect(model.outputs).toEqual(new Map([["Library.Whole", "a-copies-dead-copies-dead"]]));
  });

  it("may have others within it", () => {
    const Library = { Resources: { Outer: within("outer.json") } };
    const outer = { Resources: { Loans: within("loans.json", { Prefix: "b" }) } };
    expect(namesOf({ Library }, { "outer.json": outer, "loans.json": loans })).toEqual([
      ["Library-Outer-Loans", "b-copies-dead"],
    ]);
  });

  it.each([
    [
      "property TimeoutInMinutes",
      within("loans.json", { Prefix: "a" }, { TimeoutInMinutes: 5 }),
      "Library/Loans (AWS::CloudFormation::Stack): property TimeoutInMinutes is not played",
    ],
    [
      "a parameter that it does not declare",
      within("loans.json", { Shelf: "a" }),
      "its template declares no parameter Shelf",
    ],
    ["a parameter that it misses", within("loans.json"), "Prefix of stack Library-Loans has no value"],
    ["metadata without its file", { ...within("loans.json"), Metadata: {} }, "do not name the file of its template"],
    ["a template that is not there", within("gone.json"), "gone.json is missing"],
  ])("stops the start for %s", (_, resource, words) => {
    const load = () => loadWritten({ Library: { Resources: { Loans: resource } } }, {}, { "loans.json": loans });
    expect(load).toThrow(words);
  });

  it("stops the start for a resource that is not played, by the path to it", () => {
    const Library = { Resources: { Loans: within("loans.json") } };
    const cache = { Resources: { Cache: { Type: "AWS::ElastiCache::ServerlessCache" } } };
    expect(() => loadWritten({ Library }, {}, { "loans.json": cache })).toThrow(
      "Library-Loans/Cache (AWS::ElastiCache::ServerlessCache): resource type",
    );
  });
});

describe("what another stack puts out", () => {
  const Library = { Resources: {}, Outputs: { Name: { Value: "notes" } } };
  const Reader = (argument: unknown) => ({
    Resources: { Notes: { Type: "AWS::SNS::Topic", Properties: { TopicName: { "Fn::GetStackOutput": argument } } } },
  });
  const load = (argument: unknown) => loadWritten({ Library, Reader: Reader(argument) }).all(topicKind);

  it("is read without an export", () => {
    expect(load({ StackName: "Library", OutputName: "Name" })).toMatchObject([{ properties: { TopicName: "notes" } }]);
  });

  it.each([
    [{ StackName: "Library", OutputName: "Town" }, "no stack puts out Library.Town"],
    [{ StackName: "Library", OutputName: "Name", RoleArn: "x" }, "Fn::GetStackOutput with RoleArn is not played"],
  ])("stops the start for %o", (argument, words) => {
    expect(() => load(argument)).toThrow(words);
  });
});
