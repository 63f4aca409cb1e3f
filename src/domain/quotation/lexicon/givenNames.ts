/**
 * Common given names by the gender they are mostly given to, lower case. Written from general knowledge of names met in
 * English news (English, Irish, Spanish, French, German, Slavic, Arabic, Hebrew, South and East Asian, African). Not a
 * list of persons. A name in both lists says "a person", but not which gender.
 */
export const MALE_GIVEN_NAMES = `
aaron abdul abdullah abe abel abraham adam adnan adrian ahmad ahmed aidan akira al alan alastair albert alberto alec alejandro alex
alexander alexandre alexei alexis alfonso alfred alfredo ali alistair allan allen alvin amir amit anders andre andrea andreas andrei
andres andrew andy angel angelo angus anil ansel anthony antoine anton antonio anwar archie ari ariel arjun armando arnold art arthur
arturo arun ashok asher ashley ashton august austin avi axel aziz barack barnaby barney barrett barry bart bartholomew bashar basil ben
benedict benjamin bennett benny bernard bernardo bernie bert bill billy bjorn blaine blake bo bob bobby boris brad bradley brady
brandon brendan brent bret brett brian brock bruce bruno bryan bryce bryan burt byron caleb calvin cameron carey carl carlo carlos
carlton carson carter casey cecil cedric cesar chad chandler charles charley charlie chase chen chester chet chip chris christian
christoph christophe christopher chuck clarence clark claude clay clayton clement cliff clifford clint clinton clive clyde cody colby
cole colin colm conor connor conrad cooper corey cornelius cory craig curt curtis cyril cyrus dale dallas damian damien damon dan
dane daniel danny dante darius darrell darren darryl dave david davis dean declan denis dennis denny denzel derek dermot derrick deshawn
desmond devin dexter dick diego dieter dimitri dirk dmitri dmitry dom dominic dominique don donald donnie donovan doug douglas drew
duane dudley duncan dustin dwayne dwight dylan eamon earl ed eddie edgar edmund eduardo edward edwin efraim ehud elbert eli elias elijah
elliot elliott ellis elmer elton emanuel emil emile emilio emmanuel emmett enrico enrique eric erik ernest ernesto ernie errol erwin
esteban ethan eugene evan everett ezra fabian faisal farid federico felipe felix fernando fidel finn floyd francesco francis francisco
franco francois frank frankie franklin franz fred freddie freddy frederic frederick fritz gabriel gareth garrett garry garth gary gavin
gene geoff geoffrey george gerald gerard gerardo gerry gideon gilbert giles gino giovanni glen glenn gordon grady graham grant greg
gregg gregor gregory griffin guillermo gunther gus gustavo guy hal hamid hamza hank hannes hans harold haroon harris harrison harry harvey
hassan hector heinrich helmut henri henrik henry herb herbert herman hernan hiroshi horace howard hubert hugh hugo humphrey hussein
ian ibrahim ignacio igor ike imran irving isaac isaiah isidore ismail israel ivan ivo jack jackson jacob jacques jaime jake jamal james
jamie jan jared jarrett jason jasper javier jay jean jed jeb jeff jefferson jeffery jeffrey jerald jeremiah jeremy jermaine jerome jerry
jesse jesus jim jimmy jin joachim joao joaquin joe joel joey johan johann johannes john johnny johnson jon jonah jonas jonathan jonny
jordan jorge jose josef joseph josh joshua josiah juan juergen jules julian julio julius junior jurgen justin kamal kareem karim karl kazuo
keith kellan kelvin ken kendall kendrick kenji kenneth kenny kent kerry kevin khalid khalil kieran kim kirk klaus kofi konrad konstantin
kris kunal kurt kwame kyle lachlan lamar lance larry lars laurence laurent lawrence lazaro lee leif leo leon leonard leonardo leonid leopold
leroy les leslie lester levi lewis liam lincoln lindsey linus lionel lloyd logan lorenzo lou louis lucas luca luciano luigi luis luke luther
lyle lyndon mac mack magnus mahmoud mahmud malcolm malik manny manoj manuel marc marcel marcelo marco marcos marcus mario marion mark
marlon marshall martin martyn marty marvin mason massimo mateo mathieu mats matt matteo matthew matthias matty maurice mauricio max maxim
maximilian maxwell mehmet mehdi mel melvin micah michael michel mick mickey miguel mikael mike mikhail miles milo milton mitch mitchell
mohamed mohammad mohammed mohan mohsen monty morgan moritz morris moses moshe mort muhammad murray mustafa myron nabil nadav naoki nasser nat
nate nathan nathaniel naveen neal ned neil nelson neville niall nicholas nick nicolas nicolás nigel nikhil nikita niklas nikolai noah noam
noel nolan norbert norm norman oleg oliver olivier omar orlando oscar osama osman otis otto owen pablo paddy paolo parker pascal
pat patrick paul paulo pavel pedro perry pete peter petr phil philip philippe phillip pierre piers piotr prakash preston quentin quincy
rafael rahul raj rajesh rajiv ralph ramesh ramon ramzan randall randolph randy raphael rashid raul ravi ray raymond recep reg reggie reginald
reid reince rene reuben rex rhys ricardo rich richard richie rick ricky rob robbie robby robert roberto robin rocco rod roderick rodney
rodrigo rodrigo roger rohan roland rolf roman romeo ron ronald ronan ronnie rory ross rowan roy ruben rudolf rudolph rudy rufus rupert russ
russell ryan sacha salim salman salvador salvatore sam sami samir samuel sandeep sandy sanjay santiago saul scott scottie sean sebastian
serge sergei sergey sergio seth shane shaun shawn sheldon sherman shinzo sidney sid silvio simeon simon sol solomon spencer stan stanley
stefan stefano stephan stephane stephen sterling steve steven stewart stu stuart sven sydney sylvester tad tarek tariq taylor ted teddy terence
terrance terrence terry theo theodore thierry thomas tim timothy tobias toby todd tom tomas tommy tony travis trent trevor trey tristan troy
tucker ty tyler tyrone ulrich umberto uri usain vance vernon vic vicente victor vijay vikram vince vincent vinny virgil vitaly vito vladimir
volker wade wallace wally walt walter warren wayne wendell werner wes wesley whitney wilbur wilfred will willem william willie willis wilson
winston wolfgang woody xavier xi yann yasser yitzhak yuri yusuf yves zach zachary zack zane zeke zoltan
seamus sunil suresh tunde chidi emeka femi segun olu kenya obi thabo sipho themba tendai hiro takeshi satoshi yuki haruki jun wei ming jian
bilal yousef youssef zayn zain idris jerome jalen tyrell marquis terrell darnell antwan lebron deandre ignatius aloysius
`;

