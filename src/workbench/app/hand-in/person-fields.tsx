import { TextField } from "../shell/text-field.tsx";
import { useWords } from "../shell/workbench.ts";

export interface Person {
	readonly name: string;
	readonly email: string;
}

/** Who hands in, where Git doesn't know. */
export function PersonFields({
	person,
	change,
}: {
	readonly person: Person;
	readonly change: (person: Person) => void;
}) {
	const { handIn } = useWords();
	return (
		<fieldset>
			<legend>{handIn.person}</legend>
			<TextField
				id="hand-in-name"
				label={handIn.name}
				autocomplete="name"
				value={person.name}
				change={(name) => change({ ...person, name })}
			/>
			<TextField
				id="hand-in-email"
				label={handIn.email}
				type="email"
				autocomplete="email"
				value={person.email}
				change={(email) => change({ ...person, email })}
			/>
		</fieldset>
	);
}
