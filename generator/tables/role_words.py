"""How offices are written: nouns, what may stand before and after them, what is no public office."""

from typing import Literal

from msgspec import Struct

RoleKind = Literal["office", "head", "weak", "generic"]


class RoleNoun(Struct, frozen=True):
    """One office noun: masculine and feminine, singular and plural.

    `office` says what it is on its own (governor); `head` needs its tail to say of what (director);
    `weak` is public only when its tail names something public (representative); `generic` is a way
    to call a holder without saying the office (mandatary), of one of the offices that it `covers` (masculine
    singular). `any_tail`: a party after it is no party post.
    """

    ms: str
    fs: str
    mp: str
    fp: str
    kind: RoleKind = "office"
    any_tail: bool = False
    covers: tuple[str, ...] = ()


class RoleWords(Struct, frozen=True):
    """Office nouns and the words around them, all in lower case as printed, accents included.

    qualifiers_before / qualifiers_after  say that the office is not simply held (former, next, then)
    incoming         words that say that an office is still to be taken; newly: that it just was
    neutral_before   may stand before a noun and change nothing (current)
    adjectives       belong to the office (general, municipal)
    prepositions     open a tail; articles may follow them; `place_prepositions` open one only before a place
    place_nouns      places without a name (the state, the municipality)
    bodies           nouns that stand for any public body named before, `bodies_by_name` for one so named
    anaphoric        what an institution named before is called
    departments      what a secretary or director is secretary or director of; a name may follow at once
    tail_nouns       capitalised or not, they continue a tail (Secretariat, Institute)
    namesakes        what is named after people: a name right after it is no person of the story
    organisations    nouns that begin the name of an institution somebody heads (accents kept)
    subunits         may follow an institution after a comma (Delegation)
    affiliations     parties and the like
    private_words    in a tail: no public office; private_tails the same after a noun that is not `any_tail`
    public_words     in the tail of a weak noun: a public office
    honorary         pairs noun (masculine singular) and tail word that are no office (president of the DIF)
    partisan         adjectives of a party or an occasion, which say nothing of the office
    participles      masculine nouns that before one of `agents` say what was done (`encargada por`)
    replaced         before `de NAME`: whom somebody else follows in office (`en sustitución de`)
    candidates, kin  before `a ROLE` or `de ROLE`: the name after it does not hold the office
    naming_verbs     stems of verbs that give an office (`nombr`)
    object_words     stand before the person named (`a`)
    reaching         nouns of a tail that go on with an object word (`Atención a la Salud`)
    party_chairs     adjectives that alone after one of `chairs` mean the head of a party
    saints           first words of towns called after saints
    linkers          words between a name and its office in apposition
    capacity         nouns after which an office follows with `of` (`en su calidad de`)
    named_as         linkers that tell of a naming, perhaps not yet in force
    headed_by        between an institution and the name of its head
    in_charge        between a name and the institution it heads
    respectively     closes parallel lists
    head_noun        masculine singular of the noun for whoever heads an institution
    directing        of a phrase that tells who heads a hospital or the like: then `director` is the noun
    relatives        begin a clause that tells more of the office before it (`el delegado que prestó`)
    counterparts     stand for an office named before (`su homóloga de PLACE`)
    portfolio        lead from a name to the department it heads (`NAME, en Salud;`)
    of               `of` before a masculine institution, a feminine one, a bare place
    list_links       words between a plural office and its list (`fueron`, `entre ellos`)
    in_chief         joins a profession to a chief (`médico en jefe`)
    possessives      before an office: it is that of the institution named before
    owning           the same (`cuya presidenta es NAME`); with none before, only what is an office by itself
    determiners      words that point at a thing (`de ese nosocomio`)
    number_marks     words before a number (`UMF número 11`)
    demonym_endings  endings of adjectives of towns (`edil juchiteco`)
    past             verbs right before an office that is no longer held (`quien fue secretario`)
    past_links       may stand between such a verb and the office (`fungió como`)
    time_prepositions lead to such a time, or to its first year (`entre 2018 y 2024`)
    past_times       adjectives of a time an office was held in (`en el sexenio pasado`)
    copulas          verbs between an office and its name (`la directora es NAME`)
    chairs           masculine nouns that head clubs as well as governments: what they are of decides
    ago              words that open the time since an office was held (`gobernadora hace 40 años`)
    municipal        words that make any noun a public office
    adjective_endings endings of adjectives no verb has; those of stressed_endings need an accent before them
    singular_endings plural ending, singular masculine, singular feminine of adjectives
    fixed_tails      set phrases after a noun (`con licencia`); seated: what leads to its seat
    masculine_places first words of places that take a masculine article
    feminine_nouns   endings of feminine names of institutions, folded
    constitutional   adjectives that add nothing to an office
    government       what a head of government is also called, in the words that count
    of_government    words that add nothing when others tell the office (`de Salud del Gobierno`)
    secretariat      the institution of a secretary, folded, and the noun of who heads it
    heading          after a director: the head of the whole (`director general`)
    acting           masculine nouns for who heads a secretariat for the time being
    health_services  what any state's secretariat of health is called, no state in it
    definite         articles that make a bare noun mean its present holder
    country_words    a tail that means the whole country
    federal_words    adjectives that mean the whole country; state_words the story's state
    """

    nouns: tuple[RoleNoun, ...]
    former_prefix: str
    qualifiers_before: tuple[str, ...]
    incoming: tuple[str, ...]
    newly: tuple[str, ...]
    qualifiers_after: tuple[str, ...]
    neutral_before: tuple[str, ...]
    adjectives: tuple[str, ...]
    prepositions: tuple[str, ...]
    place_prepositions: tuple[str, ...]
    conjunctions: tuple[str, ...]
    articles: tuple[str, ...]
    determiners: tuple[str, ...]
    number_marks: tuple[str, ...]
    demonym_endings: tuple[str, ...]
    copulas: tuple[str, ...]
    past: tuple[str, ...]
    past_links: tuple[str, ...]
    time_prepositions: tuple[str, ...]
    past_times: tuple[str, ...]
    owning: tuple[str, ...]
    ago: tuple[str, ...]
    chairs: tuple[str, ...]
    place_nouns: tuple[str, ...]
    bodies: tuple[str, ...]
    bodies_by_name: tuple[str, ...]
    anaphoric: tuple[str, ...]
    departments: tuple[str, ...]
    tail_nouns: tuple[str, ...]
    namesakes: tuple[str, ...]
    organisations: tuple[str, ...]
    subunits: tuple[str, ...]
    affiliations: tuple[str, ...]
    private_words: tuple[str, ...]
    public_words: tuple[str, ...]
    honorary: tuple[tuple[str, str], ...]
    partisan: tuple[str, ...]
    participles: tuple[str, ...]
    agents: tuple[str, ...]
    replaced: tuple[str, ...]
    candidates: tuple[str, ...]
    kin: tuple[str, ...]
    naming_verbs: tuple[str, ...]
    object_words: tuple[str, ...]
    reaching: tuple[str, ...]
    party_chairs: tuple[str, ...]
    saints: tuple[str, ...]
    linkers: tuple[str, ...]
    capacity: tuple[str, ...]
    named_as: tuple[str, ...]
    headed_by: tuple[str, ...]
    in_charge: tuple[str, ...]
    respectively: str
    head_noun: str
    directing: tuple[str, ...]
    director: str
    relatives: tuple[str, ...]
    counterparts: tuple[str, ...]
    portfolio: tuple[str, ...]
    of: tuple[str, str, str]
    list_links: tuple[str, ...]
    in_chief: str
    possessives: tuple[str, ...]
    municipal: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    stressed_endings: tuple[str, ...]
    singular_endings: tuple[tuple[str, str, str], ...]
    fixed_tails: tuple[str, ...]
    seated: tuple[str, ...]
    masculine_places: tuple[str, ...]
    feminine_nouns: tuple[str, ...]
    constitutional: tuple[str, ...]
    government: tuple[str, ...]
    of_government: tuple[str, ...]
    secretariat: tuple[str, str]
    heading: tuple[str, ...]
    acting: tuple[str, ...]
    health_services: tuple[str, ...]
    definite: tuple[str, ...]
    state_words: tuple[str, ...]
    federal_words: tuple[str, ...]
    country_words: tuple[str, ...]
