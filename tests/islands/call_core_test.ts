import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { findChromium, NO_CHROMIUM } from "../support/chromium.ts";
import { findLivekit, NO_LIVEKIT } from "../support/livekit.ts";
import { skipTest } from "../support/skip.ts";
import { setCallStage } from "./call_core/stage.ts";
import type { Caller } from "./call_core/stage.ts";

const NAME = "the core of a call, in two Chromium with a real LiveKit server";
const missing = !await findChromium() ? NO_CHROMIUM : !await findLivekit() ? NO_LIVEKIT : null;

/** Browsers, timers and sockets outlive a step. */
const LOOSE = { sanitizeOps: false, sanitizeResources: false } as const;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sound and pictures of the other come in, over a second. */
async function hasMedia(caller: Caller): Promise<boolean> {
  const before = await caller.received();
  await pause(1_000);
  const after = await caller.received();
  return after.frames > before.frames && after.energy > before.energy;
}

async function getsMedia(caller: Caller, within = 10_000): Promise<void> {
  const until = performance.now() + within;
  while (!await hasMedia(caller)) {
    if (performance.now() > until) throw new Error("No media came");
  }
}

const agreed = (caller: Caller) =>
  caller.until((h) => h.snapshot().encryption === "on" && h.snapshot().phrase !== null);

