/** Keeps Storage's objects as files under the data folder. */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { App } from "@supabase/lite";

type StorageAdapter = NonNullable<App["_storageAdapter"]>;
type Metadata = Awaited<ReturnType<StorageAdapter["headObject"]>>;
type Body = Parameters<StorageAdapter["uploadObject"]>[3];

interface Description {
  mimetype: string;
  cacheControl: string;
  eTag: string;
}

/** A lite storage adapter over `root`; a name never reaches the file system as it was written. */
export function createFileStorage(root: string): StorageAdapter {
  // lite names a version when it reads but none when it writes: there is one file per object.
  const pathOf = (bucket: string, key: string) => {
    const name = createHash("sha256").update(`${bucket}/${key}`).digest("hex");
    return `${root}/${name.slice(0, 2)}/${name}`;
  };
  const head = async (path: string): Promise<Metadata> => {
    const [{ size, mtime }, description] = await Promise.all([
      Deno.stat(path),
      Deno.readTextFile(`${path}.json`).then((text): Description => JSON.parse(text)),
    ]);
    return { ...description, size, contentLength: size, lastModified: mtime ?? new Date(0) };
  };
  return {
    driver: null,
    async uploadObject(bucket, key, _version, body, mimetype, cacheControl) {
      const path = pathOf(bucket, key);
      await makeRoom(path);
      const eTag = await writeWhole(path, body);
      await Deno.writeTextFile(`${path}.json`, JSON.stringify({ mimetype, cacheControl, eTag }));
      return head(path);
    },
    async getObject(bucket, key, _version, headers) {
      const path = pathOf(bucket, key);
      const metadata = await head(path);
      if (headers?.ifNoneMatch === metadata.eTag) return { metadata, httpStatusCode: 304 };
      const file = await Deno.open(path);
      return { metadata, httpStatusCode: 200, body: file.readable };
    },
    headObject: (bucket, key) => head(pathOf(bucket, key)),
    deleteObject: (bucket, key) => removeObject(pathOf(bucket, key)),
    async deleteObjects(bucket, keys) {
      await Promise.all(keys.map((key) => removeObject(pathOf(bucket, key))));
    },
    async copyObject(bucket, key, _version, toBucket, toKey) {
      const [from, to] = [pathOf(bucket, key), pathOf(toBucket, toKey)];
      await makeRoom(to);
      await Deno.copyFile(from, to);
      await Deno.copyFile(`${from}.json`, `${to}.json`);
      const { eTag, lastModified } = await head(to);
      return { httpStatusCode: 200, eTag, lastModified };
    },
    privateAssetUrl: (bucket, key) => Promise.resolve(`file://${pathOf(bucket, key)}`),
  };
}

/** Writes under another name and renames, so that a half upload is never served; gives the ETag. */
async function writeWhole(path: string, body: Body): Promise<string> {
  const hash = createHash("md5");
  const draft = `${path}.${crypto.randomUUID()}`;
  const file = await Deno.open(draft, { write: true, createNew: true, mode: 0o600 });
  try {
    for await (const chunk of chunksOf(body)) {
      hash.update(chunk);
      for (let sent = 0; sent < chunk.length;) sent += await file.write(chunk.subarray(sent));
    }
    await file.sync();
  } catch (error) {
    await Deno.remove(draft);
    throw error;
  } finally {
    file.close();
  }
  await Deno.rename(draft, path);
  return `"${hash.digest("hex")}"`;
}

async function* chunksOf(body: Body): AsyncGenerator<Uint8Array> {
  if (body instanceof Uint8Array) yield body;
  else if (body instanceof ReadableStream) yield* body as ReadableStream<Uint8Array>;
  else yield* Readable.from(body as AsyncIterable<Uint8Array>);
}

async function makeRoom(path: string) {
  await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true, mode: 0o700 });
}

async function removeObject(path: string) {
  for (const file of [path, `${path}.json`]) {
    await Deno.remove(file).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
  }
}
