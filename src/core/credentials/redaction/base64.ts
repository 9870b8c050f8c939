/** Base64 (RFC 4648 section 4) of a text's UTF-8 bytes. */
export function encodeBase64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}

/** The UTF-8 text behind Base64url without padding (RFC 4648 section 5), undefined where it is neither. */
export function decodeBase64Url(encoded: string): string | undefined {
  return /[+/=]/.test(encoded) ? undefined : decodeBase64(encoded.replaceAll('-', '+').replaceAll('_', '/'));
}

/** The UTF-8 text behind Base64, undefined where it is neither. */
export function decodeBase64(encoded: string): string | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) || encoded.length % 4 === 1) return undefined;
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  const text = new TextDecoder().decode(bytes);
  return text.includes('\uFFFD') ? undefined : text;
}
