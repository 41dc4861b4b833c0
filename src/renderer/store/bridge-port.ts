import type { ChannelName, EventName, EventPayload, Request, Response } from '../../shared/contract.ts';

/** What the store needs of the bridge: the contract, typed. Rejections are `DeedboxError`s. */
export interface BridgePort {
  invoke<Name extends ChannelName>(channel: Name, request: Request<Name>): Promise<Response<Name>>;
  /** Returns the way to stop listening. */
  subscribe<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}
