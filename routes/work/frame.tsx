import type { ComponentChildren } from "preact";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { AppContext } from "../../edge/app_env.ts";
import { page } from "../../edge/render.tsx";
import type { PageOptions } from "../../edge/render.tsx";
import { Island } from "../../islands/_runtime/Island.tsx";
import WorkKeys from "../../islands/WorkKeys.tsx";
import WorkList from "../../islands/WorkList.tsx";
import { Ring } from "../calls/ring.tsx";
import { keepPreference } from "../preferences.ts";
import type { Doctor } from "./doctor.ts";
import { readWorklist } from "./worklist.ts";

interface Frame {
  title: string;
  status?: PageOptions["status"];
  /** The consultation in the middle; none: the list is what a phone shows. */
  currentId?: string;
  /** Key of `closing.told`: what just happened elsewhere. */
  told?: string;
  thread?: ComponentChildren;
  panel?: ComponentChildren;
}

/** The doctor's desk: list, conversation, patient. On a phone the one that matters now. */
export async function workPage(c: AppContext, doctor: Doctor, frame: Frame) {
  const { words: { work, closing, practice }, locale } = c.var;
  const { title, status, currentId, thread, panel } = frame;
  const list = await readWorklist(c, doctor);
  keepPreference(c, "desk", "yes");
  const told = Object.hasOwn(closing.told, frame.told ?? "") && closing.told[frame.told ?? ""];
  return page(
    c,
    { title, status, variant: "work", active: "work" },
    (
      <div class="work" data-show={currentId ? "thread" : "list"}>
        <section class="work-list" aria-label={work.listLabel}>
          {told && <Notice kind={status === 409 ? "warning" : "success"} live>{told}</Notice>}
          <Island
            name="WorkList"
            is={WorkList}
            props={{ list, currentId: currentId ?? null, locale }}
            area="work"
            words={work}
          />
          <nav class="work-links" aria-label={practice.menu}>
            <a href="/work/quick-replies">{practice.replies.title}</a>
            <a href="/work/profile">{practice.profile.title}</a>
            <a href="/work/earnings">{practice.earnings.title}</a>
            <Island name="WorkKeys" is={WorkKeys} props={{}} area="work" words={work} wake="idle" />
          </nav>
        </section>
        <section class="work-thread chat" aria-label={title}>
          {thread ?? (
            <EmptyState icon="chat" title={closing.nothingOpen}>
              {closing.nothingOpenText}
            </EmptyState>
          )}
        </section>
        {panel && (
          // Scrolls by itself, so the keyboard must reach it.
          <aside class="work-panel" aria-label={closing.panel.label} tabindex={0}>{panel}</aside>
        )}
        <Ring c={c} />
      </div>
    ),
  );
}
