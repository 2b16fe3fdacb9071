"""Words that look like a consent and are none, written by hand before the grammar was made to bear asides (L15)."""

CONDITIONS = """
si son sorteos, sí
si son sorteos si
Si son ofertas buenas, sí
si hay descuentos de verdad si
si me quitan la penalización pueden grabar
graben si luego me mandan una copia firmada
pueden grabar si está mi abogada delante
si si pero si me prometen que se borra
le doy permiso si me atiende una persona
si le doy permiso me bajan la cuota
si pueden grabar me avisan antes
autorizo la grabación siempre que la borren el viernes
sí, graben, a condición de que no salga de ahí
sí a todo si me devuelven lo del mes pasado
si a todo si me lo devuelven
acepto la publicidad solo si paro cuando yo diga
mándenme publicidad si eso baja el recibo
si me arreglan la caldera hoy les firmo lo que sea y graben
pueden grabar en cuanto me digan quién lo escucha
pueden grabar cuando me pasen con el técnico
graben mientras no lo oiga mi jefe
le autorizo a grabar con tal de que me deje en paz
pueden mandarme correos si no pasan de uno al mes
yo autorizo la grabación, eso sí, si me dan el nombre de quien la guarda
si no queda otra que se grabe
de ser obligatorio, graben
en caso de que haga falta, grabe
graben pero solo si les sirve de algo
si a usted le parece bien graben
si es por la calidad esa pueden grabar
según quién lo escuche pueden grabar
depende de cuánto lo guarden, pueden grabar
sí, graben, siempre y cuando sea gratis
sí, si es corto
si es corto si
si se puede parar luego sí
como no me cobren por ello, graben
graben a no ser que cueste dinero
pues si así acabamos antes, sí
si con decir que sí me atienden, digo que sí
sí a la publicidad si la puedo quitar
acepto todo si mi hija está de acuerdo
pues grabe usted si le hace ilusión
si tanto les interesa mi voz graben
"""

HESITANT = """
pueden grabar, creo yo
graben, aunque no lo tengo claro
le doy permiso, me parece, no sé qué es eso
sí a todo, supongo, yo no entiendo de esto
acepto la grabación pero no me convence
autorizo el envío de publicidad, vamos, eso creo
que graben, pero me da no sé qué
sí, pueden grabar, aunque no estoy segura de querer
graben, o no, mejor luego
pueden grabar o no, según
podrían grabar, digo yo, si eso
yo diría que pueden grabar
tal vez pueden grabar la próxima
digamos que sí, que graben, por decir algo
vale, mándenme ofertas, aunque dudo que las lea y no sé si quiero
yo qué sé, graben
no sabría decirle, que se grabe
me lo estoy pensando, lo de pueden grabar
pueden grabar, aunque mejor se lo confirmo luego
casi le diría que sí, que grabe
estoy por decirle que sí
le iba a decir que sí a todo
puede que acepte la grabación
a ver si me decido, grabar sí o no
igual acepto la publicidad, igual no
más sí que no
quizás autorizo la grabación
posiblemente le diga que sí a grabar
tengo que pensarme lo de pueden grabar
sí pero déjeme darle una vuelta
"""

LATER = """
mañana les digo que sí a la grabación
pueden grabar cuando vuelva a llamar
cuando tenga un rato les autorizo la publicidad
la semana que viene les doy permiso
ya les daré permiso para grabar
otro día acepto la publicidad
luego le autorizo, ahora no puedo
primero arréglenme lo mío y después graben
antes de grabar quiero hablar con una persona
pueden grabar a partir de la próxima llamada
el mes que viene mándenme publicidad
cuando llegue a casa le digo que sí
acepto, pero más adelante
en otra llamada sí, que graben
graben la próxima vez
"""

OTHERS = """
mi nieto me apunta que diga pueden grabar
mi marido dice pueden grabar
dice mi hija que graben
que dice mi madre que sí, que graben
graben, que lo manda mi marido
le doy permiso porque me lo ha dicho mi hijo
mi jefa quiere que acepte la grabación
sí a todo, eso me ha dicho la chica que diga
el del banco me dijo que dijera que autorizo la grabación
según mi cuñado, sí a todo
aquí me soplan que acepte la publicidad
mi compañera, que está al lado, dice que graben
los de la oficina me pidieron que dijera sí, autorizo
mi padre autoriza la grabación
mi mujer acepta la publicidad por correo
mi madre les da permiso
mi hermana sí quiere publicidad
graben a mi marido
mándenle publicidad a mi vecino
mándele publicidad a mi suegra
el titular es mi padre y él acepta la grabación
llamo de parte de mi abuela y ella dice que sí a todo
pueden grabar, pregunta mi mujer
ponga que sí, me dice mi hijo por detrás
mi esposo: sí, autorizo
por boca de mi madre: acepto
a mi marido le pueden grabar
a mi hijo mándenle publicidad por correo
la niña dice que sí
mi abogado me recomienda autorizar la grabación
"""

