import type { TargetedInputEvent } from "preact";

/** A line of text with its label, which has to be filled in. */
export function TextField({
	id,
	label,
	value,
	change,
	type = "text",
	autocomplete = "off",
}: {
	/** The only one of the page. */
	readonly id: string;
	readonly label: string;
	readonly value: string;
	readonly change: (value: string) => void;
	readonly type?: "text" | "email";
	readonly autocomplete?: "name" | "email" | "off";
}) {
	const input = {
		...{ id, autocomplete, value, required: true },
		onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>): void => change(currentTarget.value),
	};
	return (
		<p>
			<label for={id}>{label}</label>
			{type === "email" ? <input {...input} type="email" /> : <input {...input} type="text" />}
		</p>
	);
}
