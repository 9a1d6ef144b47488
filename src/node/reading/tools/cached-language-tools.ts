import type { createLanguageTools } from "./language-tools.ts";

/** Makes the tools again only for other languages: dictionaries take a while to read. */
export function cachedLanguageTools(create: typeof createLanguageTools): typeof createLanguageTools {
	let kept: { readonly id: string; readonly tools: ReturnType<typeof createLanguageTools> } | undefined;
	return (languages) => {
		const id = JSON.stringify(languages);
		if (kept?.id !== id) kept = { id, tools: create(languages) };
		return kept.tools;
	};
}
