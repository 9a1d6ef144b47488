/** Why Git didn't say what it was asked. */
export type GitFailure =
	| { readonly kind: "not-installed" }
	/** It didn't answer for so long. */
	| { readonly kind: "no-answer"; readonly seconds: number }
	/** It wrote what it wasn't asked for, perhaps without end. */
	| { readonly kind: "unexpected-output" }
	| { readonly kind: "no-repository" }
	/** The repository belongs to somebody else, whom Git doesn't trust. */
	| { readonly kind: "not-trusted"; readonly folder: string }
	/** The clone has the latest commits only. */
	| { readonly kind: "shallow-clone" }
	/** The clone leaves contents out, which Git would have to fetch. */
	| { readonly kind: "partial-clone" }
	/** In Git's own words. */
	| { readonly kind: "failed"; readonly said: string };

/** A failure from what Git wrote to standard error, in the language C; `undefined` when that is no complaint. */
export function failureOf(errors: string): GitFailure | undefined {
	if (/not a git repository/i.test(errors)) return { kind: "no-repository" };
	if (/dubious ownership|safe\.directory/.test(errors)) {
		const folder = /safe\.directory (.+)$/m.exec(errors)?.[1] ?? "FOLDER";
		return { kind: "not-trusted", folder };
	}
	if (/from promisor remote/.test(errors)) return { kind: "partial-clone" };
	const line = errors.split("\n").find((text) => /^(?:fatal|error): /.test(text));
	return line === undefined ? undefined : { kind: "failed", said: line.replace(/^\w+: /, "").trim() };
}
