/** The generated types are those of the migrations. */
import { assertEquals } from "@std/assert";
import { TYPES_FILE, typesOfMigrations } from "../../supabase/generate_types.ts";

Deno.test({
  name: "domain/database_types.ts is what the migrations say",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const committed = await Deno.readTextFile(TYPES_FILE);
    const current = await typesOfMigrations();
    assertEquals(current, committed, "run: deno run -A supabase/generate_types.ts");
  },
});
