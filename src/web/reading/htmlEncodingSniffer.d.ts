declare module 'html-encoding-sniffer' {
  interface Options {
    /** Without the look for `<meta>`. */
    readonly xml?: boolean;
    readonly transportLayerEncodingLabel?: string;
    readonly defaultEncoding?: string;
  }
  /** The name of an encoding, or the default given. */
  export default function sniffEncoding(bytes: Uint8Array, options?: Options): string;
}
