/** A script that is loaded later: its address, from the script that is loaded at once, and its integrity (W3C SRI). */
export type LaterScript = readonly [address: string, integrity: string];

/** What is loaded later, with all that it loads in turn; put in when the scripts are bundled. */
declare const laterScripts: Readonly<Record<"search" | "suggestions", readonly LaterScript[]>>;

/** The integrity of Pagefind's own script, of which every search bundle has a copy. */
declare const pagefindIntegrity: string;

/** Loads the scripts of a part of the interface, so that importing it runs nothing but what was built. */
export function verifyPart(part: keyof typeof laterScripts): Promise<unknown> {
	return Promise.all(laterScripts[part].map(verify));
}

/** Does the same with Pagefind's script at an address. */
export function verifyPagefind(address: string): Promise<void> {
	return verify([address, pagefindIntegrity]);
}

/**
 * Has the browser load a script and compare it with its integrity, which `import()` itself can't be given; importing it takes
 * what was loaded. Rejects when it is another script, or there is none.
 */
async function verify([address, integrity]: LaterScript): Promise<void> {
	const link = document.createElement("link");
	link.rel = "modulepreload";
	link.href = new URL(address, import.meta.url).href;
	link.integrity = integrity;
	await new Promise((resolve, reject) => {
		link.onload = resolve;
		link.onerror = () => reject(new Error(`${address} can't be loaded as it was published.`));
		document.head.append(link);
	});
}
