import { useEffect, useState } from "preact/hooks";
import { Button } from "../components/Button.tsx";
import type { fields } from "../domain/words/en/fields.ts";

/** Opens the browser's print dialogue, where a page can also be saved as a PDF. */
export default function PrintButton({ words }: { words: typeof fields }) {
  // Without script one prints from the browser's own menu.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  if (!awake) return null;
  return (
    <Button type="button" kind="secondary" icon="print" onClick={() => globalThis.print()}>
      {words.print}
    </Button>
  );
}
