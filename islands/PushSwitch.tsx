import { useEffect, useState } from "preact/hooks";
import type { notices } from "../domain/words/en/notices.ts";

export interface PushSwitchProps {
  /** Our key, by which the push service knows who may ring this device. */
  publicKey: string;
  /** As the server knows this browser. */
  on: boolean;
}

type State = "off" | "on" | "busy" | "denied" | "unsupported" | "install" | "failed";

/** Lets this device ring while Wenyi is closed. */
export default function PushSwitch(
  { publicKey, on, words }: PushSwitchProps & { words: typeof notices },
) {
  const [state, setState] = useState<State>(on ? "on" : "off");
  useEffect(() => void readState(on).then(setState), []);
  const [wanted, setWanted] = useState(on);
  const change = async (next: boolean) => {
    setWanted(next);
    setState("busy");
    setState(
      await (next ? subscribe(publicKey) : unsubscribe()).catch((): State => "failed"),
    );
  };
  const impossible = state === "unsupported" || state === "install" || state === "denied";
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={state === "busy" ? wanted : state === "on"}
          disabled={impossible}
          onChange={(event) => void change((event.target as HTMLInputElement).checked)}
        />
        {words.label}
      </label>
      <p class="fine quiet" role="status">{words[state]}</p>
    </>
  );
}

async function readState(on: boolean): Promise<State> {
  if (!("serviceWorker" in navigator) || !("PushManager" in globalThis)) {
    // On an iPhone only what is on the Home Screen may ring.
    return /iP(hone|ad|od)/.test(navigator.userAgent) ? "install" : "unsupported";
  }
  if (Notification.permission === "denied") return "denied";
  const kept = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
  return on && kept ? "on" : "off";
}

async function subscribe(publicKey: string): Promise<State> {
  if (await Notification.requestPermission() !== "granted") return "denied";
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const answer = await fetch("/push/subscriptions", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(subscription),
  });
  if (answer.ok) return "on";
  await subscription.unsubscribe();
  return "failed";
}

async function unsubscribe(): Promise<State> {
  const { pushManager } = await navigator.serviceWorker.ready;
  await (await pushManager.getSubscription())?.unsubscribe();
  const answer = await fetch("/push/subscriptions", {
    method: "DELETE",
    headers: { accept: "application/json" },
  });
  return answer.ok ? "off" : "failed";
}
