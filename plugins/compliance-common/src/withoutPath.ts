/**
 * What was found, in words that stand beside the place where it is: without the path, with which many
 * begin.
 *
 * @public
 */
export function withoutPath({
  message,
  location,
}: {
  message: string;
  location?: { path: string };
}): string {
  if (!location || !message.startsWith(location.path)) return message;
  return message.slice(location.path.length).replace(/^:?\s+/, '');
}
