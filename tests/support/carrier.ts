import { createSocket } from "node:dgram";
import type { RemoteInfo, Socket } from "node:dgram";
import { openLine } from "./rtp.ts";
import type { Line } from "./rtp.ts";

/** What happens at one number, as the network would answer. */
export interface Subscriber {
  /** "answers" picks up after `ringMs`; "silent" rings for ever. */
  does: "answers" | "silent" | "busy" | "gone";
  ringMs?: number;
  /** The tone that is spoken there, in hertz. */
  tone?: number;
  /** Keys pressed one second after picking up. */
  presses?: string;
}

/** One telephone call as the carrier sees it. */
export interface PhoneCall {
  number: string;
  /** The INVITE as it came. */
  invite: string;
  line: Line | null;
  state: "ringing" | "talking" | "refused" | "cancelled" | "ended";
  endedBy: "platform" | "subscriber" | null;
  /** The subscriber puts the receiver down. */
  hangUp(): void;
}

export interface Carrier {
  /** Every call in the order in which it came. */
  calls: PhoneCall[];
  /** Everything received by SIP, for what must not be in it. */
  received: string[];
  subscriber(number: string, subscriber: Subscriber): void;
  stop(): void;
}

const REASONS = { busy: "486 Busy Here", gone: "404 Not Found" };

/** A telephone network for tests: SIP on UDP port 5060, PCMU by RTP, a tone for every voice. */
export async function startCarrier(address: string): Promise<Carrier> {
  const socket = createSocket("udp4");
  const subscribers = new Map<string, Subscriber>();
  const dialogs = new Map<string, PhoneCall>();
  const carrier: Carrier = {
    calls: [],
    received: [],
    subscriber: (number, subscriber) => void subscribers.set(number, subscriber),
    stop: () => {
      for (const call of carrier.calls) call.line?.close();
      socket.close();
    },
  };
  socket.on("message", (bytes, from) => {
    const text = bytes.toString();
    const id = header(text, "Call-ID");
    carrier.received.push(text);
    const call = dialogs.get(id);
    if (text.startsWith("INVITE ") && !call) {
      const number = /sip:(\+?\d+)@/.exec(text)?.[1] ?? "";
      const begun = receive(socket, { text, from, address, number }, subscribers.get(number));
      dialogs.set(id, begun);
      carrier.calls.push(begun);
    } else if (text.startsWith("BYE ") || text.startsWith("CANCEL ")) {
      reply(socket, { text, from }, "200 OK");
      if (call) end(socket, call, text, from);
    }
  });
  await new Promise<void>((resolve) => socket.bind(5060, address, resolve));
  return carrier;
}

interface Incoming {
  text: string;
  from: RemoteInfo;
}

function receive(
  socket: Socket,
  incoming: Incoming & { address: string; number: string },
  subscriber: Subscriber = { does: "gone" },
): PhoneCall {
  const { text, from, address, number } = incoming;
  const tag = crypto.randomUUID().slice(0, 8);
  const call: PhoneCall = {
    number,
    invite: text,
    line: null,
    state: "ringing",
    endedBy: null,
    hangUp: () => {
      if (call.state !== "talking") return;
      socket.send(byeTo(text, tag, address), from.port, from.address);
      close(call, "subscriber");
    },
  };
  reply(socket, incoming, "100 Trying");
  if (subscriber.does === "busy" || subscriber.does === "gone") {
    call.state = "refused";
    reply(socket, incoming, REASONS[subscriber.does], tag);
    return call;
  }
  reply(socket, incoming, "180 Ringing", tag);
  if (subscriber.does === "answers") {
    setTimeout(
      () => void pickUp(socket, incoming, call, subscriber, tag),
      subscriber.ringMs ?? 300,
    );
  }
  return call;
}

async function pickUp(
  socket: Socket,
  incoming: Incoming & { address: string },
  call: PhoneCall,
  { tone = 440, presses = "" }: Subscriber,
  tag: string,
): Promise<void> {
  if (call.state !== "ringing") return;
  const { text, address } = incoming;
  const port = Number(/^m=audio (\d+)/m.exec(text)?.[1]);
  const host = /^c=IN IP4 (\S+)/m.exec(text)?.[1] ?? "";
  call.line = await openLine({ address, to: { host, port }, tone });
  call.state = "talking";
  reply(socket, incoming, "200 OK", tag, call.line.description);
  for (const [index, key] of [...presses].entries()) {
    setTimeout(() => call.line?.press(key), 1000 + 500 * index);
  }
}

function end(socket: Socket, call: PhoneCall, text: string, from: RemoteInfo): void {
  if (text.startsWith("CANCEL ") && call.state === "ringing") {
    call.state = "cancelled";
    reply(socket, { text: call.invite, from }, "487 Request Terminated", "cancelled");
  } else if (call.state === "talking") {
    close(call, "platform");
  }
}

function close(call: PhoneCall, endedBy: PhoneCall["endedBy"]): void {
  call.state = "ended";
  call.endedBy = endedBy;
  call.line?.close();
}

/** Answers a request: the routing headers go back as they came. */
function reply(
  socket: Socket,
  { text, from }: Incoming,
  status: string,
  tag?: string,
  description = "",
): void {
  const to = header(text, "To");
  const local = socket.address();
  const lines = [
    `SIP/2.0 ${status}`,
    ...text.split("\r\n").filter((line) => /^(Via|v):/i.test(line)),
    `From: ${header(text, "From")}`,
    `To: ${to}${tag && !to.includes("tag=") ? `;tag=${tag}` : ""}`,
    `Call-ID: ${header(text, "Call-ID")}`,
    `CSeq: ${header(text, "CSeq")}`,
    `Contact: <sip:carrier@${local.address}:${local.port}>`,
    ...(description ? ["Content-Type: application/sdp"] : []),
    `Content-Length: ${description.length}`,
  ];
  socket.send(`${lines.join("\r\n")}\r\n\r\n${description}`, from.port, from.address);
}

function byeTo(invite: string, tag: string, address: string): string {
  const target = /<(sip:[^>]+)>/.exec(header(invite, "Contact"))?.[1];
  return [
    `BYE ${target} SIP/2.0`,
    `Via: SIP/2.0/UDP ${address}:5060;branch=z9hG4bK${crypto.randomUUID().slice(0, 8)}`,
    `From: ${header(invite, "To")};tag=${tag}`,
    `To: ${header(invite, "From")}`,
    `Call-ID: ${header(invite, "Call-ID")}`,
    "CSeq: 1 BYE",
    "Max-Forwards: 70",
    "Content-Length: 0",
    "",
    "",
  ].join("\r\n");
}

function header(text: string, name: string): string {
  const line = text.split("\r\n").find((one) =>
    one.toLowerCase().startsWith(`${name.toLowerCase()}:`)
  );
  return line?.slice(name.length + 1).trim() ?? "";
}
