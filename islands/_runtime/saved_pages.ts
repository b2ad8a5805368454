import { CacheExpiration } from "workbox-expiration";
import { OWN_CACHES, OWNER, pagesOf, PUBLIC_PAGES } from "./cache_names.ts";
import { forgetCaches } from "./forget_caches.ts";

/*
 * Pages that may be read without network, in one cache per owner: never one person's data for
 * another. The server names the owner of a page in the header x-account.
 */
const READABLE = [
  /^\/$/,
  /^\/(check|doctors|legal|emergency)(\/|$)/,
  /^\/record(\/|$)/,
  /^\/me$/,
  /^\/consultations(\/[0-9a-f-]{36}(\/summary)?)?$/,
];
const OWN_LINK = /href="(\/consultations\/[0-9a-f-]{36})"/g;

const OWNER_KEY = "/owner";
const PAGES_MAX = 80;
const CONSULTATIONS_AHEAD_MAX = 30;
const AGE_SECONDS_MAX = 30 * 24 * 3600;
const REFRESH_MS = 10 * 60_000;
/** A saved page now is better than a fresh one after this long. */
const PATIENCE_MS = 4_000;
/** Right after something was sent only the server knows the truth. */
const PATIENCE_AFTER_WRITE_MS = 30_000;

let wroteAt = 0;

/** A form was posted: what was saved before may be out of date. */
export function noteWrite(): void {
  wroteAt = Date.now();
}

function mayBeSaved(url: URL): boolean {
  return READABLE.some((pattern) => pattern.test(url.pathname));
}

/** The page from the network; the saved one when there is none, or when it takes too long. */
export async function answerPage(
  request: Request,
  waitUntil: (work: Promise<unknown>) => void,
  whenNothing: () => Promise<Response>,
): Promise<Response> {
  const url = new URL(request.url);
  // A shared result stands behind "#": it is read from the address alone, and nothing keeps it.
  url.hash = "";
  const network = fetch(request);
  waitUntil(network.then((response) => save(url, response.clone()), () => {}));
  const patience = Date.now() - wroteAt < PATIENCE_AFTER_WRITE_MS
    ? PATIENCE_AFTER_WRITE_MS
    : PATIENCE_MS;
  try {
    const response = await Promise.race([network, sleep(patience)]);
    if (response && response.status < 502) return response;
    return await savedPage(url) ?? await network;
  } catch {
    return await savedPage(url) ?? await whenNothing();
  }
}

async function save(url: URL, response: Response): Promise<void> {
  if (url.pathname === "/signed-out" && response.ok) return await forgetOwner();
  await noteOwner(response);
  if (mayBeSaved(url)) await keep(url, response);
}

async function savedPage(url: URL): Promise<Response | undefined> {
  const owner = await readOwner();
  for (const name of owner ? [pagesOf(owner), PUBLIC_PAGES] : [PUBLIC_PAGES]) {
    const saved = await (await caches.open(name)).match(url.href, { ignoreVary: true });
    if (saved) return saved;
  }
}

/** Saves a page under its owner, unless that is no longer the one who uses this device. */
async function keep(url: URL, response: Response): Promise<void> {
  const account = response.headers.get("x-account");
  if (!response.ok || response.redirected) return;
  if (account && account !== await readOwner()) return;
  await store(account ? pagesOf(account) : PUBLIC_PAGES, url.href, response, PAGES_MAX);
}

/** Puts into a cache that stays small and forgets what is old. */
export async function store(
  cacheName: string,
  url: string,
  response: Response,
  maxEntries: number,
): Promise<void> {
  await (await caches.open(cacheName)).put(url, response);
  const expiration = new CacheExpiration(cacheName, {
    maxEntries,
    maxAgeSeconds: AGE_SECONDS_MAX,
    matchOptions: { ignoreVary: true },
  });
  await expiration.updateTimestamp(url);
  await expiration.expireEntries();
}

/** After an update: what is saved names files of the version before. Offline it stays as it is. */
export async function refreshSaved(): Promise<void> {
  const owner = await readOwner();
  for (const name of owner ? [pagesOf(owner), PUBLIC_PAGES] : [PUBLIC_PAGES]) {
    for (const { url } of await (await caches.open(name)).keys()) await refresh(url);
  }
}

/** Fetches a page again and saves it: what is on the screen has changed since it was loaded. */
export async function refresh(path: string): Promise<string> {
  const url = new URL(path, location.origin);
  if (!mayBeSaved(url)) return "";
  const response = await fetchPage(url);
  const text = await response.clone().text();
  await keep(url, response);
  return text;
}

/** Saves a page that was opened before this worker was there to see it. */
export async function adopt(address: string): Promise<void> {
  const url = new URL(address);
  url.hash = "";
  if (mayBeSaved(url)) await save(url, await fetchPage(url));
}

function fetchPage(url: URL): Promise<Response> {
  return fetch(url, { headers: { accept: "text/html" }, redirect: "error" });
}

/** The own timeline and consultations, saved ahead, so that they can be read offline. */
export async function refreshOwn(): Promise<void> {
  if (!await readOwner()) return;
  const saved = await savedPage(new URL("/record", location.origin));
  const savedAt = Date.parse(saved?.headers.get("date") ?? "") || 0;
  if (Date.now() - savedAt < REFRESH_MS) return;
  // The page that is being opened comes first.
  await sleep(3_000);
  const pages = [await refresh("/record"), await refresh("/consultations")];
  const links = pages.flatMap((page) => [...page.matchAll(OWN_LINK)].map(([, path]) => path!));
  for (const path of [...new Set(links)].slice(0, CONSULTATIONS_AHEAD_MAX)) await refresh(path);
}

let owner: string | undefined;

/** The account whose pages are on this device; empty when nobody's are. */
export async function readOwner(): Promise<string> {
  owner ??= await (await (await caches.open(OWNER)).match(OWNER_KEY))?.text() ?? "";
  return owner;
}

/** A page came for another account: what was kept for the one before goes away. */
async function noteOwner(response: Response): Promise<void> {
  const account = response.headers.get("x-account");
  if (!account || account === await readOwner()) return;
  await forgetOwner();
  owner = account;
  await (await caches.open(OWNER)).put(OWNER_KEY, new Response(account));
}

async function forgetOwner(): Promise<void> {
  owner = "";
  await forgetCaches((name) => OWN_CACHES.test(name) && name !== PUBLIC_PAGES);
}

function sleep(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
