import type { PageView } from "../../../core/pages/page-view.ts";
import { outputPath } from "../../../core/urls/output-path.ts";
import { quickDigest } from "../../cache/digest.ts";
import type { PackedView, SharedValues } from "../../threads/jobs.ts";

/** A page to be rendered, with a digest of all that decides its bytes but the generator. */
export interface PlannedPage extends PackedView {
	readonly madeFrom: string;
}

/** Members that many views have in common, as the very same object, and lists of such. */
const sharedMembers = ["site", "navigation", "footer", "breadcrumb"] as const;
const sharedLists = ["cards"] as const;

/** Packs views one by one, and keeps what they share. */
export interface ViewPacker {
	/**
	 * Packs a view, with a digest of what it shows.
	 *
	 * @throws What finding its template throws.
	 */
	readonly pack: (view: PageView) => PlannedPage;
	/** The values that the packed views share, by number. */
	readonly shared: SharedValues;
}

/**
 * Makes a packer.
 *
 * @param options `templateOf` finds the templates of a view's text; `salt` stands for what else decides the pages.
 */
export function createViewPacker({
	templateOf,
	salt,
}: {
	readonly templateOf: (view: PageView) => Pick<PackedView, "template" | "original">;
	readonly salt: string;
}): ViewPacker {
	const values = createValues();
	return {
		shared: values.json,
		pack: (view) => {
			const { json, shared, digests } = packMembers(view, values);
			return {
				path: outputPath(view.path),
				json,
				shared,
				madeFrom: quickDigest(`${salt}\n${quickDigest(json)}\n${digests}`),
				...templateOf(view),
			};
		},
	};
}

/** Values that are shared, each once. */
interface Values {
	readonly json: string[];
	/** The number of a value, and a digest of it. */
	readonly take: (value: unknown) => readonly [number: number, digest: string];
}

function createValues(): Values {
	const json: string[] = [];
	const known = new Map<unknown, readonly [number, string]>();
	return {
		json,
		take: (value) => {
			const there = known.get(value);
			if (there) return there;
			const text = JSON.stringify(value);
			const taken = [json.push(text) - 1, quickDigest(text)] as const;
			known.set(value, taken);
			return taken;
		},
	};
}

function packMembers(
	view: PageView,
	{ take }: Values,
): Pick<PackedView, "json" | "shared"> & { readonly digests: string } {
	const own: Record<string, unknown> = { ...view };
	const shared: Record<string, number | number[]> = {};
	let digests = "";
	for (const member of sharedMembers) {
		if (own[member] === undefined) continue;
		const [number, digest] = take(own[member]);
		shared[member] = number;
		digests += `${member} ${digest}\n`;
		own[member] = undefined;
	}
	for (const member of sharedLists) {
		const list = own[member];
		if (!Array.isArray(list)) continue;
		const taken = list.map(take);
		shared[member] = taken.map(([number]) => number);
		digests += `${member} ${taken.map(([, digest]) => digest).join(" ")}\n`;
		own[member] = undefined;
	}
	return { json: JSON.stringify(own), shared, digests };
}
