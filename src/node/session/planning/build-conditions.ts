import { quickDigest } from "../../cache/digest.ts";
import type { Shard } from "../../sharding/shard.ts";
import type { ThemeVersions } from "../../theme/site-theme.ts";
import type { BuildOptions } from "../build-types.ts";

/** What a build depends on besides the site's files. */
export function conditionsOf(
	{ layouts, assets }: ThemeVersions,
	{
		search,
		checkTranslations,
		shard,
	}: Pick<BuildOptions, "search" | "checkTranslations"> & { readonly shard?: Shard | undefined },
): string {
	const share = shard ? `${shard.index}/${shard.count}` : "";
	return [layouts, assets, search, checkTranslations, share].join(" ");
}

/** A digest of everything that a build depends on but the pins; `undefined` while a file isn't known. */
export function inputsDigest(
	identities: readonly string[] | undefined,
	conditions: string,
): string | undefined {
	if (identities === undefined) return undefined;
	return quickDigest([conditions, ...identities].join("\n"));
}
