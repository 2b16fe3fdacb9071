"""Answers in many voices, written by hand: the same yes, no, part or doubt as people of all kinds put it."""

YES_TO_RECORDING = """
sí, le doy permiso, grábela, que yo no tengo nada que esconder
claro, mujer, grábela
pues claro que pueden grabar, faltaría más
por mí, sí, le doy permiso
sí señor, tiene mi autorización para grabar
sí, autorizo que se grabe la conversación
sí, lo autorizo, porque prefiero tener pruebas
consiento que me graben
le autorizo a grabar la llamada, caballero
os autorizo a grabar
doy mi permiso para que se grabe
yo le doy mi consentimiento, señorita
sí, sí, graben tranquilos
pueden ustedes grabar la conversación
puede usted grabarme sin problema
adelante, pueden grabar
no me importa, graben
no tengo nada que ocultar, graben
no hay inconveniente, pueden grabar
sí, por supuesto que le dejo grabar
les dejo grabar la llamada
te dejo que grabes, claro
que sí, que graben
sí, acepto la grabación de la llamada
acepto que guarden la conversación
sí, guárdenla
sí, guarden el chat
sí, guardar
de acuerdo, guarden la conversación
me parece estupendo que graben la llamada
me parece perfecto que se grabe
quiero que se grabe
sí, quiero que quede grabado
sí, que quede constancia
prefiero que se grabe
bueno, vale, le doy permiso para grabar
bueno, sí, acepto que graben
hombre, claro que sí, graben
mire, sí, le autorizo
oiga, sí, acepto la grabación
pues nada, sí, grábenla
a ver, sí, le doy permiso
ea, pues grábela usted
venga, grábalo
sí tía, graba
claro que sí, guapa, graba
sí, mi niña, grábalo todo
sí hijo mío, grabe usted
sí, grave la yamada
si le doy permiso
si acepto k graben
si, autorizo la grabación
SÍ, ACEPTO LA GRABACIÓN
sí, acepto, así tengo constancia
sí, acepto, porque así queda todo claro
sí, graben, que luego hay malentendidos
sí, graben, total no digo nada raro
sí, doy mi consentimiento expreso
le digo expresamente que sí
rotundamente sí
sí rotundo
absolutamente sí
mi respuesta es afirmativa
afirmativo, pueden grabar
contesto que sí
yo digo que sí
claro que acepto
lo autorizo
se lo permito
se lo autorizo, sí
yo se lo permito
les autorizo, sí, señora
permito que se grabe la llamada
sí, permitido
tiene usted mi consentimiento para grabar y transcribir
cuenten con mi autorización
queda autorizado
sí, transcriban y graben
sí, registren la conversación
no, perdón, sí, le autorizo a grabar
no, digo sí, grabe
no, no, quería decir que sí, que acepto la grabación
no... perdone, sí, pueden grabar
antes dije que no, pero sí, graben
espere un momento… ya. Sí, le doy permiso para grabar
no le había oído. Sí, acepto que graben
sí, acepto la grabación. ¿Y mi factura?
sí, pueden grabar. Y ahora quería hablar de mi contrato
sí, graben. Oiga, ¿y el técnico?
no, no hay problema, graben
no, no me importa, graben ustedes
sin ningún problema, pueden grabar
sí, encantado
sí, encantada, graben
con mucho gusto, graben la llamada
por mi parte no hay problema, graben
claro que les permito grabar
estoy de acuerdo en que graben
estoy conforme con la grabación
de acuerdo con la grabación
conforme, graben
vale, sí, graben
ok, autorizo
perfecto, graben la conversación
buenos días, sí, pueden grabar
hola buenas, sí, acepto
sí, porque me fío de ustedes
sí, porque no tengo nada que ocultar
desde luego que sí, grábeme
naturalmente, graben
sí, cuando quiera puede grabar
""".strip().splitlines()

NO_TO_RECORDING = """
no, que no me gusta
no, porque no me fío
no quiero, y punto
no me grabe, se lo pido por favor
que no me graben, hombre
ni se le ocurra grabarme
no autorizo nada de eso
no se lo permito
no le autorizo, caballero
yo no autorizo que me graben
no doy autorización
no tiene usted mi autorización
no, señorita, no quiero
no, hija, que me da vergüenza
no quiero que se guarde nada
no guarden el chat
no, no guardar
prefiero que no quede registro
prefiero que esta llamada no se grabe
preferiría que no me grabasen
le ruego que no grabe
le pido que no grabe la llamada
haga el favor de no grabar
no me hace gracia
no me apetece que me graben
no me parece bien que graben
no estoy conforme
no estoy de acuerdo con la grabación
me opongo a la grabación
me niego rotundamente
deniego el permiso
rechazo que me graben
no consiento que se grabe
ni de coña
ni de broma
ni hablar
ni pensarlo
nanay
que va
quita, quita
no no no no
nooo
nones
paso
paso, no quiero
de eso nada, monada
en absoluto
de ningún modo, caballero
bajo ningún concepto
jamás
nunca, no quiero
negativo, no grabe
mi respuesta es negativa
mi respuesta es un no
contesto que no
digo que no y punto
yo digo que no
mejor que no
mejor no grabe
pues va a ser que no
pues mire, va a ser que no
lo siento, no
lo siento, pero no quiero
disculpe, pero no
perdone, pero no me grabe
gracias, pero no
no, muchas gracias
no, muy amable
muchas gracias, pero no
bueno, pues no
hombre, pues no
mire usted, no
oiga, no, no quiero
sí, digo no
sí, perdón, no
sí, no, perdón, no quiero
sí... no, no quiero que graben
vale... no, mejor no
acepto... no, perdón, no acepto
claro... que no
sí, claro, ni loco
de momento no
por ahora no
hoy no
ahora no, gracias
no, no me graben que estoy en el trabajo
no, que la última vez tuve problemas
no porque luego se filtra todo
no tío, paso de que me graben
no quillo
no, mi arma
no, mi niña, no
na, no quiero
no kiero
que no quiero grabaciones
nada de grabaciones
sin grabar, por favor
atiéndame sin grabar
no a la grabación
la grabación no
grabar no
no permito la grabación ni la transcripción
no me da la gana
no me da la real gana
antes dije que sí, pero no, no quiero
mi hijo dice que sí, pero yo digo que no
entiendo, pero no quiero que me graben
entendido, pero no acepto
""".strip().splitlines()

