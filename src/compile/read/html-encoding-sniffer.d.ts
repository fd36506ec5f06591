/** The package comes without types. */
declare module 'html-encoding-sniffer' {
  /** The name of the encoding that bytes are in, by the rules of HTML. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { readonly transportLayerEncodingLabel?: string; readonly defaultEncoding?: string },
  ): string;
}
