import type { device } from "../../domain/words/en/device.ts";
import { flush } from "./outbox.ts";
import { readEntries } from "./outbox_store.ts";

/** Sends what waits; when something still does, asks before it is lost. Then signs out. */
export async function confirm(form: HTMLFormElement, words: typeof device): Promise<void> {
  await Promise.race([flush(), new Promise((resolve) => setTimeout(resolve, 3000))]);
  const waiting = await readEntries();
  const messages = waiting.filter(({ kind }) => kind === "message").length;
  // form.submit() fires no submit event, so this is not asked twice.
  if (waiting.length === 0) return form.submit();
  const dialog = element("dialog", "dialog");
  const stay = element("button", "button button-primary", words.staySignedIn);
  const leave = element("button", "button button-danger", words.signOutAnyway);
  const actions = element("div", "cluster");
  const title = element("h2", "", words.unsentTitle(messages));
  title.id = "unsent-title";
  dialog.setAttribute("aria-labelledby", title.id);
  actions.append(stay, leave);
  dialog.append(title, element("p", "", words.unsentDetail), actions);
  document.body.append(dialog);
  stay.addEventListener("click", () => dialog.close());
  leave.addEventListener("click", () => form.submit());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = "",
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
