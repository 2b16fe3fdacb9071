"""Answers to the opening question, written by hand: what sounds like a yes and is none, and what is clear."""

SOUNDS_LIKE_YES = """
vale, vale, siga
vale vale
vale, vale, vale
vale
ok
okey
bien
muy bien
perfecto
venga
venga, va
venga vale
adelante
adelante, siga
está bien, está bien
bueno
bueno, sí
bueno, vale
bueno, pues sí
bueno, no sé
bueno, supongo que sí
sí, bueno
sí, supongo
sí, creo
creo que sí
yo creo que sí
me parece que sí
imagino que sí
será que sí
diría que sí
puede que sí
puede ser
puede
igual sí
a lo mejor sí
tal vez sí
quizás sí
quizá
probablemente sí
en principio sí
de momento sí
por ahora sí
casi que sí
medio sí
más o menos
sí y no
sí pero no
sí, no sé
sí, no lo sé
sí, depende
depende, sí
según, sí
ajá
ajá, siga
ajá, sí
mmm
mmm sí
mmm vale
eh, sí
eh... sí
sí...
sí…
ya
ya, ya
ya, sí
sí, ya
ya veo
claro, claro
claro, claro, siga
ya, claro
sí, sí, siga
sí, siga
sí, sí, continúe
sí, continúe
siga
siga, siga
diga
dígame
sí, diga
sí, dígame
sí, dime
¿sí?
¿sí? ¿quién es?
sí, quién es
sí, soy yo
sí, le escucho
sí, le oigo
sí, entiendo
entendido
entiendo
comprendido
sí, comprendo
sí, un momento
sí, espere
sí, espere un momento
sí, luego
luego sí
después sí
sí, más tarde
sí, mañana
sí, ¿para qué?
sí, ¿y eso qué supone?
¿sí o no?
sí o no
si usted quiere
si quiere usted
si usted lo dice
si usted quiere, sí
si no hay más remedio
si no hay más remedio, sí
sí, si no hay más remedio
sí, qué remedio
qué remedio, sí
si no queda otra
si hace falta
sí, si hace falta
si es obligatorio, sí
si es necesario, sí
si no me cuesta nada, sí
sí, si no me llaman
sí, siempre que no me llamen
sí, siempre y cuando lo borren
acepto si lo borran después
acepto si no graban
acepto, si me dicen para qué
acepto con condiciones
acepto siempre que sea seguro
sí, con la condición de que lo borren
sí, mientras no lo vea nadie
sí, a cambio de un descuento
sí, solo si es necesario
sí, excepto si me llaman
sí, salvo que sea para vender
lo que usted diga
lo que usted quiera
lo que quieran
lo que sea
sí, lo que sea
sí, lo que usted diga
sí, como quiera
como quiera
como usted vea
como ustedes vean
como prefieran
usted verá
usted sabrá
ustedes sabrán
usted mismo
decida usted
haga lo que quiera
sí, haga lo que tenga que hacer
ponga lo que quiera
lo dejo a su criterio
confío en ustedes
me da igual
sí, me da igual
me da lo mismo
me es indiferente
no me importa
a mí plin
por mí vale
por mí, sí
qué más da
mi marido dice que sí
mi mujer dice que acepte
mi hija dice que sí
mi hijo me ha dicho que diga que sí
dice que sí
dicen que sí
me han dicho que diga que sí
él dice que acepta
mi abogado dice que acepte
aquí mi señora dice que sí
sí, digo no
sí, no, perdón
sí, perdón, no
sí... no, no
sí, mejor no
sí, bueno, no
acepto, digo, no acepto
acepto... no, espera
sí no espera
no, digo sí
sí, me he equivocado
no sí
sí no
no, no hay problema
no hay problema
no, no me importa
no digo que no
no me opongo
no, sí
ni sí ni no
no sé, sí
hombre, sí
sí, hombre
sí, hombre, sí
claro, hombre
pues nada, sí
uf, sí
ay, sí
buf, vale
sí, qué le vamos a hacer
qué le vamos a hacer
por no discutir, sí
ya que insiste, sí
si insiste
sí, obligado
a la fuerza, sí
en fin, sí
sí, en fin
a ver, sí
sí, a ver
sí, ¿verdad?
sí, verdad
sí, claro, ¿no?
vale, pero ¿para qué?
vale, ¿y si digo que no?
sí, pero antes explíqueme
sí, pero no entiendo
no entiendo, sí
sí, no le oigo
no le he oído, sí
¿puede repetir?
sí, repita
repítame la pregunta
sí, quiero borrar mis datos
sí, quiero hablar con una persona
sí, póngame con alguien
sí, he tenido un accidente
sí, llamo por una factura
sí, mi dni es 12345678Z
1234
sure
yes
yes, of course
okay, sure
yeah
d'acord
sí, d'acord
d'acord, sí
sí, i tant
si us plau
sì
sì, certo
sim
sim, claro
oui
oui, bien sûr
bai
bai, noski
ja
ok, sure
of course
i agree
entesos
sí, endavant
sí, pero no lo usen para nada más
sí, aunque no me hace gracia
sí, de mala gana
sí, ya me lo sé
sí, claro, cómo no, y qué más
claro, como si pudiera elegir
si hombre si no te digo
sí, para qué
sí para que
por qué no
no hay problema, no graben
no autorizado
para qué se guarda
para que se guarda
se graba la llamada
se guarda la conversación
me graba
quién guarda la conversación
no está autorizado
queda autorizado mi marido
gracias por todo
eso es todo
hola a todos
buenas tardes a todos
sí, buenas, quería preguntar
quiero la grabación
quiero la grabación de la llamada
mándeme la grabación
la grabación
envíeme la llamada
me pueden mandar la grabación
sí, quiero la grabación
quiero que me llamen
me podéis llamar
quiero una llamada
una llamada
mi correo
mi teléfono
todo el mundo
todo bien
¿todo?
¿acepto?
¿grabar qué?
vale, vale, ya
sí, sí, sí, sí, sí, sí
sí sí sí sí sí
vale, que sí, pesado
que sí, pesada, que siga
sí, déjeme en paz
sí, lo pensaré
me lo pienso
déjeme pensarlo
tengo que consultarlo
lo consulto
acepto... bueno, no sé
aceptaría
aceptaré si eso
lo aceptaré mañana
acepté una vez
aceptar
consentir
autorizaría
no acepto
no consiento
no, gracias
claro que no
por supuesto que no
desde luego que no
que no
sí que no
en ningún caso autorizo la grabación
de ninguna manera acepto
nunca acepto
jamás autorizo
tampoco autorizo
ni acepto ni consiento
no quiero que me graben
no me enviéis más correos
no quiero recibir más correos comerciales
no quiero recibir comunicaciones comerciales por ningún medio
""".strip().splitlines()