R, E, S, C = "conversation_record", "marketing_email", "marketing_sms", "marketing_call"

PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("graben, pero publicidad ninguna", (R,)),
    ("grabar sí, lo de la publicidad no", (R,)),
    ("le permito grabar pero no quiero anuncios", (R,)),
    ("sí a grabar, pero nada de ofertas", (R,)),
    ("la grabación sí, la propaganda no", (R,)),
    ("acepto la grabación únicamente", (R,)),
    ("únicamente que se grabe", (R,)),
    ("solo acepto que graben", (R,)),
    ("solo doy permiso para grabar", (R,)),
    ("lo único que permito es grabar", (R,)),
    ("grabar y punto", (R,)),
    ("que graben y ya está", (R,)),
    ("la grabación vale, sí, pero ni correos ni sms ni llamadas", (R,)),
    ("no me manden nada, pero pueden grabar", (R,)),
    ("publicidad no, que ya recibo bastante; grabar sí", (R,)),
    ("correo no, sms no, llamadas no, grabación sí", (R,)),
    ("todo menos la publicidad, que me aburre", (R,)),
    ("sí a todo... no, perdón, solo grabar", (R,)),
    ("solo por correo, nada más", (E,)),
    ("solo el correo electrónico, por favor", (E,)),
    ("únicamente por email", (E,)),
    ("publicidad por correo, y nada más", (E,)),
    ("publicidad por correo sí, lo demás no", (E,)),
    ("solo publicidad al correo", (E,)),
    ("solo publicidad por correo electrónico", (E,)),
    ("quiero ofertas solo por correo", (E,)),
    ("quiero recibir publicidad por email solamente", (E,)),
    ("mándenme las ofertas por correo, pero no graben", (E,)),
    ("no graben, y publicidad solo por correo", (E,)),
    ("acepto publicidad por correo y ya está", (E,)),
    ("acepto ofertas por correo electrónico únicamente", (E,)),
    ("correo sí, sms no, llamadas no, grabación no", (E,)),
    ("el correo sí, el resto no", (E,)),
    ("sms sí, no, perdón, correo, solo correo", (E,)),
    ("solo sms, hijo", (S,)),
    ("solo mensajes, que no uso el correo", (S,)),
    ("publicidad por sms nada más", (S,)),
    ("acepto solo los sms", (S,)),
    ("correo sí, no, correo no, sms", (S,)),
    ("correo no, pero sms sí", (S,)),
    ("solo sms de publicidad", (S,)),
    ("solo llamadas de ofertas", (C,)),
    ("publicidad sí, solo por llamadas", (C,)),
    ("únicamente por teléfono", (C,)),
    ("solo que me llamen", (C,)),
    ("publicidad por teléfono sí; correo, sms y grabación no", (C,)),
    ("grabación y correo, lo demás no", (R, E)),
    ("graben, y publicidad solo al correo", (R, E)),
    ("sí a grabar y al correo, no a lo demás", (R, E)),
    ("todo menos sms y llamadas", (R, E)),
    ("acepto grabar y el correo, pero sms y llamadas no", (R, E)),
    ("sí a la grabación y sí al correo; ni sms ni llamadas", (R, E)),
    ("le permito grabar y mandarme correos, nada más", (R, E)),
    ("grabar sí, sms sí, correo no, llamadas no", (R, S)),
    ("la grabación y los sms, nada más", (R, S)),
    ("puede grabar y mandarme sms, pero no correos ni llamadas", (R, S)),
    ("todo menos correo y llamadas", (R, S)),
    ("grabar y llamadas sí, correo y sms no", (R, C)),
    ("grabación sí y publicidad solo por teléfono", (R, C)),
    ("todo excepto correo y sms", (R, C)),
    ("correo y sms sí, llamadas y grabación no", (E, S)),
    ("publicidad por correo y sms, y no graben", (E, S)),
    ("solo correo y sms, nada de llamadas", (E, S)),
    ("quiero publicidad por correo y por mensaje, pero que no me llamen ni me graben", (E, S)),
    ("correo y llamadas sí, sms no, grabar no", (E, C)),
    ("solo sms y llamadas", (S, C)),
    ("no graben, publicidad sí", (E, S, C)),
    ("la publicidad toda, pero grabar no", (E, S, C)),
    ("publicidad por los tres medios sí, grabación no", (E, S, C)),
    ("todo menos que me graben", (E, S, C)),
    ("acepto todo excepto que graben", (E, S, C)),
    ("acepto la publicidad, pero no la grabación", (E, S, C)),
    ("sí a la publicidad por todos los canales, grabar no", (E, S, C)),
    ("todo menos que me llamen", (R, E, S)),
    ("sí a todo pero que no me llamen", (R, E, S)),
    ("todo sí, llamadas no", (R, E, S)),
    ("todo salvo las llamadas comerciales", (R, E, S)),
    ("llamadas no, lo demás sí", (R, E, S)),
    ("no me llamen; el resto, sí", (R, E, S)),
    ("grabar, correo y sms sí; llamadas no", (R, E, S)),
    ("sí a todo, perdón, llamadas no", (R, E, S)),
    ("todo menos sms", (R, E, C)),
    ("acepto todo quitando los sms", (R, E, C)),
    ("sms no, todo lo demás sí", (R, E, C)),
    ("todo menos el correo, que no lo miro", (R, S, C)),
    ("correo no, lo demás sí", (R, S, C)),
)

