import { knownCountries } from "../countries/known-countries.ts";

/** Hosts at which people have addresses of their own, not those of their work: in several countries, or in one that isn't among `knownCountries`. */
const names = `
	aol.com fastmail.com gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hey.com hotmail.be
	hotmail.co.uk hotmail.com hotmail.de hotmail.dk hotmail.es hotmail.fi hotmail.fr hotmail.it hotmail.no hotmail.se icloud.com
	libero.it live.co.uk live.com live.dk live.fi live.fr live.no live.se mac.com mail.com mail.ru me.com msn.com
	outlook.com outlook.de outlook.dk outlook.es outlook.fr outlook.jp pm.me proton.me protonmail.com protonmail.ch
	tuta.com tutanota.com yahoo.co.jp yahoo.co.uk yahoo.com yahoo.de yahoo.es yahoo.fr yahoo.se yandex.ru ymail.com zoho.com
`;

/** Those and the known countries' own, in lower case. */
export const privateHosts: ReadonlySet<string> = new Set(
	[names, ...knownCountries.map((country) => country.privateHosts ?? "")].flatMap((list) =>
		list.split(/\s+/).filter(Boolean),
	),
);
