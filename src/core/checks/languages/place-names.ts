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
Hamina, Fredrikshamn, Hamina, Hamina, Hamina
Hanko, Hangö, Hanko, Hanko, Hanko
Helsinki, Helsingfors, Helsinki, Helsinki, Helsinki
Hyvinkää, Hyvinge, Hyvinkää, Hyvinkää, Hyvinkää
Hämeenlinna, Tavastehus, Hämeenlinna, Hämeenlinna, Hämeenlinna
Jakobstad, Jakobstad, Jakobstad, Pietarsaari, Jakobstad
Jyväskylä, Jyväskylä, Jyväskylä, Jyväskylä, Jyväskylä
Järvenpää, Träskända, Järvenpää, Järvenpää, Järvenpää
Kajaani, Kajana, Kajaani, Kajaani, Kajaani
Kauniainen, Grankulla, Kauniainen, Kauniainen, Kauniainen
Kerava, Kervo, Kerava, Kerava, Kerava
Kirkkonummi, Kyrkslätt, Kirkkonummi, Kirkkonummi, Kirkkonummi
Kokkola, Karleby, Kokkola, Kokkola, Kokkola
Korsholm, Korsholm, Korsholm, Mustasaari, Korsholm
Kristinestad, Kristinestad, Kristinestad, Kristiinankaupunki, Kristinestad
Lahti, Lahtis, Lahti, Lahti, Lahti
Lapland, Lappland, Lappland, Lappi, Laponia
Lappeenranta, Villmanstrand, Lappeenranta, Lappeenranta, Lappeenranta
Leipzig, Leipzig, Leipzig, Leipzig, Leipzig
Liège, Liège, Lüttich, Liège, Lieja
Lisbon, Lissabon, Lissabon, Lissabon, Lisboa
Lohja, Lojo, Lohja, Lohja, Lohja
London, London, London, Lontoo, Londres
Loviisa, Lovisa, Loviisa, Loviisa, Loviisa
Lower Saxony, Niedersachsen, Niedersachsen, Ala-Saksi, Baja Sajonia
Mallorca, Mallorca, Mallorca, Mallorca, Mallorca
Mariehamn, Mariehamn, Mariehamn, Maarianhamina, Mariehamn
Marseille, Marseille, Marseille, Marseille, Marsella
Mediterranean, Medelhavet, Mittelmeer, Välimeri, Mediterráneo
Menorca, Menorca, Menorca, Menorca, Menorca
Middle East, Mellanöstern, Naher Osten, Lähi-itä, Oriente Próximo
Milan, Milano, Mailand, Milano, Milán
Moscow, Moskva, Moskau, Moskova, Moscú
Munich, München, München, München, Múnich
Naantali, Nådendal, Naantali, Naantali, Naantali
Naples, Neapel, Neapel, Napoli, Nápoles
New York, New York, New York, New York, Nueva York
North Rhine-Westphalia, Nordrhein-Westfalen, Nordrhein-Westfalen, Nordrhein-Westfalen, Renania del Norte-Westfalia
North Sea, Nordsjön, Nordsee, Pohjanmeri, mar del Norte
Nuremberg, Nürnberg, Nürnberg, Nürnberg, Núremberg
Nykarleby, Nykarleby, Nykarleby, Uusikaarlepyy, Nykarleby
Närpes, Närpes, Närpes, Närpiö, Närpes
Oulu, Uleåborg, Oulu, Oulu, Oulu
Oxford, Oxford, Oxford, Oxford, Oxford
Pargas, Pargas, Pargas, Parainen, Pargas
Paris, Paris, Paris, Pariisi, París
Pori, Björneborg, Pori, Pori, Pori
Porvoo, Borgå, Porvoo, Porvoo, Porvoo
Prague, Prag, Prag, Praha, Praga
Raahe, Brahestad, Raahe, Raahe, Raahe
Raisio, Reso, Raisio, Raisio, Raisio
Raseborg, Raseborg, Raseborg, Raasepori, Raseborg
Rauma, Raumo, Rauma, Rauma, Rauma
Rhine, Rhen, Rhein, Rein, Rin
Rome, Rom, Rom, Rooma, Roma
Salzburg, Salzburg, Salzburg, Salzburg, Salzburgo
Sardinia, Sardinien, Sardinien, Sardinia, Cerdeña
Savonlinna, Nyslott, Savonlinna, Savonlinna, Savonlinna
Saxony, Sachsen, Sachsen, Saksi, Sajonia
Scania, Skåne, Schonen, Skoone, Escania
Sicily, Sicilien, Sizilien, Sisilia, Sicilia
Sipoo, Sibbo, Sipoo, Sipoo, Sipoo
Siuntio, Sjundeå, Siuntio, Siuntio, Siuntio
Stockholm, Stockholm, Stockholm, Tukholma, Estocolmo
Strasbourg, Strasbourg, Straßburg, Strasbourg, Estrasburgo
Tampere, Tammerfors, Tampere, Tampere, Tampere
Thuringia, Thüringen, Thüringen, Thüringen, Turingia
Tornio, Torneå, Tornio, Tornio, Tornio
Turin, Turin, Turin, Torino, Turín
Turku, Åbo, Turku, Turku, Turku
Tuusula, Tusby, Tuusula, Tuusula, Tuusula
Uusikaupunki, Nystad, Uusikaupunki, Uusikaupunki, Uusikaupunki
Vaasa, Vasa, Vaasa, Vaasa, Vaasa
Vantaa, Vanda, Vantaa, Vantaa, Vantaa
Venice, Venedig, Venedig, Venetsia, Venecia
Vienna, Wien, Wien, Wien, Viena
Vihti, Vichtis, Vihti, Vihti, Vihti
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
