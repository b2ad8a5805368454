import { keepSecret } from "../secret_file.ts";
import { newSealKey } from "./seal.ts";

/** The key of this machine's data folder, made at the first need. */
export async function keepPhoneKey(dataDir: string): Promise<string> {
  return (await keepSecret(`${dataDir}/phone.key`, newSealKey)).trim();
}
