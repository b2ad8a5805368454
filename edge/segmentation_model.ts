/**
 * MediaPipe's model for telling a person from the background comes on npm for its older library,
 * without the note on how pictures are to be fed to it; the newer library refuses it without. The note
 * is TensorFlow Lite metadata (metadata_schema.fbs), put before the model here: all offsets in a
 * FlatBuffer point forward, so what follows stays as it is.
 */

/** What a FlatBuffer is made of, as far as it is needed here. */
type Node =
  | { table: Field[] }
  | { vector: Node[] }
  | { floats: number[] }
  | { text: string }
  /** Sixteen bytes aligned, as the schema wants for weights and metadata. */
  | { bytes: Uint8Array }
  /** Something in what follows, at this place of it. */
  | { following: number };

/** A node, a whole number, a byte, or nothing. */
type Field = Node | number | { byte: number } | null;

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

/** A FlatBuffer with this root, put before what it may refer to. */
function write(
  root: Node,
  identifier: string,
  following: Uint8Array = new Uint8Array(),
): Uint8Array<ArrayBuffer> {
  const out = new Writer(identifier);
  out.refer(0, root);
  return out.before(following);
}

class Writer {
  private readonly out: number[];
  private readonly later: { at: number; place: number }[] = [];

  constructor(identifier: string) {
    this.out = [0, 0, 0, 0, ...new TextEncoder().encode(identifier)];
  }

  /** Makes the offset at this place lead to a node, which is written now. */
  refer(at: number, node: Node): void {
    if ("following" in node) this.later.push({ at, place: node.following });
    else this.set(at, this.put(node) - at);
  }

  before(following: Uint8Array): Uint8Array<ArrayBuffer> {
    this.align(ALIGNMENT);
    const { length } = this.out;
    for (const { at, place } of this.later) this.set(at, length + place - at);
    const whole = new Uint8Array(length + following.length);
    whole.set(this.out);
    whole.set(following, length);
    return whole;
  }

  private put(node: Exclude<Node, { following: number }>): number {
    if ("table" in node) return this.putTable(node.table);
    this.align(4);
    if ("floats" in node) {
      const { length } = node.floats;
      return this.putList(length, new Uint8Array(new Float32Array(node.floats).buffer));
    }
    if ("text" in node) {
      const text = new TextEncoder().encode(node.text);
      return this.putList(text.length, [...text, 0]);
    }
    if ("bytes" in node) {
      this.align(ALIGNMENT, 4);
      return this.putList(node.bytes.length, node.bytes);
    }
    const at = this.putList(node.vector.length, new Uint8Array(node.vector.length * 4));
    node.vector.forEach((one, index) => this.refer(at + 4 + index * 4, one));
    return at;
  }

  private putList(count: number, bytes: Iterable<number>): number {
    const at = this.out.length;
    this.set(at, count);
    this.out.push(...bytes);
    return at;
  }

  /** Its layout, then its fields with four bytes each, then what they refer to. */
  private putTable(fields: Field[]): number {
    this.align(4);
    const vtable = this.out.length;
    this.set(vtable, 4 + fields.length * 2, 2);
    this.set(vtable + 2, 4 + fields.length * 4, 2);
    fields.forEach((field, index) =>
      this.set(vtable + 4 + index * 2, field === null ? 0 : 4 + index * 4, 2)
    );
    this.align(4);
    const table = this.out.length;
    this.set(table, table - vtable);
    fields.forEach((_, index) => this.set(table + 4 + index * 4, 0));
    fields.forEach((field, index) => {
      const at = table + 4 + index * 4;
      if (typeof field === "number") this.set(at, field);
      else if (field !== null && "byte" in field) this.set(at, field.byte, 1);
      else if (field !== null) this.refer(at, field);
    });
    return table;
  }

  private set(at: number, value: number, bytes = 4): void {
    for (let index = 0; index < bytes; index++) this.out[at + index] = value >> 8 * index & 255;
  }

  private align(to: number, before = 0): void {
    while ((this.out.length + before) % to !== 0) this.out.push(0);
  }
}
