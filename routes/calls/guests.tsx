import { Hono } from "hono";
import type { CallState, GuestRole } from "../../domain/call.ts";
import type { Side } from "../../domain/conversation.ts";
import { Refusal } from "../../domain/errors.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { rateLimit } from "../../edge/rate_limit.ts";
import { page } from "../../edge/render.tsx";
import { Island } from "../../islands/_runtime/Island.tsx";
import CallRoom from "../../islands/CallRoom.tsx";
import { inLocale } from "../doctors/directory.ts";
import { readForm } from "../form.tsx";
import { forgetGuest, keepGuest, newSecret, requireGuest } from "./guest_session.ts";
import { InvitationPage } from "./invitation.tsx";
import type { Seat } from "./token.ts";
import { openRoom, requireCalls } from "./token.ts";
import { WithoutScript } from "./without_script.tsx";

/** What a link says before it is opened, as Postgres tells it. */
export interface Invitation {
  name: string;
  role: GuestRole;
  invited_by: Side;
  doctor_name: string;
  doctor_name_zh: string | null;
  state: "open" | "waits" | "used" | "expired" | "removed" | "over";
}

const SECRET = "/:secret{[A-Za-z0-9_-]{32,64}}";
const NO_STORE = { "cache-control": "no-store" };

/** People without an account who were invited into a call: their link, and their side of the call. */
export const guests = new Hono<AppEnv>()
  .get("/call", async (c) => await guestCall(c))
  .get("/state", async (c) => {
    const call = await readCall(c);
    if (!call) throw new Refusal("call_over", 409);
    return c.json(call, 200, NO_STORE);
  })
  .post("/token", async (c) => {
    const rooms = requireCalls(c);
    const { session } = requireGuest(c);
    const seat = must(await c.var.supabase.rpc("join_call_as_guest", { session }));
    return c.json(await openRoom(rooms, seat as unknown as Seat), 200, NO_STORE);
  })
  .post("/leave", async (c) => {
    const { session } = requireGuest(c);
    mustSucceed(await c.var.supabase.rpc("leave_call_as_guest", { session }));
    return c.body(null, 204);
  })
  .get(SECRET, rateLimit(120, 300), async (c) => {
    // Looking uses nothing up: programs that preview links open them too.
    return await showInvitation(c, await readInvitation(c));
  })
  .post(SECRET, rateLimit(60, 300), async (c) => {
    const invitation = await readInvitation(c);
    if ((await readForm(c)).agreed !== "yes") {
      return await showInvitation(c, invitation, c.var.words.call_pages.guest.agreeFirst);
    }
    const session = newSecret();
    const opened = await c.var.supabase.rpc("open_guest_invitation", {
      secret: c.req.param("secret"),
      session,
    });
    // Somebody was quicker, or it was taken back in the meantime: the page says which.
    if (opened.error) return await showInvitation(c, await readInvitation(c));
    keepGuest(c, session, doctorOf(c, invitation));
    return c.redirect("/guests/call", 303);
  });

async function readInvitation(c: AppContext): Promise<Invitation> {
  const secret = c.req.param("secret") ?? "";
  return must(
    await c.var.supabase.rpc("read_guest_invitation", { secret }),
  ) as unknown as Invitation;
}

async function readCall(c: AppContext): Promise<CallState | null> {
  const answer = await c.var.supabase.rpc("read_call_as_guest", {
    session: requireGuest(c).session,
  });
  mustSucceed(answer);
  return answer.data as unknown as CallState | null;
}

function doctorOf(c: AppContext, { doctor_name, doctor_name_zh }: Invitation): string {
  return inLocale(c, doctor_name, doctor_name_zh);
}

/** Never kept by anything between here and the browser: the address itself is the key. */
async function showInvitation(c: AppContext, invitation: Invitation, problem?: string) {
  const { call_pages: { guest: words } } = c.var.words;
  const doctor = doctorOf(c, invitation);
  const open = invitation.state === "open" || invitation.state === "waits";
  const answer = await page(
    c,
    { title: words.title(doctor), variant: "focus", status: problem ? 422 : open ? 200 : 409 },
    <InvitationPage c={c} invitation={invitation} doctor={doctor} problem={problem} />,
  );
  answer.headers.set("cache-control", "no-store");
  answer.headers.set("x-robots-tag", "noindex");
  return answer;
}

/** GET /guests/call: the call alone; the conversation and the record stay with the two sides. */
async function guestCall(c: AppContext) {
  const { words: { call: words, call_pages: pages }, locale } = c.var;
  const { doctor } = requireGuest(c);
  const call = await readCall(c).catch((error) => {
    if (error instanceof Refusal && error.code === "guest_not_found") forgetGuest(c);
    throw error;
  });
  return page(
    c,
    { title: pages.title(doctor), variant: "work" },
    (
      <div class="call call-alone" data-view="before">
        <section class="call-main" aria-label={pages.title(doctor)}>
          <WithoutScript words={pages} />
          <Island
            name="CallRoom"
            is={CallRoom}
            area="call"
            words={words}
            props={{
              side: "guest" as const,
              consultationId: null,
              accountId: null,
              topic: null,
              names: { patient: pages.guest.patient, practitioner: doctor },
              back: null,
              kind: "video" as const,
              callMinutes: call?.call_minutes ?? 0,
              telephone: c.var.deps.telephony !== null,
              call,
              barred: c.var.deps.calls ? "not_begun" as const : "unavailable" as const,
              locale,
            }}
          />
        </section>
      </div>
    ),
  );
}
