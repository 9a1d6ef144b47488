import { useState } from "preact/hooks";
import type { ChangedFile, Changes, HandInAnswer } from "../../interface/handing-in.ts";
import { TroubleNotice } from "../problems/trouble-notice.tsx";
import { TextField } from "../shell/text-field.tsx";
import { useWorkbench } from "../shell/workbench.ts";
import type { Trouble } from "../store/page/page-state.ts";
import { handedFiles } from "./handed-files.ts";
import { type Person, PersonFields } from "./person-fields.tsx";

/** A message in words, where it goes, and the button. */
export function CommitForm({
	repository: { remote, person: known, suggestedBranch },
	chosen,
	done,
}: {
	readonly repository: Extract<Changes["repository"], { readonly kind: "ready" }>;
	readonly chosen: readonly ChangedFile[];
	readonly done: (answer: HandInAnswer) => void;
}) {
	const { client, words } = useWorkbench();
	const [typed, setMessage] = useState<string>();
	const [branch, setBranch] = useState(suggestedBranch);
	const [push, setPush] = useState(remote !== undefined);
	const [person, setPerson] = useState<Person>({ name: "", email: "" });
	const [trouble, setTrouble] = useState<Trouble>();
	const [isSent, setSent] = useState(false);
	// Until somebody has a better one.
	const message = typed ?? words.handIn.suggestedMessage(chosen);

	const handIn = async (event: Event): Promise<void> => {
		event.preventDefault();
		setSent(true);
		setTrouble(undefined);
		const files = handedFiles(chosen);
		const request = { files, message, branch, push, ...(known === undefined ? { person } : {}) };
		const answer = await client.ask("hand-in", request);
		setSent(false);
		if (answer.kind === "answered") done(answer.value);
		else setTrouble(answer);
	};
	return (
		<form onSubmit={(event) => void handIn(event)}>
			<p>
				<label for="hand-in-message">{words.handIn.message}</label>
				<textarea
					id="hand-in-message"
					rows={3}
					required
					value={message}
					onInput={({ currentTarget }) => setMessage(currentTarget.value)}
				/>
			</p>
			{known === undefined && <PersonFields person={person} change={setPerson} />}
			{remote && (
				<label class="choice">
					<input
						type="checkbox"
						checked={push}
						onChange={({ currentTarget }) => setPush(currentTarget.checked)}
					/>
					<span>{words.handIn.push(remote.address)}</span>
				</label>
			)}
			<details open={isOfBranch(trouble)}>
				<summary>{words.handIn.more}</summary>
				<TextField id="hand-in-branch" label={words.handIn.branch} value={branch} change={setBranch} />
				<p class="hint">{words.handIn.branchHint}</p>
			</details>
			{trouble && <TroubleNotice trouble={trouble} />}
			<p class="dialog-actions">
				<button type="submit" disabled={isSent || chosen.length === 0}>
					{isSent ? words.handIn.sending : words.handIn.button(chosen.length)}
				</button>
			</p>
		</form>
	);
}

/** Whether the name of the branch is what is in the way. */
function isOfBranch(trouble: Trouble | undefined): boolean {
	return trouble?.kind === "failed" && ["bad-branch", "branch-exists"].includes(trouble.failure.code);
}