CLEAR_YES = """
a mí me parece bien
cuente con ello
adelante con ello, sí
ya lo creo que sí
sí, y me parece lo correcto
tienen toda la libertad para grabar
sí
Sí.
SÍ
si
sí, sí
sí, sí, sí
sííí
sii
sip
que sí
que sí, que sí
sí, claro
claro
claro que sí
claro, sí
sí, por supuesto
por supuesto
por supuesto que sí
sí, por supuesto, adelante
desde luego
desde luego que sí
de acuerdo
sí, de acuerdo
de acuerdo, acepto
de acuerdo, gracias
estoy de acuerdo
sí, estoy de acuerdo
estoy totalmente de acuerdo
conforme
estoy conforme
acepto
sí, acepto
si acepto
lo acepto
acepto, sí
acepto, gracias
vale, acepto
vale, sí
sí, vale
sí, perfecto
perfecto, acepto
consiento
sí, consiento
autorizo
sí, autorizo
sí, lo autorizo
les autorizo
le autorizo a grabar
autorizo la grabación
acepto la grabación
acepto que graben
acepto que me graben
acepto que graben la llamada
sí, acepto que se grabe
sí, graben
sí, grabe
graben
pueden grabar
puede grabar
puede grabar la llamada
sí, pueden grabar la llamada
sí, puede grabarla
sí, pueden grabarme
sí a la grabación
sí, a grabar
doy mi consentimiento
le doy mi consentimiento
sí, doy mi consentimiento
les doy permiso
sí, les doy permiso
doy permiso para grabar
le doy permiso para grabar la conversación
tienen mi permiso
tiene usted mi permiso
tienen mi consentimiento
tiene mi autorización
cuenten con mi permiso
sí, por favor
sí, gracias
sí, muchas gracias
sí, señor
sí, señorita
sí, señora
sí quiero
sí, quiero
pues sí
pues claro
pues claro que sí
sí, sin problema
sin problema
sin ningún problema
sí, no hay problema
sí, no hay ningún problema
no hay problema, acepto
sí, adelante
sí, adelante, graben
correcto
exacto
así es
efectivamente
afirmativo
naturalmente
digo que sí
le digo que sí
mi respuesta es sí
mi respuesta es que sí
por mi parte, sí
por mi parte sí
me parece bien
sí, me parece bien
me parece perfecto
hola, sí
buenos días, sí, acepto
hola, buenas tardes, sí
sí, totalmente
sí, totalmente de acuerdo
sí, con mucho gusto
sí, hágalo
claro, acepto
claro, por supuesto
ok, acepto
ok, sí
sí, ok
sí, correcto
sí, cómo no
sí, sin duda
sí, eso es
presto mi consentimiento
otorgo mi consentimiento
sí, hija
sí, guapa
le autorizo para que grabe la conversación
sí, doy mi consentimiento para que se grabe
no tengo inconveniente en que graben
no tengo ningún problema, graben
autorizado
quedan autorizados
sí, está usted autorizado
venga, sí, acepto
si grabad
adelante con la grabación
me parece bien que graben
dejo que graben
""".strip().splitlines()

