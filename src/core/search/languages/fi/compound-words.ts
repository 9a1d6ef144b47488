/**
 * Parts of Finnish compounds, counted in the compounds of Kotus's list of words, *Nykysuomen sanalista* (Kotimaisten kielten keskus, 2006; CC BY 3.0,
 * creativecommons.org/licenses/by/3.0), by which no more than whether a word is on these lists was taken. Divided by spaces.
 */

/** What four compounds or more begin with, as it stands in them: nominatives, genitives, and forms that stand there alone (`ihmis|oikeus`). */
export const modifiers = words(`
	aallon aalto aamu aamun aarni aarre aate aatelis afro ahdas aika aikakaus aikuis aine aineen aisti aivo ajan ajanviete ajatuksen ajatus ajatusten ajo akseli
	aktiivi ala alennus ali alkeis alkoholi alku alkuperä alkuperäis aloite aloitus alppi alttari altto alue alumiini alus amatööri amerikan ammatin ammatti
	ammattilais ampuma ananas angora ankkuri ansio anti antiikki apila apteekki apu apulais arava arka arki arkisto arkki armo arpa arvio arvo arvon arvopaperi
	arvostelu ase asema asfaltti asia asiakas asian askartelu askel aste astia astianpesu asuin asukas asunto asutus atomi auringon aurinko autio auto automaatti
	auton avain avajais avaruus avio avioero avioliitto avo avun avustus baari bakteeri baletti basso benediktiini bensiini betoni biljardi bio brutto budjetti
	bussi cocktail dia diesel digitaali diplomi dominikaani edes eduskunta edustus ehkäisy ehtoollis eilis eko elatus elektroni elin elinkeino elintarvike
	elintaso elo elohopea elokuva elon eläin eläke elämän emali emo emä enemmistö energia energian enimmäis ennakko ennätys ensi epä eri erikois erillis eristys
	erityis ero erä esi esiintymis esikois esitys etelä etu etä euro eväs farkku farmari filmi finaali finanssi fluori foto geeni geo grilli haamu haapa haara
	haarukka haaste haava haitta haja haju haka hakkuu haku halko hallan halli hallinto hallitsija hallitus hammas hampaan hanhen hanka hankaus hankinta hantti
	happi happo harava harha harja harjoitus harrastaja harso hartia hartsi harva hattu haudan haude hauen hauta hautajais hautaus havainto havu hede hedelmä
	hehku heijastus heikko heiluri heimo heinä heinän heitto helka hella helle helluntai hellyyden hellä helmen helmi helppo hengen hengitys henki henkilö
	henkilöstö herkku hermo herne herra herras heräte herätys hetero hevos hevosen hiekan hiekka hieno hieroma hihna hiihto hiili hiiren hiki hillo himo hinnan
	hinta hioma hirmu hirsi hirtto hirven hirvi hissi historian hitsaus hiukkas hius hiusten hoito hoiva holvi home homo hopea hopean hormoni hotelli housu housun
	hovi huippu hukka hunaja huolto huomen huomis huone huoneen huonekalu huono huopa hupi huuli huume huuto huvi huvila hylky hymyn hyper hyppy hyttys hyvä hyvän
	hyökkäys hyönteis hyöty häkä hälytys häntä häpeä häpy härkä härän hätä hävittäjä hää höyhen höylä höyry idän ihanne ihme ihmis iho ihon iki ikkuna ikkunan ikä
	ilki illallis illan ilma ilmais ilmaisu ilman ilmastointi ilmatorjunta ilmi ilmoitus ilo ilon ilta iltapäivä imu indeksi induktio influenssa informaatio
	infrapuna insinööri intiaani invalidi investointi irto iskelmä isku iskun iso istuin istuma istutus isyys isä isän isäntä itiö itku itse itsemurha itsenäisyys
	itsepalvelu itu itä iäisyys jakelu jako jalan jalka jalkapallo jalo jalokivi jalostus jarru jarrutus jatko jauho jazz jenkki joen johtajan johto joka joki
	jonotus jouhi joukko joukkue joulu jousi jousto jouto juhannus juhla juliste julkaisu julki julkis jumalan juna junan juoksu juoma juoppo juoru juotto juuri
	juusto juutalais jymy jyrkkä jälki jälkiruoka jälleen jäniksen jänis jänne jännitys järjen järjestely järjestys järjestö järki järven järvi jäsen jäte jätti
	jättiläis jää jäähdytys jäähyväis jääkiekko jään jäännös jäätelö kaakao kaakeli kaali kaalin kaapeli kaappi kaari kaasu kaato kaava kadun kahden kahluu kahvi
	kahvin kaiken kaikki kaiku kainalo kaita kaivos kakkos kakku kaksi kaksin kaksois kaksos kala kalan kalastus kalium kalja kalkki kallio kallion kalpa kalsium
	kalusto kalvo kamari kamera kampa kampaus kana kanan kanava kaneli kanerva kangas kankaan kannan kansa kansalais kansallis kansallisuus kansan kansi kanslia
	kanssa kanta kanto kapalo kapina kappale kapula karamelli kardaani kardinaali karhun karja karjalan karjan karkaus karkea karkeis karpalo karsinta kartan
	kartio kartta karva karvan karviais kasakka kasetti kasken kaski kassa kaste kastelu kasvatti kasvatus kasvi kasvin kasvis kasvo kasvu kataja kate katkaisu
	katsastus katto katu kauha kauhu kauko kaula kaulus kauneus kaunis kauno kaupan kauppa kaupungin kaupunki kaura kauran kausi kauttakulku kehitys kehon kehto
	kehys kehä keihäs keihään keikka keila keino keinu keisari keitin keittiö keitto kellan kellari kello kellon kelta kengän kenkä kennel kenraali kenttä
	keramiikka kerjäläis kerma kerros kerta kertakäyttö kertaus kerto keräys keski keskipako keskus keskustelu kesto kestävyys kesä ketju kettu ketun keuhko keula
	kevät kide kiekko kielen kieli kielto kierre kierros kierto kierukka kihla kihlakunnan kiihko kiila kiillotus kiilto kiinan kiinni kiinnitys kiinteistö kiinto
	kiista kiito kiitos kilo kilometri kilpa kilpailu kilpi kilpikonna kinkku kioski kippi kipsi kipu kiri kiristys kirja kirjain kirjallisuus kirjan kirjanpito
	kirjasin kirjasto kirje kirjo kirjoitus kirkas kirkkaan kirkko kirkollis kirkon kirsikan kirsikka kisa kisko kissa kissan kitka kitu kiusan kiven kivennäis
	kivi kivihiili kivikko kivääri kiväärin koboltti kodin koe kohde kohdun koho kohtalon koira koiran koivu koivun koje koko kokonais kokoontumis kokous kolmi
	kolmio kolmivaihe kolmois kolmos koloratuuri koltan komennus komento kompassi komposti kone koneen konekivääri konkurssi konnan konsertti kontakti kontra
	kontti konttori kookos koralli kori koriste korjaus korjuu korkea korkeakoulu korkeus korkki korko koron korpi kortteli kortti koru korva korvan korvaus
	kosketus koski kosteus kosto koti kotiin kotimaan kotiseutu kotitalous kotkan koukku koulu koululais koulun koulutus kriisi kriminaali kristalli kromi kruunun
	kudos kuitu kuivatus kuivaus kukka kukkas kukko kukon kuljetus kulku kullan kulma kulo kulta kulttuuri kulumis kuluttaja kulutus kumi kummi kuningas
	kuningatar kuninkaan kunnallis kunnan kunnia kunnian kunta kunto kuoleman kuolin kuolon kuori kuorma kuoro kupari kupu kura kurin kurinpito kuristus kurjen
	kurkku kurssi kusi kustannus kustavilais kutsu kutsunta kutu kuu kuukausi kuukautis kuulo kuulon kuume kuun kuuro kuusen kuusi kuusio kuutio kuva kuvan kuvio
	kvantti kvartsi kylki kylmä kylmän kylpy kylvö kylä kylän kymmen kynnys kynsi kynttilä kynttilän kyntö kynä kynän kysely kyykky kyynel kyynär kyyti käden käen
	kämmen käpy kärki kärpäs kärsimys käräjä käsi käsin käsite käsityö käsivarsi käskyn käteis kävely käynnistys käynti käyttäytymis käyttö käytävä käännös kääntö
	kääpiö kääre käärme käärmeen köyden köynnös köysi laahus laaka laakeri laatu laboratorio lahja laho laidun lain laina lainan laine laiskan laita laitos laiva
	laivan laji laki lakka lakko lakritsi lammas lampaan lampun lanka lanne lanta lanttu lapin lapsen lapsi lapsuuden laser lasi lasikuitu lasin laskettelu
	laskiais laskimo lasku laskuvarjo lasten lastu lattia lattian latu latva lauantai laukaisu laukka laulu laulun lauma lause lausunta lauta lautas lautta lava
	lavantauti lehdistö lehmä lehmän lehti lehto leijona leijonan leikin leikkaus leikkele leikki leikko leikkuu leipä leiri leivin leivän lemmen lempi lenkkeily
	lenkki lennon lento lentokone lepo leppä leski leuka levy lieju liemi liesi liete liha lihan lihas liika liike liikenne liikenteen liikkeen liikunta liima
	liito liitos liitto lika liki lima linja linnan linnun linoleumi lintu lippu lipun lista lisä lisääntymis liuku lohen lohi lohko loimu lois loiste loisto loma
	lonkka loppu lotto lounais luento luistelu lukija lukin lukitus lukko luksus luku lume lumen lumi luokka luomi luomis luomu luonne luonnon luonnos luontais
	luonteen luonto luostari luoti luoton luottamus luotto lupa luu luulo luumu luumun luun lyhyt lyhytaalto lyijy lypsy lyönti lähde lähestymis lähetys lähetystö
	lähi lähtö lämmitys lämmön lämpö länsi läpi lääke lääkintä lääkäri lääkärin läänin löyly löytö maa maahan maailman maailmanennätys maailmanmestaruus maakunta
	maalais maalaus maali maallikko maan maanpuolustus maansiirto maantie maanviljelys maaottelu maaperä maarakennus maaseutu maasta maasto maatalous maatiais
	maatila magneetti maha mahan mahonki mahti maidon maihinnousu mainos maisema maissi maito makeis makkara makro maksa maksi maksimi maksu maku makuu mallas
	malli malmi malmin manna manner mansikan mansikka manteli maraton marenki marja marjan markkina markkinointi marmori marssi massa matala matka matkailu
	matkustaja mato matto mauste mega mehi mehiläis mehu meijeri meikki melo melu menestys meno meren merenkulku meri merimies merkki mesi messinki messu mestari
	mestaruus meta metalli metallin metri metro metsä metsän metsästys metsätalous midi miehen miekan miekka mielen mielenterveys mieli mielipide mies miesten
	miete miinus mikro miljoona milli mineraali mini miniatyyri minimi ministeri ministerin minkä minttu minä mitali mitta mittari mittaus mokka molekyyli monen
	moni monitoimi moottori moottoripyörä morsius mosaiikki muinais muistelma muisti muisto mukula multa muna munan munkki munuais muokkaus muoti muoto muovi
	mureke murha murre murros murska murto museo musiikin musiikki musta mustalais mustavalko muste mustikka muta muun muurahais muutos muutto myrkky myrkytys
	myrsky myymälä myynti myöhäis myötä mäen mäki männyn mänty märkä määrä määräaikais naama naapuri naaras nahka nailon naima nais naisten nakki napa nappi
	nappula natrium nauha nauru naurun nauta neidon neitsyt neli neliö neljännes nenä nenän neo neon neste netto neula neulan neule neuvosto neuvottelu niini
	niitty nikkeli nilkka nimellis nimen nimi nimikko nippu niska nitoma nivel noita noki nokka nokkos nolla nopeus normaali normi nosto nousu novelli nuha nuija
	nukka nukke numero nunna nuohous nuolen nuoli nuoralla nuoriso nuorten nuoruuden nuoruus nuotio nuotta nuotti nurkka nurmi nyky nyrkkeily nyrkki näkö näköala
	nälkä näyte näytelmä näyttely näyttämö näyttö odotus oheis ohi ohitus ohjaus ohje ohjelma ohjelman ohjus ohra ohran oikeisto oikeuden oikeus oiko oja ojan
	oksa oksan oleskelu olka olki olo oluen olut olympia oma omaisuus omakoti omantunnon omena omenan ominais omistus ompelu ongelma onki onnen onnettomuus ontelo
	oopiumi ooppera opas opettajan opetus opin opinto opiskelija opiskelu oppi oppilas oppositio optio oravan orkesteri orpo osa osake osamaksu osoite osto ostos
	osuus otsa otto oven ovi paahto paalu paavin pahan pahvi paidan paikalla paikallis paikan paikka paimen paine paineen paineilma paini paino painon paisti
	paistin paisto paita paju pajun pakaste paketti pakkas pakkasen pakkaus pakko pako pala palkan palkinto palkka pallo pallon palmikko palmu palo palon paluu
	palvelu palvelus paneeli paniikki pankki pannu panssari pantti paperi paperin papin pappis para paraati parannus pari parkki parta partio parveke passi pata
	patentti patruuna paukku pehmeä pehmo peili peite peitin pelastus peli pellava pellon pelti pelto penger penkki pensas perhe perheen perho perhos peri perintö
	persikan peru peruna perunan perus perustamis peruutus perä peräsin pesimä pesu pesä pesän pesäpallo peto peukalo peuran piano pianon pidätys pien pieni
	pienois piha pihlajanmarja pihti pii piikki piilo piippu piipun piiri piirros piirustus piispan pika piki pikku pila pilkka pilkki pilli pilven pilvi pinaatti
	pinta piparminttu pippuri piraatti pirtu pirun piste pisto pitkittäis pitkä pitkäaikais pito pitsa pitsi pituus pitäjän plus pohja pohjois poika poikittais
	poikkeus poikki pois poisto poistumis pojan poliisi polku poltto polvi pommi ponnistus pop pore porkkana porno poro poron porras porsaan portti poski posliini
	posti postimaksu postimerkki postin potilas potku pouta primaari projekti pronssi pronssin proosa propaganda prosentti protesti psyko puhallus puhdas
	puhdistus puhe puheen puhelin puhtaan puhveli puisto pukeutumis pukin puku pulla pullo pullon pumppu pumpuli puna puoli puolipäivä puolue puolukka puolustus
	puristus purje purjehdus purku purppura puru puskuri pussi putki putoamis puu puukon puun puuro puusepän puutarha puutavara puuteri puuvilla pyhä pyhäin
	pylväs pyrstö pysty pysähtymis pysäköinti pyykki pyynti pyörimis pyörre pyörä pyöräily pyörän pyörö pähkinä päivystys päivä päivähoito päivällis päivän päre
	pää päälle päällys pään pääoma päärynä pääsiäis pääsy pääte päättäjäis päättö pääty päätös pöly pölyn pörrö pörssi pöytä raaka raamattu raamatun radio raha
	rahan rahdin rahka rahoitus rahti raide raitio raitiovaunu raittius raivo raja rajan rakenne rakennus rakkauden rakkaus rakko rako ralli rangaistus rankaisu
	ranne rannikko ranta rapa raparperi rapsi rapu rasitus raskaus rasva rata ratkaisu ratsastus ratsu ratti rauhan rauhas raunio rauta rautatie ravi ravinne
	ravinnon ravinto ravintola ravitsemus ravun reaali reaktio rehu reikä reisi reitti reki rekisteri renessanssi rengas reppu repäisy retkeily retki reuma reuna
	reunus revolveri riemu riidan riikin riimi riimu riippu riisi riista riistan riisto riita rikka rikki rikos rinnakkais rinnan rinne rinta rintama rippi
	rippikoulu ripsi riski risteys risti ristikko ristin risu ritari rivi rivin rock rokokoo rokotus romaani romani romu rooli roomalais roska rosvo rotan rotu
	ruis rukiin rukous rulla rumpu runko runo runon runsas ruoan ruoansulatus ruoho ruoka ruokailu ruoko ruori ruoste ruosteen ruotsin ruotu rusko ruti ruudin
	ruuhka ruukku ruumiin ruumis ruusu ruusun ruutu ruuvi ryhmä rynnäkkö rypäle rytmi ryyppy ryöstö räjähdys räkä räme rätti räystäs rönsy röntgen saapas saappaan
	saapumis saaristo saarna saaste saatto sade sadun safari saha saippua sairaala sairaan sairas sairaus sairausvakuutus sakko saksan sala salaatin salaatti
	salama salko salonki saman sametti sammakon sammal sammutus sana sanan sanelu sankari sappi sardiini sarja sarjakuva sarka sarveis sarvi sata satama sateen
	sateenkaari satelliitti satu satula satunnais saumaus sauna sauva saven savi savu savuke savustus seikkailu seinä seinän seisoma seitsen seka sekki seksi
	seksuaali sekunti selko selkä selkäydin sello sellu selluloosa selvä sementti sensaatio seos sepeli sesonki seteli setelin seura seurakunnan seurakunta seuran
	seuranta seurapiiri seurustelu seutu sian side sielun siemen sieni siili siima siipi siirto siirtomaa siirtymä siitepöly siitos siiven siivous sijais sijoitus
	sika sikiö siko silakka silikoni silitys silkin silkki sillan silli silmä silmän silta simultaani sinappi sini sinkki sipuli sirkka sirkus sirpale sisar sissi
	sisu sisustus sisä sisävesi sisään sisääntulo sitruuna sitruunan siviili sivistys sivu sivusta sodan sohva soija sointu soitin soitto sokeri sokerin sokko
	solu soolo sopimus soppa sopu sora sorkka sormi sorsa sorto sosiaali sosialisti sosio sota sotilas soutu sovinto sovittelu sovitus standardi stereo stressi
	suden suhdanne suhdetoiminta suihku sukan sukellus sukka sukkula suklaa suksi suku sukulais sukupuoli sulamis sulka sulku sumu sunnuntai suo suodatin suoja
	suojelu suojelus suola suolen suoli suomalais suomen suon suonen suoritus suosikki suosituimmuus super supra surman suru surun surunvalittelu susi suu suun
	suunnan suunnittelu suunta suur suuri suutarin suvi sydämen sydän syli synnin synnytys synti synty syntymä syntymäpäivä syrjä sytytys syvyys syys syyte syöksy
	syömä syöpä syötti syöttö säde sähkö sähkön säiliö säilyke sängyn sänky säteily sävel sää sään säännöstely säästö säätö taajuus tahdon tahti taide taika
	taistelu taite taiteen taiteilija taito taitto taivaan taivas taivutus tajunnan taka takaisin takin takka tako taksi takuu tali talkoo talle talletus talli
	talo talon talonpoikais talouden talous talvi tammi tanssi tapa tapahtuma tappelu tappi tappo tarha tarjoilu tarjous tarkastus tarkistus tarkka tarkkailu
	tarkkuus tarra tarttuma tartunnan tartunta taru tarun tarve tasa tasapaino tasavirta tasku taso tasoitus tattari taudin tauko tausta tauti tavan tavara
	tavaran tavoite teatteri tee teema tehdas teho tehtävä teini tekno teko teksti tekstiili tekstin tela tele televisio teltta tennis tenori teollisuus termiini
	termo termos terva terveyden terveys terä teräksen teräs teräsbetoni terävä testamentti teuras tie tiede tiedon tiedotus tiedustelu tien tieteen tieteis tieto
	tietokone tiilen tiili tiiviste tikku tila tilan tilanne tilapäis tilasto tilaus tilavuus tili tilin timantti tina tiski tislaus toden todistus tohtorin
	toimeksi toimi toiminta toimisto toimitus tois toive toivio tomaatti tomu tontti tonttu toppa tori torjunta torven torvi tosi totuuden toveri transito tuhat
	tuhka tuho tukan tuki tukka tukki tukku tulen tulevaisuuden tuli tulitikku tulli tulo tulon tulos tulva tundra tunne tunnelma tunnon tunnus tunteen tunti
	tunto tunturi tuohi tuoksu tuolin tuomari tuomarin tuomio tuon tuonti tuotannon tuotanto tuote tupa tupakan tupakka turisti turkis turpa turva turvallisuus
	turve tusina tuskan tussi tutka tutkimus tutun tutustumis tuulen tuuletus tuuli tyhjennys tyhjiö tyhmän tykin tykistö tykki tylli tynnyri typpi tyrmäys tyttö
	tytär tyvi tyyli tyylin tyyppi työ työhön työkalu työllisyys työläis työmaa työn työntö työpaikka työskentely työsuhde työterveys työttömyys työvoima työväen
	tähti tämän tärkkelys täry täsmä täydennys täys täysi täyte täyttö uhka uhma uhri uima uinti uitto ukko ukkos ukkosen ukon ulko ulkoilma ulkoilu ulkomaan
	ullakko ulos ultra umpi unen uni unissa untuva uppo upseeri ura uraani urakka urheilu urku uros uskon uskonnon uskonto uudelleen uudenvuoden uudis uudistus
	uuni uunin uus uusinta uusio uutis vaahto vaaka vaali vaara vaarin vaate vaatetus vadelma vaellus vaha vahingon vahti vahva vaihde vaihe vaihto vaikea
	vaikutus vaino vaippa vaivais vajaa vakava vakio vako vakoilu vakuus vakuutus valaistus valan vale valinta valio valistus valitsija valitus valko valkuais
	vallan valmennus valmistus valmius valo valokuva valokuvaus valon valta valtakunnan valtio valtion valu valuutta valvonta vammais vanhan vanhempain vanhusten
	vanhuuden vanilja vanki vankila vanu vapaa vapauden vapaus vapautus vappu vara varas varasto varaus varhais variksen varjo varmuus varo varoitus varsi vartio
	varus varvas vasemmisto vasikan vaski vasta vastaan vastaanotto vastaavan vastaus vastin vastustus vastuu vastuun vatsa vatsan vattu vauhti vauva veden vedon
	vehnä veikkaus veitsen vekseli veli veljen veljes velka veloitus vene veneen venttiilin veren verho veri verisuoni verkko vero veron verotus verryttely
	vertailu vertaus vesi vesijohto vesistö veto vety video viemäri vienti vierailu vieras viesti viestin viestintä vihannes viher vihki vihkimis vihollis
	viidakko viihde viikinki viikko viime viimeistely viina viinan viini viinin viisi viite viiva vika vilja viljan viljely viljelys vilkku villa vilun vinyyli
	vipu viran virasto virhe virike viritys virka virkamies virkistys virran virren virsi virta virtsa visa viski vitamiini vitka viulu viulun voi voide voima
	voimakas voiman voimansiirto voimistelu voitelu voiton voittaja voitto vuode vuoden vuohen vuoka vuokra vuokran vuolu vuoren vuori vuoristo vuoro vuosi vyö
	vyötärö väestö väestön vähemmistö vähennys vähimmäis vähittäis vähä väki väkivalta väli väline välitys väri värin vääntö väärin ydin ydinase yhden yhdistelmä
	yhdys yhdyskunta yhteen yhteis yhteiskunta yhteys yhtiö yhtä ykkös yksi yksikkö yksilö yksin yksityis yleis yleisö yli yliopisto ylioppilas yllätys ylä ympyrä
	ympäristö ympärys yritys yrtti yskän ystävyys yö yön äidin äiti äitiys äkki äly äänen äänestys ääni äänne äänten ääri öljy öljyn šakki
`);