QUESTIONS = """
pueden grabar sin mi permiso
pueden grabar esto legalmente
pueden grabar para qué
puede grabar y luego quién lo escucha
graban y me mandan publicidad o cómo va esto
si acepto la grabación quién la oye
le doy permiso y usted qué hace con ello
qué pasa si digo que sí a todo
me pregunta si le doy permiso para grabar no
o sea que si acepto me llaman
cuánto tiempo lo guardan si acepto
y si autorizo la publicidad cuántos correos son
acepto la grabación y luego puedo borrarla o no
quiere decir que si digo sí me graban
sí a la grabación significa que me escuchan
entonces pueden grabar y yo no me entero no
a quién le mandan la publicidad si digo sí
qué es eso de autorizo la grabación
cómo que si acepto la publicidad
sí a qué era, a grabar
grabar el qué
mandarme publicidad de qué
publicidad por correo de qué clase
dónde guardan lo que graban
lo de grabar es obligatorio o voluntario
tengo que decir acepto la grabación
debo decir sí a todo
hay que autorizar la grabación a la fuerza
me está preguntando si me pueden grabar
por qué me pregunta si acepto publicidad
"""

ABOUT_SOMETHING_ELSE = """
sí, quiero una copia del contrato
sí, quiero cambiar el número de cuenta
sí, quiero que me manden un técnico
sí, mándeme la factura por correo
sí, por correo me mandan siempre la factura
sí, el correo lo cambié hace un mes
sí, me mandaron un mensaje ayer
sí, me llamaron el martes por lo del seguro
sí, llámeme a este número
sí, pueden llamarme al trabajo
sí, autorizo el cargo en la cuenta
autorizo a mi hermano a recoger el paquete
le doy permiso al fontanero para entrar
acepto la oferta de fibra
acepto el presupuesto
acepto las disculpas
sí, acepto la devolución del dinero
guarden mi número de cuenta
guarde mi dirección nueva
sí, guárdeme la cita del jueves
apunte mi correo nuevo
apunte mi teléfono
mándeme el recibo por sms
mándeme la póliza por correo
mándenme el contrato por correo electrónico
envíenme un mensaje con la cita
envíeme por sms el código
sí, envíeme el duplicado por correo
que me manden la factura por correo
que me llamen cuando llegue el técnico
quiero recibir la factura por correo
quiero recibir los avisos de avería por sms
sí, quiero recibir el paquete en casa
prefiero el recibo por correo
la factura por correo electrónico, por favor
por sms me llega el código siempre tarde
por correo no me llega nada de la factura
graben el número de mi póliza
grábeme el parte en el sistema
grabe la incidencia
grabe bien mi apellido que siempre lo ponen mal
registre mi queja
registren la baja
transcriba mi nombre con be
tengo grabado el programa
se me ha grabado mal el contestador
la grabación que me hicieron ayer la quiero
sí, quiero escuchar la grabación
quiero que borren la grabación
sí, la oferta que vi en la tele
sí, la promoción del verano ya la tengo
sí, tengo la oferta de dos por uno
la publicidad del buzón me la tiran siempre
el mensaje ese no lo entiendo
sí, conversación ya tuvimos ayer
sí, llamaba por la publicidad engañosa
sí, quería quejarme de las llamadas
sí, la llamada se corta
sí, el micrófono funciona
sí, se oye bien
sí, tengo correo
sí, tengo móvil
sí, uso el sms
sí, estoy en casa
sí, soy la titular
sí, tengo contrato con ustedes
sí, estoy conduciendo
sí, quiero darme de alta
sí, quiero que me devuelvan el dinero
sí, necesito una cita
sí, mire, que tengo una gotera
sí, por la avería
sí, un perro
sí, a nombre de mi padre
sí, para el viernes
sí, el gas
sí, desde Cuenca
sí, con la compañía llevo veinte años
sí, a las cinco
sí, en la calle Mayor
sí, son ochenta euros
sí, lo de la luz
sí, del seguro
sí, ese es mi coche
sí, aquí estoy
sí, ya me lo han preguntado
sí, claro, como todos
sí, y no me devuelven lo mío
sí, póngame con atención al cliente
sí, deme un minuto
sí, deme cita
sí, pásame la sal
sí, cógelo tú
sí, ya bajo
sí, Manolo, voy
sí, cariño, ahora te llamo
sí, déjalo ahí encima
sí, cierra la puerta
sí sí el azul
"""

