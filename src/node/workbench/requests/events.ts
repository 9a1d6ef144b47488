import type { ServerEvent } from "../../../workbench/interface/events.ts";
import type { PageConnection } from "../../serving/open-pages.ts";

/** Those who are told of changes. */
export interface Listeners {
	readonly add: (connection: PageConnection) => void;
	readonly tell: (event: ServerEvent) => void;
}

/**
 * Begins with nobody.
 *
 * @param run Tells this run of the server from others.
 */
export function createListeners(run: string): Listeners {
	const open = new Set<PageConnection>();
	const send = (connection: PageConnection, event: ServerEvent): void => {
		connection.write(`data: ${JSON.stringify(event)}\n\n`);
	};
	return {
		add: (connection) => {
			open.add(connection);
			connection.on("close", () => open.delete(connection));
			send(connection, { kind: "hello", run });
		},
		tell: (event) => {
			for (const connection of open) send(connection, event);
		},
	};
}