YES_TO_ALL = """
sí a todo
sí, a todo, por favor
todo, sí, señorita
acepto todo, gracias
lo acepto todo
acepto las cuatro cosas
las cuatro cosas, sí
sí a las dos cosas
las dos cosas sí
ambas cosas, sí
autorizo todo
autorizo las dos
doy permiso para todo
le doy permiso para todo
tiene mi permiso para todo
consiento en todo
estoy de acuerdo con todo
conforme con todo
de acuerdo con todo, sí
pónganme todo
apúnteme a todo
me apunto a todo
quiero todo
lo quiero todo
todo, todo
todo sí, venga
vale, sí, a todo
venga, todo, acepto
bueno, pues sí a todo
hombre, sí a todo
sí, hija, sí a todo
que sí a todo
a todo que sí
le digo que sí a todo
digo que sí a todo
mi respuesta es sí a todo
sí a todo, que me gustan las ofertas
acepto todo, porque soy cliente de toda la vida
sí a la grabación y a la publicidad por todos los canales
sí, grabar y publicidad por correo, sms y llamadas
grabación sí, publicidad sí
grabar sí, correo sí, sms sí y llamadas sí
pueden grabar y mandarme publicidad por donde sea
acepto la grabación y acepto la publicidad
graben y mándenme publicidad por correo, por sms y por teléfono
no tengo problema, acepto todo
no hay inconveniente, sí a todo
no, perdón, sí a todo
no, digo sí, sí a todo
solo grabar... no, perdón, todo, sí a todo
sí a todo. ¿Y mi pedido?
todo aceptado, gracias
sin problema, acepto todo
ok a todo, acepto todo
""".strip().splitlines()

NO_TO_ALL = """
no a todo
todo no
a nada
nada, no quiero nada
no, nada de nada
no quiero ni una cosa ni la otra
ni grabación ni publicidad
ni lo uno ni lo otro
ninguna de las cuatro
ninguna, gracias
no acepto ninguna cosa
no autorizo nada
rechazo todo
me niego a todo
lo rechazo todo
no doy permiso para nada
no me graben ni me manden publicidad
no quiero que me graben ni que me llamen
ni correos ni sms ni llamadas ni grabar
no, a todo que no
le digo que no a todo
ponga no a todo
sí... no, perdón, no a todo
sí a todo, digo no, no a todo
grabar no y publicidad tampoco
publicidad ninguna y grabar tampoco
no, gracias, nada
prefiero que no a todo
mejor no a todo
ni hablar, a nada
cero publicidad y nada de grabar
no, que ya me llaman bastante
paso de todo
""".strip().splitlines()

