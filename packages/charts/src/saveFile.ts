/** Offers a text as a file to the person who asked for it. @public */
export function saveFile(
  name: string,
  contentType: string,
  text: string,
): void {
  const url = URL.createObjectURL(new Blob([text], { type: contentType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
