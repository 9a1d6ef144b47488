/** A subject of articles: the name of its page in both languages. */
export interface Subject {
	readonly key: string;
	readonly sv: string;
	readonly en: string;
}

const topicNames: readonly (readonly [string, string])[] = [
	["Integration", "Integration"],
	["Skola", "Schools"],
	["Omsorg", "Care"],
	["Trafik", "Traffic"],
	["Bostad", "Housing"],
	["Kultur", "Culture"],
	["Idrott", "Sport"],
	["Miljö", "Environment"],
	["Klimat", "Climate"],
	["Trygghet", "Safety"],
	["Arbete", "Work"],
	["Näringsliv", "Business"],
	["Förskola", "Preschools"],
	["Bibliotek", "Libraries"],
	["Politik", "Politics"],
	["Budget", "Budget"],
	["Byggande", "Building"],
	["Hälsa", "Health"],
	["Ungdom", "Youth"],
	["Seniorer", "Older people"],
	["Digitalisering", "Digitalisation"],
	["Turism", "Tourism"],
	["Vatten", "Water"],
	["Energi", "Energy"],
];

const municipalityNames: readonly string[] =
	"Sigtuna Uddevalla Malmö Borås Gävle Luleå Umeå Kiruna Visby Kalmar Växjö Lund Ystad Falun Mora Skövde Karlstad Örebro Västerås Uppsala Norrköping Linköping Jönköping Halmstad Varberg Trollhättan Östersund Sundsvall Härnösand Piteå Boden Motala Nyköping Eskilstuna Solna Nacka Täby Huddinge Enköping Avesta".split(
		" ",
	);

export const topics: readonly Subject[] = topicNames.map(([sv, en]) => ({ key: ascii(sv), sv, en }));

export const municipalities: readonly Subject[] = municipalityNames.map((name) => ({
	key: ascii(name),
	sv: name,
	en: name,
}));

/** The name in the form that addresses have. */
export function ascii(text: string): string {
	return text
		.toLowerCase()
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "")
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "");
}
