import { Hono } from "hono";
import { Button } from "../components/Button.tsx";
import { Notice } from "../components/Notice.tsx";
import type { Side } from "../domain/conversation.ts";
import { formatDay } from "../domain/time.ts";
import type { AppContext, AppEnv } from "../edge/app_env.ts";
import { must, mustSucceed } from "../edge/errors.ts";
import { requireUser } from "../edge/session.ts";
import { idParam } from "./consultations/reading.ts";
import { inLocale } from "./doctors/directory.ts";
import { readForm } from "./form.tsx";
import { localPath } from "./preferences.ts";
import { timeZoneOf } from "./time_zone.ts";

/** Takes back a block of one's own. */
export const blocks = new Hono<AppEnv>().post("/:block_id/lift", async (c) => {
  requireUser(c);
  const { next } = await readForm(c);
  mustSucceed(
    await c.var.supabase.rpc("lift_block", { block_id: idParam(c, "block_id") }),
  );
  return c.redirect(`${localPath(next)}?lifted#blocks`, 303);
});

interface Block {
  block_id: string;
  blocked_by: Side;
  name: string | null;
  name_zh: string | null;
  created_at: string;
}

/** Whom the reader has blocked, as a patient or as a doctor. */
export async function readBlocks(c: AppContext, side: Side): Promise<Block[]> {
  const rows = must(await c.var.supabase.rpc("read_blocks")) as Block[];
  return rows.filter(({ blocked_by }) => blocked_by === side);
}

interface BlockListProps {
  c: AppContext;
  side: Side;
  blocks: Block[];
  /** The page that shows it, to come back to. */
  path: string;
}

/** Shown only to those who have blocked somebody, or just lifted it. */
export function BlockList({ c, side, blocks, path }: BlockListProps) {
  const { words: { report: words }, locale } = c.var;
  const lifted = c.req.query("lifted") !== undefined;
  if (blocks.length === 0 && !lifted) return null;
  return (
    <section class="stack-s" id="blocks">
      <h2>{words.blocksTitle}</h2>
      {lifted && <Notice kind="success" live>{words.lifted}</Notice>}
      {blocks.length > 0 && <p class="quiet">{words.blocksLead[side]}</p>}
      <ul class="stack-s">
        {blocks.map(({ block_id, name, name_zh, created_at }) => {
          const shown = inLocale(c, name ?? "", name_zh);
          return (
            <li class="spread" key={block_id}>
              <span>
                <b>{shown}</b>{" "}
                <span class="quiet">
                  {words.blockedOn(formatDay(created_at, locale, timeZoneOf(c)))}
                </span>
              </span>
              <form method="post" action={`/blocks/${block_id}/lift`}>
                <input type="hidden" name="next" value={path} />
                <Button kind="secondary">
                  {words.lift}
                  <span class="visually-hidden">{shown}</span>
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
