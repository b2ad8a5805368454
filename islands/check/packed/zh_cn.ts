/** The build puts the data here; as sources they are where they are used. */
export const packed: string | null = null;
