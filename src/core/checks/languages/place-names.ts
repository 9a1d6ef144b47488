/** The languages of the columns below. */
const columns: readonly string[] = ["en", "sv", "de", "fi", "es"];

/**
 * Places that languages write in their own ways, and a few that are alike but are taken for each other. Countries come from CLDR. Sources: UNGEGN
 * list of exonyms; EU Interinstitutional Style Guide, annex A5; Kotimaisten kielten keskus, Eksonyymit; Institutet för de inhemska språken,
 * Svenska ortnamn i Finland; Duden; Real Academia Española.
 */
const places = `
Alps, Alperna, Alpen, Alpit, Alpes
Antwerp, Antwerpen, Antwerpen, Antwerpen, Amberes
Athens, Aten, Athen, Ateena, Atenas
Baltic Sea, Östersjön, Ostsee, Itämeri, mar Báltico
Basel, Basel, Basel, Basel, Basilea
Bavaria, Bayern, Bayern, Baijeri, Baviera
Beijing, Peking, Peking, Peking, Pekín
Belgrade, Belgrad, Belgrad, Belgrad, Belgrado
Berlin, Berlin, Berlin, Berliini, Berlín
Berne, Bern, Bern, Bern, Berna
Black Sea, Svarta havet, Schwarzes Meer, Mustameri, mar Negro
Brussels, Bryssel, Brüssel, Bryssel, Bruselas
Bucharest, Bukarest, Bukarest, Bukarest, Bucarest
Cologne, Köln, Köln, Köln, Colonia
Copenhagen, Köpenhamn, Kopenhagen, Kööpenhamina, Copenhague
Corsica, Korsika, Korsika, Korsika, Córcega
Crete, Kreta, Kreta, Kreeta, Creta
Danube, Donau, Donau, Tonava, Danubio
Dresden, Dresden, Dresden, Dresden, Dresde
Dublin, Dublin, Dublin, Dublin, Dublín
Edinburgh, Edinburgh, Edinburgh, Edinburgh, Edimburgo
Elbe, Elbe, Elbe, Elbe, Elba
Espoo, Esbo, Espoo, Espoo, Espoo
Europe, Europa, Europa, Eurooppa, Europa
Florence, Florens, Florenz, Firenze, Florencia
Frankfurt, Frankfurt, Frankfurt, Frankfurt, Fráncfort
Geneva, Genève, Genf, Geneve, Ginebra
Genoa, Genua, Genua, Genova, Génova
Ghent, Gent, Gent, Gent, Gante
Gothenburg, Göteborg, Göteborg, Göteborg, Gotemburgo
Hague, Haag, Haag, Haag, Haya
Hamburg, Hamburg, Hamburg, Hampuri, Hamburgo
Helsinki, Helsingfors, Helsinki, Helsinki, Helsinki
Jyväskylä, Jyväskylä, Jyväskylä, Jyväskylä, Jyväskylä
Kokkola, Karleby, Kokkola, Kokkola, Kokkola
Lapland, Lappland, Lappland, Lappi, Laponia
Lappeenranta, Villmanstrand, Lappeenranta, Lappeenranta, Lappeenranta
Leipzig, Leipzig, Leipzig, Leipzig, Leipzig
Liège, Liège, Lüttich, Liège, Lieja
Lisbon, Lissabon, Lissabon, Lissabon, Lisboa
London, London, London, Lontoo, Londres
Lower Saxony, Niedersachsen, Niedersachsen, Ala-Saksi, Baja Sajonia
Mallorca, Mallorca, Mallorca, Mallorca, Mallorca
Marseille, Marseille, Marseille, Marseille, Marsella
Mediterranean, Medelhavet, Mittelmeer, Välimeri, Mediterráneo
Menorca, Menorca, Menorca, Menorca, Menorca
Middle East, Mellanöstern, Naher Osten, Lähi-itä, Oriente Próximo
Milan, Milano, Mailand, Milano, Milán
Moscow, Moskva, Moskau, Moskova, Moscú
Munich, München, München, München, Múnich
Naples, Neapel, Neapel, Napoli, Nápoles
New York, New York, New York, New York, Nueva York
North Rhine-Westphalia, Nordrhein-Westfalen, Nordrhein-Westfalen, Nordrhein-Westfalen, Renania del Norte-Westfalia
North Sea, Nordsjön, Nordsee, Pohjanmeri, mar del Norte
Nuremberg, Nürnberg, Nürnberg, Nürnberg, Núremberg
Oulu, Uleåborg, Oulu, Oulu, Oulu
Oxford, Oxford, Oxford, Oxford, Oxford
Paris, Paris, Paris, Pariisi, París
Pori, Björneborg, Pori, Pori, Pori
Prague, Prag, Prag, Praha, Praga
Rhine, Rhen, Rhein, Rein, Rin
Rome, Rom, Rom, Rooma, Roma
Salzburg, Salzburg, Salzburg, Salzburg, Salzburgo
Sardinia, Sardinien, Sardinien, Sardinia, Cerdeña
Saxony, Sachsen, Sachsen, Saksi, Sajonia
Scania, Skåne, Schonen, Skoone, Escania
Sicily, Sicilien, Sizilien, Sisilia, Sicilia
Stockholm, Stockholm, Stockholm, Tukholma, Estocolmo
Strasbourg, Strasbourg, Straßburg, Strasbourg, Estrasburgo
Tampere, Tammerfors, Tampere, Tampere, Tampere
Thuringia, Thüringen, Thüringen, Thüringen, Turingia
Tornio, Torneå, Tornio, Tornio, Tornio
Turin, Turin, Turin, Torino, Turín
Turku, Åbo, Turku, Turku, Turku
Vaasa, Vasa, Vaasa, Vaasa, Vaasa
Vantaa, Vanda, Vantaa, Vantaa, Vantaa
Venice, Venedig, Venedig, Venetsia, Venecia
Vienna, Wien, Wien, Wien, Viena
Warsaw, Warszawa, Warschau, Varsova, Varsovia
Zurich, Zürich, Zürich, Zürich, Zúrich
`;

/** The names of places in two languages, in lower case; none of a language that isn't listed. */
export function placeNames(source: string, target: string): [source: string, target: string][] {
	const [from, to] = [source, target].map((language) => columns.indexOf(language));
	return places
		.trim()
		.split("\n")
		.flatMap((row): [string, string][] => {
			const names = row.toLowerCase().split(", ");
			const [name, rendering] = [names[from ?? -1], names[to ?? -1]];
			return name === undefined || rendering === undefined ? [] : [[name, rendering]];
		});
}
