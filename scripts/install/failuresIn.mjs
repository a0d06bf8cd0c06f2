/** A line of the log that tells of something that failed: its time, who says so, its level. */
const FAILED = /^\S+ \S+ error |^\{.*"level":"error"/;
/**
 * Somebody left a page before a request of it was read. Where it is the backend that lost the body instead,
 * there is a browser that is told 500, and the walk says so.
 */
const NOBODY_WAITS = /"?type"?[:=]"stream\.not\.readable"/;
// eslint-disable-next-line no-control-regex -- colours are control characters
const COLOURS = /\x1b\[\d+m/g;

/** The lines of a backend's log that tell of something that failed: in production they are JSON. */
export function failuresIn(log) {
  return log
    .replace(COLOURS, '')
    .split('\n')
    .filter(line => FAILED.test(line) && !NOBODY_WAITS.test(line));
}
