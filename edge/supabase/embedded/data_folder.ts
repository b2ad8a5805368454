/** Who may use a data folder, and how a new database comes into it whole or not at all. */

/**
 * Takes the folder for this process, emptied when it shall start `fresh`; the answer gives it back.
 * Throws when another process holds it.
 */
export async function holdFolder(
  dataDir: string,
  origin: string,
  fresh = false,
): Promise<() => Promise<void>> {
  await Deno.mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = `${dataDir}/lock`;
  const file = await Deno.open(path, { read: true, write: true, create: true, mode: 0o600 });
  // The kernel drops this lock when its process dies, so a stale file never stands in the way.
  if (!await file.tryLock(true)) {
    file.close();
    throw new Error(await describeHolder(dataDir, path));
  }
  if (fresh) await emptyBut(dataDir, "lock");
  await file.truncate();
  await file.write(new TextEncoder().encode(JSON.stringify({ pid: Deno.pid, origin })));
  return async () => {
    await file.truncate();
    await file.unlock();
    file.close();
  };
}

async function emptyBut(folder: string, kept: string) {
  for await (const { name } of Deno.readDir(folder)) {
    if (name !== kept) await Deno.remove(`${folder}/${name}`, { recursive: true });
  }
}

async function describeHolder(dataDir: string, path: string): Promise<string> {
  const text = await Deno.readTextFile(path).catch(() => "");
  const known = /"pid":(\d+),"origin":"([^"]*)"/.exec(text);
  const holder = known ? `process ${known[1]}, which serves ${known[2]}` : "another process";
  return `The data folder ${dataDir} is in use by ${holder}. ` +
    "Stop that process, or set WENYI_DATA_DIR to another folder.";
}

/**
 * The folder of the database, made by `fill` when it is not there yet. It is filled under another
 * name and renamed when whole: a folder from an interrupted first start would never open again.
 */
export async function settleDatabase(
  dataDir: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = `${dataDir}/database`;
  if (await isThere(folder)) return folder;
  const draft = `${folder}.new`;
  await Deno.remove(draft, { recursive: true }).catch(ignoreAbsent);
  await fill(draft);
  await Deno.rename(draft, folder);
  return folder;
}

async function isThere(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, (error) => {
    ignoreAbsent(error);
    return false;
  });
}

function ignoreAbsent(error: unknown) {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}
