/**
 * Whether an image is another one tomorrow: it has neither a tag nor a digest, or the tag `latest`.
 * What is filled in later is not known, and no such image.
 */
export function isFloating(image: string): boolean {
  if (image.includes('$') || image.includes('{{') || image.includes('@sha256:'))
    return false;
  const tag = /:([^/:]+)$/.exec(image)?.[1];
  return tag === undefined || tag === 'latest';
}
