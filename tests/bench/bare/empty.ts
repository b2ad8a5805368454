/* The least that a Deno server can be: what the product's start stands beside. */
Deno.serve(
  { port: Number(Deno.env.get("PORT")), hostname: "127.0.0.1", onListen: () => {} },
  () => new Response("ok"),
);
