import type { Accessibility } from "../../duties/accessibility.ts";
import type { Security } from "../../duties/security.ts";
import type { HostName } from "../../hosting/hosts/host-list.ts";
import type { Declarations } from "../../kinds/kind.ts";
import type { MarkdownExtension } from "../../markdown/syntax/extensions.ts";

/** One language of the site: a content tree and a strings file. */
export interface Language {
	/** BCP 47 tag, canonical case; names the folders and the first part of every path. */
	readonly tag: string;
	/** BCP 47 tag with region, for dates and numbers: `pt-BR`. */
	readonly locale: string;
	/** Writing direction, from CLDR. */
	readonly direction: "ltr" | "rtl";
	/** What the language calls itself, from CLDR: `suomi`, `English`; first letter as a heading writes it. */
	readonly name: string;
}

/** An entry of a menu: a page's key; or a link out of the site with its title, or the key of the text that is its title. */
export type MenuEntry =
	| string
	| { readonly href: string; readonly title: string }
	| { readonly href: string; readonly text: string };

/** The settings of one site, read from `content/site.yaml`. */
export interface Settings extends Declarations {
	/** Where the site is published; ends with `/`, may have a path. */
	readonly url: string;
	/** The path of `url` without its last slash: empty, or `/some/path`. */
	readonly basePath: string;
	/** Every language, the source language first. */
	readonly languages: readonly [Language, ...Language[]];
	/** The language in which originals are written. */
	readonly source: Language;
	/** The main menu, in order. */
	readonly navigation: readonly MenuEntry[];
	/** The links at the foot of every page, in order. */
	readonly footer: readonly MenuEntry[];
	/** What the start page shows, in order. */
	readonly start: readonly StartSection[];
	/** Listed articles on one page of a section. */
	readonly pageSize: number;
	/** Reading speed, words a minute. */
	readonly wordsPerMinute: number;
	/** Country whose outline the maps of places show: ISO 3166-1 numeric code. */
	readonly mapCountry?: string;
	/** Country calling code (ITU-T E.164) that replaces the leading 0 of phone numbers. */
	readonly callingCode?: string;
	/** For how many years after a page's date the phone numbers and e-mail addresses in its fields are shown; for good when absent. */
	readonly contactRetentionYears?: number;
	/** For each language by tag, the keys of files of translations with other names, and those of their originals. */
	readonly pairs: ReadonlyMap<string, ReadonlyMap<string, string>>;
	/** Whether fields of front matter that Brygga doesn't know are errors. */
	readonly strict: boolean;
	/** What pages may write beyond CommonMark and tables. */
	readonly markdown: readonly MarkdownExtension[];
	/** How the site judges what the translation rules find. */
	readonly translation: RuleSettings;
	/** Whether texts are also kept compressed beside themselves. */
	readonly precompress: boolean;
	/** On which pages terms of the glossary are explained in the text. */
	readonly explainTerms: "translations" | "everywhere" | "never";
	/** Whether each page has a picture drawn that stands beside links to it. */
	readonly shareImages: boolean;
	/** What the accessibility statement says. */
	readonly accessibility?: Accessibility;
	/** Whom to tell of a security hole. */
	readonly security?: Security;
	/** Whether each translation has a page on which it stands beside its original. */
	readonly sideBySide: boolean;
	/** Who publishes the site, in the source language. */
	readonly publisher?: string;
	/** How readers reach the publisher: an e-mail address, or the address of a page. */
	readonly contact?: string;
	/** Where the site is hosted. */
	readonly hosts: readonly HostName[];
	/** Whether all names below the site's own are to be asked for over HTTPS only. */
	readonly includeSubDomains: boolean;
	/** The address of the page of the repository that holds the site's files. */
	readonly repository?: string;
	/** The address of a file in the repository, with `{file}` where its path below the site's folder stands. */
	readonly fileAddress?: string;
}

/** What a site says of the translation rules, by their ids. */
export interface RuleSettings {
	/** The severity of a rule's findings, in every language or by language. */
	readonly severity: Readonly<Record<string, RuleSeverity | Readonly<Record<string, RuleSeverity>>>>;
	/** Rules whose findings aren't reported, on the whole site or in a language. */
	readonly ignore: readonly { readonly rule: string; readonly language?: string; readonly reason: string }[];
}

/** See `Problem.severity`. */
type RuleSeverity = "error" | "warning";

/** A part of the start page. */
export type StartSection =
	/** The latest pages of a kind, and of the kinds that extend it. */
	| { readonly show: "latest"; readonly kind: string; readonly take: number }
	| { readonly show: "terms"; readonly taxonomy: string; readonly as: "cards" | "links" }
	/** The pages of a section, by its key. */
	| { readonly show: "section"; readonly key: string };