export const FEMALE_GIVEN_NAMES = `
abby abigail ada adela adelaide adele adriana adrienne agatha agnes aida aileen aisha aishwarya alana alejandra alessandra alexa alexandra
alexandria alexis alice alicia alina alisa alison alissa allegra allison allyson alma althea alyssa amal amanda amara amber amelia amina amira
amy ana anastasia andrea angela angelica angelina angie anita anja ann anna annabel anne annette annie anthea antoinette antonia anya april
arden aretha ariana arianna ariel arlene ashley astrid athena aubrey audrey augusta aurora ava avery ayesha barb barbara barbra beatrice beatrix
becky belinda bella bernadette bernice bertha beryl bess beth bethany betsy betty beulah beverly bianca blanche bonnie brandi brandy brenda
brianna bridget brigid brigitte brittany britney brooke bryony camila camilla camille candace candice cara carin carina carla carlotta carly
carmen carol carole carolina caroline carolyn carrie casey cassandra cassie catalina caterina catherine cathleen cathy catrina cecilia celeste
celia celine chantal charity charlene charlotte chelsea cher cherie cheryl chiara chloe chris christa christiane christie christina christine christy
ciara cindy claire clara clare clarissa claudia clementine cleo coleen colette colleen condoleezza connie constance consuelo cora coral cordelia
corinne cristina crystal cynthia daisy dakota dana danielle daphne darlene dawn debbie deborah debra dee deirdre delia delilah delores
denise desiree diana diane dianna dianne dina dixie dolly dolores dominique donna dora doreen doris dorothea dorothy dot edie edith edna eileen
elaine eleanor elena eliana elisa elisabeth elise eliza elizabeth ella ellen ellie eloise elsa elsie elspeth elvira emilia emily emma enid erica
erika erin ernestine esme esperanza estelle esther ethel eugenia eunice eva evangeline eve evelyn faith fatima fatou faye felicia felicity fern
fiona flora florence frances francesca francine francoise frankie freda freya frida frieda gabriela gabriella gabrielle gail galina gayle gemma
genevieve georgia georgina geraldine gerda germaine gertrude gia gillian gina ginger giovanna gisela giselle gladys glenda gloria golda grace
greta gretchen guadalupe gwen gwendolyn gwyneth hadley hailey haley halima hana hannah harriet hattie hazel heather hedy heidi helen helena helene
helga henrietta hermione hilary hilda hildegard hillary holly honor hope huma ida ilana ilse imani imelda imogen ina indira inés ines inga ingrid
irena irene irina iris irma isabel isabella isabelle isla ivana ivanka ivy jacinta jackie jacqueline jade jamie jan jana jane janelle janet janette
janice janine jasmine jayne jean jeanette jeanne jeannie jen jenna jennie jennifer jenny jess jessica jessie jill jillian jo joan joann joanna
joanne jocelyn jodi jodie johanna jolene josefina josephine josie joy joyce juanita judi judith judy julia juliana julianna julianne julie juliet
juliette june justine kaitlin kamala kara karen karin karina karla kate katelyn katerina katharine katherine kathleen kathryn kathy katie katja katrina
katy kay kayla keisha kelly kellyanne kelsey kendra kerry keira kiera kim kimberly kirsten kirstie kitty kourtney kris kristen kristi kristie kristin
kristina kristine kristy krystal kylie lacey lana lara larissa latisha latoya laura lauren laurie lavinia lea leah leanne leila lena leona leonora
lesley leslie leticia lexi lidia lila lilian liliana lillian lillie lily lina linda lindsay lindsey lisa lise livia liv liz liza lizzie lois lola lora
loretta lori lorna lorraine lottie lou louisa louise lourdes luana lucia lucille lucinda lucy ludmila luisa lupe lydia lyn lynda lynette lynn lynne
mabel mackenzie madeleine madeline madison mae maggie magdalena maia maja malala mallory mamie mandy mara marcella marcia margaret margarita margaux
marge margery margot margrethe marguerite maria mariah mariam marian mariana marianne marie mariel marilyn marina marion marisa marisol marissa marjorie
marlene marsha marta martha martina mary maryam matilda maude maura maureen mavis maxine maya meena meg megan meghan mel melania melanie melinda
melissa melody mercedes meredith mia michaela micaela michele michelle mika mildred millicent millie mimi mina mindy minnie mira miranda miriam moira
mollie molly mona monica monika monique morgan muriel myra myrtle nadia nadine nan nancy naomi natalia natalie natasha nell nellie nichola nicola nicole
nicky nicolette nigella nikki nina noelle noor nora noreen norma nuala octavia odette olga olive olivia oona ophelia oprah paige paloma pam pamela
paola paris parvati pat patience patrice patricia patsy patti patty paula paulette paulina pauline pearl peggy penelope penny petra philippa phoebe
phyllis pia pilar piper polly poppy portia pranjal priscilla priti priya prudence queenie rachael rachel ramona raquel rashida rebecca rebekah regina rena
rene renata renee rhoda rhonda rihanna rita roberta robin robyn rochelle romola rosa rosalia rosalie rosalind rosalyn rosamund rosanna rosanne rose roseanne
rosemarie rosemary rosie roslyn roxana roxanne ruby ruth sabine sabrina sadie saira sally salma samantha samira sandra sandy saoirse sara sarah sasha savannah
scarlett selena selma serena shania shannon sharon shauna shawna sheena sheila shelby shelley shelly sheri sherri sherry sheryl shirin shirley shonda
sian sibyl sienna sierra silvia simone sinead siobhan sky sofia sonia sonja sonya sophia sophie stacey staci stacy stella stephanie sue summer susan susana
susanna susannah susanne susie suzan suzanne suzi suzy svetlana sybil sydney sylvia tabitha talia tamar tamara tameka tammy tania tanisha tanya tara tasha
tatiana taylor teresa teri terri tess tessa thandi thea thelma theresa therese tiffany tina toni tonya tori tracey traci tracy tricia trina trinity trish
trisha trudy tulsi uma una ursula usha valentina valeria valerie vanessa vera verity verna veronica vicki vickie vicky victoria viola violet virginia
vivian vivien vivienne wanda wendy whitney wilhelmina wilma winifred winnie xanthe yael yasmin yasmine yelena yesenia ylva yoko yolanda yvette yvonne zadie
zara zelda zena zoe zora zuzana ngozi chioma amaka funmi adaeze chimamanda wanjiru thandiwe nomvula mei ling xiu yuko keiko akiko haruka sakura sunita
anjali deepika divya kavita lakshmi meera neha nisha pooja priyanka radha rekha sangeeta shreya sushma fatma zainab khadija layla leyla mariya hanan rania
saoirse aoife niamh roisin grainne caoimhe kirstin shona mairi morag eilidh beyonce meryl uzo chanel
`;