CLEAR_NO = """
pues claro que no
hombre, por supuesto que no
no
No.
NO
nooo
no, no
no no no
no, gracias
no gracias
que no
que no, que no
claro que no
por supuesto que no
desde luego que no
no quiero
no, no quiero
no acepto
no, no acepto
no lo acepto
no consiento
no autorizo
no lo autorizo
no les autorizo
no permito
no doy mi consentimiento
no doy permiso
no les doy permiso
no le doy mi permiso
no tienen mi permiso
no tienen mi consentimiento
de ninguna manera
de ningún modo
de eso nada
en absoluto
para nada
ni hablar
ni de broma
ni pensarlo
ni loco
nunca
jamás
negativo
me niego
me niego a que me graben
prefiero que no
prefiero que no graben
prefiero no
mejor no
pues no
pues mejor no
va a ser que no
qué va
no, qué va
no estoy de acuerdo
no estoy conforme
no me interesa
no me apetece
no hace falta
no, por favor
no señor
no, señora
hombre, no
no, hombre, no
no quiero que me graben
no quiero que graben
no quiero que se grabe
no quiero que graben la llamada
no me graben
no graben
no grabe
no me grabe, por favor
no grabéis nada
no pueden grabar
no puede grabarme
sin grabar
sin grabación
nada de grabar
nada de grabaciones
no a la grabación
a grabar no
grabar no
la grabación no
no autorizo la grabación
no acepto la grabación
no acepto que graben
rechazo la grabación
prohíbo que me graben
prohibido grabar
no guarden nada
no guarden la conversación
no se grabe
que no se grabe
que no me graben
no a todo
no acepto nada
nada
nada de nada
ninguna de las dos cosas
ni una cosa ni la otra
ni grabar ni publicidad
no quiero grabación ni publicidad
no autorizo nada
en ningún caso autorizo la grabación
de ninguna manera acepto
no, gracias, muy amable
no, no hace falta
hola, no
hola, no acepto
buenos días, no
le digo que no
le he dicho que no
digo que no
no quiero dar mi consentimiento
mire, no
pues mire, no
uy, no, no
no, de grabar nada
no acepto ninguna de las dos
me opongo
deniego el consentimiento
""".strip().splitlines()

R, E, S, C = "conversation_record", "marketing_email", "marketing_sms", "marketing_call"

