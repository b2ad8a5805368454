import { useEffect, useState } from "preact/hooks";
import type { DeviceKind } from "../_runtime/call/session_types.ts";
import { DeviceChoice } from "./DeviceChoice.tsx";
import type { DeviceLists } from "./DeviceChoice.tsx";
import { useLive } from "./live_view.ts";

const KINDS: DeviceKind[] = ["camera", "microphone", "speaker"];

/** Another camera, microphone or loudspeaker, without leaving the call. */
export function Devices() {
  const { session, snap: { own }, words } = useLive();
  const [lists, setLists] = useState<DeviceLists | null>(null);
  useEffect(() => {
    const read = () =>
      void import("../_runtime/call/devices.ts").then(({ listDevices }) => listDevices())
        .then(setLists);
    read();
    navigator.mediaDevices?.addEventListener("devicechange", read);
    return () => navigator.mediaDevices?.removeEventListener("devicechange", read);
  }, []);
  return (
    <>
      {lists && KINDS.map((kind) => (
        <DeviceChoice
          key={kind}
          kind={kind}
          list={lists[kind]}
          chosen={own.deviceIds[kind]}
          words={words}
          onChoose={(id) => void session.chooseDevice(kind, id)}
        />
      ))}
    </>
  );
}
