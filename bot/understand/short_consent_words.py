"""The whole of what counts as an answer to a question of consent in English and in Catalan, folded, one phrase each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AnswerWords:
    """Phrases by what they mean. A word in none of them makes the whole answer doubtful."""

    yes: tuple[str, ...]
    grant: tuple[str, ...]  # a yes that needs no other
    no: tuple[str, ...]
    refusal: tuple[str, ...]  # a no that needs no other
    confirm: tuple[str, ...]  # that something is right: no consent
    deny: tuple[str, ...]  # that something is wrong
    record: tuple[str, ...]  # what is asked about; «you may record» too, which may be a question by its tone
    do_record: tuple[str, ...]  # an order to record: needs no yes
    email: tuple[str, ...]
    sms: tuple[str, ...]
    call: tuple[str, ...]
    publicity: tuple[str, ...]
    everything: tuple[str, ...]
    nothing: tuple[str, ...]
    only: tuple[str, ...]
    nothing_else: tuple[str, ...]
    silent: tuple[str, ...]


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in text.split("|"))


ENGLISH = AnswerWords(
    yes=_phrases(
        "yes|yeah|yep|yup|sure|of course|yes sir|yes ma'am|absolutely|certainly|definitely|by all means"
    ),
    grant=_phrases(
        "i accept|i agree|i consent|i do consent|i do accept|i do agree|i authorise it|i authorize it|i allow it|i permit it"
        "|i give my consent|i give you my consent|i give my permission|i give you permission|i give you my permission"
        "|you have my permission|you have my consent|i accept it|i agree to it|i agree to that|i consent to it|i consent to that"
        "|permission granted|agreed|accepted"
    ),
    no=_phrases(
        "no|nope|nah|no sir|no ma'am|no way|not at all|absolutely not|certainly not|of course not|definitely not"
    ),
    refusal=_phrases(
        "i don't want that|i don't want it|i don't want|i do not want it|i don't accept|i do not accept|i don't agree|i do not agree"
        "|i don't consent|i do not consent|i refuse|i decline|don't record|do not record|don't record me|don't record it"
        "|do not record me|do not record it|don't keep it|do not keep it|don't save it|don't keep the chat|don't keep this chat"
        "|don't record the call|don't record this call|i don't want to be recorded|i do not want to be recorded"
        "|i'd rather not|i would rather not|i prefer not to|i'd prefer not to|you may not|you can't|you cannot|you don't have my permission"
        "|i don't give permission|i don't give you permission|i don't give my consent|no permission|no consent|i say no|not interested"
        "|i'm not interested|i don't authorise it|i don't authorize it|don't|do not|i don't want you to record|i don't want you to record me"
        "|i don't want you to keep it|without recording|no recording"
    ),
    confirm=_phrases(
        "that's right|that's correct|correct|right|exactly|that's it|it is|that is correct|that is right|it's correct|that's me"
    ),
    deny=_phrases(
        "that's wrong|that's not right|that's not correct|not correct|incorrect|wrong|it isn't|it's not|it is not|that's not it"
        "|it's wrong|that is wrong|that's not me"
    ),
    record=_phrases(
        "the recording|recording|the record|to the recording|the chat|this chat|the call|this call"
        "|the conversation|this conversation|to that|to it|that|it|you can record|you may record|you can record it"
        "|you may record it|you can record me|you may record me|you can record the call|you may record the call"
        "|you can record this call|you may record this call|you can keep it|you may keep it|you can keep the chat"
        "|you may keep the chat|you can keep this chat|you may keep this chat|you can save it|you may save it"
        "|you may record and transcribe the call|you can record and transcribe the call"
    ),
    do_record=_phrases(
        "record|record it|record me|record the call|record this call|keep it|keep the chat|keep this chat"
        "|keep this conversation|save it|save the chat|save this chat|go ahead and record|record and transcribe"
        "|record and transcribe it|i agree to be recorded|i agree to the recording|i accept the recording"
        "|i consent to the recording|i consent to being recorded|i authorise the recording"
        "|i authorize the recording|i allow the recording"
    ),
    email=_phrases(
        "email|emails|e-mail|e-mails|by email|by e-mail|the email|the emails|to email|to emails|to the emails|mail|by mail"
    ),
    sms=_phrases(
        "sms|texts|text|text messages|by text|by sms|the sms|the texts|to sms|to texts|to the texts|the text messages|messages"
    ),
    call=_phrases(
        "calls|phone calls|by phone|by call|the calls|the phone calls|to calls|to the calls|phone|the phone|by telephone"
    ),
    publicity=_phrases(
        "advertising|the advertising|to advertising|to the advertising|marketing|the marketing|to the marketing|ads|adverts|publicity|send me advertising|send me the advertising"
    ),
    everything=_phrases("everything|all|all of it|all of them|to everything|to all|to all of it|the lot"),
    nothing=_phrases("nothing|none|none of it|none of them|to none|not any"),
    only=_phrases("only|just|only by|just by|only the|just the"),
    nothing_else=_phrases(
        "nothing else|and nothing else|nothing more|and nothing more|the rest no|and that's it"
    ),
    silent=_phrases("please|thanks|thank you|thank you very much|ok|okay|and|to|the|by|sir|madam"),
)
CATALAN = AnswerWords(
    yes=_phrases(
        "si|si senyor|si senyora|es clar|es clar que si|clar que si|i tant|i tant que si|per descomptat|naturalment|que si"
    ),
    grant=_phrases(
        "accepto|ho accepto|hi estic d'acord|estic d'acord|d'acord|hi consento|consento|ho autoritzo|us autoritzo|l'autoritzo|autoritzo"
        "|dono el meu consentiment|dono el consentiment|us dono permis|dono permis|dono el meu permis|teniu el meu permis|te el meu permis"
        "|tenen el meu permis|si que accepto|si que hi consento|ho permeto|permis concedit|us dono el meu permis|li dono permis"
    ),
    no=_phrases(
        "no|no senyor|no senyora|que no|de cap manera|ni parlar-ne|es clar que no|clar que no|ni pensar-hi"
    ),
    refusal=_phrases(
        "no vull|no ho vull|no accepto|no ho accepto|no hi estic d'acord|no estic d'acord|no hi consento|no consento|no ho autoritzo"
        "|no us autoritzo|no dono permis|no us dono permis|no dono el consentiment|no dono el meu consentiment|m'hi nego|ho rebutjo"
        "|no graveu|no gravi|no em graveu|no em gravi|no em gravin|no gravin|no vull que em graveu|no vull que em gravin|no vull que graveu"
        "|no vull que gravin|no ho guardeu|no ho guardi|no ho deseu|no ho desi|no deseu el xat|no guardeu el xat|no deseu aquest xat"
        "|prefereixo que no|m'estimo mes que no|prefereixo que no em graveu|prefereixo que no em gravin|no teniu permis|no teniu el meu permis"
        "|no podeu|no pot|no poden|dic que no|no m'interessa|sense gravar|sense gravacio"
        "|no m'envieu res|no vull que ho guardeu|no vull que ho deseu|no vull que ho guardin|no vull que gravi"
    ),
    confirm=_phrases(
        "correcte|es correcte|exacte|exactament|aixo mateix|es aixo|aixi es|es aquest|aquest es|aixo es|soc jo|es cert|es veritat"
    ),
    deny=_phrases(
        "no es correcte|incorrecte|esta malament|no es aixo|no es aquest|aquest no es|no ho es|no es aixi|aixo no|no soc jo|no es el meu"
    ),
    record=_phrases(
        "la gravacio|gravacio|a la gravacio|el xat|al xat|aquest xat|la trucada|aquesta trucada|la conversa"
        "|aquesta conversa|a aixo|aixo|podeu gravar|pot gravar|poden gravar|em podeu gravar|em pot gravar"
        "|em poden gravar|ho podeu gravar|ho pot gravar|ho poden gravar|podeu gravar la trucada"
        "|pot gravar la trucada|poden gravar la trucada|ho podeu guardar|ho pot guardar|ho poden guardar"
        "|ho podeu desar|ho pot desar|ho poden desar|podeu desar el xat|pot desar el xat|podeu guardar el xat"
        "|pot guardar el xat|el podeu desar|el pot desar|el podeu guardar|podeu gravar i transcriure"
        "|pot gravar i transcriure|podeu gravar i transcriure la trucada"
    ),
    do_record=_phrases(
        "graveu|gravi|gravin|graveu-ho|gravi-ho|graveu-me|graveu la trucada|gravi la trucada|deseu-lo|deseu-ho"
        "|desi'l|desi-ho|deseu el xat|desi el xat|desin el xat|guardeu el xat|guardi el xat|guardeu-lo|guardeu-ho"
        "|guardi-ho|guardi'l|accepto la gravacio|autoritzo la gravacio|estic d'acord amb la gravacio"
        "|hi estic d'acord amb la gravacio|endavant graveu|estic d'acord que em graveu|estic d'acord que em gravin"
    ),
    email=_phrases(
        "correu|correus|per correu|el correu|els correus|al correu|als correus|email|per email|correu electronic|per correu electronic"
    ),
    sms=_phrases("sms|missatges|missatge|per sms|per missatge|els sms|els missatges|als sms|als missatges"),
    call=_phrases("trucades|trucada|per telefon|les trucades|a les trucades|per trucada|telefon"),
    publicity=_phrases(
        "publicitat|la publicitat|a la publicitat|propaganda|la propaganda|envieu-me publicitat|vull la publicitat|vull publicitat"
    ),
    everything=_phrases("tot|a tot|tot aixo|totes|a totes|tot plegat|a tot plegat|tots|a tots"),
    nothing=_phrases("res|a res|cap|a cap|res de res"),
    only=_phrases("nomes|sols|tan sols|unicament|nomes per|nomes el|nomes els|nomes la|nomes les"),
    nothing_else=_phrases("i res mes|res mes|i prou|la resta no|i la resta no|i ja esta"),
    silent=_phrases(
        "si us plau|sisplau|gracies|moltes gracies|molt be|i|val|vale|senyoreta|senyor|senyora|a|el|la|els|les|per"
    ),
)
ANSWERS = {"en": ENGLISH, "ca": CATALAN}
