/** uvu, whose tests tell the gate when they start and end; the tests' bundle has it under uvu's own name. */
import * as uvu from "uvu";
import { tellGate } from "./note-movement.ts";

export const test = watched(uvu.test);

export function suite<Context>(title?: string, context?: Context): uvu.Test<Context> {
	return watched(uvu.suite(title, context));
}

function watched<Context>(original: uvu.Test<Context>): uvu.Test<Context> {
	const telling =
		(add: (name: string, handler: uvu.Callback<Context>) => void) =>
		(name: string, handler: uvu.Callback<Context>): void =>
			add(name, async (context) => {
				tellGate({ kind: "test", name });
				await handler(context);
				tellGate({ kind: "test" });
			});
	return Object.assign(telling(original), original, { only: telling(original.only) });
}
