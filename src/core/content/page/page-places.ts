import type { TextFile } from "../files/site-files.ts";
import type { Language, Settings } from "../settings/settings.ts";

/** Where a page's file belongs. */
export interface PagePlace<File extends Pick<TextFile, "file"> = TextFile> {
	readonly source: File;
	readonly language: Language;
	readonly isSource: boolean;
	/** The key of its original, as far as the names of files and the settings tell. */
	readonly key: string;
}

/**
 * Tells the language and key of every page: by its folder and path; by its name, where a translation stands beside its original
 * (`about.en.md` or `about_en.md` beside `about.md`); by `pairs` in the settings, where it has another name than its original.
 *
 * @param trees Files by the folder in `content/` that they are below.
 */
export function pagePlaces<File extends Pick<TextFile, "file">>(
	trees: ReadonlyMap<string, readonly File[]>,
	{ languages, source, pairs }: Pick<Settings, "languages" | "source" | "pairs">,
): PagePlace<File>[] {
	const originals = new Set((trees.get(source.tag) ?? []).map((file) => keyOf(file, source.tag)));
	const targets = languages.filter((language) => language !== source);
	return languages.flatMap((folder) =>
		(trees.get(folder.tag) ?? []).map((file): PagePlace<File> => {
			const key = keyOf(file, folder.tag);
			const beside = folder === source ? besideOriginal(key, { targets, originals }) : undefined;
			if (beside) return { source: file, isSource: false, ...beside };
			return {
				source: file,
				language: folder,
				isSource: folder === source,
				key: pairs.get(folder.tag)?.get(key) ?? key,
			};
		}),
	);
}

/** The language of a file that is named like another, with a language's tag behind. */
function besideOriginal(
	key: string,
	{ targets, originals }: { readonly targets: readonly Language[]; readonly originals: ReadonlySet<string> },
): Pick<PagePlace, "language" | "key"> | undefined {
	const mark = Math.max(key.lastIndexOf("."), key.lastIndexOf("_"));
	const [name, end] = [key.slice(0, mark), key.slice(mark + 1).toLowerCase()];
	const language = mark < 0 ? undefined : targets.find(({ tag }) => tag.toLowerCase() === end);
	return language && originals.has(name) ? { language, key: name } : undefined;
}

/** A page's key: its path below `content/<language>/` without `.md`, in NFC, however the disk writes it. */
export function keyOf({ file }: Pick<TextFile, "file">, tag: string): string {
	return file.slice(`content/${tag}/`.length, -".md".length).normalize("NFC");
}
