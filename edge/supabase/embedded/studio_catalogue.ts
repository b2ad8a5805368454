/** What Studio is told of the database, so that an admin can work on views as on tables. */

export interface Catalogue {
  tables: Record<string, unknown>[];
  views: { schema: string; name: string }[];
  columns: { schema: string; table: string; name: string; ordinal_position: number }[];
  primary_keys: PrimaryKey[];
}

export interface PrimaryKey {
  schema: string;
  table: string;
  columns: string[];
  field_count: number;
}

/** The keys of all tables, and of each view: its first column, which must identify its rows. */
export function keysOf({ primary_keys, views, columns }: Catalogue): PrimaryKey[] {
  const ofViews = views.map(({ schema, name }) => {
    const first = columns.find((column) =>
      column.schema === schema && column.table === name && column.ordinal_position === 1
    );
    return { schema, table: name, columns: first ? [first.name] : [], field_count: 1 };
  });
  return [...primary_keys, ...ofViews].sort((a, b) => rank(a) - rank(b));
}

/** Studio looks a key up by the table's name alone: the product's schemas come first. */
const rank = ({ schema }: PrimaryKey) => ["public", "admin", "private"].indexOf(schema) >>> 0;

/** Studio lists tables alone, but an admin's queues are views: they are shown among the tables. */
export async function showViews(response: Response): Promise<Response> {
  const catalogue: Catalogue = await response.json();
  const views = catalogue.views.map(({ schema, name }) => (
    { schema, name, type: "view", sql: "", rows: -1, engine: "", collation: "" }
  ));
  return Response.json({
    ...catalogue,
    tables: [...catalogue.tables, ...views],
    primary_keys: keysOf(catalogue),
  });
}