/** Words that five compounds or more end in. */
export const heads = words(`
	aallokko aalto aamu aamuinen aate aatto afrikkalainen aihe aikainen aikaisuus aine aineisto aines aisti aistimus aita ajaja ajatus ajelu ajo akseli aktiivinen
	ala alainen alaisuus alennus allas allergia alue alus alusta amerikkalainen ammatti ammus ampuja analyysi angervo annos ansio antaja antenni anto apila apu
	apulainen arka arkkitehti arkkitehtuuri arkuus armeija artikkeli arvio arviointi arvo arvoinen arvostelu ase asema asenne asentaja asento asettelu asia askel
	aste asteikko astia asu asunto asutus ateria aukko auto autoilija automaatti avain avaus avustaja bakteeri basso betoni biologia budjetti bussi demokratia
	draama edustaja edustus ehdokas ehdotus ehto elementti elin eliö elo eläin eläjä eläke elämä emo emäntä enemmistö energia enkeli ennätys epeli eriste eristys
	erite eritys ero erä esiintymä esine esitelmä esitys este etikka etu etäisyys eurooppalainen evä filee filmi filosofia fysiikka fyysikko generaattori
	grafiikka haalari haara haarukka haastattelu hahmo haitta haju hakemus hakija hakkuu haku halkio hallinta hallinto hallitus haltija halu haluinen halvaus hame
	hammas hana hanhi hanka hanke hankinta hansikas happo harava harha harja harjoittaja harjoittelu harjoitus harkko harmaa harrastaja harrastus harso hartaus
	hattu haukka hauta havainto hedelmä heimo heinä heitin heitto heittäjä helmi hengitys henki henkilö henkilöstö henkinen herkkyys herkkä hermo herne herra
	hetki hevonen hiekka hieronta hiha hihna hiihto hiihtäjä hiili hiiri hiiva hiki hillo himo hinta hintainen hirsi hirvi hissi historia historiallinen hitsaus
	hiukkanen hius hiutale hohde hohteinen hohtoinen hoidollinen hoitaja hoito hoitola holvi home hormoni hotelli housut huilu huippu huivi hukka hullu hulluus
	humala huolto huomautus huone huoneisto huopa huuli huuto huvila hygienia hylje hylly hyppely hyppy hyppääjä hyvä hyytelö hyödyke hyökkäys hyönteinen häiriö
	häkki hälytin häntä härkä hätä häviö häät höylä ihana ihminen ihottuma ikkuna ikuinen ikä ikäinen ilma ilmaisin ilmaisu ilmasto ilmaus ilmiö ilmoitus ilta
	iltainen indeksi insinööri isku istuin istunto istutus isä isäntä itse jakaja jakelu jako jakso jalka jalostus jarru jauhe jauho johde johdin johtaja
	johto joki jono joukko joukkue jousi juhla julistus julkaisu jumala jumppa juna juoksija juoksu juoma juoppo juoppous juova juttu juusto jyrä jyvä jäkälä
	jäljennös jälki jänne jännite jännitteinen jännitys järjestelmä järjestely järjestys järjestö järvi jäsen jäsenyys jäte jättö jää jäätelö kaali kaapeli kaappi
	kaari kaarti kaasu kaato kaava kahvi kahvila kaide kaipuu kaista kaivo kaivos kakku kaktus kala kalainen kalastaja kalastus kalenteri kalja kallio kaltainen
	kalu kaluste kalusto kalvo kamari kamera kammio kampa kampanja kampaus kana kanava kanne kannu kannus kansa kansallinen kansi kansio kanta kantaja kappale
	kapteeni kapula karamelli karhu karja karjalainen kartoitus kartta karva karvainen kasa kasetti kassa kassi kaste kasti kastike kasvain kasvattaja kasvatus
	kasvi kasvillisuus kasvu kate kateus kato katos katsaus katsoja kattila katto katu kauha kauhu kaulus kauppa kauppias kaupunki kaura kausi kaveri kehitys
	kehrääjä kehys kehä keino keitin keittiö keitto kela keli kelkka kellari kello kelmu kelpoinen kelpoisuus keltainen kemia kemiallinen kenkä kenno kenttä keppi
	keramiikka kerho kerma kerroksinen kerros kerrostuma kerta kertomus keräys keskeinen keskinen keskus keskustelu kestävyys kestävä kesä kesäinen ketju kettu
	kide kiekko kieli kielto kierre kierros kierteinen kierto kiertue kiharrin kiinnitys kiintiö kiipeily kiisseli kiitäjä kiloinen kilpailu kilpi kimppu kinkku
	kioski kipeä kipinä kipu kirja kirjailija kirjain kirjallisuus kirjasto kirjava kirje kirjelmä kirjoitin kirjoittaja kirjoitus kirjonta kirkas kirkko kirurgia
	kirva kirves kisa kisko kissa kitka kiveys kivi kivääri klinikka koe kohde kohtaus koira koivu koje koju kokemus kokoelma kokoinen kokous kolari kolo komedia
	komero kompassi komppania kone koneisto konsertti konttori kopio koppa korento kori koriste korjaus korjuu korkeus korkki korko korkuinen koroke korotus korpi
	korppu kortti koru korva korvaus kosketus kotelo koti kotka koukku koulu koululainen koulutus koura kouristus kouru kova kranaatti kriisi kriitikko kriittinen
	kristillinen kristillisyys kritiikki kruunu kudos kuilu kuitu kuiva kuivatus kuja kukka kukkainen kukko kulho kuljetin kuljettaja kuljetus kulkija kulku
	kulkue kulma kulta kulttuuri kulutus kumi kumous kumppani kuningas kuningatar kunnallinen kunta kuntalainen kunto kuntoisuus kuolema kuolleisuus kuoppa
	kuoriainen kuorma kuormain kuormitus kuoro kupla kuponki kuppi kupu kuri kurssi kuski kustannus kutsu kuu kuukausi kuuloinen kuulustelu kuume kuutio kuva
	kuvaaja kuvaus kuvio kuvioinen kyhmy kyky kyljys kylki kylmä kylpy kylvö kylä kymmen kynnys kynttilä kynä kypsyys kypsä kypärä kysely kysymys kytkentä
	kytkin kyvyttömyys kyvytön kyyhky kyyti käpy kärki kärpänen käräjät käsi käsine käsittely käsitys käsky kävely kävijä käymälä käynti käypä käyrä
	käyttäjä käyttäytyminen käyttö käytävä käyvä käämi käännös kääntäjä kääpä käärme köyhä köynnös köysi laakso laastari laasti laatikko laatta laatu laatuinen
	laboratorio lahja laidun laina lainaus laita laitainen laite laitos laitteisto laiva laivasto laji lajike lakana lakki lakko lammas lammikko lamppu
	lanka lannoite lannoitus lanta lapa lapio lappu lapsi lasi laskelma laskenta laskija laskos lasku lasta lasti lastu lataus lattia laudoitus laukaisin laukaus
	laukku laulaja laulu lauma lause lausunto lauta lautailu lautanen lautta lava lehdistö lehmä lehti lehtinen lehtiö lehto leijona leike leikkaus leikki
	leikkuri leima leipä leiri leivos lelu lenkki lentäjä lepo leski letku leuka leveys levy levä liekki liemi liesi liha lihas liike liikenne liikunta liima
	liina liite liitos liitto liittymä liitu likööri lilja lingvistiikka linja linko linna lintu lipas lippu lisko lista lisä lisäke lisäys litra liuos lohi
	lohkare lohko lokero loma lomake loppu louhos loukku lounas luettelo luinen luistelu luistin lujuus lukema lukija lukio lukko luku lukuinen lumi
	luokitus luokka luola luomi luonne luonteinen luontoinen luostari luotain luoti luotto lupa lupaus lusikka luu luukku luutnantti lyhty lypsy lyriikka lyönti
	lähde läheinen lähetti lähetys lähtö lämmin lämmitin lämmitys lämpö läppä lääke lääkintä lääkäri löytö maa maailma maalainen maallinen maallisuus maasto
	magneetti maha mahdollisuus maila maine mainonta mainos maisema maito maja majoitus makea makkara maksu makuinen malja malli mallinen malmi marja
	markkinat marssi massa masto materiaali matka matkailu matkustaja mato matto mauste mehu mekanismi mekko menestys menetelmä menettely menetys meno meri
	merkintä merkki merkkinen mestari mestaruus metalli metri metsikkö metsä metsästys metsästäjä miehinen miehistö mieli mies miina mikroskooppi mineraali
	ministeri ministeriö minuutti mitali mitta mittainen mittari mittaus mokka moottori moraali muhennos muisti muisto mukainen mukaisuus muki multa muna
	munkki muodostuma muodostus muokkaus muoti muoto muotoinen muotti muovi murha murhaaja murre murska murtaja murto murtuma muru museo musiikki musta
	muurahainen muuri muusikko muutos muutto mylly myrkky myrkytys myrsky myssy myyjä myymälä myynti myyrä myötäinen mäki mäti mätä määritys määrä määräinen
	määräys mökki naama naamari naapuri nahka nahkainen nainen napa nappi nappula naru nauha nauhuri naula nauris nauru neiti neito nenä nero neste neula
	neule neuroosi neuvo neuvoja neuvola neuvonta neuvos neuvosto neuvottelu niitty nikama nimi nippu niska nisä nivel noja nokka nolo nopeus nosto nosturi nousu
	nuija nukke numero nuora nuori nuoriso nuotti nurkka nurmi näkymä näkö näköinen näköisyys nälkä näppäin näyte näytelmä näyttelijä näyttely näyttämö näyttö
	näytäntö näytös objekti objektiivi ohjaaja ohjaus ohje ohjelma ohjus oikeudellinen oikeus oikeutettu oire oja oksa oksidi olento olo olut oma omainen omaisuus
	omena ominaisuus omistaja ommel ompelu ongelma onnettomuus onni ontelo ooppera opas opettaja opetus opillinen opinnot opiskelija opiskelu opisto oppi oppilas
	oppinut organisaatio orkesteri osa osake osasto osoite osoitus osto ostos osuus ote otin ottaja ottelu otto ovi paalu pahvi paikka paimen painanta painatus
	paine paini paino painoinen painos paisti paita paja paketti pakkanen pakkaus pakko pako pakolainen pala palanen palkinto palkka palkki palkkio pallo
	palloilija palloilu palmu palo palsta palvelija palvelu palvelus palvoja palvonta paneeli pankki pannu pano panos paperi pappi papu parannus parantaja paristo
	parketti parsi parta partainen partio pastilli patja pato patruuna patsas patteri peili peite peitteinen peitto pelaaja pelastus peli pelko pelti pelto penger
	penkki pensas pentu perhe perhonen perintö peruna peruste perä pesin pesu pesä pesäke peto petos pidin pidätys pieli piha pihdit pihvi piimä piippu piirakka
	piiri piirre piirros piirtäjä piirustus pilkku pilleri pilli pilvi pimeä pinta pippuri pisara piste pistiäinen pisto pistooli pitkä pito pitoisuus pitsi
	pituinen pituus pitäjä pitävyys pitävä pohja poika poikanen poisto poliisi poliitikko poliittinen politiikka polku polttaja poltto polvi pommi pora porras
	portti posliini potilas pronomini prosentti prosessi psykiatria psykologia puhallin puhdas puhdistin puhdistus puhe puhelin puhelu puhuja puikko puinen puisto
	pukki puku pula pulla pullo pumppu puna punainen punos puoleinen puoli puolinen puolisko puolue puolustus puomi puristin purje purjehdus purkaus purkki puru
	pusero pussi putki puu puudutus puuro puuska puusto puute puuteri pyhä pylväs pyssy pyydys pyyhe pyynti pyyntö pyörre pyörä pyöräily pyörästö pähkinä päivä
	pätkä pää päällikkö päällinen päällys päällyste päällystö pääsky päästö pääsy pääte päätelmä päätös pölkky pöllö pöly pönttö pörssi pöytä radio raha rahasto
	raitainen raivaaja raivaus rajoitus rakas rakenne rakennus rakentaja rakenteinen raketti rakkaus rakko rakkula rako rangaistus rannikko ranta rapu
	rasia rasitus raskaus rasti rasva rata ratas ratkaisu ratsastus rauha rauhanen rauta ravinne ravinto ravintola reaktio reaktori realismi rehu reikä reitti
	rekisteri rengas retkeily retki reuhka reuma reuna riepu riipunta riita rikas rikko rikkoja rikkomus rikollinen rikollisuus rikos rinne rinta rintama risteys
	risti ristikko rivi rokko rokotus romaani romantiikka rooli rosvo rotta rotu rotuinen rouhe rousku rouva ruiske ruisku rukous rulla rumpu runko runo runoilija
	runous ruoho ruoka ruokala ruokinta ruotsi ruskea rusto rutto ruuhka ruukku ruumis ruusu ruutu ruutuinen ruuvi ryhmä rytmi ryyni ryyppy ryöstö rätti saaja
	saalis saanti saapas saari saarna saarnaaja saarto saaste saatava saate saatto saavutus sadas sade saha saippua sairaala sairas sairaus sakki sakko sakset
	sala salaatti salaisuus sali salkku sammal sammutin sampoo sana sanainen sankari sanko sanoma sarja sarvi satama satelliitti sato saukko sauma sauna sauva
	savi savu savustus seikka seinä seinämä seisonta sekainen sekki sekoitin seksi sekunti selitys selkä selostus selvitys seläke sensuuri seos seppele seppä
	seteli seura seurue seutu side sidonnainen sidonnaisuus sidos sielu siemen sieni signaali sihteeri siika siilo siima siipi siirto siitos sija sijainen
	sijaisuus sika silakka silkki silli silmu silmukka silmä silppuri silta simpukka sininen sipuli siru sisar sisällys sisältö sisältöinen sitoumus sivellin
	sivistys sivu sohva soikeus sointinen sointu sointuinen soitin soittaja soitto sokea sokeri sokeus solki solmu solu solukko soolo sopimus soppa soppi sora
	sormus sose sota sotilas soturi sovitus stadion suhde suihku sukeltaja sukka suksi suku sukuinen sukulaisuus sulka sulku summa sumu sunnuntai suo suodatin
	suojain suojaus suojelu suojus suola suoli suomalainen suomi suomu suoni suora suoritus suu suunnistus suunnitelma suunnittelija suunnittelu suunta suuntainen
	suurimo suuruinen suutin sydän syinen synnytys syvyys syy syöjä syöpä syöttö säde säe sähke sähkö säiliö säilyke säilö säkki sämpylä sänky särky säteily sävel
	sävellys sävelmä säveltäjä sävy sävyinen sää säädin säännöstely sääntö sääri sääski sääty taajuus taakka tabletti tahra tahti taide taidoton taikina taimi
	taistelu taiteellinen taiteilija taito taitoinen taival taivas taju tajuinen tajuisuus takainen takaus takki taksi taktiikka takuu talletus talo taloudellinen
	talous taltta talvi talvinen tankki tanko tanssi tanssija tapa tapahtuma tapainen tapaus tapetti tappi tappio tarha tariffi tarina tarjoilu tarjous tarkastaja
	tarkastus tarkka tarkkuus tartunta tarve tarvike tasaus tase tasku taso tasoinen tatti tauko taulu taulukko tausta tauti tautinen tavara tavoite tavu teatteri
	tee tehdas teho tehoinen tehtävä tekevä tekijä tekniikka teknikko tekninen teknologia teko teksti tekstiili televisio teline teltta temppu teollisuus teoria
	teos terapeutti terapia terrieri terttu tervehdys terä teräs testi tiainen tie tiede tiedotus tieteellinen tieteilijä tieto tietoinen tietoisuus tiheys tiili
	tiiviste tikkaat tikku tila tilaisuus tilallinen tilanne tilasto tilaus tilavuus tili tilkku todellisuus todistus tohtori toimenpide toimi toiminta toimisto
	toimittaja toimitus toisto tomaatti tonni tontti tori torjunta torni torttu torvi tossu tottumus toukka toveri traktori tuhantinen tuho tuki tukka
	tukki tukko tukos tulehdus tuli tulli tulo tulos tulppa tulva tunne tunneli tunnelma tunnus tuntemus tunti tuntija tunto tuntuma tuoksuinen tuoli tuomari
	tuomio tuonti tuoppi tuotanto tuote tuottaja tuotto tupa tuppi turbiini turma turva turvallisuus turve tuska tutka tutkija tutkimus tutkinto tuttava tuuli
	tynnyri tyttö tytär tyyli tyylinen tyyny tyyppi tyyppinen työ työläinen työttömyys tähti tähystys täi täplä täti täyte täytteinen tölkki uhri uinti uistin
	ukko uni upseeri ura urakka urakoitsija urheilija urheilu usko uudistus uuni uutinen vaahto vaaka vaakuna vaali vaarallinen vaate vaatimus vaellus vaha
	vahinko vahti vahvistin vahvuus vaihde vaihdos vaihe vaihtaja vaihtelu vaihto vaikeus vaikutelma vaikutus vaimo vaippa vaisto vaiva vaja vajaus vakuutus vala
	valaisin valaistus valaja valanta valas valikoima valimo valinta valio valistus valjaat valjakko valkea valkoinen valli valmennus valmis valmiste valmistelu
	valmistus valmius valo valotus valta valtainen valtaisuus valtaus valtimo valtio valtuusto valtuutettu valu valvoja valvonta vamma vammainen vaneri vankeus
	vanki vanukas vapa vapaa vapaus vara varainen varas varasto varaus varjo varkaus varma varmuus varoitus varsi vartalo vartija vartio varuste varustelu
	varustus varvas vasara vasikka vastainen vastike vastus vastuu vati vauhti vaunu vaurio vauva vedos vehnä veikko veistos veitsi veli velka velli velvollinen
	velvollisuus vene venttiili verbi verho veri verinen verkko vero verotus verso vertainen vesi vetinen vetoinen video vienti vierailu vieras vieri viesti
	viestintä vietti vietto viha vihko vihollinen vihreä viihde viikko viina viipale viisari viisas viisaus viiva vilja viljelijä viljelmä viljely viljelys
	villainen virasto vire virhe virka virkailija virsi virta virtaus virus viulu voide voima voimakkuus voimala voimistelu vointi voittaja voitto vuode
	vuoka vuokko vuokra vuoro vuosi vuoto vyö vyöhyke väestö väki väli väline välinen välittäjä välitys väri värinen väsymys väylä yhdiste yhdistelmä yhdistys
	yhteisö yhteys yhtiö yhtye yhtymä yksikkö yleisö ympyrä ympäristö yrittäjä yritys yrtti yskä ystävä ystävällinen äes äiti ämpäri äänestys ääni ääninen öinen
	öljy
`);

function words(text: string): ReadonlySet<string> {
	return new Set(text.trim().split(/\s+/));
}
