import { Hono } from "hono";
import { AccessToken, RoomServiceClient } from "livekit-server-sdk";

/*
 * The least that a call can be: livekit-client on a page with a token from a server that asks
 * nobody. Devices are open before one joins, as they are in the product's lobby.
 */
const variable = (name: string) => Deno.env.get(name)!;
const url = variable("LIVEKIT_URL");
const [key, secret] = [variable("LIVEKIT_API_KEY"), variable("LIVEKIT_API_SECRET")];
const rooms = new RoomServiceClient(url.replace(/^ws/, "http"), key, secret);
const CLIENT = new URL("../../../node_modules/livekit-client/dist/", import.meta.url);

const PAGE = `<!doctype html><title>Bare call</title>
<button id="join">Join</button><button id="leave">Leave</button><div id="people"></div>
<script src="/livekit-client.umd.js"></script>
<script>
  const { createLocalTracks, ExternalE2EEKeyProvider, Room } = LivekitClient;
  const encrypted = location.search.includes("encrypted");
  let room, tracks;
  const people = document.getElementById("people");
  async function open() {
    tracks = await createLocalTracks({ audio: true, video: true });
    document.body.dataset.ready = "";
  }
  async function encryption() {
    const keyProvider = new ExternalE2EEKeyProvider();
    await keyProvider.setKey("the same on both sides");
    return { keyProvider, worker: new Worker("/livekit-client.e2ee.worker.js") };
  }
  document.getElementById("join").onclick = async () => {
    const e2ee = encrypted ? await encryption() : undefined;
    room = new Room({ adaptiveStream: true, dynacast: true, e2ee });
    room.on("trackSubscribed", (track) => people.append(track.attach()));
    room.on("trackUnsubscribed", (track) => track.detach().forEach((player) => player.remove()));
    const [{ token, url }] = await Promise.all([
      fetch("/token" + location.search).then((answer) => answer.json()),
      encrypted ? room.setE2EEEnabled(true) : null,
    ]);
    await room.connect(url, token);
    await Promise.all(tracks.map((track) => room.localParticipant.publishTrack(track)));
    document.body.dataset.joined = "";
  };
  document.getElementById("leave").onclick = async () => {
    await room.disconnect(false);
    people.replaceChildren();
    delete document.body.dataset.joined;
  };
  void open();
</script>`;

async function mint(room: string, identity: string): Promise<string> {
  await rooms.createRoom({ name: room, emptyTimeout: 60, departureTimeout: 20 });
  const token = new AccessToken(key, secret, { identity, ttl: 300 });
  token.addGrant({ roomJoin: true, room, canPublish: true, canSubscribe: true });
  return await token.toJwt();
}

const script = async (name: string) =>
  new Response(await Deno.readFile(new URL(name, CLIENT)), {
    headers: { "content-type": "text/javascript" },
  });

const app = new Hono()
  .get("/", (c) => c.html(PAGE))
  .get("/token", async (c) => {
    const { room, identity } = c.req.query();
    return c.json({ url, token: await mint(room!, identity!) });
  })
  .get("/:name{livekit-client\\..*js}", (c) => script(c.req.param("name")));

Deno.serve(
  { port: Number(Deno.env.get("PORT")), hostname: "127.0.0.1", onListen: () => {} },
  app.fetch,
);