SCOPE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("sí a la grabación pero publicidad no", (R,)),
    ("sí a la grabación, publicidad no", (R,)),
    ("sí a la grabación, no a la publicidad", (R,)),
    ("sí a la grabación no a la publicidad", (R,)),
    ("grabación sí, publicidad no", (R,)),
    ("grabación sí publicidad no", (R,)),
    ("a la grabación sí, a la publicidad no", (R,)),
    ("publicidad no, grabación sí", (R,)),
    ("la publicidad no, la grabación sí", (R,)),
    ("no a la publicidad, sí a la grabación", (R,)),
    ("no quiero publicidad pero sí grabar", (R,)),
    ("no quiero publicidad, pero pueden grabar", (R,)),
    ("pueden grabar pero no quiero publicidad", (R,)),
    ("puede grabar, pero sin publicidad", (R,)),
    ("acepto la grabación pero no la publicidad", (R,)),
    ("acepto grabar pero no que me manden publicidad", (R,)),
    ("autorizo la grabación, publicidad no", (R,)),
    ("solo la grabación", (R,)),
    ("solo grabar", (R,)),
    ("solo que graben", (R,)),
    ("solamente la grabación", (R,)),
    ("únicamente la grabación", (R,)),
    ("acepto solo la grabación", (R,)),
    ("sí, pero solo la grabación", (R,)),
    ("sí, solo a la grabación", (R,)),
    ("la grabación nada más", (R,)),
    ("la grabación y nada más", (R,)),
    ("la grabación sí, lo demás no", (R,)),
    ("la grabación sí, el resto no", (R,)),
    ("grabar sí, lo otro no", (R,)),
    ("graben, pero no me llamen ni me manden correos", (R,)),
    ("todo menos publicidad", (R,)),
    ("todo excepto la publicidad", (R,)),
    ("sí a todo menos a la publicidad", (R,)),
    ("acepto todo salvo publicidad", (R,)),
    ("vale, pero sin publicidad", (R,)),
    ("sí, pero sin publicidad", (R,)),
    ("sí, publicidad no", (R,)),
    ("sí, excepto publicidad", (R,)),
    ("todo menos llamadas", (R, E, S)),
    ("todo menos las llamadas", (R, E, S)),
    ("acepto todo menos que me llamen", (R, E, S)),
    ("sí, menos llamadas", (R, E, S)),
    ("sí a todo, pero llamadas no", (R, E, S)),
    ("todo menos los sms", (R, E, C)),
    ("todo menos correo y sms", (R, C)),
    ("todo menos grabar", (E, S, C)),
    ("todo excepto la grabación", (E, S, C)),
    ("vale, pero sin grabar", (E, S, C)),
    ("sí, pero no graben", (E, S, C)),
    ("sí a la publicidad pero no graben", (E, S, C)),
    ("publicidad sí, grabación no", (E, S, C)),
    ("la publicidad sí pero que no me graben", (E, S, C)),
    ("solo publicidad", (E, S, C)),
    ("no graben, pero sí quiero publicidad", (E, S, C)),
    ("solo por correo", (E,)),
    ("solo correo", (E,)),
    ("solo por correo electrónico", (E,)),
    ("solo email", (E,)),
    ("por correo", (E,)),
    ("por correo electrónico", (E,)),
    ("por correo nada más", (E,)),
    ("por email y ya está", (E,)),
    ("sí, pero solo por correo", (E,)),
    ("sí, solo por correo", (E,)),
    ("publicidad solo por correo", (E,)),
    ("acepto publicidad solo por correo", (E,)),
    ("por correo sí, lo demás no", (E,)),
    ("correo sí, llamadas no", (E,)),
    ("por sms", (S,)),
    ("solo sms", (S,)),
    ("solo por sms", (S,)),
    ("por SMS sí, llamadas no", (S,)),
    ("por mensaje sí, por teléfono no", (S,)),
    ("por sms sí, pero llamadas no", (S,)),
    ("solo por mensaje de texto", (S,)),
    ("solo llamadas", (C,)),
    ("solo por teléfono", (C,)),
    ("por teléfono sí, por correo no", (C,)),
    ("llamadas sí, sms no", (C,)),
    ("correo y sms sí, llamadas no", (E, S)),
    ("por correo y por sms", (E, S)),
    ("solo correo y sms", (E, S)),
    ("llamadas no, correo y sms sí", (E, S)),
    ("grabación y correo sí, llamadas no", (R, E)),
    ("sí a la grabación y al correo, a lo demás no", (R, E)),
    ("solo la grabación y el correo", (R, E)),
)
WHICH = """
parcial
parcialmente
acepto parcialmente
en parte
solo una
una sí y otra no
una cosa sí, la otra no
la mitad sí y la mitad no
una de las dos
""".strip().splitlines()

TOTAL = """
sí
acepto
acepto todo
sí a todo
sí, a todo
todo
todo sí
sí, todo
sí, acepto todo
lo acepto todo
autorizo todo
consiento todo
las dos
las dos cosas
ambas
sí a las dos cosas
sí a ambas
acepto las dos
acepto las dos cosas
de acuerdo con todo
estoy de acuerdo con todo
conforme con todo
consentimiento total
total
le doy permiso para todo
sí a la grabación y a la publicidad
sí, a la grabación y a la publicidad
acepto la grabación y la publicidad
grabación y publicidad sí
sí a grabar y sí a la publicidad
pueden grabar y mandarme publicidad
""".strip().splitlines()

CONFIRMATIONS = {
    "yes": (
        "sí",
        "vale",
        "correcto",
        "eso es",
        "exacto",
        "así es",
        "esa es",
        "ese es",
        "sí, esa es",
        "perfecto",
        "es correcto",
        "está bien",
        "ok",
    ),
    "no": (
        "no",
        "no es correcto",
        "no, esa no es",
        "no es ese",
        "no es así",
        "no, está mal",
        "no, la letra es la equis",
        "no es mi número",
        "ese no es",
        "incorrecto",
        "está mal",
    ),
    "doubtful": ("no sé", "¿cómo?", "espere", "mmm", "¿puede repetir?", "creo que sí", "12345678Z"),
}
