import { useEffect, useRef, useState } from "preact/hooks";
import type { HandInAnswer } from "../../interface/handing-in.ts";
import { TroubleNotice } from "../problems/trouble-notice.tsx";
import { addressOf } from "../shell/route.ts";
import { useWorkbench } from "../shell/workbench.ts";
import type { Trouble } from "../store/page/page-state.ts";

type Pushed = HandInAnswer["pushed"];

/** What has become of what was handed in, and what is left to do. */
export function HandedIn({ answer }: { readonly answer: HandInAnswer }) {
	const { words, client } = useWorkbench();
	const [pushed, setPushed] = useState<Pushed>(answer.pushed);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	const [trouble, setTrouble] = useState<Trouble>();
	const push = async (onOwnBranch: boolean): Promise<void> => {
		setTrouble(undefined);
		const next = await client.ask("push", { onOwnBranch });
		if (next.kind === "answered") setPushed(next.value);
		else setTrouble(next);
	};
	const branch = (pushed.kind === "pushed" ? pushed.branch : undefined) ?? answer.branch;
	return (
		<section class="handed-in">
			<h2 ref={heading} tabIndex={-1}>
				{pushed.kind === "failed" ? words.handIn.keptHere : words.handIn.done}
			</h2>
			<p>{words.handIn.committed(branch, answer.commit.slice(0, 10))}</p>
			{pushed.kind === "pushed" && (
				<p>
					{words.handIn.pushed(pushed.remote)}{" "}
					{pushed.link !== undefined && (
						<a href={pushed.link} rel="noopener">
							{words.handIn.goOn}
						</a>
					)}
				</p>
			)}
			{pushed.kind === "not-asked" && <p>{words.handIn.notPushed}</p>}
			{pushed.kind === "failed" && (
				<div class="notice attention" role="alert">
					<p>
						<strong>{words.failures[pushed.code].what}</strong> {words.failures[pushed.code].remedy}
					</p>
					{pushed.details !== undefined && <pre class="details">{pushed.details}</pre>}
					<p>
						{pushed.code === "remote-ahead" && (
							<>
								<button type="button" onClick={() => void push(true)}>
									{words.handIn.pushOnOwnBranch}
								</button>{" "}
							</>
						)}
						<button type="button" class="quiet" onClick={() => void push(false)}>
							{words.handIn.pushAgain}
						</button>
					</p>
				</div>
			)}
			{trouble && <TroubleNotice trouble={trouble} />}
			<p>
				<a class="button quiet" href={addressOf({ kind: "desk" })}>
					{words.desk.back}
				</a>
			</p>
		</section>
	);
}
