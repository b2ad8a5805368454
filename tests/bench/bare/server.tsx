import { Hono } from "hono";
import { renderToString } from "preact-render-to-string";

/* What the product stands beside: pages with nothing behind them, and a WebSocket that repeats. */

const ROWS = Array.from({ length: 60 }, (_, index) => ({
  id: index + 1,
  name: `Row number ${index + 1}`,
  text: "A sentence of about the length that a card of the product's pages carries, and no more.",
}));

function Page() {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Bare</title>
      </head>
      <body>
        <ul>
          {ROWS.map(({ id, name, text }) => (
            <li key={id} class="card">
              <a href={`/rows/${id}`}>{name}</a>
              <p class="quiet">{text}</p>
              <span class="badge">{id}</span>
            </li>
          ))}
        </ul>
      </body>
    </html>
  );
}

const rendered = () => `<!doctype html>${renderToString(<Page />)}`;
const ready = rendered();

/** Ends with the script itself, so that two bare pages need no other file. */
const ECHO = `<!doctype html><title>Echo</title>
<textarea id="composer-body"></textarea><button>Send</button><ol id="thread"></ol>
<script>
  const socket = new WebSocket(location.origin.replace("http", "ws") + "/socket");
  const field = document.querySelector("textarea");
  document.querySelector("button").onclick = () => { socket.send(field.value); field.value = ""; };
  socket.onmessage = ({ data }) => {
    const row = document.createElement("li");
    row.textContent = data;
    document.querySelector("ol").append(row);
  };
  socket.onopen = () => { document.body.dataset.ready = ""; };
</script>`;

const sockets = new Set<WebSocket>();

function repeat(request: Request): Response {
  const { socket, response } = Deno.upgradeWebSocket(request);
  sockets.add(socket);
  socket.onclose = () => sockets.delete(socket);
  socket.onmessage = ({ data }) => {
    for (const other of sockets) if (other !== socket) other.send(data);
  };
  return response;
}

const app = new Hono()
  .get("/", (c) => c.html(rendered()))
  .get("/text", (c) => c.html(ready))
  .get("/echo", (c) => c.html(ECHO))
  .get("/socket", (c) => repeat(c.req.raw));

Deno.serve(
  { port: Number(Deno.env.get("PORT")), hostname: "127.0.0.1", onListen: () => {} },
  app.fetch,
);
