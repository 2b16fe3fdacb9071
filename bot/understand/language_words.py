"""Words that tell a language: `SURE` ones are no Spanish at all, `LIKELY` ones may be a slip, a courtesy, or a word of several.

`HEARD` are the further words of our own phrases of a language that stand in none of the Spanish ones.
"""

# fmt: off
SURE: dict[str, frozenset[str]] = {
    "en": frozenset("""
        about access address advertising after again am and another any are ask asked asking because been
        before being but by calling calls can can't change changed complaint correct could couldn't deletion
        did didn't does doesn't don't else english erase file for from get give got had have hear help here
        hold holding how i'd i'll i'm i've information insurance into isn't it's just keep know let's letters
        like made make many may me's might more much must my need not okay other our own please really receive
        received record recorded recording remove removed repeat right rights send sending sent should some
        somebody someone sorry speak still store stored talk talking tell than that that's the their them then
        there there's these they this those understand understood up use used using want was we were what
        what's when where which who who's why will with without won't would wrong you you're your
        """.split()),
    "ca": frozenset("""
        adreca aixi aixo algu allo amb aquest aquesta aquestes aquests asseguranca avui castella catala conec
        correccio correus coses d'aquest d'aquesta d'un d'una dades deixeu dels dema demanar demanat demano
        digueu digui diguin dins donar-me doncs drets ente entenc entes enviar-me envieu enviin esborrar
        esborrat esborreu esborri esborrin ets faig fan-ho fem feu gestio gravar gravin hauria hauriem haurien
        jo l'adreca l'assistent m'agradaria m'ha m'han m'heu mentre meu meus meva meves n'hi necessitem
        necessito ningu nomes noms nosaltres nostra nostre parla parlar parlem parleu parlin parlo pels perque
        plau podeu podriem podrieu polissa publicitat puc puguem puguin quan quedar-se quina quines quins rebo
        rebre rebut rebuts reclamacio repeteixi repetir-ho repetiu s'ha sabeu sap sapigueu segons serveix seu
        seva seves sinistre sisplau siusplau som sou tampoc's telefons tenim teniu teu teva tinc tingueu
        tothom truca trucada trucades trucant trucar trucat truqueu truquin vaig vam vau voldria voldriem
        volem volia voliem vosaltres vostes vostra vostre vostres vull
        """.split()),
    "gl": frozenset("""
        alguen algunha borren-nos cando chamadas chamade conversa cunha cunhas deixen dixeronme entendo-o
        facedes fago falades falar falo fixeron galego gustariame hoxe iso isto mañan meus miña miñas moito
        ninguen ningunha onde onte persoa persoas podedes podo polas polo polos queixa quero quixera suas
        tedes teñades teñen teño unha unhas vostede vostedes xa xente
        """.split()),
    "eu": frozenset("""
        baina batekin baten behar daiteke datuak daude deitu dezaket didazu ditut dituzue ditzazuen dizuet dut
        duzue edo egin egiten eta euskara euskaraz ezabatu gaude gehiago gure hemen hitz informazioa izan
        jakin kexa nahi nahiko naiz nire nirekin noiz nola norbait norbaitekin nuke pertsona telefonoz zait
        zara zein zergatik zuen zure
        """.split()),
    "pt": frozenset("""
        alguem dados estou falar falo isso isto meus minha minhas nao ninguem não onde pessoa português posso
        quando quero sao seus são tambem também tenho uma umas voce você vocês
        """.split()),
    "fr": frozenset("""
        avec c'est comment dans donnees données effacer est etes francais français j'ai je l'effacement mon
        n'ai notre où parler parlez pas personne plait pour pourquoi qu'est quand quelqu'un sont suis
        supprimer une veux votre voudrais vous êtes
        """.split()),
    "ro": frozenset("""
        bună cineva datele doresc multumesc mulțumesc rog română sterge stergeti sunt vorbesc vorbi vreau ziua
        îmi șterge ștergeți
        """.split()),
    "de": frozenset("""
        bitte danke daten deutsch einer guten ich jemand kann loschen löschen meine mochte möchte nicht sind
        sprechen tag
        """.split()),
    "it": frozenset("""
        buonasera buongiorno cancellare dati della gli grazie miei parlare qualcuno voglio vorrei vostro
        """.split()),
}
LIKELY: dict[str, frozenset[str]] = {
    "en": frozenset("""
        accent account afternoon agent all an bank banks base basis be block blocked burn business call claim
        claims company control copy cover data database debit delete direct do document documents download
        electronic evening expert fine flat format france fuck good hello hey hi house human i if in is it
        junk limit limitation line list live long lot love machine marketing me mobile morning negative news
        none none's note number of off old on one online opt or out part period person personal phone piss
        place play point police policy portability profile profiles profiling real ring service services ship
        shit sir song spain spot staff standard stay stop storage system systems tax terms text texts thank
        thanks to train truck upload us very voice website yes
        """.split()),
    "ca": frozenset("""
        adeu ara bon bona cap com dir dir-me els em et fan fer fins gracies ha hi ho ja li molt molta moltes
        molts nom on per poc quants qui quin res saber-ho tarda tinc-ho tot tota totes tots us
        """.split()),
    "gl": frozenset("""
        ao boa boas bos coa da das do eu grazas mais meu na nas non é
        """.split()),
    "eu": frozenset("""
        agur arratsalde asko bai barkatu bat da dago dira egun eskerrik ez hau hori kaixo kopia mesedez ondo
        zaizkit zaude zer
        """.split()),
    "pt": frozenset("""
        boa bom da do em eu meu muito na obrigada obrigado pela pelo é
        """.split()),
    "fr": frozenset("""
        bonjour bonsoir des et le ma merci mes ne non oui vos
        """.split()),
    "ro": frozenset("""
        cu imi nu va
        """.split()),
    "de": frozenset("""
        das die hallo ist mit und
        """.split()),
    "it": frozenset("""
        che di ho il per sono
        """.split()),
}
HEARD: dict[str, frozenset[str]] = {
    "ca": frozenset("""
        abandonem-ho abans acabat accedir acceptar acceptat accepto accepto-ho acces aclareixo aconseguir
        actualitzar actualitzeu acudit adeu-siau advocat afegir afirmatiu agafat agraeixo agrait ajuda ajudar
        ajudeu-me ajudi'm algoritme allotjades als altre altres anar anat aneu anotat anoteu-me antic antigues
        anul·leu anul·li anuncis anys apagueu apujat apuntat apunti'l aquell arregleu arregleu-ho arribar
        arxiu arxius asseguradora assegurances assegurat assistent atencio aturat atureu automatic
        automaticament automatiques automatitzada automatitzades autoritzacions autoritzo avaluat avanca
        avancat avis baixa banc bancs ben bloquegeu bloquejades brossa butlleti calaix calcul calculat
        calefaccio camp campanyes cancel·lar cancel·lat cancel·leu cancel·li canco canta'm canviat canvieu-me
        canvii canvio carn carrec cartes cas casat cediu cert clau cobrament cobrant cobreix codi cognom colla
        comercials company companyies comparteixen compartiu competent complet complicat comprovar comprovi
        compte comptes comunicacions concedit condicions coneixer congelades congeleu connecteu-me
        consentiment consentiments consento conservacio conserveu consti consulti contacteu contestareu
        contestat contesteu continueu contractar contracte contrasenya cop correctissim corregeixi corregiu
        corregiu-ho corregiu-me correu cotxe cremare curiositat d'abans d'acces d'aixo d'ajuda d'antigues
        d'aquella d'arreglar d'asseguranca d'avui d'emmagatzematge d'empresa d'empreses d'enviar-me d'esborrar
        d'escriure d'espanya d'esperar d'europa d'haver d'idea d'informacio d'inutils d'on d'opinio d'oposicio
        darrere davant decideix decideixi decidit decidiu decisio decisions deia deixar deixem deixem-ho
        deixeu-ho deixeu-me deixi'm deixi-ho deixi-m'ho deixo demaneu denegacio denegat denunciar-vos
        denunciare departament desaparegui desapareixer desar descarregar descompte descomptes descontent
        deseu deseu-lo desfeu desfeu-vos despres destinataris destrueixen destruiu detall detalls deu-me
        digueu-me digui'm digui-ho digui-me'n diners directament disculpi discuteixo diu divorciat domicili
        dona'm donar donar-les donar-lo donar-me donat doneu doneu-me doni'm dret dues durant educat
        efectivament electronic elimineu elimineu-ho elimineu-les eliminin emmagatzemeu empleat emportar
        empreses encara endavant endur endur-me enrere ensenyeu-me entitat entregueu envieu-los envieu-me
        equivocat errada esborrareu esborreu-les esborreu-me escoltar escoltava escric escrit escriure esmenar
        espanyola espatllar esperant esser estadistiques estandard estat estava estic estructurat estupid
        evidentment exactament exacte excepte exerceixo exercir exigeixo expedient explica'm explicat
        expliqueu-me expliqui expliqui'm expliqui-m'ho exporteu faci faciliteu-me fara fareu faria fart fastic
        fer-me fet feta finalitat finalitats fitxa fitxer fora fuita gens gent gravacio gravacions gravada
        gravades graveu graveu-me guanyat guardareu guardat guardeu-ho guardeu-les guardin haig havia havieu
        heu hisenda huma identitat idiotes implicades importar-les incorrecte inexactes informatic informi'm
        instruccions intel·ligencia intervencio judici justament jutgi l'aepd l'agencia l'agent l'ajuda
        l'algoritme l'altre l'aplicacio l'arxiu l'asseguradora l'asseguranca l'autoritzacio l'avis
        l'eliminacio l'encarregat l'error l'estat l'estranger l'ha l'he l'heu l'oblit l'oficina l'operadora
        l'ordinador l'us lampista lentament limitacio limitades limiteu limiteu-me lladres llar llarga
        llegeixi llegir llegit llegiu llegiu-me llei llenceu lletra llista llistat lloc m'adreco m'agrada
        m'assegureu m'atengui m'entengui m'envieu m'es m'escolta m'estimes m'estimo m'he m'hi m'ho m'interessa
        m'oblideu m'oposo mai malament malbe maleits marqueting marqueu marxar marxi massa mateix maxim me'n
        mentiders merces mesos mica migreu mirat mireu miri miri'm missatge missatges mobil modifiqueu
        molestar-me moltissimes motiu moveu mudat n'es n'estic naixement necessita necessiteu negatiu negoci
        netegeu nois normes novetat novetats oberta objecte oblideu obligatori obriu ocupat ocupeu ofertes
        opcions oposicio ordinador ordinadors organisme ossos pagament pagat paisos papers pareu pari parlant
        partit passada passaport passat passeu-me passi'm passi-ho penedeixo penedireu pengi penseu perdo
        perdoni perdut perfecte perfils periode perit permis personals persones pertanyeu peticio petita picat
        pitjor portabilitat portar-lo portat porteu porti posat poseu poseu-me pot potser prefereixo
        preguntar-me preguntat prendre preparades presentat pressupost preu principi privacitat professio
        prometre promocionals promocions proper propera protegeix prou prova proveidor proveidors pugui
        pujar-lo puntuacio puntuat qualsevol quant quarantena quedi quedin queixar queixar-me queixes queixo
        quinze rapid rastre reben rebuig rebutjat rebutjo reclamacions recollint recollir recollit reconec
        rectificacio rectifiqueu reglament renovat reparacio repassi repeteixi-ho representant resoldra
        resoldre resoleu resolgui resolta respecteu respon respost resposta resultat reteniu retirat retireu
        retornat reveure revisi revisin revisio revoqueu-lo risc s'acabi s'arregla s'elimini s'encarrega
        s'envien s'esborra s'esborren s'esborressin s'esborri s'esta s'expliqui s'han s'ocupa s'usin salut
        se'm segona seguiment sembla sencer sense sent sentit senyor senyora servei serveis serveixin serviu
        setmana setmanes seus signar signat sigueu sistemes soc socis sol·licito sol·licituds sortir suposo
        suprimiu surt surten suspeneu suspengui tallat tampoc tancat telefon temporalment tenen tenir tens
        tercers termini terminis tindra tirat toqueu torna-ho torni-ho tracta tractament tractar tractar-los
        tracteu traieu traieu-les traieu-me tramit tramitant tranquil transcripcio transcriure transferiu
        traspas traspasseu treballant treballi trec treieu-me trencare tret treu treure triga trigareu trobare
        trobo tros trucarien trucin truqueu-me truqui ultim units usar-les useu utilitat vegada vegades vegi
        veiem vella venc veneu verifiquin versio vetlla veu veuen veurem veureu viatge vinga violacio visc vol
        voste vulgui xoricos
        """.split()),
    "en": frozenset("""
        abandon above abroad absolutely accepted accountable across ads adverts affirmative against agency
        agree agreed ahead algorithm allow allowed alone along already amend answer answered anybody anymore
        anyone anything application appreciate appreciated article assist assistant attended authorisation
        authorisations authorise authority automated automatic automatically available away based bastards
        behind belong bill birth bit bloody body book bothering breach brilliant bring broke bunch calculated
        called came campaigns cancel cancelled cancelling care carry catch challenge changing charge charged
        charging checked cheers clear closed colleague collected collecting commercial commissioner companies
        company's competent complain complained complaints completely complicated computer computer's
        computers conditions connect consents contacted contest contract controls conversation corrected
        countries crooks curious customer damaged damn day days deadlines deal dealing deals dealt decided
        decides decisions decline delegate deleted demand denied denounce deny department depends destroy
        destroyed detail details different directly disappear discount discounts dispute divorced doing done
        double down dpo's drawer driver each earlier either elsewhere employee end enough entitled erased
        erasure europe evaluated even ever everyone everything evidence exactly except excuse exercise expand
        expect expire explain explained fair family fast fault fifteen filed files find firm firms follow
        forget forgotten free frozen further garage gathered gave gets getting given going gone goodbye grant
        great greetings grounds guess guide guys hand handle handled handles handling hanging happened happens
        happy haven't having head heard heating hell helped history hiya hope hosted howdy identity idiots
        ignore imported inaccurate incident incorrect indeed inform instructions insured insurer insurers
        intelligence intend interest interested intervention invoice involved issue itself joke judged keeping
        keeps kept key kind last later law lawsuit lawyer layer leak leave leaving left legitimate let letter
        liars listen listening lock lodge lodged longer look looked looks lost lovely ma'am madam mailing
        making manage manager march mark married match matters maximum maybe mean medical meet mentioned
        messages middle migrate mind mine missed missing misspelled mistake misusing modify money month months
        morons move moved moving name nearest needed never new nice night nobody noted nothing noticed now
        object objection offer offers officer's official ones only open operator oppose options order others
        outside outsiders over owns paid papers pardon pass passing paused payment people perfect perhaps
        permission permissions petition phoning photos plumber port post postcode precisely prefer price print
        printout problem procedure process processed processes processing profession program progress promised
        promotional promotions proof protects provide provider providers publicity purpose purposes put
        quarantine question questions quote raised rather reach read readable ready reason receives recipients
        recognise reconsider recordings records rectification rectified refusal refuse refused regarding
        register registered regret regulator rejected rejection renew renewed repair repairman repeating reply
        report reported reports representative requests resolve resolved respect responsible rest restrict
        restricted restriction result retract returned review reviewed reviews revoke rid risk road rude rules
        runs said say says scored scrap second seconds sees sell settled share shared sharing shoulders showed
        shut sight signed sing slower slowly small smash smoker solve solved something somewhere sort sorted
        spanish speaking spelled spreadsheet stands start state states statistics stays stores straight
        stranded street structured stuff stupid subject supervises supervisory suppliers support supposed sure
        surname suspend switching take taken taped telephone telling temporarily terrible texting thieves
        thing things think three through till time told took touch trace trash travel treat treated treatment
        turn turned twice two typed under understands unhappy united until untouched useless verified waiting
        wasn't way weather week weeks well went whatever where's whether while whole whom whose wife wife's
        wish withdraw wonderful work works worse write written yeah years yet you'll you've
        """.split()),
}
# Words of Spanish: each counts against another language that does not share it.
SPANISH = frozenset("""
        al borrar buenas buenos como con cual cuando datos de decir del dias donde e el es ese eso esta este
        esto gracias ha hacer hay he la las le les llaman llamar lo los me mi mis muy noches o para pero por
        porque puede pueden puedo que queria quien quiero quisiera se si su sus tardes tengo tiene tienen un
        una usted ustedes ver y ya yo
    """.split())
SHARED: dict[str, frozenset[str]] = {
    "en": frozenset("""
        a he me
        """.split()),
    "ca": frozenset("""
        al com de del el es ha he ja la les lo me que se si son un una
        """.split()),
    "gl": frozenset("""
        a borrar como datos de do e gracias la le lle me o os que se un ver
        """.split()),
    "eu": frozenset("""
        ha
        """.split()),
    "pt": frozenset("""
        a como de e me o os que se ver
        """.split()),
    "fr": frozenset("""
        de es la le les me que se un
        """.split()),
    "ro": frozenset("""
        ca de e la o un
        """.split()),
    "de": frozenset("""
        es
        """.split()),
    "it": frozenset("""
        che con e ha la le lo mi se si un una
        """.split()),
}
# fmt: on
