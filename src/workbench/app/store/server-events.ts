import { type ServerEvent, serverEvent } from "../../interface/events.ts";
import type { WorkbenchClient } from "../client/workbench-client.ts";
import { createStore, type Store } from "./store.ts";

/** Whether the server can be reached. */
export type Connection = "connecting" | "connected" | "gone";

/** What the server tells by itself. */
export interface ServerEvents {
	readonly connection: Store<Connection>;
	/** @returns What ends it. */
	readonly listen: (listener: (event: ServerEvent) => void) => () => void;
}

/** Milliseconds after which a lost connection is tried again. */
const retryAfter = 1500;

/** Follows the server's events, and tries again for as long as the page is open. */
export function followServer(client: Pick<WorkbenchClient, "events" | "renew">): ServerEvents {
	const connection = createStore<Connection>("connecting");
	const listeners = new Set<(event: ServerEvent) => void>();
	const connect = (): void => {
		const source = new EventSource(client.events());
		source.addEventListener("open", () => connection.set(() => "connected"));
		source.addEventListener("message", ({ data }) => {
			const event = serverEvent.safeParse(JSON.parse(String(data)));
			if (event.success) for (const listener of [...listeners]) listener(event.data);
		});
		source.addEventListener("error", () => {
			connection.set(() => "gone");
			source.close();
			// A server that was started anew has another token.
			setTimeout(() => void client.renew().then(connect), retryAfter);
		});
	};
	connect();
	return {
		connection,
		listen: (listener) => {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};
}
