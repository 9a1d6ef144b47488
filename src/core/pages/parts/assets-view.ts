/** Addresses of the bundled assets, with Subresource Integrity values. */
export interface AssetsView {
	readonly stylesheet: AssetView;
	readonly script: AssetView;
	/** What the script loads on a search page, whatever its language. */
	readonly search: readonly AssetView[];
	readonly icon: AssetView;
	/** What stands in each page so that it begins in the colours that the reader has chosen; absent where the stylesheet can't follow a choice. */
	readonly schemeScript?: string;
	/** The site's own; absent on a site without one. */
	readonly logo?: AssetView;
}

export interface AssetView {
	readonly href: string;
	readonly integrity: string;
}