DOUBTFUL = """
sí, si me hacen un descuento
acepto si me lo explican
acepto que me lo explique
acepto, pero con matices
acepto la grabación si luego la borran
le doy permiso siempre y cuando sea confidencial
sí, graben, pero solo si es necesario
graben ustedes si quieren
graben si hace falta
graben lo que les dé la gana
le doy permiso mañana
luego le doy permiso
ya le daré permiso
le daría permiso si pudiera
le di permiso el año pasado
ya acepté todo en la tienda
mi marido acepta todo
mi hija ya autorizó la grabación
mi madre acepta la grabación
el titular acepta todo
¿acepto la grabación?
¿le doy permiso?
¿y si acepto todo?
creo que acepto todo
supongo que pueden grabar
no sé si acepto
no sé, acepto la grabación
quizá acepte
a lo mejor le doy permiso
sí, graben, creo
sí a todo, creo
sí a todo, supongo
sí a todo, ¿no?
sí a todo, ¿para qué sirve?
sí a todo, lo que usted diga
acepto lo que sea
acepto lo que usted vea
lo que digan ustedes
lo que diga mi hijo
me da igual, graben
qué remedio, graben
graben, qué remedio
si no hay más remedio, graben
yes, grabe
yes, acepto
sim, autorizo a gravação
sim, aceito
sí, accepto
sí, gravi-la
d'acord, accepto tot
si, acepto a gravación, grazas
oui, d'accord, j'accepte
ja, gerne
sure, record it
of course, go ahead
sí, hola
sí, hola, buenas
hola, ¿sí?
sí, hola, ¿quién es?
sí, diga
sí, cuénteme
sí, la escucho
sí, dígame usted
vale, cuénteme
sí, soy Antonia
sí, soy yo misma
sí, es mi casa
sí, quería una cita
sí, tengo un problema con el router
sí, mándeme la factura
sí, me llamo Pepe
sí, llámeme luego
sí, mi correo
sí, tengo móvil
sí, recibo muchos correos
sí, ya me llegan sus mensajes
acepto que es una máquina
acepto sus disculpas
autorizo a mi hija a hablar
le doy permiso a mi hija
doy permiso para que hable mi hijo
estoy de acuerdo en que es caro
claro, y mi número de cuenta también
sí, y también la clave del banco
sí, hombre, y un jamón
sí, claro, lo que faltaba
sí, venga, otra vez
qué bien, publicidad
publicidad
grabación
la llamada
correo, sms y llamadas, ¿no?
bueno
pues
vale
ok
venga
ya
ajá
mmm
eh
sí… no sé
sí, no sé, espere
no sé, no
espere
un momento
todavía no lo he decidido
ni sí ni no
sí y no
me lo tengo que pensar
déjeme consultarlo
pregúntele a mi mujer
sí, repita
¿cómo?
¿perdone?
no le oigo
no entiendo la pregunta
se graba
graban ustedes
ya sé que graban
me han dicho que graban
dicen que hay que decir que sí
usted quiere que diga que sí
«sí, acepto»
me dijo «sí, acepto todo»
no digo que no
no es que no quiera
no me opongo
no diré que sí
no he aceptado nada todavía
sí, ahora voy, espera
que sí, que ya bajo
sí, cariño, cierra la puerta
todo bien
todo el mundo acepta
todo esto es muy largo
todo está muy caro
lo primero es lo primero
perfecto, ¿y ahora?
gracias
de nada
adiós
buenos días
puede grabar la avería el técnico
pueden llamarme mañana
quiero que me llame un agente
quiero la grabación de ayer
quiero mi grabación
por correo me llegó la factura
sí, por correo me llegó la factura
mándenme un sms con la cita
los sms sí me llegan
el correo sí lo tengo
las llamadas sí las oigo
""".strip().splitlines()

