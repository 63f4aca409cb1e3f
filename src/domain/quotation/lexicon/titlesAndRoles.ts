/**
 * Titles before a name, roles people hold, and the nouns of groups and documents that speak. General knowledge of
 * English.
 */

export const MALE_TITLES = `mr mr. master sir king prince lord duke baron father pope brother pastor rabbi imam congressman councilman assemblyman`;
export const FEMALE_TITLES = `mrs mrs. ms ms. miss madam dame lady queen princess duchess baroness sister mother congresswoman councilwoman assemblywoman`;

/** Titles of either gender, with the abbreviations that keep their stop. */
export const TITLES = `dr dr. prof prof. sen sen. sens sens. rep rep. reps reps. gov gov. govs. gen gen. lt lt. sgt sgt. sgt capt capt. col col. cpl cpl.
maj maj. adm adm. cmdr cmdr. det det. insp insp. rev rev. hon hon. pres pres. supt supt. pvt pvt. fr fr. st st. atty. amb. ald. del. msgr. ofc.
senator representative governor president professor doctor general colonel captain major lieutenant sergeant corporal admiral commander
secretary chancellor minister premier judge justice mayor sheriff chief detective inspector constable superintendent officer reverend bishop
archbishop cardinal ambassador director chairman chairwoman chairperson chair speaker attorney commissioner councillor counsellor deputy delegate
treasurer comptroller coach manager principal dean provost emperor sultan sheikh sheik ayatollah emir justice prosecutor magistrate sergeant
vice-president trooper marshal undersecretary shri sri smt smt. acp dcp engr engr. ing ing. arch arch. adv adv. barr barr. hajiya hajia alhaji
alhaja otunba oba datuk dato datin tun ustaz mufti sardar pandit herr frau monsieur madame mme mme. mlle mlle. senor señor senora señora signor
signora signore don. dra dra. licenciado alderwoman ald. cllr cllr. baron baroness`;

/** Nouns of one person: "the singer", "a spokesman". Every title that is a word counts as well. */
export const MALE_ROLES = `spokesman businessman chairman congressman councilman assemblyman salesman fireman policeman fisherman anchorman
cameraman statesman salesman layman foreman actor waiter host stepfather father dad husband son brother uncle grandfather nephew boyfriend
widower man boy gentleman king prince monk priest pope duke lord sportsman batsman groom alderman newsman ombudsman frontman strongman
grandson stepson godson godfather grandad father-in-law son-in-law brother-in-law stepbrother`;

export const FEMALE_ROLES = `spokeswoman businesswoman chairwoman congresswoman councilwoman assemblywoman saleswoman policewoman actress waitress
hostess mother mom mum wife daughter sister aunt grandmother niece girlfriend widow woman girl lady queen princess nun duchess stateswoman
sportswoman headmistress landlady seamstress bride stepmother heroine businesswoman ballerina midwife matriarch
granddaughter stepdaughter goddaughter godmother mother-in-law daughter-in-law sister-in-law stepsister`;

