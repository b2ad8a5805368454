import { createApp } from "../../edge/app.ts";
import type { AppDeps } from "../../edge/app_env.ts";
import type { Assets } from "../../edge/assets.ts";
import { attachmentJobs } from "../../edge/attachment_jobs.ts";
import { startClock } from "../../edge/clock.ts";
import { Inbox } from "../../edge/mail/inbox.ts";
import { paymentJobs } from "../../edge/payments/jobs.ts";
import { sandboxProvider } from "../../edge/payments/sandbox.ts";
import { startEmbedded } from "../../edge/supabase/embedded/mod.ts";
import type { EmbeddedSupabase } from "../../edge/supabase/embedded/mod.ts";
import { createService } from "../../edge/supabase/service.ts";
import { DEMO_PASSWORD } from "../../domain/demo_data.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const ORIGIN = "http://localhost:8000";

/** Somebody at the app's door, with the cookies of their browser. */
export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Posts a form as a browser without script does; a FormData goes as multipart, text as it is. */
  post(
    path: string,
    fields?: Record<string, string> | FormData | string,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** The same as an island does: answers are JSON or problem+json. */
  send(path: string, fields?: Record<string, string> | FormData): Promise<Response>;
  /** DELETE, which only a script asks for. */
  remove(path: string): Promise<Response>;
  cookies: Map<string, string>;
}

/** The real app over a real embedded Supabase with the demo clinic, in one process, without a port. */
export interface TestApp {
  /** May be changed by a test: the app reads them at each request. */
  deps: AppDeps;
  embedded: EmbeddedSupabase;
  inbox: Inbox;
  /** Superuser SQL, to arrange and to look. */
  query: EmbeddedSupabase["query"];
  visitor(): Visitor;
  /** One of the demo clinic's people, signed in through the sign-in form. */
  signIn(email: string): Promise<Visitor>;
  stop(): Promise<void>;
}

export async function startTestApp(): Promise<TestApp> {
  const dataDir = await Deno.makeTempDir({ prefix: "wenyi-app-" });
  const inbox = new Inbox();
  const embedded = await startEmbedded({
    dataDir,
    migrationsDir: `${ROOT}supabase/migrations`,
    seedFile: `${ROOT}supabase/seed.sql`,
    origin: ORIGIN,
    onMail: ({ to, subject, text }) => inbox.receive({ to, subject, text }),
  });
  const supabase = {
    url: embedded.url,
    ...embedded.keys,
    fetch:
      ((input, init) =>
        embedded.fetch(new Request(input, init), { peerAddress: "127.0.0.1" })) as typeof fetch,
  };
  const service = createService(supabase);
  const clock = startClock(service, {
    jobs: { ...paymentJobs(service, sandboxProvider), ...attachmentJobs(service) },
  });
  const deps: AppDeps = {
    origin: ORIGIN,
    supabase,
    service,
    payments: sandboxProvider,
    calls: null,
    push: null,
    telephony: null,
    assets: NO_ASSETS,
    inbox,
    mails: false,
    demo: true,
    nudgeClock: clock.nudge,
  };
  const app = createApp(deps);
  const visitor = () => visit((request) => Promise.resolve(app.fetch(request)));
  return {
    deps,
    embedded,
    inbox,
    query: embedded.query,
    visitor,
    signIn: async (email) => {
      const person = visitor();
      const answer = await person.post("/sign-in", { email, password: DEMO_PASSWORD });
      if (answer.status !== 303) throw new Error(`Cannot sign in ${email}: ${answer.status}`);
      return person;
    },
    stop: async () => {
      await clock.stop();
      await embedded.close();
      await Deno.remove(dataDir, { recursive: true });
    },
  };
}

/** Pages are tested for what they say; what the build makes has tests of its own. */
const NO_ASSETS: Assets = {
  style: "/_/style.css",
  client: "/_/client.js",
  islands: {},
  files: [],
  version: "test",
  read: () => Promise.resolve(null),
};

/** A browser without script, at whatever answers for `origin`. */
export function visit(
  answer: (request: Request) => Promise<Response>,
  origin = ORIGIN,
): Visitor {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    if (!headers.has("accept-language")) headers.set("accept-language", "en-GB");
    const response = await answer(new Request(origin + path, { ...init, headers }));
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  };
  const post: Visitor["post"] = (path, fields = {}, headers = {}) =>
    ask(path, {
      method: "POST",
      headers: { accept: "text/html", "sec-fetch-site": "same-origin", ...headers },
      body: typeof fields === "string" || fields instanceof FormData
        ? fields
        : new URLSearchParams(fields),
    });
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers: { accept: "text/html", ...headers } }),
    post,
    send: (path, fields) => post(path, fields, { accept: "application/json" }),
    remove: (path) =>
      ask(path, {
        method: "DELETE",
        headers: { accept: "application/json", "sec-fetch-site": "same-origin" },
      }),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";");
  const at = pair.indexOf("=");
  const gone = attributes.some((one) => /^\s*max-age=0$/i.test(one));
  if (gone) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