MOCKING = """
claro, graben, y de paso me graban en la ducha
sí, graben, y luego lo venden, como siempre
por supuesto, y le mando también las llaves
pueden grabar, total, para el caso que hacen
graben, graben, así oyen lo mal que trabajan si es que escuchan algo
sí, hombre, mándenme cien llamadas al día
publicidad, qué ilusión, mándenmela toda
claro que sí, guapi, y un pony también
sí, sí, publicidad, justo lo que necesitaba
graben lo que quieran que van a oír insultos
grábense ustedes
grábame esta
sí a todo, como los tontos
pues nada, graben, que remedio me queda
graben, si de todas formas ya lo hacen
para lo que me sirve decir que no, graben
graben, que van a hacer lo que les dé la gana
sí, anda, graba, a ver si así aprendes
mándame publicidad al cielo
autorizo a que me suban el recibo, no te digo
sí, graben, y publíquenlo en la tele, no te fastidia
menuda gracia, pueden grabar
acepto pulpo como animal de compañía
claro, y también quieren mi sangre
sí, bwana
a sus órdenes, mi sargento, graben
"""

RELUCTANT = """
yo le hablo, pero sin grabar, eso que quede claro
sin grabar, que quede claro
no graben, claro
sin grabar, claro
no me graben, desde luego
no publicidad, claro
qué se le va a hacer, que graben
no me queda otra que aceptar la grabación
me obligan a decir que sí a todo
si no acepto no me atienden, pues acepto
por no oírle más, que graben
por narices tengo que aceptar
acepto a la fuerza
graben ya y déjenme en paz de una vez, obligado
resignado, digo que sí
contra mi voluntad, acepto
acepto bajo protesta
acepto porque no me dejan otra
digo que sí por no discutir
autorizo porque me obligan
no quiero pero graben
no me gusta pero pueden grabar
no me hace gracia pero graben
no me apetece nada, pero bueno, graben
a regañadientes, sí
"""

DELEGATING = """
graben si quieren
graben o no graben, me da igual
lo que a usted le venga mejor, grabe o no
usted decide si graban
ponga lo que ponga todo el mundo
lo que digan las normas
haga como con los demás
marque lo que esté por defecto
ustedes mismos con lo de grabar
eso lo decide mi hijo, que grabe o no
lo que vea usted con lo de la publicidad
como si graban
como si me mandan publicidad
me es igual que me graben
tanto me da que manden publicidad
allá ustedes con la grabación
pregunte a mi marido lo de la publicidad
no tengo preferencia, grabar o no
que decida la máquina
"""

WITHDRAWN = """
pueden grabar, no, mejor no graben
sí a todo, uy no, qué digo, nada
autorizo la grabación, mentira, no la autorizo
graben, que no, que no graben
acepto la publicidad, miento
sí, graben, bueno, bórrelo
sí, pueden grabar, olvídelo
dije que sí a la publicidad y ahora ya no quiero
ayer les di permiso y hoy se lo quito
le había dado permiso para grabar y lo retiro
sí que acepté la grabación en su día, ahora no
antes aceptaba la publicidad
el año pasado autoricé los correos
"""

REPORTED = """
en el cartel pone pueden grabar
la máquina ha dicho pueden grabar
usted me ha dicho que diga sí a todo
como decía la canción, sí a todo
me leyeron un papel que ponía acepto la publicidad
en el contrato firmé que autorizo la grabación
una vez dije autorizo y me timaron
siempre digo sí a todo y luego me arrepiento
todo el mundo dice que sí a eso
la gente acepta la publicidad sin mirar
hay quien dice pueden grabar y luego se queja
en la tele avisan de que no digas sí
dicen por ahí que no hay que decir acepto
mi contestador dice grabe su mensaje
grabe su mensaje después de la señal
esta llamada puede ser grabada
por su seguridad esta llamada será grabada
nos da permiso para grabar la llamada
acepta usted la grabación
acepta recibir publicidad
sí acepta no rechaza
diga sí o diga no
"""

FOREIGN_AND_NOISE = """
sí, of course, record
oui, enregistrez
d'accord, sí
pode gravar, sim senhor
sí, bai, grabatu
endavant, poden gravar
ja, natürlich, sí
yes pueden grabar
agree
ok google
alexa, graba
siri, manda un mensaje
sí grrr xx
sí bzzz la la la
sí pueden ... no le oigo
pueden gra... se corta
sí, gra
perdón pueden grabar cómo ha dicho
no le he oído, sí a qué
"""

MINORS_AND_STRANGERS = """
soy menor, sí, graben
tengo once años y digo que sí
no soy la titular, soy la vecina, pero sí, graben
yo no vivo aquí, soy la que limpia, digo que sí
se ha equivocado de número, sí
aquí no vive nadie con ese nombre, pero sí
"""


