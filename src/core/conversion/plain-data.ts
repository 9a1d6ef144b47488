/** Values by name, as front matter and settings of others have them. */
export type Data = Readonly<Record<string, unknown>>;

/** A group of values; empty for anything else. */
export function record(value: unknown): Data {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A text that says something. */
export function text(value: unknown): string | undefined {
	return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** A member that is there only with a value. */
export function optional<Name extends string, Value>(
	name: Name,
	value: Value | undefined,
): { readonly [Key in Name]?: Value } {
	return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]: Value });
}
