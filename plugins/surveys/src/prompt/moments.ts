import type { Trigger } from '@thrive/backstage-plugin-surveys-common';

/** Something that just happened, as far as asking depends on it. */
export interface Moment {
  path: string;
  plugin?: string;
  action?: string;
}

const MOMENT = 'thrive-surveys-moment';
const ENTITY_PAGE =
  /\/catalog\/(?<namespace>[^/]+)\/(?<kind>[^/]+)\/(?<name>[^/?#]+)/;

/** The entity whose page an address is of. */
export function entityRefAt(path: string): string | undefined {
  const { kind, namespace, name } = ENTITY_PAGE.exec(path)?.groups ?? {};
  return name && `${kind}:${namespace}/${name}`.toLowerCase();
}

/**
 * A path as pages of the portal name it, where the portal itself is below another one.
 *
 * @param appUrl - `app.baseUrl`
 */
export function pathWithin(appUrl: string | undefined, path: string): string {
  const { pathname } = new URL(appUrl ?? '/', 'http://portal');
  const base = pathname.replace(/\/+$/, '');
  return path.startsWith(`${base}/`) ? path.slice(base.length) : path;
}

export function tellMoment(moment: Moment): void {
  window.dispatchEvent(new CustomEvent(MOMENT, { detail: moment }));
}

/** Notes what analytics tell. */
export function captureMoment(event: {
  action: string;
  context: { pluginId?: string };
}): void {
  tellMoment({
    path: window.location.pathname,
    plugin: event.context.pluginId,
    action: event.action,
  });
}

export function onMoment(listen: (moment: Moment) => void): () => void {
  const listener = (event: Event) => listen((event as CustomEvent).detail);
  window.addEventListener(MOMENT, listener);
  return () => window.removeEventListener(MOMENT, listener);
}

/** Whether it is one of the moments at which a survey asks; any is, when it names none. */
export function isTime(triggers: readonly Trigger[], moment: Moment): boolean {
  return triggers.length === 0 || triggers.some(one => holds(one, moment));
}

function holds(trigger: Trigger, { path, plugin, action }: Moment): boolean {
  if (trigger.route !== undefined && !path.startsWith(trigger.route))
    return false;
  if (trigger.plugin !== undefined && trigger.plugin !== plugin) return false;
  if (trigger.action !== undefined && trigger.action !== action) return false;
  if (trigger.kind !== undefined) {
    const kind = ENTITY_PAGE.exec(path)?.groups?.kind;
    if (kind?.toLowerCase() !== trigger.kind.toLowerCase()) return false;
  }
  return true;
}