DOUBTFUL += """
le doy permiso, o eso creo
acepto todo, me imagino
sí a todo, no me queda otra
sí a todo, qué le vamos a hacer
sí, graben, pero no se lo enseñen a nadie
sí, graben, pero bórrenlo luego
sí, graben, aunque no me hace gracia
acepto la grabación, aunque no me convence
acepto todo, pero solo este año
acepto todo, pero déjenme en paz
acepto, siempre que mi abogado lo vea
acepto todo mientras no me cobren
acepto todo cuando me arreglen la avería
si me arreglan la avería acepto todo
acepto todo. Si me arreglan la factura, claro
acepto todo. ¿O mejor no?
acepto todo. Bueno, no sé
sí, graben. Espere, no
sí a todo. Un momento
sí a todo, espere
le doy permiso. ¿Para qué era?
le doy permiso, ¿qué me ha dicho?
le doy permiso, pero ¿quién lo oye?
tendría que preguntarle a mi hija si acepto todo
mi hija me ha dicho que acepte todo
me obligan a aceptar todo
supongo que tengo que aceptar todo
tengo que aceptar todo
hay que aceptar todo
¿hay que aceptar todo?
no tengo más remedio que aceptar todo
podría aceptar todo
debería aceptar todo
quiero saber si tengo que aceptar todo
quería saber qué acepto
dígame qué acepto
explíqueme qué es grabar
qué es eso de grabar
eso de grabar qué es
pueden grabarme sin permiso
cómo que pueden grabar
que me graban dice
que si quiero que graben
que si acepto la grabación
me pregunta si acepto la grabación
usted me pregunta si pueden grabar
usted dice que pueden grabar
acaba de decir que pueden grabar
pone que acepto todo
aquí pone sí a todo
aquí pone: sí, acepto la grabación
leo: acepto todo
el botón de acepto todo no va
no encuentro el botón de sí a todo
cuando diga sí a todo me avisa
el anuncio decía sí a todo
siempre acepto todo y luego me arrepiento
normalmente acepto todo
antes aceptaba todo
en otra empresa acepté todo
el otro día acepté todo
la semana que viene acepto todo
ya veré si acepto todo
acepto todo lo que sea bueno para usted
acepto lo que me convenga
acepto lo normal
acepto lo mínimo
acepto lo justo
acepto lo que diga la ley
acepto lo que aceptó mi mujer
acepto un café
acepto el presupuesto
acepto la oferta de fibra
acepto pagar a plazos
autorizo el cargo en mi cuenta
autorizo a mi marido
le permito que me hable
permítame hablar
permítame que le cuente
les dejo un mensaje
le dejo mi correo
le dejo mi teléfono
déjeme hablar
sí, la del correo soy yo
sí, me llegó un sms
sí, me llamaron ayer
sí, publicidad me mandan mucha
publicidad mucha me mandan
publicidad ya tengo bastante
ofertas, ofertas, siempre ofertas
ofertas de qué
correo de quién
correo sí tengo
sms no sé mirarlos
llamadas no cojo casi
la publicidad esa de la tele
sí, he visto su publicidad
sí, vi su anuncio
sí, llamaba por la oferta
sí, quiero contratar la oferta
sí, me interesa la oferta de luz
me interesa la oferta
me interesa esa promoción
quiero la promoción del anuncio
mándeme la oferta por correo
mándeme el contrato por correo
mándeme la factura por correo
sí, mándeme la factura por correo
envíeme un sms con el código
sí, avísenme por sms cuando llegue
llámenme por teléfono cuando esté
sí, llámenme al fijo
sí, por teléfono es mejor
prefiero por correo la factura
prefiero hablar por teléfono
solo quiero una factura
solo quiero hablar con alguien
solo una pregunta
solo quería saber el saldo
todo lo de la factura
todo está mal
todos los días igual
todo menos eso
todo menos hablar con máquinas
las dos cosas son importantes
las cuatro cosas que ha dicho no las entiendo
sí, las cuatro de la tarde
sí, las dos y media
sí, el dos
dos
dos cosas
una cosa
la primera
sí, la segunda vez que llamo
sí, claro, graben, y mándenme también un jamón
sí, venga, graben y mándenselo a Hacienda
grabar, grabar, siempre grabando
todo dicho
nada que decir
nada más
y nada más
y ya está
y punto
es que sí
es que no sé
o sea, sí
o sea
sí o sea no
sí, pero vamos, que no sé
sí, eh
sí, mm
sí mmm no sé
pues sí, mire, no sé
pues no sé
yo qué sé
vaya usted a saber
cualquiera sabe
ya se verá
ya hablaremos
luego hablamos
ahora no puedo
ahora no puedo hablar
estoy conduciendo
llámeme en otro momento
no me entero
no me aclaro
se oye mal
se ha cortado
sí, sí, se oye
sí, estoy aquí
sí, sigo aquí
sí, ya
sí, ya, ya
ya está
ya lo sé
lo sé
lo entiendo
lo he entendido
entendido, sí
comprendo que graben
entiendo que graben
entiendo que quieran grabar
me parece normal que graben
es normal que graben
veo bien que pregunten
está bien que pregunten
me parece bien que lo pregunten
está bien eso
eso está bien
eso es una tontería
eso es ilegal
""".strip().splitlines()

DOUBTFUL += """
graben, graben, que ya lo graban todo sin preguntar
pues hala, graben, para lo que les va a servir
sí, sí, autorizo, pero en cuanto hable con el supervisor
yo autorizo si ustedes me autorizan
autorizo la grabación de mi parte, no de la suya
doy permiso pero no mucho
acepto a regañadientes
acepto por obligación
acepto bajo protesta
acepto forzado
vale, acepto, ya que no hay otra manera
acepto porque no me dejan otra opción
acepto porque si no me cuelgan
acepto porque me lo ha dicho mi hijo
le doy permiso porque no me queda más remedio
sí, graben, ¿qué voy a hacer?
me tocará aceptar todo
habrá que aceptar todo
tocará decir que sí a todo
digamos que sí a todo
pongamos que sí
pongamos que acepto todo
imagine que acepto todo, ¿qué pasa?
en caso de que acepte todo
suponiendo que acepto la grabación
aunque acepte la grabación
cuando acepte la grabación
para aceptar la grabación qué hago
cómo acepto la grabación
dónde acepto todo
qué pasa si acepto todo
qué pasa si le doy permiso
y si le doy permiso
a quién le doy permiso
le doy permiso a quién
para qué le doy permiso
sí, le doy permiso a mi marido para que hable
mi hermano le da permiso
él le da permiso
ella sí acepta la grabación
nosotros no, pero mi suegra sí
mi jefe me deja grabar
déjeme grabar a mí
yo también grabo la llamada
grabo yo también
estoy grabando
sí, estoy grabando yo
también le grabo yo a usted
se puede grabar
pueden grabar en vídeo
graban todas las llamadas
me imagino que graban
siempre graban
ustedes graban siempre
esto se graba
esto lo graban
esta llamada será grabada
la llamada está siendo grabada
la grabación está bien
buena grabación
la grabación se oye mal
sí, la grabación se oye mal
me ha saltado una grabación
sí, me ha saltado la grabación
sí, es una grabación
es una grabación, sí
usted es una grabación
sí, hablo con una grabación
sí, la publicidad es muy pesada
sí a la vida
sí a ganar
sí al mal tiempo buena cara
todo correcto por aquí
todo lo tengo pagado
todo en orden
ya lo tengo todo
lo tengo todo pagado
lo quiero todo y lo quiero ya, decía la canción
acepto todo decía la carta
aceptó todo mi mujer
acepta todo, me dicen
sí a todo me dicen que diga
me dicen que diga sí a todo
que diga sí a todo me dicen
diga sí a todo
dígame que sí a todo
¿digo sí a todo?
tengo que decir sí a todo
hay que decir sí a todo
no voy a decir sí a todo
no digo sí a todo
no he dicho sí a todo
nunca digo sí a todo
no es sí a todo
no siempre acepto todo
no acepto todo
no todo
todo no
casi todo
casi todo sí
todo o nada
todo o casi todo
depende, todo no
correo o sms
correo o llamadas, no sé
por correo o por sms, me da igual
por correo quizá
por correo, creo
por correo, si no es mucho
por correo, si puede ser
por correo cuando haya algo bueno
por correo una vez al mes
por correo, pero pocos
por correo ¿no?
por correo a mi hija
al correo de mi hija
por sms a mi marido
llamadas por la tarde
llamadas sí, pero por la tarde
llamadas sí, si es por la tarde
llámenme por la tarde
llámeme usted mañana
sí, llámeme usted mañana
sí, mándeme un mensaje
sí, mándeme un correo con eso
sí, mándemelo por correo
sí, envíemelo por sms
sí, por correo, la factura
sí, me lo mandan por correo
el correo es pepe arroba gmail punto com
sí, pepe arroba gmail punto com
mi correo es pepe@gmail.com
sí, 612345678
sí, el 612345678
ok, siri
sí bwana
sí, buana
sí, mi capitán
a sus órdenes
sí, jefe
vale, jefe
vale, tía
vale, guapa
venga, guapa
venga, hasta luego
vale, adiós
sí, adiós
sí, hasta luego
sí, hasta mañana
sí, gracias, adiós
""".strip().splitlines()

