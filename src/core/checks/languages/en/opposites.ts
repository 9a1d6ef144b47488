import type { OppositeWords } from "../opposites.ts";

/** Source: Oxford Thesaurus of English. */
export const opposites: OppositeWords = {
	pairs: {
		"north-south": ["north*", "south*"],
		"east-west": [
			"east, eastern, eastward*, eastbound, easterly, eastwards",
			"west, western, westward*, westbound, westerly",
		],
		"left-right": ["left, left-hand / leftmost, leftward*", "right, right-hand / rightmost, rightward*"],
		"above-below": [
			"above / over, higher, up, previous*, top, earlier, preceding",
			"below / beneath, under*, lower, down, following, further, bottom, here",
		],
		"before-after": [
			"before, prior to / ahead of, by, previous*, earlier, until, till, preceding, first, in advance, pre*",
			"after, afterwards / following, then, from, once, post*, since, later, when, next",
		],
		"earlier-later": [
			"earlier, previously / previous*, former*, before, past, already, prior, used to, ago, so far, ex",
			"later / subsequent*, after*, latter, recent*, then, next, from, since, late",
		],
		"first-last": [
			"first / initial*, earl*, start*, begin*, opening, one, original*, prim*",
			"last / final*, latest, most recent, end*, remaining, ultimate*, clos*",
		],
		"more-less": [
			"more, larger, largest, bigger, biggest, greater, greatest, higher, highest / most, further, additional, increas*, major*, over, other, several, extra, great*, any*, longer, better, another, too",
			"less, fewer, smaller, smallest, lower, lowest / minimum, least, minor, slight*, small, reduc*, few, under, little, short*, decreas*, limit*",
		],
		"rise-fall": [
			"increas*, rise, rises, rising, rose, risen, raise, raises, raised, raising, grow, grew, grown, growth / up, higher, more, add*, further, improv*, extend*, expand*, greater, larger, boost*, climb*, heighten*, promot*, enhanc*, strength*, step*, exceed*",
			"decreas*, decline*, declining, fell, fallen, reduc*, falling / fall, falls, drop*, lower*, cut, cuts, cutting, down, fewer, less, limit*, minimi*, smaller, shr*, halv*, sink*, sank, shorten*, dimin*, lessen*, slow*, alleviat*, mitigat*, decreas*, subside*, receded, eas*",
		],
		"least-most": [
			"at least, no less than, no fewer than / minimum, not less than, or more, or over, or older, or longer, and over, least, over, more, from, smallest, minim*, fewest, above, exceed*, not, any",
			"at most, no more than, not more than, up to / max*, or less, or fewer, or under, most, highest, within, limit*, under, less, longest, largest, exceed*, not, only, very, extremely, highly, top, below",
		],
		"allowed-forbidden": [
			"allowed, permitted / allow*, permit*, may, can, welcome, could, possib*, accept*, let*, authori*, able, support*, legal*, enabl*",
			"forbidden, prohibited, banned / forbid*, prohibit*, ban, bans, illegal*, prevent*, disallow*, unlawful*, disabl*, block*",
		],
		"granted-refused": [
			"granted, approved, approve, approves, grant / grants, approv*, accept*, uphold*, upheld, adopt*, consent*, agree*, allow*, ok, okay, pass*, permi*, give*, award*, certif*, licen*, authori*",
			"reject*, refuse*, refusing / turn down, turned down, turns down, dismiss*, denied, deny*, cancel*, close*, declin*, abort*, end*, finish*, refusal*, interrupt*",
		],
		"acquitted-convicted": [
			"acquit* / clear*, not guilty, releas*, free*",
			"convicted / convict*, sentenc*, found guilty, guilty, order*, rul*, judge*",
		],
		"won-lost": [
			"won / win, wins, winning, victor*, profit*, gain*, beat, beats, surplus*, earn*, return*, success*, benefit*, took, defeat*",
			"lost / lose, loses, losing, loss, losses, defeat*, deficit*, fell, went, miss*, forfeit*, damage*, waste*, drop*, gave",
		],
		"open-closed": [
			"open, opens, opened / opening*, reopen*, unlock*, launch*, inaugurat*, start*, display*, access*, public*, show*, load*, outdoor*, clear",
			"closed, closes, close / closing, closure*, shut, shuts, quit*, exit*, off, out, block*, end*, stop*, lock*, turn*, discontinu*, suspen*, down, near",
		],
		"cheap-expensive": [
			"cheap* / inexpensive, lower, less, low, afford*, sav*, discount*, reduc*",
			"expensive / dear*, pricier, cost*, higher, more, high, price*",
		],
		"young-old": [
			"younger, youngest / young*, small*, later, under, recent*, new*, least",
			"older, oldest / old, elder*, earl*, senior*, aged, over, previous*, former*, ancient",
		],
		"voluntary-compulsory": [
			"voluntar*, optional / optional*, free*, volunteer*, choose, choice, may, can, willing*",
			"compulsory, mandatory, obligatory / required, require*, must, oblig*, need*, bound",
		],
		"minor-serious": [
			"minor, mild*, slight / slight*, light*, small, moderate*, soft*, gentle, little",
			"serious, seriously, severe, severely / grave*, badly, critical*, difficult*, hard, major, heav*",
		],
		"indoors-outdoors": ["indoor* / inside, interior", "outdoor* / outside, open, exterior, outer"],
		"odd-even": ["odd / single, uneven, unusual", "even / level, same, steady, whole, just"],
		"employer-employee": [
			"employer* / compan*, organi*, work*",
			"employee* / staff, work*, employ*, personnel, salar*, team",
		],
		"landlord-tenant": [
			"landlord* / propert*, owner*, housing, compan*",
			"tenant* / resident*, household*, rent*, let, lease*, lessee*",
		],
		"arrival-departure": [
			"arriv* / reach*, come, comes, into, to, at, get*, received, land*, check*",
			"depart* / leav*, left, sail*, run, runs, from, go, goes, start*, out, off, retir*, resign*, step*, exit*, travel*",
		],
		"women-men": [
			"women*, woman*, female* / girl*, ladies, she, her",
			"men, man, men's, man's, male, males / boy*, gent*, he, his",
		],
		"children-adults": ["child, children* / kid*, young*, minor*, under", "adult* / grown*"],
		"all-some": [
			"all, everyone, everybody / every, each, any, anyone, anybody, whole, entire*, complete*, total, both, full*, always, throughout, everything, everywhere, whoever",
			"some, certain / a few, several, part*, number, various, other, others, sometimes, someone, something, many, most, any, selected, particular, specific, one, somewhat",
		],
		"earliest-latest": [
			"at the earliest, no earlier than, not earlier than / earl*, from, after, first, not before, start*",
			"at the latest, no later than, not later than / by, before, until, within, last*, late*, recent*, deadline, clos*, end*, due",
		],
		"every-alternate": [
			"every day, every night, every week, every month, every year, every morning, every evening, every monday, every tuesday, every wednesday, every thursday, every friday, every saturday, every sunday, daily, weekly, monthly, yearly, annual*",
			"every other, every second, alternate, alternating, fortnightly / second, two, other, fortnight*, biw*, bim*, bie*, twice, half",
		],
		"home-away": [
			"home team, home side, hosts / home",
			"away team, away side, visitors, visiting team / guest*, away, visit*",
		],
	},
	apart:
		"more or less, first aid, at first, last year, last month, last week, last night, even if, even though, left out, all right, rights, not only, at all, after all, above all, all over, all the same, not least, once and for all, a certain, need help, can be, all kinds",
	negations:
		"not, no, never, none, nobody, nothing, neither, nor, cannot, nowhere, don't, doesn't, didn't, isn't, aren't, wasn't, weren't, won't, can't, couldn't, shouldn't, mustn't, haven't, hasn't, hadn't, wouldn't / without, unless, hardly, unable, fail, fails, failed, lack*",
	contraries:
		"only, except*, but, until, before, otherwise, exceed*, exempt*, other than / just, merely, apart, rather, instead, avoid*, refrain*, refus*, reject*, declin*, deny*, denied, fail*, miss*, lose, loses, lost, loss, absen*, empty, free, omit*, to be confirmed, pending, worr*, few, fewer, little, less, rare*, scarce*, seldom, barely, too, stop*, prevent*, prohibit*, forbid*, ban, banned, block*, exclud*, remov*, out, off, away, beyond, still, yet, else, other, than, wrong*, false, ignor*, keep*, kept, stay*, remain*, leav*, left, waiv*, clos*, cancel*, end*, expir*, ceas*, doubt*, against, differ*, contrary, regardless, whether, whatever, even, any*, nil, zero, save, short*, neglect*, every*, all, always, non*, una*, unb*, unc*, une*, unf*, unh*, unk*, unl*, unm*, unn*, uno*, unp*, unr*, uns*, unt*, unu*, unw*, inac*, inad*, inap*, incap*, incompl*, incompat*, incon*, incorr*, indef*, inel*, ineff*, inev*, insuf*, insec*, invalid*, invis*, irre*, illeg*, imposs*, impro*, disab*, disag*, disal*, disap*, discon*, disc*, disr*, disq*, harmless, useless, painless, homeless, endless, careless, hard, difficult*, far, long, old, dead, defunct, skip*, hid*, secret*, private*, silen*, first",
	contraryEndings: /(?:less|free)(?!\p{L})/u,
	than: /(?<!\p{L})than(?!\p{L})/gu,
	forces: {
		may: "may, can / cannot, can't, might, could, allowed, permitted",
		shall: "must, mustn't, shall",
		need: "need to, needs to, have to, has to, had to / need, needs, required, necessary, needed, needn't",
	},
};
