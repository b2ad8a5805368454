import { readTables } from "../../../domain/triage/packing/tables.ts";
import { unpack } from "../../../domain/triage/packing/unpack.ts";

/** Makes packed data ready for the modules that ask for them. */
export async function open({ packed }: { packed: string | null }): Promise<void> {
  if (packed !== null) readTables(await unpack(packed));
}