YES_TO_RECORDING += """
venga va, que sí, grábala ya
sí, no tengo inconveniente, proceda a grabar
proceda a grabar
procedan con la grabación
sí, dele a grabar
dele a la grabadora, sí
sí, ponga la grabación
sí, active la grabación
sí, empiece a grabar
sí, puede empezar a grabar
por supuesto, tiene luz verde para grabar
tienen vía libre para grabar
sí, estoy conforme con que se grabe y se transcriba
sí, soy consciente y acepto
sí, lo acepto libremente
sí que quiero
sí que acepto
sí que doy mi permiso
pues mire usted, sí, le doy permiso
pues mira, sí, graba
mire, yo no tengo problema, grabe
a mí no me importa que graben
a mí no me importa, graben
no me molesta que graben
no me importa nada que me graben, adelante
no veo inconveniente en que se grabe
no veo ningún problema en que graben, sí
ningún inconveniente en que se grabe
sí, sin inconveniente
sí, y muchas gracias
sí, gracias por preguntar, acepto
sí, acepto, gracias por avisar
sí, grábenlo todo
acepto encantado
le dejo grabar, sí
os dejo grabarla
sí, dejo que me graben
doy el visto bueno
le doy el ok
doy el sí
sí quiero que me grabéis
quiero dar mi consentimiento
sí, deseo dar mi consentimiento
deseo que se grabe
sí, me gustaría que se grabara
prefiero que quede grabada
sí, mejor que se grabe
mejor que se grabe, sí
sí, así queda constancia
sí, así hay prueba
sí, para que quede constancia
sí, como prueba
si, si, acepto la grabacion y la transcripcion de la llamada
acepto grabación y transcripción
autorizo grabación
autorizo grabar
sí autorizo
sí consiento la grabación y transcripción
yo sí acepto
yo sí
nosotros aceptamos
aceptamos
por mi parte, adelante, pueden grabar
por mí no hay problema, graben
por mí pueden grabar
ya le digo que sí
que le digo que sí
que sí, hombre, que acepto
sííí, claro, grabad
sí, sí, claro, acepto
claro, claro, graben
sí claro cómo no grabe grabe
cómo no, grabe usted
faltaría más, graben
no faltaba más, grabe
sí, hijo, graba, graba
sí corazón, grábala
ay sí, graben
uy sí, claro, grábenme
perdone, sí, acepto
disculpe, sí, pueden grabar
hola, buenos días, acepto que graben
vale, doy permiso
vale, de acuerdo, acepto
ok de acuerdo acepto
perfecto, doy mi consentimiento
muy bien, graben
bien, pueden grabarla
genial, sí, grabadla
sí, guarda el chat
guárdalo, sí
sí, guardar chat
sí guardad la conversación
""".strip().splitlines()

