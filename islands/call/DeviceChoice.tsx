import type { DeviceKind } from "../_runtime/call/session_types.ts";

export type DeviceLists = Record<DeviceKind, { id: string; label: string }[]>;

interface DeviceChoiceProps {
  kind: DeviceKind;
  list: DeviceLists[DeviceKind];
  chosen: string | undefined;
  words: Record<DeviceKind, string> & { device(kind: string, number: number): string };
  onChoose(id: string): void;
}

/** One of several devices of a kind; nothing where there is no choice. */
export function DeviceChoice({ kind, list, chosen, words, onChoose }: DeviceChoiceProps) {
  if (list.length < 2) return null;
  const id = `device-${kind}`;
  return (
    <div class="field">
      <label class="field-label" for={id}>{words[kind]}</label>
      <select
        class="input select"
        id={id}
        value={chosen ?? list[0]!.id}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {list.map((device, index) => (
          <option key={device.id} value={device.id}>
            {device.label || words.device(words[kind], index + 1)}
          </option>
        ))}
      </select>
    </div>
  );
}