if (missing) skipTest(NAME, missing);
else {
  Deno.test(NAME, LOOSE, async (t) => {
    const stage = await setCallStage();
    const { call } = stage;
    try {
      const okafor = await stage.caller("okafor");
      const mei = await stage.caller("mei");
      const both = [okafor, mei];
      const phrases = () =>
        Promise.all(both.map((one) => one.ask((h) => h.snapshot().phrase!.digits)));

      await t.step("both agree on a key, and see and hear each other", async () => {
        await okafor.enter();
        await mei.enter();
        await Promise.all(both.map(agreed));
        await Promise.all(both.map((one) => getsMedia(one)));
        const [one, other] = await phrases();
        assertEquals(one, other);
        assertEquals(await mei.ask((h) => h.refused), []);
      });

      await t.step("each sees how the other is connected, and what they send", async () => {
        await mei.until((h) => h.snapshot().people[0]!.quality !== null);
        const person = await mei.ask((h) => h.snapshot().people[0]!);
        assertEquals([person.sending, person.microphoneOn, person.cameraOn], ["full", true, true]);
        await okafor.ask((h) => h.session.setMicrophone(false));
        await mei.until((h) => !h.snapshot().people[0]!.microphoneOn);
        await okafor.ask((h) => h.session.setMicrophone(true));
        await okafor.ask((h) => h.session.setCamera(false));
        await mei.until((h) => !h.snapshot().people[0]!.camera);
        await okafor.ask((h) => h.session.setCamera(true));
        await mei.until((h) => h.snapshot().people[0]!.camera !== null);
        await getsMedia(mei);
      });

      await t.step("a reload agrees anew, with new words", async () => {
        const before = await phrases();
        await mei.page.reload();
        await mei.enter();
        await agreed(mei);
        const now = await mei.ask((h) => h.snapshot().phrase!.digits);
        await until(async () => (await phrases())[0] === now);
        assertNotEquals(now, before[1]);
        const told = await okafor.ask((h) => h.happened.map(({ name }) => name));
        assert(told.includes("phrase_changed"));
        await Promise.all(both.map((one) => getsMedia(one)));
      });

      await t.step("the holder's reload too", async () => {
        const [before] = await phrases();
        await okafor.page.reload();
        await okafor.enter();
        await agreed(okafor);
        await until(async () => {
          const [one, other] = await phrases();
          return one === other && one !== before;
        });
        await Promise.all(both.map((one) => getsMedia(one)));
      });

      await t.step("somebody with another key hears and sees nothing, and is told", async () => {
        const eve = await stage.caller("guest");
        await eve.ask((h) => h.spoilKeys());
        await eve.enter();
        await eve.until((h) => h.snapshot().people.some((one) => one.cannotDecrypt), 15_000);
        assertEquals(await eve.received(), { frames: 0, energy: 0 });
        await okafor.until((h) => h.snapshot().people.some((one) => one.cannotDecrypt));
        await eve.ask((h) => h.session.leave());
        await mei.until((h) => h.snapshot().people.length === 1);
        assert((await mei.ask((h) => h.happened)).some(({ name }) => name === "left"));
        await eve.page.close();
        await Promise.all(both.map((one) => getsMedia(one)));
      });

      await t.step("what is sent by hand: small, still, voice, and back", async () => {
        await mei.ask((h) => h.session.force("saving"));
        await okafor.until((h) => h.snapshot().people[0]!.sending === "saving");
        await pause(4_000);
        let saving = await mei.kbps(4_000);
        // For some seconds the browser still tries with empty packets what more the line carries.
        for (let more = 0; more < 3 && saving.out >= 200; more++) saving = await mei.kbps(4_000);
        assert(saving.out < 200, `saving: ${JSON.stringify(saving)}`);
        await getsMedia(okafor);

        await mei.ask((h) => h.session.force("stills"));
        await okafor.until((h) => h.snapshot().people[0]!.still !== null, 12_000);
        await mei.until((h) => h.snapshot().people[0]!.still !== null, 12_000);
        const size = await okafor.ask(async (h) => {
          const image = new Image();
          image.src = h.snapshot().people[0]!.still!.url;
          await image.decode();
          return image.naturalWidth;
        });
        assert(size >= 160);
        assertEquals(await okafor.ask((h) => h.snapshot().people[0]!.camera), null);

        await mei.ask((h) => h.session.force("voice"));
        await okafor.until((h) => h.snapshot().people[0]!.sending === "voice");
        await pause(2_000);
        const voice = await mei.kbps(4_000);
        assert(voice.out < 60 && voice.into < 100, `voice: ${JSON.stringify(voice)}`);

        await mei.ask((h) => h.session.force("full"));
        await okafor.until((h) => h.snapshot().people[0]!.camera !== null);
        await Promise.all(both.map((one) => getsMedia(one)));
        await mei.ask((h) => h.session.force("auto"));
      });

      await t.step("a picture is taken by the one who says yes, and by nobody else", async () => {
        await okafor.ask((h) => h.session.askForSnapshot(h.snapshot().people[0]!.identity));
        await mei.until((h) => h.happened.some(({ name }) => name === "snapshot_asked"));
        const picture = await mei.ask(async (h) => {
          const asked = h.happened.find(({ name }) => name === "snapshot_asked")!;
          const { requestId } = asked.event as { requestId: string };
          const blob = await h.session.answerSnapshot(requestId, true);
          return blob && { type: blob.type, size: blob.size };
        });
        assertEquals(picture?.type, "image/jpeg");
        assert(picture!.size > 5_000);
        await okafor.until((h) => h.happened.some(({ name }) => name === "snapshot_answered"));
        assertEquals(await mei.ask((h) => h.session.answerSnapshot("not asked", true)), null);
      });

      await t.step(
        "the same person on another device: here it says so, and can come back",
        async () => {
          const phone = await stage.caller("mei");
          await phone.enter();
          await agreed(phone);
          await mei.until((h) => h.snapshot().phase === "elsewhere");
          await mei.ask((h) => h.session.takeBack());
          await phone.until((h) => h.snapshot().phase === "elsewhere");
          await mei.until((h) => h.snapshot().phase === "live");
          await phone.page.close();
          await Promise.all(both.map((one) => getsMedia(one)));
        },
      );

      await t.step("the server is killed: both are back by themselves", async () => {
        await okafor.ask((h) => h.phases.length = 0);
        const before = await phrases();
        const from = performance.now();
        Deno.kill(stage.pid(), "SIGKILL");
        await okafor.until((h) => h.phases.includes("reconnecting"));
        await Promise.all(
          both.map((one) => one.until((h) => h.snapshot().phase === "live", 20_000)),
        );
        await Promise.all(both.map((one) => getsMedia(one)));
        assert(performance.now() - from < 20_000);
        // The pages lived on, so their keys did.
        assertEquals(await phrases(), before);
      });

      await t.step("who is cut off is missed within five seconds, and welcomed back", async () => {
        await mei.ask((h) => h.happened.length = 0);
        await crash(okafor);
        const from = Date.now();
        await mei.until((h) => h.happened.some(({ name }) => name === "lost"), 8_000);
        const { at } = (await mei.ask((h) => h.happened)).find(({ name }) => name === "lost")!;
        assertEquals(await mei.ask((h) => h.snapshot().people[0]!.quality), "lost");
        const again = await stage.caller("okafor");
        Object.assign(okafor, again);
        await again.enter();
        await mei.until((h) => h.happened.some(({ name }) => name === "back"));
        await agreed(again);
        await Promise.all(both.map((one) => getsMedia(one)));
        assert(at - from < 5_000, `${at - from} ms`);
      });

      await t.step("encryption ends where the call's state says so, and never unsaid", async () => {
        call.encrypted = false;
        call.recording = { recording_id: crypto.randomUUID(), status: "recording" };
        await mei.ask((h) => fetch("/mei").then((answer) => answer.json()).then(h.session.tell));
        await mei.until((h) => h.snapshot().encryption === "off");
        assertEquals((await mei.ask((h) => h.happened)).at(-1)!.name, "encryption_off");
        // The doctor's page hears clear sound that it must not play, and asks for the state.
        await okafor.until((h) => h.snapshot().encryption === "off");
        await Promise.all(both.map((one) => getsMedia(one)));
      });

      await t.step("who comes in while it is off gets all in clear", async () => {
        await mei.page.reload();
        await mei.enter();
        await mei.until((h) => h.snapshot().encryption === "off");
        await Promise.all(both.map((one) => getsMedia(one)));
      });

      await t.step("and begins again where the state says so, for her without a loss", async () => {
        call.encrypted = true;
        await Promise.all(both.map((one) =>
          one.ask((h) =>
            h.session.tell({
              ...h.call,
              encrypted: true,
            })
          )
        ));
        await Promise.all(both.map(agreed));
        await Promise.all(both.map((one) => getsMedia(one)));
        const [one, other] = await phrases();
        assertEquals(one, other);
        const happened = (await mei.ask((h) => h.happened)).map(({ name }) => name);
        assert(!happened.includes("own_lost"), happened.join());
      });

      await t.step("when it is over in Postgres it is over here", async () => {
        await mei.ask((h) => void Object.assign(h, { camera: h.snapshot().own.cameraTrack }));
        call.status = "ended";
        call.end_reason = "hung_up";
        await stage.calls.endRoom(call.call_id);
        await Promise.all(both.map((one) => one.until((h) => h.snapshot().phase === "ended")));
        const { event } = (await mei.ask((h) => h.happened)).at(-1)!;
        assertEquals((event as { call: { end_reason: string } }).call.end_reason, "hung_up");
        const kept = await mei.ask((h) =>
          (h as unknown as { camera: MediaStreamTrack }).camera.readyState
        );
        assertEquals([kept, await mei.ask((h) => h.snapshot().own.cameraTrack)], ["ended", null]);
      });

      await t.step("the background is blurred with our own files alone", async () => {
        call.status = "active";
        const blurred = await stage.caller("mei");
        await blurred.enter({ blur: true });
        await blurred.until((h) => h.snapshot().own.blur !== "loading", 30_000);
        const { own } = await blurred.ask((h) => JSON.parse(JSON.stringify(h.snapshot())));
        assertEquals(own.blur, "on");
        assertEquals(await blurred.ask((h) => h.refused), []);
        assert(
          stage.asked.some((url) => /\/_\/blur-[^/]+\/selfie_segmentation\.tflite$/.test(url)),
        );
        const drawn = await blurred.ask(async (h) => {
          const video = document.createElement("video");
          video.muted = true;
          video.srcObject = new MediaStream([h.snapshot().own.cameraTrack!]);
          await video.play();
          return video.videoWidth;
        });
        assertEquals(drawn, 1280);
      });

      await t.step("no page asked for anything elsewhere", () => {
        const own = /^(blob:)?http:\/\/(localhost|127\.0\.0\.1):\d+\//;
        assertEquals(stage.asked.filter((url) => !own.test(url)), []);
      });
    } finally {
      await stage.stop();
    }
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!await holds()) {
    if (performance.now() > end) throw new Error("Never came true");
    await pause(100);
  }
}

/** The page is gone from one moment to the next, without a word to anybody. */
async function crash({ page }: Caller): Promise<void> {
  const client = await page.context().newCDPSession(page);
  void client.send("Page.crash").catch(() => {});
  await page.waitForEvent("crash");
}
