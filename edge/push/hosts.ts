/** The push services of the browsers; a star stands for one or more names before it. */
const BROWSERS = [
  "fcm.googleapis.com",
  "*.push.services.mozilla.com",
  "*.notify.windows.com",
  "*.push.apple.com",
];

/**
 * Tells whether a notice may be sent to an address: a browser names it, so anything but a known
 * push service could point our server at a machine inside our own network. `others` are the
 * operator's: hosts for https, or whole origins such as `http://localhost:8610`.
 */
export function acceptsEndpoint(endpoint: string, others: string[] = []): boolean {
  const url = URL.parse(endpoint);
  if (!url || url.username || url.password) return false;
  if (others.includes(url.origin)) return true;
  if (url.protocol !== "https:" || url.port !== "") return false;
  return [...BROWSERS, ...others].some((host) =>
    host.startsWith("*.") ? url.hostname.endsWith(host.slice(1)) : url.hostname === host
  );
}
