"""The frequent words of English news: those that say little about where a sentence comes from.

Taken by the share of documents that hold them in lower case, averaged over UD English-EWT,
en-worldwide-newswire and PolNeAR train; words of one election left out by hand, months,
weekdays and contractions (without their apostrophe) added. The words of set formulas of the
trade ("declined to comment", "the margin of sampling error is plus or minus ...") are added by hand.
"""

from __future__ import annotations

FUNCTION_WORDS: frozenset[str] = frozenset(
    """
    a about after against all also an and any are arent as at back be because been before being between both but by
    can cant could couldnt did didnt do doesnt dont during even first for former from get go going had hadnt has
    hasnt have havent he her heres hes him his how id if ill im in including into is isnt it its ive just last lets
    like long make many me more most much my new no not now of on one only or other our out over said same say see
    she shes should shouldnt since so some still such than that thats the their them then there theres these they
    theyll theyre theyve this those three through time to told two up very was wasnt way we well were werent weve
    what whats when where which while who will with wont would wouldnt you youll youre youve
    """.split()
)

FREQUENT_WORDS: frozenset[str] = frozenset(
    """
    ability able above access according account accused across act action actions activities actually added adding
    addition additional address administration advantage adviser again age agency agenda ago agree agreed agreement
    ahead air alleged allies allow allowed almost alone along already although always am among amount announced
    another answer anti anyone anything appeal appear appeared appears approach april area areas argued around ask
    asked asking attack attacks attempt attention august author authorities available average avoid away backed bad
    ban base based battle became become becoming began begin beginning behind believe believed believes below
    benefit best better beyond bid big biggest bill billion bit black board body book border born break bring
    brought build building built business buy call called calling calls came campaign campaigns candidate candidates
    cannot capital care carried case cases cast cause caused center central certain certainly chairman challenge
    challenges chance change changed changes charge check chief children choice citizens city civil claim claimed
    claims class clear clearly climate close closed college come comes coming comment comments commitment committed
    committee common communities community companies company compared complete concern concerned concerns conducted
    conference confirmed conservative consider considered contest continue continued continues control convention
    cost costs countries country couple course court cover create created crisis critical criticism crowd culture
    current currently cut data date daughter day days dead deal death debate decade decades december decided
    decision decisions declared declined deep defeat delegates delivered demand described despite development died
    difference different difficult direct directly director discuss district does doing dollars domestic done down
    dr drive due each earlier early easy economic economy education effect effort efforts eight either elected
    election elections else employees end ended endorsed energy enough ensure entering entire environment especially
    establishment evening event events ever every everyone everything evidence exactly example executive expect
    expected experience experts explained expressed extremely face faced facing fact failed fair fall families
    family far father favor fear february federal feel fellow felt few field fight fighting figure filed final
    finally financial find firm five focus focused follow followed following food force forced forces foreign form
    forward found four free friday friend friendly friends front full fully further future game gave general gets
    getting give given gives giving global goes gone good got government governor great greater ground group groups
    growing growth guy half hand hands happen happened happy hard having head health hear heard heart held help
    helped helping here herself high higher highest highly himself history hit hold holding home hope hopes host
    hour hours house however huge human hundreds husband i idea ideas illegal immediately immigrants immigration
    impact important include included includes income increase increased increasingly independent industry influence
    information inside instead interest interests international interview investigation investment involved issue
    issued issues itself january job jobs joined july june justice keep kept key killed kind kingdom know known
    knows lack land language large largely larger largest late later latest launched law laws lead leader leaders
    leadership leading least leave leaving led left legal less let level liberal life light likely line list little
    live lives living local longer look looked looking looks loss lost lot love low lower made main major majority
    makes making man management manager march market mass matter may maybe mean means meant measures media meet
    meeting member members men mentioned message met middle might military million millions mind minister minutes
    moment monday money month months morning mostly mother move moved movement moving mr mrs ms must name named
    nation national natural near nearly necessary need needed needs never news next nice night nine nomination
    nominee non note noted nothing november number numbers october off offer offered office official officials often
    old once ones online open opening operation operations opinion opportunity opposed opposition order organization
    others outside own paid part particular particularly parties parts party passed past path pay people per percent
    perhaps period person personal phone place places plan planned planning plans platform play played playing
    pledged point pointed points police policies policy political politicians politics poll polls poor popular
    population position positions positive possible post potential power powerful presence present presidency
    president presidential press pressure pretty previous previously price prices primary private pro probably
    problem problems process production professional professor program progress project projects proposed protect
    provide provided providing public publicly published push put putting quality question questions quickly quite
    race raise raised rally rate rather re reach reached read ready real reality really reason reasons receive
    received recent recently recommend record refused region related relationship release released remain remains
    remarks repeatedly report reported reporters reports request research resources respect respond responded
    response responsible rest result results return revealed review right rights rise risk rival road role room
    rules run runner running safe saturday saw saying says school season second secretary sector secure security
    seeing seeking seem seemed seems seen self senator send senior sense sent september series serious serve served
    service services set seven several share shared short shot show showed showing shows side sign signed
    significant similar simply single site situation six small social society someone something sometimes son soon
    sort sought source sources space speak speaking special specific speech spend spending spent spoke spokesman
    staff stage stand standing star start started state stated statement statements states status stay step stop
    story strategy strong students style subject success successful suggested summer sunday super support supported
    supporters supporting sure system take taken takes taking talk talking tax team television tell telling term
    terms terrorism terrorist test themselves thing things think thinking third though thought thousands threat
    throughout thursday times today together too took top total tough toward towards town trade traditional travel
    tried trip true trust try trying tuesday turn turned twice under understand united until upon us use used using
    usually value various via vice victory video view views violence visit voice vote voted voters votes voting wait
    want wanted wants war water ways website wednesday week weekend weeks went whether white whole whom whose why
    wife willing win winning within without woman women won words work worked workers working works world worth
    written wrong wrote year years yet young your
    """.split()
)

FORMULA_WORDS: frozenset[str] = frozenset(
    """
    anonymity anonymously authorized candidly clarity comment comments condense condensed condition copyright declined
    discuss edited email error follow granted identified length margin minus newsletter percentage plus podcast points
    publicly rating request requests reserved respond responded rights sampling speak spoke spokesman spokesperson
    spokeswoman subscribe survey surveyed twitter
    """.split()
)
