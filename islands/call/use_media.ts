import { useEffect, useRef, useState } from "preact/hooks";
import type { LocalMedia, Problem } from "../_runtime/call/session_types.ts";

export type MediaIds = { camera?: string; microphone?: string; speaker?: string };

/** Camera and microphone before the call; the call takes them over as they are. */
export interface LobbyMedia {
  media: LocalMedia | null;
  problems: Problem[];
  ids: MediaIds;
  /** Asks for what is wanted and not there yet; what is refused stands in `problems`. */
  open(wanted: { camera: boolean }): Promise<LocalMedia>;
  choose(kind: keyof MediaIds, id: string): Promise<void>;
  setBlur(on: boolean): void;
  /** From now on they are the call's. */
  handOver(): void;
}

export function useMedia(video: boolean): LobbyMedia {
  const [media, setMedia] = useState<LocalMedia | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [ids, setIds] = useState<MediaIds>({});
  const latest = useRef<LocalMedia | null>(null);
  const take = (next: LocalMedia | null) => {
    latest.current = next;
    setMedia(next);
  };
  const close = async () => {
    const open = latest.current;
    if (!open) return;
    take(null);
    (await import("../_runtime/call/devices.ts")).closeMedia(open);
  };
  const open = async ({ camera }: { camera: boolean }, wanted: MediaIds = ids) => {
    const held = latest.current;
    if (held?.microphone && (held.camera !== null) === camera && wanted === ids) return held;
    const { openMedia } = await import("../_runtime/call/devices.ts");
    await close();
    const opened = await openMedia({
      camera,
      microphone: true,
      cameraId: wanted.camera,
      microphoneId: wanted.microphone,
    });
    const next = { ...opened.media, blur: held?.blur ?? false };
    setProblems(opened.problems);
    take(next);
    return next;
  };
  const choose = async (kind: keyof MediaIds, id: string) => {
    const wanted = { ...ids, [kind]: id };
    setIds(wanted);
    if (kind !== "speaker") await open({ camera: latest.current?.camera != null }, wanted);
  };

  useEffect(() => {
    // Who has allowed it before sees themselves at once; nobody is asked before they press a button.
    if (video) {
      void mayUseCamera().then((allowed) => {
        if (allowed) void open({ camera: true });
      });
    }
    return () => void close();
  }, []);
  return {
    media,
    problems,
    ids,
    open,
    choose,
    setBlur: (on) => latest.current && take({ ...latest.current, blur: on }),
    handOver: () => take(null),
  };
}

async function mayUseCamera(): Promise<boolean> {
  try {
    const names = ["camera", "microphone"] as PermissionName[];
    const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return found.every(({ state }) => state === "granted");
  } catch {
    return false;
  }
}
