/**
 * What a dictionary doesn't tell about Swedish compounds. Lists of words, divided by spaces.
 *
 * Sources of the principles: Svenska Akademiens grammatik (1999), volume 2, on compounds and derivations; Teleman 1972,
 * on linking letters.
 */

/** Words that may begin a compound though they are short, with the linking letters that dictionaries pass over. */
export const moreModifiers = words(`
	betyg ladu späd
	alp andra bad bak barn barns bas bil bio bit bly bok bro bud bur buss by byg båt bär bön böne dag dags dal
	dam dans del dels djur dop dos dricks dyk ek eko el eld elektro elit elv elva engelsk fel fem fika film
	fisk folk fot fransk frost frö full får fält gas gatu get glas gods grå grön gul guld gym gås gäng
	hal halv hat hav hel hem hiss hiv hopp hov hud hus hår häl hälso hög höj hörn höst idé inner is jakt jud
	jul järn kaj kal kall kamp kast kill kod kol kor kost krav krono kub kö kök köp kör lag land lands lant lek
	lill liv live ljud ljus lok lov luft lyx låg lån lås länder läns lär läs läx lön löp löv malm mans mat max
	 mel mellan mitt moms monter mor mun mur mus må mål mång män mät nio nord norm norr not nål nät nöd nöt
	ord orm ost par pil pop prat pris pub punk rad ras res rid ris rot rum rums rund rysk råd råds rån röd rök
	rör sak same sen sex sido sim sju sjö skam sko sky slut små snö sol sop sorg sov spa stads steg sten stor
	syd sår säl sär söm tak tal teve tid tim tio tolk tolv tre tredje tros trä två tyg tysk tåg tår tåt ull ung
	 val vecko ved vin vit våg vår våt väg vän väst yt åker ål år års åtta ägg älv ö öga ört öst halk hyr ladd älg sök lösen bred tv hör syn bröd kak äpple fågel matte konung fokus mödra domar fyr gles lopp sy tät ask
	fri förskol gat juli juni kex kål lim lin maj myr oxe puls påsk ren ros rus rå råg räk räv sot säd tales tur ugn vax ås öppet öre
`);

/** Words that may end a compound, in any inflection, though they are short or no dictionary says so. */
export const moreHeads = words(`
	
	adel ankare app arm art arv bad bal bas ben berg bete bil bio bit bo bok bord bro bror bruk brukare bröder
	bud bur by bygge båt bär böcker bön dag dal dam dans del disk djur don dos duk dåd död ek eld elev fas
	fat fattare fax fel fika fil fisk fond fot frid fru frö får fäder fötter gap gas gata gen givare
	givning gran grav gud gym gås gåva hat hav hem hot hud hus hål hår häl händer härd häst höst jakt jul kaj
	kalk kam kap katt kick ko kod kok kol kor krav kub kur kår kö kök köp köping kör kött lag land lax led
	ledamot lek list liv lok lott lov lund lån lås låt län länder läs lök lön löv man mask mat mil mix moms 
	mun mur mus mål mått män mödrar möte nål nät nätter nöt ord ort ost paj pall par pelare pil pop prat pris
	pub rad ram ramp ras rem rike roder rop rot rum rus råd rån rätt räv rök rör rörelse sak sal sed själ sjö
	sko skog skred sky slag slut snö socken sol son spel språk stad stadium stat steg sten stig städer stöd syn
	sår sås säck säl säng söm söner tagare tak tal tid ting tolk ton tro trä tull tur tyg typ tåg tår tänder
	ugn val ved vik vin visa våg vård väg vän vänner värd yta yxa zon år ägg äng öga öl öra öron ört herde havare skådning kupa bak vald valda fullmäktige direktör ort född födda fött kommande språkig språkiga språkigt
	språkighet språkigheten
`);

/**
 * Forms that begin a word as prefixes and particles, not as words: the word means another thing than its parts
 * (`för|slag`, `ut|veckling`), so a reader who asks for the second part is not served by it.
 */
export const prefixes = words(`
	an anti auto av be bi bort de demo den des det dis där efter eftersom emot en ens er era ett ex filo for
	fort fram från för fört förut före ge genom geo han hen hit hon hop hyper här i igen igång ihop im in infra inne inom
	inter intra ir isär ko kom kon kring lika loss med mega meta mikro mis miss mono mot multi na ned neder ner
	ni ny o oav om para pe per pre pro pseudo psyko på rapp re runt sam samman semi so socio sosio sub sup
	super tele till tillbaka tills trams trans tri turbo ty ultra und undan under uni upp ur ut utan ute utför
	van var vart vem vi vice vid vidare å åt åter än änd över förs obe oför oav oan oin oom ogen kon com neo mono nyan nyin nyupp nyut återupp
`);

/**
 * Forms that end a word as suffixes, or as the ends of loans: `trygg|het`, `glädj|ande`, `integra|tion`. They don't
 * count as last parts, in any inflection, nor as the last part of a modifier.
 */
export const suffixes = words(`
	a aktig aktiga aktigt al ala ale and ande anden andet ans ant ar are arna artad artade artat as aste at bar
	bara bart dom domar domen e elig eligt ell else elsen en ende endet ens ent er era eri ering eringen erna
	erska ett faldig fri fria fritt full fulla fullt graf grafi grafiska gram grammet het heten hetens heter heterna
	heters hets iell ig iga igt ik iker ing ingar ingen ings inna ion ionen ioner ions is isk iska iskt ism
	ismen ist isten ister itet itt lig liga lighet ligheten ligt ling lingar logi login logisk lös lösa löshet
	lösheten löst ment menten mentet mässig mässiga mässigt nad naden nader ning ningar ningen nings nomi or
	orna port porten porter sam samhet samheten samma samt skap skapen skaper skapet skaps skop sof sofi sofisk
	t tek teket tion tionen tioner tions tisk tiska tiskt tär tören ut vis visa vist kola kolan kolor kolorna
`);

/** Whole words, or their stems, that hold other words by chance. No part of a compound begins or ends within them. */
export const wholeWords = words(`
	ansvar arkiv banan besked boende butik dagis december demokrati diskussion element evenemang fabrik familj
	februari friluft fritid fönster generation grafik januari kalender kamrat kanal kapital kapitel karta kollega kollektiv
	kommentar kommission kontakt kontor kontroll kritik kvalitet kärlek landskap lokal loppis material metall modell
	moment moral musik nation november oktober organisation paprika parlament passion patient person politik
	program projekt publik rapport region religion restaurang resultat resurs september servett signal
	situation soldat sommar station statistik storlek student system teater teknik total trafik transport
	universitet vatten vinter budget handel deltag kristall blomm direktör fullmäktig tunnel stolp hockey verkställ frukost kombination lagring partitur
`);

/** What names begin with that are compounds like other words: `Europaparlamentet`, `Västeuropa`. */
export const nameModifiers = words("europa väst öst syd nord");

/** What names of authorities end with: `Läkemedelsverket`. */
export const nameHeads = words(`
	verket myndigheten styrelsen rådet nämnden kommissionen parlamentet departementet förmedlingen kassan inspektionen
	institutet domstolen förbundet delegationen
`);

function words(text: string): ReadonlySet<string> {
	return new Set(text.trim().split(/\s+/));
}
