/**
 * MediaPipe's model for telling a person from the background comes on npm for its older library,
 * without the note on how pictures are to be fed to it; the newer library refuses it without. The note
 * is TensorFlow Lite metadata (metadata_schema.fbs), put before the model here: all offsets in a
 * FlatBuffer point forward, so what follows stays as it is.
 */

/** What a FlatBuffer is made of, as far as it is needed here. */
type Node =
  /** A field is a node, a whole number, a byte, or left out. */
  | { table: (Node | number | { byte: number } | null)[] }
  | { vector: Node[] }
  | { floats: number[] }
  | { text: string }
  /** Sixteen bytes aligned, as the schema wants for weights and metadata. */
  | { bytes: Uint8Array }
  /** Something in what follows, at this place of it. */
  | { following: number };

const ALIGNMENT = 16;
/** Fields of a Model (schema.fbs), by their place. */
const FIELDS = { version: 0, codes: 1, subgraphs: 2, description: 3, buffers: 4 };
const NORMALIZATION = 1;

/** The model with the note: red, green and blue go in as 0 to 1. */
export function describeModel(model: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(model.buffer, model.byteOffset, model.byteLength);
  const field = (place: number) => referred(view, fieldAt(view, place));
  const buffersAt = field(FIELDS.buffers);
  const count = view.getUint32(buffersAt, true);
  const buffers: Node[] = Array.from({ length: count }, (_, index) => ({
    following: referred(view, buffersAt + 4 + index * 4),
  }));
  const note: Node = { table: [{ bytes: write(noteOf(), "M001") }] };
  const root: Node = {
    table: [
      view.getUint32(fieldAt(view, FIELDS.version), true),
      { following: field(FIELDS.codes) },
      { following: field(FIELDS.subgraphs) },
      { following: field(FIELDS.description) },
      { vector: [...buffers, note] },
      null,
      { vector: [{ table: [{ text: "TFLITE_METADATA" }, count] }] },
    ],
  };
  return write(root, "TFL3", model);
}

/** A ModelMetadata with one picture going in and one mask coming out. */
function noteOf(): Node {
  const normalization: Node = { table: [{ floats: [0] }, { floats: [255] }] };
  const unit: Node = { table: [{ byte: NORMALIZATION }, normalization] };
  const picture: Node = { table: [null, null, null, null, { vector: [unit] }] };
  const mask: Node = { table: [] };
  const subgraph: Node = { table: [null, null, { vector: [picture] }, { vector: [mask] }] };
  return { table: [null, null, null, { vector: [subgraph] }] };
}

/** Where the root table has this field's value. */
function fieldAt(view: DataView, place: number): number {
  const root = view.getUint32(0, true);
  const vtable = root - view.getInt32(root, true);
  return root + view.getUint16(vtable + 4 + place * 2, true);
}

function referred(view: DataView, at: number): number {
  return at + view.getUint32(at, true);
}

/** A FlatBuffer with this root, and before what it may refer to. */
function write(
  root: Node,
  identifier: string,
  following: Uint8Array = new Uint8Array(),
): Uint8Array<ArrayBuffer> {
  const out: number[] = [0, 0, 0, 0, ...new TextEncoder().encode(identifier)];
  const later: { at: number; place: number }[] = [];
  const set = (at: number, value: number, bytes = 4) => {
    for (let index = 0; index < bytes; index++) out[at + index] = value >> 8 * index & 255;
  };
  const align = (to: number, before = 0) => {
    while ((out.length + before) % to !== 0) out.push(0);
  };
  /** Refers from `at` to a node, which is written now. */
  const refer = (at: number, node: Node) => {
    if ("following" in node) later.push({ at, place: node.following });
    else set(at, put(node) - at);
  };
  const putList = (count: number, bytes: Iterable<number>) => {
    const at = out.length;
    set(at, count);
    out.push(...bytes);
    return at;
  };
  const putTable = (fields: (Node | number | { byte: number } | null)[]) => {
    align(4);
    const vtable = out.length;
    const size = 4 + fields.length * 2;
    set(vtable, size, 2);
    set(vtable + 2, 4 + fields.length * 4, 2);
    fields.forEach((one, index) =>
      set(vtable + 4 + index * 2, one === null ? 0 : 4 + index * 4, 2)
    );
    align(4);
    const table = out.length;
    set(table, table - vtable);
    fields.forEach((_, index) => set(table + 4 + index * 4, 0));
    fields.forEach((one, index) => {
      const at = table + 4 + index * 4;
      if (typeof one === "number") set(at, one);
      else if (one !== null && "byte" in one) set(at, one.byte, 1);
      else if (one !== null) refer(at, one);
    });
    return table;
  };
  const put = (node: Exclude<Node, { following: number }>): number => {
    if ("table" in node) return putTable(node.table);
    align(4);
    if ("floats" in node) {
      return putList(node.floats.length, new Uint8Array(new Float32Array(node.floats).buffer));
    }
    if ("text" in node) {
      const text = new TextEncoder().encode(node.text);
      return putList(text.length, [...text, 0]);
    }
    if ("bytes" in node) {
      align(ALIGNMENT, 4);
      return putList(node.bytes.length, node.bytes);
    }
    const at = putList(node.vector.length, new Uint8Array(node.vector.length * 4));
    node.vector.forEach((one, index) => refer(at + 4 + index * 4, one));
    return at;
  };
  refer(0, root);
  align(ALIGNMENT);
  for (const { at, place } of later) set(at, out.length + place - at);
  const whole = new Uint8Array(out.length + following.length);
  whole.set(out);
  whole.set(following, out.length);
  return whole;
}
