/** Lists a folder of a bucket as hosted Storage does: names within it, sub-folders as one entry. */
import type { Database } from "./database.ts";
import { become, type Claims } from "./identity.ts";

interface ListOptions {
  prefix?: string;
  search?: string;
  limit?: number;
  offset?: number;
  sortBy?: { column?: string; order?: string };
}

const sortable = new Set(["name", "updated_at", "created_at", "last_accessed_at"]);
const MAX_ENTRIES = 1000;

/** What the caller may see of the folder, by the policies on storage.objects. */
export async function listFolder(
  database: Database,
  claims: Claims,
  bucket: string,
  options: ListOptions,
): Promise<unknown[]> {
  const folder = options.prefix?.replace(/\/*$/, "/").replace(/^\/+/, "") ?? "";
  const column = sortable.has(options.sortBy?.column ?? "") ? options.sortBy!.column : "name";
  const direction = options.sortBy?.order === "desc" ? "desc" : "asc";
  return await database.transaction(async (query) => {
    await become(query, claims);
    return await query(
      `select * from (
        select split_part(rest, '/', 1) as name,
          (array_agg(id))[1] as id, max(updated_at) as updated_at, max(created_at) as created_at,
          max(last_accessed_at) as last_accessed_at, (array_agg(metadata))[1] as metadata
        from (
          select substr(name, length($2) + 1) as rest, updated_at, created_at, last_accessed_at, id,
            metadata
          from storage.objects where bucket_id = $1 and starts_with(name, $2)
        ) inside
        where rest <> '' and position('/' in rest) = 0
        group by rest
        union all
        select distinct split_part(substr(name, length($2) + 1), '/', 1),
          null::uuid, null::timestamptz, null::timestamptz, null::timestamptz, null::jsonb
        from storage.objects
        where bucket_id = $1 and starts_with(name, $2)
          and position('/' in substr(name, length($2) + 1)) > 0
      ) entries
      where starts_with(lower(name), lower($3))
      order by ${column} ${direction} nulls last limit $4 offset $5`,
      [
        bucket,
        folder,
        options.search ?? "",
        Math.min(options.limit ?? 100, MAX_ENTRIES),
        options.offset ?? 0,
      ],
    );
  });
}
