import { createRouteTable } from "assembly-player/services/apigatewayv2/route-table";
import { describe, expect, it } from "vitest";

const table = createRouteTable(
  [
    "GET /books",
    "GET /books/{id}",
    "GET /books/new",
    "ANY /books/{id}/pages",
    "PUT /books/{id}/pages",
    "ANY /files/{path+}",
    "GET /files/{name}",
    "$default",
  ].map((routeKey) => ({ routeKey })),
);

describe("a route table", () => {
  it.each([
    ["GET", "/books", "GET /books", {}],
    ["GET", "/books/", "$default", {}],
    ["GET", "/books/new", "GET /books/new", {}],
    ["GET", "/books/7", "GET /books/{id}", { id: "7" }],
    ["GET", "/books/a%2Fb", "GET /books/{id}", { id: "a/b" }],
    ["GET", "/books/%E0%A4%A", "GET /books/{id}", { id: "%E0%A4%A" }],
    ["PUT", "/books/7/pages", "PUT /books/{id}/pages", { id: "7" }],
    ["POST", "/books/7/pages", "ANY /books/{id}/pages", { id: "7" }],
    ["GET", "/files/one", "GET /files/{name}", { name: "one" }],
    ["GET", "/files/one/two", "ANY /files/{path+}", { path: "one/two" }],
    ["DELETE", "/books/7", "$default", {}],
  ])("%s %s goes to %s", (method, path, routeKey, pathParameters) => {
    expect(table.match(method, path)).toEqual({ route: { routeKey }, pathParameters });
  });
});
