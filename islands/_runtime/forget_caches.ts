import { CacheExpiration } from "workbox-expiration";

/** Deletes these caches and the list of addresses that is kept to let their entries grow old. */
export async function forgetCaches(isMeant: (name: string) => boolean): Promise<void> {
  const names = (await caches.keys()).filter(isMeant);
  await Promise.all(names.map(async (name) => {
    await caches.delete(name);
    await new CacheExpiration(name, { maxEntries: 1 }).delete();
  }));
}
