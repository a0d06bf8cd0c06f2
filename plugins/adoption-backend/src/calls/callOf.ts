import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ACTION_CALL, API_CALL } from '../ingest/serverActions';

/** Something that a machine asked of the platform. */
export interface Call {
  /** Who asked: the subject of its credentials. */
  service: string;
  /** Id of the plugin that was asked. */
  plugin: string;
  action: typeof API_CALL | typeof ACTION_CALL;
  /** Id of the action of the registry, which is also a tool of MCP. */
  actionId?: string;
}

const MCP = 'plugin:mcp-actions';
const INVOKE = /\/\.backstage\/actions\/v\d+\/actions\/([^/]+)\/invoke$/;
/** What is sent there is counted by what it says. */
const INTAKE = /^\/api\/adoption\/(?:usage|import)$/;

/**
 * What a request is use of by a machine: a call by a service from outside, or an action that was
 * invoked over MCP, be it for a person. What plugins ask of each other is no use, nor is what people
 * do themselves counted here.
 */
export function callOf(
  plugin: string,
  request: { url: string },
  { principal }: BackstageCredentials<unknown>,
): Call | undefined {
  const [path] = request.url.split('?', 1);
  const actionId = readId(INVOKE.exec(path)?.[1]);
  const service = machineOf(principal);
  if (service === undefined || INTAKE.test(path)) return undefined;
  if (actionId !== undefined)
    return { service, plugin, action: ACTION_CALL, actionId };
  // MCP asks for the list of actions all the time.
  return service === MCP ? undefined : { service, plugin, action: API_CALL };
}

interface Principal {
  type?: string;
  subject?: string;
  /** Who asks for a person. */
  actor?: { subject: string };
}

function machineOf(principal: unknown): string | undefined {
  const { type, subject, actor } = (principal ?? {}) as Principal;
  if (type === 'user') return actor?.subject === MCP ? MCP : undefined;
  if (type !== 'service' || subject === undefined) return undefined;
  return subject === MCP || !subject.startsWith('plugin:')
    ? subject
    : undefined;
}

function readId(text: string | undefined): string | undefined {
  try {
    return text && decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
