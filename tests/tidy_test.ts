import { assertEquals } from "@std/assert";

/* The style is a test: what CONTRIBUTING.md asks for, checked on every run. */
const ROOT = new URL("../", import.meta.url).pathname;
const FOLDERS = ["routes", "islands", "components", "domain", "edge", "tests", "supabase"];
const FILE_LINES_MAX = 300;
const FUNCTION_LINES_MAX = 70;
/** Data that a person reads as a table, not as code; and what a program writes. */
const DATA = /(_data|_types)\.ts$|^domain\/words\//;

interface Source {
  path: string;
  text: string;
  lines: string[];
}

async function sources(folders: string[], endings: RegExp): Promise<Source[]> {
  const found: Source[] = [];
  const walk = async (folder: string) => {
    for await (const entry of Deno.readDir(`${ROOT}${folder}`)) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory) await walk(path);
      else if (endings.test(entry.name)) {
        const text = await Deno.readTextFile(`${ROOT}${path}`);
        found.push({ path, text, lines: text.split("\n") });
      }
    }
  };
  for (const folder of folders) await walk(folder);
  return found.sort((a, b) => a.path.localeCompare(b.path));
}

const code = await sources(FOLDERS, /\.tsx?$/);
const hand = code.filter(({ path }) => !DATA.test(path));

Deno.test("imports point one way", () => {
  const allowed: Record<string, string[]> = {
    routes: ["routes", "islands", "components", "domain", "edge"],
    islands: ["islands", "components", "domain"],
    components: ["components", "domain"],
    domain: ["domain"],
    // The renderer wraps pages in their shell; the composition root mounts the routes.
    edge: ["edge", "domain"],
  };
  const exceptions = new Set([
    "edge/app.ts → routes",
    "edge/render.tsx → islands",
    "edge/shell.tsx → components",
    "edge/problem.tsx → components",
  ]);
  const wrong = code.flatMap(({ path, text }) => {
    const from = path.split("/")[0]!;
    if (!allowed[from]) return [];
    return [...text.matchAll(/from "(\.[^"]+)"/g)].flatMap(([, target]) => {
      const to = new URL(target!, `file:///${path}`).pathname.split("/")[1]!;
      const step = `${path} → ${to}`;
      return allowed[from]!.includes(to) || exceptions.has(step) ? [] : [step];
    });
  });
  assertEquals(wrong, []);
});

Deno.test(`files have at most ${FILE_LINES_MAX} lines`, async () => {
  const sql = await sources(["supabase/migrations"], /\.sql$/);
  const long = [...hand, ...sql].filter(({ lines }) => lines.length > FILE_LINES_MAX + 1);
  assertEquals(long.map(({ path, lines }) => `${path}: ${lines.length}`), []);
});

Deno.test(`functions have at most ${FUNCTION_LINES_MAX} lines`, () => {
  const long = hand.flatMap(({ path, lines }) =>
    functionLengths(lines)
      .filter(({ length }) => length > FUNCTION_LINES_MAX)
      .map(({ name, length }) => `${path} ${name}: ${length}`)
  );
  assertEquals(long, []);
});

/** Top-level functions and methods: from their first line to the bracket that closes at its indent. */
function functionLengths(lines: string[]): { name: string; length: number }[] {
  const start =
    /^( *)(?:export )?(?:default )?(?:async )?(?:function\*? (\w+)|(?:const (\w+) = )(?:async )?\(.*=> \{$)/;
  return lines.flatMap((line, index) => {
    const match = start.exec(line);
    if (!match) return [];
    const indent = match[1]!;
    const end = lines.findIndex((other, at) =>
      at >= index && /^\s*[})]/.test(other) && other.startsWith(`${indent}}`)
    );
    return end < 0 ? [] : [{ name: match[2] ?? match[3] ?? "?", length: end - index + 1 }];
  });
}

Deno.test("only the log and the command lines print", () => {
  const speakers =
    /^(edge\/(log|main|keys|clock_main|triage_evaluate|livekit\/install)\.ts|tests\/(run|bench\/).*|supabase\/generate_types\.ts)/;
  const wrong = hand.filter(({ path, text }) =>
    !speakers.test(path) && /\bconsole\./.test(text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, ""))
  );
  assertEquals(wrong.map(({ path }) => path).filter((path) => !path.startsWith("tests/")), []);
});

Deno.test("nothing in a request's path needs more than web standards", () => {
  const hosts =
    /^edge\/(main|build|build_call|build_triage|keys|env|secret_file|triage_evaluate|livekit\/(server|install)|telephony\/attendant)\.ts|^edge\/supabase\/embedded\/|^tests\/|^supabase\//;
  const wrong = hand.filter(({ path, text }) =>
    !hosts.test(path) && /\bDeno\.|from "node:/.test(text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, ""))
  );
  assertEquals(wrong.map(({ path }) => path), []);
});

Deno.test("every route is mounted", async () => {
  const table = await Deno.readTextFile(`${ROOT}routes/mod.ts`);
  const apps = code.filter(({ path, text }) =>
    path.startsWith("routes/") && /^export const \w+ = new Hono/m.test(text)
  );
  const elsewhere = code.filter(({ path }) => path.startsWith("routes/")).map(({ text }) => text)
    .join("\n");
  const lost = apps.filter(({ path }) => {
    const name = path.split("/").at(-1)!;
    return !table.includes(name) && !elsewhere.includes(`/${name}"`);
  });
  assertEquals(lost.map(({ path }) => path), []);
});

Deno.test("nothing is left for later", () => {
  const marks = new RegExp(
    ["TO" + "DO", "FIX" + "ME", "XX" + "X"].map((mark) => `\\b${mark}\\b`).join("|"),
  );
  assertEquals(hand.filter(({ text }) => marks.test(text)).map(({ path }) => path), []);
});

Deno.test("the README and the guide name only what exists", async () => {
  for (const guide of ["README.md", "CONTRIBUTING.md"]) {
    const text = await Deno.readTextFile(`${ROOT}${guide}`);
    const named = [
      ...text.matchAll(
        /`((?:routes|islands|components|domain|edge|supabase|static|tests|docs)\/[\w./-]*)`/g,
      ),
    ];
    for (const [, path] of named) {
      const exists = await Deno.stat(`${ROOT}${path}`).then(() => true, () => false);
      assertEquals([guide, path, exists], [guide, path, true]);
    }
  }
});
