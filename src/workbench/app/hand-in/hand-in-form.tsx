import { useState } from "preact/hooks";
import type { RequestOf } from "../../interface/endpoints.ts";
import type { Changes, HandInAnswer } from "../../interface/handing-in.ts";
import { TroubleNotice } from "../problems/trouble-notice.tsx";
import { TextField } from "../shell/text-field.tsx";
import { useWorkbench } from "../shell/workbench.ts";
import type { Trouble } from "../store/page/page-state.ts";

type Files = RequestOf<"hand-in">["files"];

/** A message in words, and the button; or, without Git, a file to send. */
export function HandInForm({
	changes,
	files,
	done,
}: {
	readonly changes: Changes;
	readonly files: Files;
	readonly done: (answer: HandInAnswer) => void;
}) {
	const { client, words } = useWorkbench();
	const { repository } = changes;
	const isReady = repository.kind === "ready";
	const remote = isReady ? repository.remote : undefined;
	const needsPerson = isReady && repository.person === undefined;
	const [message, setMessage] = useState(changes.suggestedMessage);
	const [branch, setBranch] = useState(isReady ? repository.suggestedBranch : "");
	const [push, setPush] = useState(remote !== undefined);
	const [person, setPerson] = useState({ name: "", email: "" });
	const [trouble, setTrouble] = useState<Trouble>();
	const [isSent, setSent] = useState(false);

	const handIn = async (event: Event): Promise<void> => {
		event.preventDefault();
		setSent(true);
		setTrouble(undefined);
		const request = { files, message, branch, push, ...(needsPerson ? { person } : {}) };
		const answer = await client.ask("hand-in", request);
		setSent(false);
		if (answer.kind === "answered") done(answer.value);
		else setTrouble(answer);
	};
	return (
		<section class="hand-in-form" aria-label={words.handIn.how}>
			{isReady ? (
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
					{needsPerson && (
						<fieldset>
							<legend>{words.handIn.person}</legend>
							<TextField
								id="hand-in-name"
								label={words.handIn.name}
								autocomplete="name"
								value={person.name}
								change={(name) => setPerson({ ...person, name })}
							/>
							<TextField
								id="hand-in-email"
								label={words.handIn.email}
								type="email"
								autocomplete="email"
								value={person.email}
								change={(email) => setPerson({ ...person, email })}
							/>
						</fieldset>
					)}
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
						<button type="submit" disabled={isSent || files.length === 0}>
							{isSent ? words.handIn.sending : words.handIn.button(files.length)}
						</button>
					</p>
				</form>
			) : (
				<div class="notice">
					<p>
						<strong>{words.failures[repository.code].what}</strong> {words.handIn.withoutGit}
					</p>
					{repository.details !== undefined && <pre class="details">{repository.details}</pre>}
				</div>
			)}
			<Downloads files={files} />
		</section>
	);
}

/** Whether the name of the branch is what is in the way. */
function isOfBranch(trouble: Trouble | undefined): boolean {
	return trouble?.kind === "failed" && ["bad-branch", "branch-exists"].includes(trouble.failure.code);
}

/** The other way: a file to send. */
function Downloads({ files }: { readonly files: Files }) {
	const { client, words } = useWorkbench();
	const [trouble, setTrouble] = useState<Trouble>();
	const download = async (as: "zip" | "patch"): Promise<void> => {
		setTrouble(undefined);
		const answer = await client.download({ files, as });
		if (answer.kind !== "answered") {
			setTrouble(answer);
			return;
		}
		const address = URL.createObjectURL(answer.value);
		const link = document.createElement("a");
		link.href = address;
		link.download = as === "zip" ? "translations.zip" : "translations.patch";
		link.click();
		URL.revokeObjectURL(address);
	};
	return (
		<div class="downloads">
			<h2>{words.handIn.otherWays}</h2>
			<p>{words.handIn.otherWaysHint}</p>
			<p class="dialog-actions">
				{(["zip", "patch"] as const).map((as) => (
					<button
						key={as}
						type="button"
						class="quiet"
						disabled={files.length === 0}
						onClick={() => void download(as)}
					>
						{words.handIn.downloads[as]}
					</button>
				))}
			</p>
			{trouble && <TroubleNotice trouble={trouble} />}
		</div>
	);
}
