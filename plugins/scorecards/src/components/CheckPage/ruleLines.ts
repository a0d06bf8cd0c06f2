/**
 * Writes a rule the way its author wrote it in YAML: one line per key, nested
 * by two spaces. For reading only: it does not escape everything YAML could hold.
 */
export function ruleLines(value: unknown): string {
  return linesOf(value, 0).join('\n');
}

function linesOf(value: unknown, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (Array.isArray(value)) {
    return value.flatMap(item => {
      if (isInline(item)) {
        return [`${indent}- ${scalar(item)}`];
      }
      const [first, ...rest] = linesOf(item, depth + 1);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  }
  if (isRecord(value)) {
    return Object.entries(value).flatMap(([key, item]) =>
      isInline(item)
        ? [`${indent}${key}: ${scalar(item)}`]
        : [`${indent}${key}:`, ...linesOf(item, depth + 1)],
    );
  }
  return [`${indent}${scalar(value)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isInline(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.length === 0;
  }
  return !isRecord(value) || Object.keys(value).length === 0;
}

/** Quotes a text that would read as something else. */
function scalar(value: unknown): string {
  if (typeof value !== 'string') {
    return JSON.stringify(value) ?? 'null';
  }
  const looksOtherwise =
    value === '' ||
    /^(true|false|null|~|-?[\d.]+)$/i.test(value) ||
    /^[\s\-?:,[\]{}#&*!|>'"%@`]|[:#]\s|\s$|[\n:]$/.test(value);
  return looksOtherwise ? JSON.stringify(value) : value;
}
