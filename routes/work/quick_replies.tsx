import { Hono } from "hono";
import { Button } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { TextArea } from "../../components/Field.tsx";
import { countCharacters } from "../../domain/request.ts";
import type { AppContext, AppEnv } from "../../edge/app_env.ts";
import { must, mustSucceed } from "../../edge/errors.ts";
import { page } from "../../edge/render.tsx";
import { requireUser } from "../../edge/session.ts";
import { idParam } from "../consultations/reading.ts";
import { FormProblems, readForm } from "../form.tsx";
import { requireDoctor } from "./doctor.ts";

const REPLY_CHARACTERS_MAX = 1000;

interface Reply {
  quick_reply_id: string;
  position: number;
  body: string;
}

/** The doctor's ready-made sentences: add, change, order, delete. */
export const quickReplies = new Hono<AppEnv>()
  .get("/quick-replies", async (c) => {
    requireUser(c);
    await requireDoctor(c);
    return await listPage(c, await readReplies(c));
  })
  .post("/quick-replies", async (c) => {
    requireUser(c);
    const { practitioner_id } = await requireDoctor(c);
    const [replies, { body = "" }] = await Promise.all([readReplies(c), readForm(c)]);
    const problem = problemIn(c, body);
    if (problem) return await listPage(c, replies, { field: "body", body, problem });
    const position = Math.max(0, ...replies.map((reply) => reply.position)) + 1;
    mustSucceed(
      await c.var.supabase.from("quick_replies")
        .insert({ practitioner_id, position, body: body.trim() }),
    );
    return c.redirect("/work/quick-replies", 303);
  })
  .post("/quick-replies/:quick_reply_id", async (c) => {
    requireUser(c);
    await requireDoctor(c);
    const id = idParam(c, "quick_reply_id");
    const [replies, { body = "", act }] = await Promise.all([readReplies(c), readForm(c)]);
    if (act === "up" || act === "down") await move(c, replies, id, act === "up" ? -1 : 1);
    else if (act === "delete") await remove(c, id);
    else {
      const problem = problemIn(c, body);
      if (problem) return await listPage(c, replies, { field: `body-${id}`, body, problem });
      await change(c, id, { body: body.trim() });
    }
    return c.redirect("/work/quick-replies", 303);
  });

async function readReplies(c: AppContext): Promise<Reply[]> {
  return must(
    await c.var.supabase.from("quick_replies").select("quick_reply_id, position, body")
      .order("position").order("quick_reply_id"),
  );
}

function problemIn(c: AppContext, body: string): string | undefined {
  const { practice: { replies: words } } = c.var.words;
  if (body.trim() === "") return words.empty;
  return countCharacters(body.trim()) > REPLY_CHARACTERS_MAX ? words.tooLong : undefined;
}

async function change(c: AppContext, id: string, values: { body?: string; position?: number }) {
  mustSucceed(await c.var.supabase.from("quick_replies").update(values).eq("quick_reply_id", id));
}

async function remove(c: AppContext, id: string) {
  mustSucceed(await c.var.supabase.from("quick_replies").delete().eq("quick_reply_id", id));
}

/** Changes places with the neighbour; positions are numbered anew, since some may be equal. */
async function move(c: AppContext, replies: Reply[], id: string, step: -1 | 1) {
  const from = replies.findIndex((reply) => reply.quick_reply_id === id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= replies.length) return;
  const ordered = replies.toSpliced(from, 1).toSpliced(to, 0, replies[from]!);
  for (const [index, reply] of ordered.entries()) {
    if (reply.position !== index + 1) {
      await change(c, reply.quick_reply_id, { position: index + 1 });
    }
  }
}

interface Refused {
  field: string;
  body: string;
  problem: string;
}

function listPage(c: AppContext, replies: Reply[], refused?: Refused) {
  const { practice, closing } = c.var.words;
  const words = practice.replies;
  const added = refused?.field === "body" ? refused : undefined;
  return page(
    c,
    { title: words.title, variant: "focus", status: refused ? 422 : 200 },
    (
      <div class="stack">
        {refused && (
          <FormProblems
            c={c}
            problems={{ [refused.field]: refused.problem }}
            reassurance={closing.reassurance}
          />
        )}
        <p>
          <a href="/work">{practice.backToWork}</a>
        </p>
        <h1>{words.title}</h1>
        <p class="quiet">{words.lead}</p>
        {replies.length === 0
          ? <EmptyState icon="chat" title={words.none}>{words.noneText}</EmptyState>
          : (
            <ol class="rows" aria-label={words.label}>
              {replies.map((reply, index) => (
                <ReplyRow
                  key={reply.quick_reply_id}
                  c={c}
                  reply={reply}
                  first={index === 0}
                  last={index === replies.length - 1}
                  refused={refused?.field === `body-${reply.quick_reply_id}` ? refused : undefined}
                />
              ))}
            </ol>
          )}
        <form class="form" method="post" action="/work/quick-replies" novalidate>
          <TextArea
            name="body"
            label={words.add}
            hint={words.addHint}
            error={added?.problem}
            value={added?.body}
            rows={3}
          />
          <Button icon="plus">{words.addSend}</Button>
        </form>
      </div>
    ),
  );
}

interface ReplyRowProps {
  c: AppContext;
  reply: Reply;
  first: boolean;
  last: boolean;
  refused?: Refused;
}

function ReplyRow({ c, reply, first, last, refused }: ReplyRowProps) {
  const { practice: { replies: words } } = c.var.words;
  return (
    <li class="row">
      <div class="row-text stack-s">
        <p class="prewrap" dir="auto">{reply.body}</p>
        <Disclosure title={words.change} open={refused !== undefined} group="reply">
          <form
            class="stack"
            method="post"
            action={`/work/quick-replies/${reply.quick_reply_id}`}
            novalidate
          >
            <TextArea
              name="body"
              id={`body-${reply.quick_reply_id}`}
              label={words.edit}
              error={refused?.problem}
              value={refused?.body ?? reply.body}
              rows={3}
            />
            <div class="cluster">
              <Button name="act" value="save">{words.save}</Button>
              <Button name="act" value="up" kind="secondary" disabled={first}>{words.up}</Button>
              <Button name="act" value="down" kind="secondary" disabled={last}>{words.down}</Button>
              <Button name="act" value="delete" kind="quiet" icon="trash">{words.remove}</Button>
            </div>
          </form>
        </Disclosure>
      </div>
    </li>
  );
}