UNSETTLING_ASIDES = """
que me lo pide mi hija
que así lo quiere mi marido
que mi hermano se empeña
porque me lo exige la empresa
porque el gestor me obligó
que la chica de la tienda me dijo que pusiera que sí
porque no tengo elección
que no me queda más remedio
que si no me cortan
porque si no me cuelgan el teléfono
que ya veo que no hay opción
aunque preferiría que no
aunque no me hace ninguna gracia
aunque en realidad no quiero
aunque me fastidia
pero borradlo luego
pero solo diez segundos
pero que no lo oiga nadie
pero no hoy
pero otro día
pero con cuidado
pero antes explíqueme para qué
pero primero quiero hablar con alguien
a no ser que haya que pagar
mientras no cueste nada
siempre que sea gratis
si se puede quitar después
si luego lo borran
si eso ayuda
si me dan un regalo
con la condición de que me llamen a las cinco
con tal de que me atiendan
hasta que yo diga
a cambio de un mes gratis
no sé, bueno
o no, no sé
vamos, digo yo
me imagino
quizá
o eso creo
según me da
igual mañana cambio
ya hablaremos
mejor lo pienso
déjeme pensarlo
espere que lo consulto
voy a preguntarle a mi mujer
un segundo que pregunto
¿no?
¿o cómo va esto?
¿y luego quién lo oye?
¿para qué sirve?
no, espere
no, mejor no
uy, no, perdón
miento
es broma
era broma
jajaja que no
es coña
como si fuera a cambiar algo
y un pepino
y de postre un flan
y mi cuenta del banco también
y le doy el pin si quiere
para lo que sirve
total, lo van a hacer igual
total, ya me da lo mismo
me da igual todo
lo que ustedes digan
lo que mande el jefe
ustedes sabrán
usted verá
allá ustedes
dice mi mujer
eso dice mi hijo
según mi marido
me sopla mi nieto
pone aquí
eso ponía en la carta
tengo trece años
soy menor de edad
soy la canguro
soy la vecina
no soy el titular
el titular es mi padre
le hablo en nombre de mi madre
de parte de mi abuela
estoy hablando con otro
no es a usted
se lo decía al perro
no le hablo a usted
era para mi mujer
perdone, hablaba con el niño
me he equivocado
me he confundido
retiro lo dicho
quítelo mejor
olvídelo
déjelo
bórrelo
mañana
cuando vuelva
después de hablar con el técnico
en la próxima llamada
para otra vez
el mes que viene
thanks
of course
si us plau
obrigado
que me han convencido entre todos
porque mi asesor lo ve bien
que mi hija firma por mí
que luego ya lo negaré
ya que lo pone todo tan difícil
que estoy harta de oírle
que me tienen frita
y así me dejan tranquila
y así se callan
y a ver si se callan ya
y yo también grabo
que os den
que tiene narices
que no me he enterado
que no entiendo nada
que no oigo bien
que estoy medio dormido
que estoy borracho
que voy conduciendo y no le escucho
que tengo alzheimer
que estoy tomando pastillas
que estoy ingresada y no me entero
que soy una niña
que soy extranjero y no entender
que no hablo español
en cuanto llegue mi hijo
si viene mi hijo
si está usted de acuerdo
si lo dice la ley
si la ley lo manda
si es lo que hay
si es necesario
si hace falta
de ser así
de lo contrario no
a poder ser
por probar
por decir algo
digo por decir
hipotéticamente
en teoría
supuestamente
pongamos
por ejemplo
como mucho
como poco
más bien no
regular
tirando a no
tampoco
ni idea
a saber
vaya usted a saber
quién sabe
qué sé yo
yo qué sé
vete tú a saber
me lo pienso
me lo tengo que pensar
ya le diré
ya veré
ya si eso
otro rato
ahora no
ahora mismo no
hoy no
me lo explique alguien
explíquemelo
repítamelo
no le he oído
se ha cortado
se corta
cómo
eh
perdón
dígame
sí dígame
cuénteme
quién es
póngame con alguien
páseme con una persona
quiero una copia
mándeme un justificante
me lo mande por carta
por correo postal
por whatsapp
por fax
"""


def lines(text: str) -> list[str]:
    """Each line that is not blank."""
    return [line for line in text.splitlines() if line.strip()]


TRICKY = [
    line
    for text in (
        CONDITIONS,
        HESITANT,
        LATER,
        OTHERS,
        QUESTIONS,
        ABOUT_SOMETHING_ELSE,
        MOCKING,
        RELUCTANT,
        DELEGATING,
        WITHDRAWN,
        REPORTED,
        FOREIGN_AND_NOISE,
        MINORS_AND_STRANGERS,
    )
    for line in lines(text)
]

ASIDES = lines(UNSETTLING_ASIDES)
