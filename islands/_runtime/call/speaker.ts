import { listDevices } from "./devices.ts";
import type { People } from "./people.ts";
import type { Store } from "./store.ts";

export interface Speaker {
  /** Looks which outputs this device has; known by name once the microphone was allowed. */
  list(): Promise<void>;
  choose(deviceId: string): Promise<void>;
  /** Loudspeaker or, where the device tells the two apart, the earpiece. */
  set(on: boolean): Promise<void>;
}

const EARPIECE = /earpiece|receiver|听筒/i;
const LOUDSPEAKER = /speaker|扬声器|免提/i;

/** Where the others are heard. Browsers without setSinkId follow the device's own switch. */
export function createSpeaker(store: Store, people: People): Speaker {
  const canChoose = "setSinkId" in HTMLMediaElement.prototype;

  const outputs = async () => {
    const { speaker } = canChoose ? await listDevices() : { speaker: [] };
    return {
      earpiece: speaker.find(({ label }) => EARPIECE.test(label)),
      loudspeaker: speaker.find(({ label }) => LOUDSPEAKER.test(label)),
    };
  };

  const choose = async (deviceId: string) => {
    try {
      await people.setSpeaker(deviceId);
      const { deviceIds } = store.snapshot().own;
      store.changeOwn({ deviceIds: { ...deviceIds, speaker: deviceId } });
      store.setProblem("speaker", null);
    } catch {
      store.setProblem("speaker", "failed");
    }
  };

  return {
    list: async () => {
      const { earpiece, loudspeaker } = await outputs();
      store.changeOwn({ canSwitchSpeaker: earpiece !== undefined && loudspeaker !== undefined });
    },
    choose,
    set: async (on) => {
      const { earpiece, loudspeaker } = await outputs();
      const wanted = on ? loudspeaker : earpiece;
      if (!wanted) return;
      await choose(wanted.id);
      store.changeOwn({ speakerOn: on });
    },
  };
}
