import { relativePath } from "../../urls/relative-path.ts";
import { bracketed, type LinkParts, unbracketed } from "./link-pattern.ts";
import { type FoundAddress, fileOf, ownPath, publicAddress, type ReferencePlace } from "./reference-place.ts";

const shown = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** Whether a file's name ends as those of pictures that pages can show. */
export function isShown(file: string): boolean {
	return shown.test(file);
}

/** A link or a picture that was found in a text. */
export interface FoundLink extends FoundAddress {
	/** As it was written. */
	readonly typed: string;
	/** See `ReferredText`. */
	readonly pictures: Map<string, string>;
}

/** A picture with its new address; a link where no page can show it, its text where there is nothing. */
export function convertPicture(
	{ text, target, title }: LinkParts,
	{ typed, line, place, context, pictures, downloads }: FoundLink,
): string {
	const named = unbracketed(target);
	const address = place.imports.get(named) ?? named;
	if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address) && ownPath(address, place.url) === undefined) {
		context.lose("picture-elsewhere", { line, text: typed });
		if (!/^https?:\/\//i.test(address)) return text;
		return `[${text.trim() === "" ? (address.split("/").at(-1) ?? address) : text}](${bracketed(address)})`;
	}
	const [path = ""] = (ownPath(address, place.url) ?? address).split(/[?#]/);
	const file = fileOf(path, place);
	if (file === undefined || !isShown(file)) {
		context.lose(file === undefined ? "picture-missing" : "picture-format", { line, text: typed });
		if (file === undefined) return text;
		const shownText = text.trim() === "" ? (file.split("/").at(-1) ?? file) : text;
		return `[${shownText}](${bracketed(publicAddress(file, { place, downloads }))})`;
	}
	const name = pictureKey(file, place);
	pictures.set(file, name);
	return `![${text}](${bracketed(relativePath(place.key, name).replace(/\.md$/, ""))}${title})`;
}

/** Where a picture goes, below a language's folder: beside the page as it was, or below `pictures/`. */
function pictureKey(file: string, { file: page, key }: ReferencePlace): string {
	const folder = page.slice(0, page.lastIndexOf("/") + 1);
	if (folder === "" || !file.startsWith(folder))
		return `pictures/${file.replace(/^(?:src|static|public|assets|content)\//, "")}`;
	const isFolderPage = /(?:^|\/)(?:_?index|readme)\.\w+$/i.test(page);
	const own =
		isFolderPage && !/(?:^|\/)index$/.test(key) ? `${key}/` : key.slice(0, key.lastIndexOf("/") + 1);
	return own + file.slice(folder.length);
}
