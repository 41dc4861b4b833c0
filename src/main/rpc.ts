import {
  type Answer,
  type Channel,
  type ChannelName,
  contract,
  type ParsedRequest,
  type Response,
} from '../shared/contract.ts';
import { DeedboxError, type ErrorCode, toErrorCode } from '../shared/errors.ts';
import { sizeOf } from './message-size.ts';

/** One function for each channel of the contract: a missing one does not compile. */
export type Handlers = {
  [Name in ChannelName]: (request: ParsedRequest<Name>) => Response<Name> | Promise<Response<Name>>;
};

export interface RpcOptions {
  isUnlocked(): boolean;
  /** Codes only: never what was asked or answered. */
  logRefusal(channel: string, code: ErrorCode, error: unknown): void;
}

/**
 * [Note: one doorway]
 * Every message of a page comes through here, whatever the host: name, size, state and shape are checked
 * before a handler sees it, and the answer's shape before the page does. Nothing throws across it.
 */
export function createDispatcher(
  handlers: Handlers,
  options: RpcOptions,
): (channel: unknown, request: unknown) => Promise<Answer> {
  return async (name, request) => {
    try {
      const channelName = needChannel(name);
      const channel: Channel = contract[channelName];
      if (sizeOf(request, channel.maxRequestBytes) > channel.maxRequestBytes)
        throw new DeedboxError('contract/too-big');
      const parsed = parse(channel.request, request, 'contract/bad-request');
      if (channel.access === 'unlocked' && !options.isUnlocked()) throw new DeedboxError('vault/locked');
      const handler = handlers[channelName] as (request: unknown) => unknown;
      return { ok: true, response: parse(channel.response, await handler(parsed), 'contract/bad-response') };
    } catch (error) {
      const code = toErrorCode(error);
      options.logRefusal(typeof name === 'string' ? name.slice(0, 60) : typeof name, code, error);
      return { ok: false, code };
    }
  };
}

function needChannel(name: unknown): ChannelName {
  if (typeof name === 'string' && Object.hasOwn(contract, name)) return name as ChannelName;
  throw new DeedboxError('contract/unknown-channel');
}

function parse(schema: Channel['request'], value: unknown, code: ErrorCode): unknown {
  const result = schema.safeParse(value);
  // The issues name fields and kinds, which is enough to mend a caller; never the values.
  if (!result.success)
    throw new DeedboxError(
      code,
      result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; '),
    );
  return result.data;
}