NO_TO_RECORDING += """
no, no doy mi permiso para que se me grabe
no se moleste en grabar
ni se moleste
no, ni grabar ni transcribir
no quiero ser grabado
no quiero ser grabada
no quiero salir grabado
no quiero que quede constancia
no, prefiero que no quede grabado
no grabe nada, por favor
haga usted el favor de no grabar nada
apague la grabación
pare la grabación
no active la grabación
desactive la grabación, por favor
no, desactívela
no tengo por qué dar permiso
no le voy a dar permiso
no pienso permitirlo
no pienso dar mi consentimiento
no voy a autorizarlo
no voy a aceptar eso
eso no lo acepto
eso no, no lo permito
eso sí que no
por ahí no paso
por ahí sí que no
me niego, no quiero
me niego a la grabación
no consiento de ninguna manera
de ninguna de las maneras
ni por todo el oro del mundo
ni muerta
ni loca, vamos
no, no insista
no insista, que no
que no, pesado, que no
que no, leñe
ya le he dicho que no
ya he dicho que no
le repito que no
le estoy diciendo que no
mi respuesta sigue siendo no
no y mil veces no
no, rotundo
un no rotundo
no, nunca
no, jamás
jamás de los jamases
no, que soy muy celoso de mi intimidad
no, es que me da apuro
no, es por privacidad
no, por privacidad
no, me da mal rollo
no, me da corte
no, prefiero mi intimidad
no, gracias, estoy en público
no gracias, prefiero privado
no, que está mi hijo delante
pues no, no me apetece nada
pues no la verdad
la verdad es que no
la verdad, no
sinceramente no
francamente, no
pues mira, no
mira, no
no, mira
no, de verdad que no
no, en serio
no, lo siento
no lo veo necesario
no lo veo
no me convence
no me convence nada
no me hace ninguna gracia que me graben
no me parece bien
no estoy por la labor
no, no procede
no procede
denegado
no concedido
no está autorizado
no están autorizados
no tienen permiso
no tenéis permiso para grabarme
sin mi consentimiento
quiero que no se grabe
quiero que no me graben
prefiero sin grabación
sin grabación, gracias
mejor sin
mejor que no se grabe
nada de grabar
nada de grabarme
nada, no grabe
nada, que no
bueno, mejor no
sí, pero sin grabar
de acuerdo, pero no me grabe
""".strip().splitlines()

YES_TO_ALL += """
sí a todo lo que me ha dicho
acepto todo lo que me ha dicho
sí, doy mi consentimiento para todo
doy mi consentimiento completo
consentimiento para todo
tienen permiso para todo
tiene mi autorización para todo
lo autorizo todo
autorizo todas
todas las opciones, sí
las acepto todas
las cuatro
sí, las cuatro
las dos
las dos, sí
a las dos cosas sí
sí, a ambas cosas
grabad y mandadme publicidad por todos los medios
sí a grabar y sí a recibir publicidad por correo, sms y llamadas
acepto grabación, correos, sms y llamadas
grabación, correo, sms y llamadas, todo sí
acepto tanto la grabación como la publicidad
sí a lo primero y sí a lo segundo
sí a lo uno y a lo otro
sí para todo
todo para adelante, sí a todo
sí, sí, todo, todo
pues todo, venga, sí
sí a todo y gracias
todo me parece bien, acepto
me parece todo bien, acepto todo
me parece bien todo, sí
estoy conforme con todo lo que ha dicho
vale a todo, sí
todo ok, acepto todo
sí, todo correcto, acepto todo
sí, que me manden publicidad por donde sea y que graben también
quiero recibir publicidad por correo, sms y teléfono, y que graben la llamada
sí, graben la llamada y mándenme la publicidad por correo, mensaje y teléfono
acepto que me graben y que me manden publicidad
acepto que me graben y acepto que me manden publicidad por cualquier medio
""".strip().splitlines()

NO_TO_ALL += """
no quiero nada de nada
no, ni grabación ni publicidad ni nada
no a ambas cosas
no a las dos
ninguna de esas cosas
ninguna cosa
no, ninguna
a nada de eso
no quiero ni que me graben ni que me llamen
ni me llamen ni me escriban ni me graben
no me manden nada ni graben nada
no doy mi consentimiento para nada
no consiento nada de eso
no acepto ni la grabación ni la publicidad
rechazo la grabación y la publicidad
rechazo las dos cosas
me niego a las dos cosas
todo que no
que no a todo
que no quiero nada
no, no quiero publicidad y tampoco que me graben
grabación no, publicidad no
grabación no, correo no, sms no, llamadas no
la grabación no y lo demás tampoco
no a todo, gracias
nada, nada, no
no, nada, gracias
lo rechazo todo
todo rechazado
no me interesa nada de eso
no me interesa ninguna
pues no a todo
sí a todo... digo no, no a todo
sí, bueno, no, mejor no a nada
no, y dejen de molestarme
no, que estoy harto de publicidad
no quiero publicidad ni quiero que me graben
""".strip().splitlines()

