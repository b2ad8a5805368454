import { useEffect, useState } from "preact/hooks";
import { onUnread } from "../_runtime/unread.ts";

/** New messages in the conversation beside the call, while it is not looked at. */
export function useUnread(): number {
  const [unread, setUnread] = useState(0);
  useEffect(() => onUnread(setUnread), []);
  return unread;
}
