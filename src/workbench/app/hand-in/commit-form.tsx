import { useState } from "preact/hooks";
import type { RequestOf } from "../../interface/endpoints.ts";
import type { ChangedFile, Changes, HandInAnswer } from "../../interface/handing-in.ts";
import { TroubleNotice } from "../problems/trouble-notice.tsx";
import { TextField } from "../shell/text-field.tsx";
import { useWords, useWorkbench } from "../shell/workbench.ts";
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
	const words = useWords();
	const [typed, setMessage] = useState<string>();
	const [branch, setBranch] = useState(suggestedBranch);
	const [push, setPush] = useState(remote !== undefined);
	const [person, setPerson] = useState<Person>({ name: "", email: "" });
	const { trouble, isSent, handIn } = useHandIn(done);
	// Until somebody has a better one.
	const message = typed ?? words.handIn.suggestedMessage(chosen);
	const submit = (event: Event): void => {
		event.preventDefault();
		const files = handedFiles(chosen);
		void handIn({ files, message, branch, push, ...(known === undefined ? { person } : {}) });
	};
	return (
		<form onSubmit={submit}>
			<MessageField message={message} change={setMessage} />
			{known === undefined && <PersonFields person={person} change={setPerson} />}
			{remote && <PushChoice address={remote.address} push={push} change={setPush} />}
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

function MessageField({
	message,
	change,
}: {
	readonly message: string;
	readonly change: (message: string) => void;
}) {
	return (
		<p>
			<label for="hand-in-message">{useWords().handIn.message}</label>
			<textarea
				id="hand-in-message"
				rows={3}
				required
				value={message}
				onInput={({ currentTarget }) => change(currentTarget.value)}
			/>
		</p>
	);
}

function PushChoice({
	address,
	push,
	change,
}: {
	readonly address: string;
	readonly push: boolean;
	readonly change: (push: boolean) => void;
}) {
	return (
		<label class="choice">
			<input type="checkbox" checked={push} onChange={({ currentTarget }) => change(currentTarget.checked)} />
			<span>{useWords().handIn.push(address)}</span>
		</label>
	);
}

/** Hands in, and keeps what was in the way. */
function useHandIn(done: (answer: HandInAnswer) => void) {
	const { client } = useWorkbench();
	const [trouble, setTrouble] = useState<Trouble>();
	const [isSent, setSent] = useState(false);
	const handIn = async (request: RequestOf<"hand-in">): Promise<void> => {
		setSent(true);
		setTrouble(undefined);
		const answer = await client.ask("hand-in", request);
		setSent(false);
		if (answer.kind === "answered") done(answer.value);
		else setTrouble(answer);
	};
	return { trouble, isSent, handIn };
}

/** Whether the name of the branch is what is in the way. */
function isOfBranch(trouble: Trouble | undefined): boolean {
	return trouble?.kind === "failed" && ["bad-branch", "branch-exists"].includes(trouble.failure.code);
}