PARTS += (
    ("a la grabación le digo que sí, a la publicidad le digo que no", (R,)),
    ("lo de grabar sí, lo de los anuncios no", (R,)),
    ("lo de grabar vale, sí; lo demás no", (R,)),
    ("que graben lo que hablamos, pero sin publicidad", (R,)),
    ("solo para grabar", (R,)),
    ("doy permiso solo para grabar", (R,)),
    ("permiso para grabar sí, para publicidad no", (R,)),
    ("grabación, sí. Publicidad, no.", (R,)),
    ("sí a lo primero, no a lo segundo", (R,)),
    ("lo primero sí, lo segundo no", (R,)),
    ("la primera sí, la segunda no", (R,)),
    ("acepto que se grabe pero rechazo recibir publicidad", (R,)),
    ("autorizo la grabación y no autorizo la publicidad", (R,)),
    ("puede grabarme, pero ni se le ocurra mandarme publicidad", (R,)),
    ("grabe, pero no quiero propaganda de ningún tipo", (R,)),
    ("grabar sí, lo otro ni hablar", (R,)),
    ("solo la grabación, gracias", (R,)),
    ("nada más que la grabación", (R,)),
    ("solo correo electronico porfa", (E,)),
    ("por correo únicamente", (E,)),
    ("únicamente correos", (E,)),
    ("solo al email", (E,)),
    ("al correo y nada más", (E,)),
    ("mándenme publicidad por correo y ya está", (E,)),
    ("publicidad al correo sí, pero ni sms ni llamadas ni grabar", (E,)),
    ("que me manden correos, lo demás no", (E,)),
    ("correo, solo correo", (E,)),
    ("de todo, solo el correo", (E,)),
    ("la publicidad por correo, lo demás nada", (E,)),
    ("acepto recibir correos, nada más", (E,)),
    ("quiero recibir las ofertas por correo, no quiero llamadas ni sms ni que me graben", (E,)),
    ("no me graben, no me llamen, no me manden sms; correo sí", (E,)),
    ("no quiero nada excepto correos", (E,)),
    ("nada, salvo el correo", (E,)),
    ("no a todo menos al correo", (E,)),
    ("los sms y ya está", (S,)),
    ("solo mensajes al móvil", (S,)),
    ("publicidad por mensaje y punto", (S,)),
    ("todo no, solo sms", (S,)),
    ("por sms sí, por lo demás no", (S,)),
    ("mándenme sms, pero no graben ni llamen ni manden correos", (S,)),
    ("solo por llamada", (C,)),
    ("solamente llamadas telefónicas", (C,)),
    ("que me llamen con las ofertas y nada más", (C,)),
    ("llamadas sí, todo lo demás no", (C,)),
    ("correo no, sms no, grabar no, llamadas sí", (C,)),
    (
        "grabar y correo sí, lo demás no",
        (
            R,
            E,
        ),
    ),
    (
        "grabar sí, correo sí, lo demás no",
        (
            R,
            E,
        ),
    ),
    (
        "la grabación y los correos sí, pero sms y llamadas no",
        (
            R,
            E,
        ),
    ),
    (
        "graben y mándenme correos, pero no me llamen ni me manden sms",
        (
            R,
            E,
        ),
    ),
    (
        "grabación sí; publicidad, solo correo",
        (
            R,
            E,
        ),
    ),
    (
        "sí a la grabación y publicidad solo por email",
        (
            R,
            E,
        ),
    ),
    (
        "todo menos las llamadas y los sms",
        (
            R,
            E,
        ),
    ),
    (
        "todo menos que me llamen y los sms",
        (
            R,
            E,
        ),
    ),
    (
        "solo grabar y correo",
        (
            R,
            E,
        ),
    ),
    (
        "acepto la grabación y la publicidad por correo, pero no por sms ni por teléfono",
        (
            R,
            E,
        ),
    ),
    (
        "acepto la grabación y la publicidad por correo",
        (
            R,
            E,
        ),
    ),
    (
        "grabar y sms, nada más",
        (
            R,
            S,
        ),
    ),
    (
        "acepto grabación y sms, correo y llamadas no",
        (
            R,
            S,
        ),
    ),
    (
        "graben, y sms sí; correos y llamadas no",
        (
            R,
            S,
        ),
    ),
    (
        "puede grabar y llamarme con ofertas, pero ni correos ni sms",
        (
            R,
            C,
        ),
    ),
    (
        "la grabación y las llamadas sí, lo demás no",
        (
            R,
            C,
        ),
    ),
    (
        "publicidad por correo y sms sí, por llamada no, y grabar tampoco",
        (
            E,
            S,
        ),
    ),
    (
        "por correo y por sms, pero por teléfono no",
        (
            E,
            S,
        ),
    ),
    (
        "publicidad sí pero no por teléfono, y no graben",
        (
            E,
            S,
        ),
    ),
    (
        "sí a la publicidad, salvo llamadas; grabación no",
        (
            E,
            S,
        ),
    ),
    (
        "publicidad por correo y por teléfono sí, por sms no; grabación no",
        (
            E,
            C,
        ),
    ),
    (
        "correo y teléfono sí, lo demás no",
        (
            E,
            C,
        ),
    ),
    (
        "sms y teléfono sí, correo no, grabación tampoco",
        (
            S,
            C,
        ),
    ),
    (
        "toda la publicidad sí, pero la grabación no",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "sí a todo menos a grabar",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "lo segundo sí, lo primero no",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "no me grabe, lo demás sí",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "grabar no, todo lo demás sí",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "grabación no; correo, sms y llamadas sí",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "acepto todo, pero que no me llamen",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "acepto todo, pero sin llamadas",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "todo bien menos las llamadas, sí a lo demás",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "sí a todo, excepto llamadas",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "todo menos los mensajes",
        (
            R,
            E,
            C,
        ),
    ),
    (
        "todo, quitando el sms",
        (
            R,
            E,
            C,
        ),
    ),
    (
        "sí a todo, sms no",
        (
            R,
            E,
            C,
        ),
    ),
    (
        "acepto todo salvo correos",
        (
            R,
            S,
            C,
        ),
    ),
    (
        "todo sí, pero el correo no, que no lo uso",
        (
            R,
            S,
            C,
        ),
    ),
)
