/** Rows for Studio, which takes every row to have an `id`: each is lent one, made of its key. */
import type { App } from "@supabase/lite";
import { type Catalogue, keysOf } from "./studio_catalogue.ts";

type Row = Record<string, unknown>;

/** Answers /rest/v1 for Studio, giving and taking such an `id`. */
export async function serveRows(
  app: App,
  request: Request,
  ask: (request: Request) => Promise<Response>,
): Promise<Response> {
  const key = await findKey(app, request);
  if (!key || key.includes("id")) return await ask(request);
  if (request.method === "PATCH" || request.method === "DELETE") {
    const { method, headers, body } = request;
    return await ask(new Request(byWholeKey(request.url, key), { method, headers, body }));
  }
  return await lendIds(await ask(request), key);
}

async function findKey(app: App, request: Request): Promise<string[] | undefined> {
  const { headers, url } = request;
  const schema = headers.get("content-profile") ?? headers.get("accept-profile") ?? "public";
  const table = decodeURIComponent(new URL(url).pathname.slice("/rest/v1/".length));
  const catalogue = await app.connection.introspect({ useCache: true }) as unknown as Catalogue;
  return keysOf(catalogue).find((key) => key.schema === schema && key.table === table)?.columns;
}

async function lendIds(response: Response, key: string[]): Promise<Response> {
  if (!response.ok || !response.headers.get("content-type")?.includes("json")) return response;
  const rows: Row | Row[] = await response.json();
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  const lent = Array.isArray(rows) ? rows.map((row) => ({ ...row, id: idOf(row, key) })) : rows;
  return Response.json(lent, { status: response.status, headers });
}

const idOf = (row: Row, key: string[]): string =>
  new TextEncoder().encode(JSON.stringify(key.map((column) => String(row[column]))))
    .toBase64({ alphabet: "base64url", omitPadding: true });

const valuesOf = (id: string): string[] =>
  JSON.parse(new TextDecoder().decode(Uint8Array.fromBase64(id, { alphabet: "base64url" })));

/** Studio filters by the key's first column and our `id`; here by all columns and their values. */
function byWholeKey(url: string, key: string[]): URL {
  const whole = new URL(url);
  const [, operator, list] = /^(eq|in)\.(.*)$/.exec(whole.searchParams.get(key[0]!) ?? "") ?? [];
  if (!operator) throw new TypeError("Studio changes rows by their key only");
  whole.searchParams.delete(key[0]!);
  const ids = operator === "in" ? list!.slice(1, -1).split(",") : [list!];
  const rows = ids.map((id) =>
    `and(${valuesOf(id).map((value, at) => `${key[at]}.eq.${quoted(value)}`).join()})`
  );
  whole.searchParams.set("or", `(${rows.join()})`);
  return whole;
}

const quoted = (value: string) => `"${value.replace(/["\\]/g, "\\$&")}"`;
