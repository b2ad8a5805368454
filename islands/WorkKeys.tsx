import { useEffect, useState } from "preact/hooks";
import { Dialog } from "../components/Dialog.tsx";
import type { work } from "../domain/words/en/work.ts";

const DIALOG_ID = "shortcuts";
const SETTING = "wenyi:shortcuts";

/** What a key presses: the id of a control of the page; absent controls are passed over. */
const CONTROLS: Record<string, string> = {
  r: "composer-body",
  a: "accept",
  d: "decline",
  h: "hand-over",
  e: "close",
  w: "to-list",
};

/** Single keys for the split view; they can be switched off (WCAG 2.1.4), and `?` tells them all. */
export default function WorkKeys({ words }: { words: typeof work }) {
  const [used, setUsed] = useState(true);
  useEffect(() => {
    setUsed(readSetting());
    addEventListener("keydown", act);
    return () => removeEventListener("keydown", act);
  }, []);
  return (
    <>
      <button
        class="button button-quiet work-keys"
        type="button"
        popovertarget={DIALOG_ID}
      >
        {words.keys.open}
      </button>
      <Dialog id={DIALOG_ID} title={words.keys.open} close={words.keys.close}>
        <dl class="shortcuts">
          {words.keys.list.map(([key, does]) => (
            <>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </>
          ))}
        </dl>
        <label class="switch">
          {words.keys.use}
          <input
            type="checkbox"
            role="switch"
            checked={used}
            onChange={(event) => {
              setUsed(event.currentTarget.checked);
              keepSetting(event.currentTarget.checked);
            }}
          />
        </label>
      </Dialog>
    </>
  );
}

function act(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  if (!readSetting()) return;
  const key = event.key.toLowerCase();
  if (key === "?") document.getElementById(DIALOG_ID)?.togglePopover();
  else if (key === "j" || key === "k") openNeighbour(key === "j" ? 1 : -1);
  else if (!press(CONTROLS[key])) return;
  event.preventDefault();
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select, dialog *, [popover] *"));
}

function press(id: string | undefined): boolean {
  const control = id ? document.getElementById(id) : null;
  if (!control) return false;
  if (control.matches("textarea")) control.focus();
  else control.click();
  return true;
}

/** The next or previous patient of the list, from the one that is open. */
function openNeighbour(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".work-list .cover-link")];
  const current = links.findIndex((link) => link.getAttribute("aria-current") === "page");
  const next = current < 0 && step < 0 ? links.length - 1 : current + step;
  links[next]?.click();
}

function readSetting(): boolean {
  try {
    return localStorage.getItem(SETTING) !== "off";
  } catch {
    return true;
  }
}

function keepSetting(used: boolean): void {
  try {
    if (used) localStorage.removeItem(SETTING);
    else localStorage.setItem(SETTING, "off");
  } catch {
    // Nowhere to keep it: it holds for this page.
  }
}
