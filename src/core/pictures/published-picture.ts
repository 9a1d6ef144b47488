import { avifWithoutMetadata } from "./avif.ts";
import { beginsWith, type StrippedPicture } from "./bytes.ts";
import { gifWithoutMetadata } from "./gif.ts";
import { jpegWithoutMetadata } from "./jpeg.ts";
import { pngWithoutMetadata } from "./png.ts";
import { webpWithoutMetadata } from "./webp.ts";

/**
 * A picture as it is published: the same pixels without what cameras and programs note beside them (Exif with its place and
 * serial numbers, XMP, IPTC, comments, previews). What decides how it looks stays: colour profile, orientation, animation.
 *
 * @param bytes A JPEG, PNG, WebP, GIF or AVIF file.
 * @returns `undefined` when the file isn't built as its format says, so that nobody can tell what it holds.
 */
export function publishedPicture(bytes: Uint8Array): StrippedPicture | undefined {
	if (beginsWith(bytes, "\xff\xd8")) return jpegWithoutMetadata(bytes);
	if (beginsWith(bytes, "\x89PNG\r\n\x1a\n")) return pngWithoutMetadata(bytes);
	if (beginsWith(bytes, "RIFF") && beginsWith(bytes, "WEBP", 8)) return webpWithoutMetadata(bytes);
	if (beginsWith(bytes, "GIF8")) return gifWithoutMetadata(bytes);
	return beginsWith(bytes, "ftyp", 4) ? avifWithoutMetadata(bytes) : undefined;
}
