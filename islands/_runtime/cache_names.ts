/** Everything named so goes away when its owner signs out or another account comes. */
export const OWN_CACHES = /^wenyi-(pages|files|owner)/;

/** Which account's pages and files this device holds. */
export const OWNER = "wenyi-owner";
/** Pages that anybody may read. */
export const PUBLIC_PAGES = "wenyi-pages-public";

export function pagesOf(account: string): string {
  return `wenyi-pages-${account}`;
}

export function filesOf(account: string): string {
  return `wenyi-files-${account}`;
}
