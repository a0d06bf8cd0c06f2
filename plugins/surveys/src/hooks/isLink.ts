/** Whether a text is an address that a browser can go to. */
export function isLink(text: string): boolean {
  return /^https?:\/\//.test(text);
}