export const ROLES = `fellow apprentice organist potter accountant activist administrator advocate adviser advisor agent aide aid ally analyst anchor announcer applicant archaeologist
architect artist assistant astronaut astronomer athlete attendee attorney author balladeer banker barrister bassist biographer biologist billionaire
blogger boss boxer broadcaster broker builder bureaucrat butcher buyer candidate captain caretaker carpenter celebrity cellist champion chef
chemist choreographer citizen clerk climatologist climber clinician coach colleague collector columnist comedian comic commentator
commissioner commuter competitor composer conductor consultant contender contestant contractor contributor coordinator coroner correspondent
counsel counselor counsellor creator critic curator customer cyclist dancer dealer defender defendant demographer dentist designer detective
developer diplomat director doctor donor dramatist driver drummer ecologist economist editor educator employee employer engineer entertainer
entrepreneur epidemiologist ex-president executive expert explorer farmer filmmaker financier firefighter fighter footballer founder co-founder
cofounder forward friend front-runner frontrunner fundraiser gardener geologist geneticist goalkeeper golfer governor graduate guard guest
guitarist gymnast hacker head headmaster heckler headteacher heir historian homeowner hunter immunologist incumbent industrialist informant insider inspector
instructor interviewer inventor investigator investor jockey journalist judge juror keeper landlord lawmaker lawyer leader lecturer legislator
librarian lieutenant linguist lobbyist magnate maker manager mathematician mayor mechanic mediator meteorologist midfielder millionaire
minister mogul moderator musician naturalist negotiator neighbour neighbor neurologist neuroscientist newcomer nominee novelist nurse observer
official officer operative operator opponent organiser organizer owner painter paramedic parent parishioner participant partner passenger pathologist patient
patron pediatrician performer philanthropist philosopher photographer physician physicist pianist pilot pioneer player playwright plumber poet
politician pollster porter preacher premier presenter president principal prisoner producer professor programmer promoter prosecutor protester
psychiatrist psychologist publicist publisher pundit quarterback racer rapper reader reporter representative researcher resident respondent
restaurateur retiree reviewer rider rival runner sailor salesperson scholar scientist screenwriter sculptor secretary seller senator shareholder
sheriff shopkeeper singer skater skier skipper sociologist soldier solicitor songwriter soprano source speaker speechwriter spokesperson staffer
star stockbroker strategist striker student superintendent superstar supporter surgeon surrogate surveyor survivor suspect swimmer teacher
teammate technician teenager tenor tenant theologian therapist toxicologist trader trainer trainee translator treasurer trustee tutor tycoon
vet veteran vice-president victim viewer violinist virologist visitor vocalist volunteer voter waiter warden winemaker winger winner witness worker
wrestler writer youngster zoologist adversary chancellor chairman chairperson chair ambassador bishop archbishop cardinal billionaire deputy
ex-wife ex-husband cousin sibling spouse partner fiance fiancee baby child teen candidate hopeful challenger hostess pick choice favorite favourite
newcomer outsider native newsreader lifeguard envoy usher ranger steward bailiff janitor cashier paratrooper juggler
locksmith rector actuary user auctioneer grocer pensioner referee umpire vicar florist electrician hairdresser illustrator pharmacist
whistleblower sprinter trapper puppeteer proprietor undertaker cricketer courier petitioner archivist steeplejack shipwright stonemason trombonist ceo cfo coo cto vp commander chief chieftain delegate ex-president councillor councilor constable magistrate captain creator showrunner
`;

/** Nouns of several people or of a body: speakers without a personal name. */
export const GROUPS = `chain startup start-up airline retailer officials critics supporters aides advisers advisors allies analysts experts lawmakers lawyers republicans democrats
conservatives liberals people voters fans residents researchers scientists authors prosecutors police authorities investigators reporters journalists
campaign committee department administration government agency office company group team organisation organization union party board council commission
court jury panel crowd audience network paper newspaper magazine editors protesters activists demonstrators participants students teachers parents
workers employees executives leaders members sources insiders operatives strategists friends relatives family neighbours neighbors colleagues
others some many spokesmen spokespeople attendees witnesses doctors nurses senators congressmen representatives governors candidates rivals opponents
donors respondents attorneys judges justices jurors firm bank club association foundation institute charity coalition league federation ministry
embassy bureau outlet publication channel station website site couple men women children players coaches managers developers engineers
observers commentators columnists pundits economists historians pollsters women families victims survivors volunteers delegates surrogates
moderators hosts veterans soldiers officers plaintiffs defendants creditors investors shareholders users customers readers viewers listeners chanters percent`;

/** Documents and messages: "the statement read". */
export const DOCUMENTS = `statement report tweet letter email e-mail memo message post article editorial op-ed story column book memoir filing
lawsuit complaint indictment affidavit ruling opinion order document documents transcript website release ad advertisement commercial narrator
caption headline sign signs banner poster placard text note notes blog brief resolution bill law constitution amendment poll survey
study paper review petition video clip song lyrics speech platform playbook dossier description inscription plaque entry summary invitation
announcement advisory notice script voiceover slogan motto hashtag page emails letters tweets ads card cards rule rules policy warning subject`;
