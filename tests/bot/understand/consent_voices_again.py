"""More answers in many voices, written by hand before the grammar had seen them."""

YES_TO_RECORDING = """
Sí, cómo no, queda usted autorizada a grabar.
Pues mire, sí, yo encantada de que lo graben.
Sí, le he entendido perfectamente y mi respuesta es que sí.
Entendido, y sí, doy mi consentimiento.
He escuchado lo que ha dicho y acepto que se grabe.
Vale, lo entiendo, grabe.
Ya sé para qué es; sí, grábela.
Sí, comprendo que es como prueba y lo autorizo.
Otorgado el permiso, grabe.
Permiso concedido, señorita.
Le concedo el permiso que me pide.
Tiene usted mi sí.
Póngale al aparato a grabar, que se lo permito.
Encienda la grabadora, sí.
Dale al botón de grabar, que sí, que te dejo.
Sí, que lo grabe y lo apunte también.
Sí, grábela y escríbala, que luego yo me lío.
Las dos, sí: la grabación y la transcripción.
Ambas cosas, sí, grabar y transcribir.
Que sí, mujer, que sí, grabe tranquila.
Sí, señor robot, tiene mi bendición para grabar.
A ver, que yo lo entienda: grabar como prueba. Pues sí, grábenla.
eh pues sí grábelo usted
esto sí sí grabe
mmm sí, graben, sin problema
Si, vale, acepto, grabad la llamada
si claro k si
ok si grabad
sii porfa
SÍ AUTORIZO
Sí, así me quedo más tranquilo.
Sí, que a mi edad se me olvida todo y así queda ahí.
Tengo setenta y nueve años pero me entero: sí, grabe.
Estoy en el autobús, pero sí, graben.
Me parece muy bien, sí, graben.
Pues claro, hija, no faltaba más, grábame.
Yo no tengo problema ninguno, así que sí, grabe.
No hay ningún inconveniente por mi parte, puede grabar.
Antes de empezar: sí, autorizo la grabación. Y ahora le cuento.
Sí, acepto. Mire, llamo porque me ha llegado un recibo doble.
Sí, grabe. Quería dar parte de un golpe que me han dado.
Yo, Manuel Prieto, con DNI en la mano, consiento que me graben.
Primero iba a decir que no, pero venga, sí, graben.
No... digo sí, sí, grábela.
Perdón, no le había oído. Sí, sí, grabe usted.
Sí, sí, le escucho, y sí, puede grabar la llamada.
Buenas tardes. Sí, le autorizo.
Sí, quiero. Vamos, que graben.
Correcto, acepto que se conserve la conversación.
Sí, conforme con la grabación.
Estoy conforme con que se grabe.
Doy mi conformidad.
Sí, le digo que sí y lo repito: sí.
No me opongo, grabad.
Positivo, pueden proceder a la grabación.
Sí, por descontado.
Sí, y con mucho gusto.
Sí, adelante.
Sí, de acuerdo, guarden el chat.
Guardadlo, sí.
Guardar sí
Sí, venga, dale, graba.
Sí, lo permito; no tengo secretos.
Sí, tienen ustedes vía libre.
Sí, pero hable más alto, por favor. Sí, grabe.
Le doy el visto bueno a la grabación.
Sí, señora, lo autorizo, que luego vienen los líos.
Claro, hombre, grabad, que para eso estamos.
Sí, tiene mi autorización, faltaría más.
Sí sí, tú graba, que yo hablo.
Vale, de acuerdo, acepto que la llamada se grabe.
Pues sí, mire, casi mejor que lo graben, sí.
Entiendo lo de la grabación y le digo que sí.
Me ha quedado claro. Acepto la grabación.
Sí, ya lo he oído, y le doy permiso.
Bueno, pensaba que no, pero sí, grábenme.
Pues dudaba, pero venga, sí, doy mi consentimiento.
Sí, yo misma, Pilar Gómez, doy permiso para grabar.
Os autorizo a que grabéis y a que lo transcribáis.
Sí, se lo permito, proceda.
eh sí grabe usted sin problema
si acepto la grabacion de la conversacion
sí puede grabar
sí claro pueden ustedes grabar lo que hablemos
A la grabación, sí.
¡Sí, leñe, que sí, grabe ya!
Por mí ningún problema, tiene mi permiso.
Sí, grabe usted, que no tengo pelos en la lengua.
Lo autorizo sin reservas.
Sí, adelante, grabe y transcriba todo.
Sí, que conste: les doy permiso.
Sí. Total, no voy a decir nada malo, grabe.
Sí, y gracias por preguntar.
Anda, claro que sí, grábalo.
Con mucho gusto, grabe.
Venga, sí, que se grabe.
Sí, mujer, grábalo, así luego no hay malentendidos.
Le doy mi permiso, que para eso estamos en confianza.
Claro que le autorizo, no tengo inconveniente.
Pues sí, oiga, me parece bien que graben.
Sí, sí, tranquila, grabe usted.
Sí. Autorizo. Y dígame qué hay de mi avería.
De acuerdo, pueden grabar. Llamo por una factura que no entiendo.
Por supuesto que tienen mi permiso.
Sí, dejo que se grabe la llamada.
Vale, acepto, y así queda constancia.
Acepto que quede grabada esta conversación.
Sí, me han explicado para qué es y lo acepto.
Ya he entendido que es como prueba: sí, grábenla.
Sí, guarde la conversación, por favor.
sí lo autorizo puede grabar
pues si grabad grabad
Digo que sí, que se grabe.
Sí, con mi consentimiento.
Pueden grabarla, cómo no.
Tienen mi permiso para grabar y transcribir.
Estoy de acuerdo con la grabación.
Yo lo autorizo, sí señor.
Sí, acepto, porque me lo ha preguntado con educación.
Graben, graben sin miedo.
""".strip().splitlines()

NO_TO_RECORDING = """
No, no, de grabar nada.
No me grabes, tía.
Que no quiero, coño.
Ni se te ocurra grabarme.
Sí, hombre, lo que me faltaba por oír.
Uy sí, qué ilusión. No.
Sí, sí, y qué más. No me graben.
Claro, claro, y la luna también. Que no.
Sí, por los cojones.
Sí, mañana por la mañana. Que no, hombre.
Estaría bueno, no.
Pues no faltaba más que eso, que me grabaran. No, señor.
Sí, estoy segura: no.
Sí le digo una cosa: que no.
Sí, la respuesta es no.
Sí, que no.
Estoy completamente seguro de que no quiero que se grabe.
Ya le digo yo que no.
Yo no autorizo nada, ni ahora ni nunca.
Yo no he autorizado nada ni lo autorizo.
Si no es obligatorio, no.
Como puedo elegir, elijo que no.
Ya que me lo pregunta, no.
Mi voz es mía y no se graba.
A mí no me graba nadie.
A mí no me graba ni mi madre.
No me gusta que me graben.
No quiero dejar rastro, así que no.
Sin grabación, gracias.
Mejor sin grabar.
Vale, pero no grabe.
Bueno, no.
Pues va a ser que no.
Eh... no, no, mejor que no.
De eso ni hablar, guapa.
No autorizo la grabación de mi voz.
Deniego el permiso.
Permiso denegado.
No tenéis mi permiso.
Lo de grabar no me hace gracia, no.
Atiéndame sin grabar.
Prefiero que no quede nada guardado.
No guarden nada.
No guardar
No, borre lo que tenga.
Corte la grabación, por favor.
Sí... no, no, perdone, no grabe.
Ay, he dicho sí sin pensar: no, no grabe.
Vale, digo no, que no grabe.
Iba a decirle que sí pero no.
Mi marido diría que sí, pero yo digo que no.
No sé para qué lo quieren, pero no.
¿Grabarme? No, gracias.
¿A mí? Ni hablar.
¿Y si digo que no me atienden igual? Pues no.
No hace falta que graben nada.
No procede, gracias.
nones
que no leches
no no y no
Negativo, compañero, aquí no se graba.
Lo siento mucho, pero no puedo autorizarlo.
Discúlpeme, pero va a ser no.
Rehúso.
Absolutamente no.
Yo para eso no doy permiso.
Paso.
Paso de que me graben.
Con la grabación no estoy de acuerdo.
No, porque no me da la gana, así de claro.
Anda ya, que me vais a grabar.
No, no autorizo, que luego salgo en internet.
Quite, quite, no grabe.
Nada de grabaciones, por Dios.
Yo no quiero salir grabado en ningún sitio.
No me siento cómoda, así que no.
Mejor que no, ¿vale?
Preferiría que no se grabase.
Eso sí que no.
Conmigo no cuenten para eso.
Grabar no, hablar sí.
No, hijo, no, que estoy en camisón.
Sí que puedo elegir, ¿no? Pues elijo que no.
Me da vergüenza, así que no.
Le agradezco que pregunte, pero no.
Lo he pensado y no.
Lo consulté con mi hija y mi respuesta es no.
No me convence, no grabe.
Sí, hombre, y qué más.  No.
Sí, claro, y mi PIN del banco también te lo doy. Anda ya.
Uy, no, no, no.
Ni grabado ni por escrito.
He oído la pregunta y digo no.
Entiendo, pero no.
De acuerdo no estoy.
Vale que lo pregunte, pero no lo autorizo.
No, no me apetece que quede ahí mi voz.
No permito que se grabe nada.
Que no, pesados.
Pos no.
Nasti de plasti.
Ni mijita, quillo.
No doy mi consentimiento, ni hoy ni mañana.
Sí... bueno, no. No grabe.
Acepto... perdone, no, no acepto.
Grábeme... ay, no, no, que no me grabe.
no grabeis
no porfa
k no
no doy permiso gracias
No, hombre, cómo voy a dejar que me graben.
No quiero que guarden mi voz.
Nada de grabarme.
Eso de grabar no me gusta un pelo, no.
No, gracias, atiéndame sin más.
No doy permiso para grabar, pero atiéndame.
Sí, ya, y qué más. Que no me grabe.
Sí, claro, como si no tuviera bastante. No.
Le digo que no, y punto.
Que no autorizo, que se lo he dicho ya.
Pues mire usted, no.
Eh, no.
Perdone, pero no.
Sinceramente, no.
La respuesta es no.
No lo autorizo bajo ningún concepto.
¿Que me graben? Ni hablar.
¿Otra vez con eso? No.
Yo así no hablo, no me graben.
De ninguna de las maneras, señorita.
Si graban, cuelgo. No grabe.
No, no y no.
Negativo, no se graba nada.
Sí que le oigo, y le digo que no.
""".strip().splitlines()

YES_TO_ALL = """
Sí a todo, a la grabación y a la publicidad.
Las cuatro cosas que ha dicho, sí, las cuatro.
Todas las opciones, sí.
Me quedo con todo.
Marque todas las casillas.
Ponga un sí en todas.
Apúnteme un sí en cada cosa.
Sí en todo lo que ha nombrado.
Elijo todo.
Lo quiero todo.
Sí, ya sé que puedo decir que no, pero acepto todo.
He escuchado las cuatro y digo sí a las cuatro.
Puede grabar, puede escribirme al correo, puede mandarme SMS y puede llamarme con ofertas.
Sí a la grabación y sí a los tres canales de publicidad.
Grabar, sí; correo, sí; SMS, sí; y llamadas, sí.
Graben y mándenme publicidad por todos lados.
Tiene mi permiso para grabar y para mandarme ofertas por correo, por SMS y por teléfono.
Tenéis mi consentimiento para todo.
Iba a decir que no, pero mire, sí a todo.
Pensaba quitar las llamadas, pero no, déjelo todo: sí a todo.
sí todo todo lo que ha dicho
eh sí a todo grabar y publicidad
pues mira sí a todo
acepto las cuatro
si a todas
todo ok, acepto todo
Sí, sí, a todo que sí, que me aburro y así me escribe alguien.
Autorizo la grabación y que me manden publicidad por los tres medios.
Consiento la grabación y también la publicidad por correo, mensaje y llamada.
A lo de grabar sí y a lo de la publicidad también sí, por todas las vías.
Le digo que sí a las dos cosas.
Sí a ambas, a la grabación y a la publicidad.
Por mí todo adelante, lo acepto todo.
No quito nada, todo sí.
Sin excepción, acepto todo.
Todo lo autorizo, expresamente.
Le doy permiso para todo lo que me ha leído.
Que sí a todo, pesado.
Sí, sí, a todo, sin problema.
Todo lo que me ha dicho, sí.
Autorizo la grabación y la publicidad en las tres modalidades.
Grabadme y mandadme correos, SMS y llamadas, lo quiero todo.
Sí a la grabación, sí al correo, sí al SMS y sí a las llamadas.
Le doy permiso para las cuatro cosas, señorita.
Apúnteme a todo, que me gusta enterarme de las ofertas.
Entendido. Acepto las cuatro cosas.
Iba a quitar los SMS, pero no, póngalo todo, sí a todo.
Que graben y que manden publicidad por correo, por mensaje y por teléfono, sí.
Sí a todo, y ya está.
sí a las cuatro
acepto grabacion y publicidad
grabar sí publicidad sí
Doy mi consentimiento a todo.
Sí a las dos cosas, grabar y publicidad.
Ambas, sí.
Todo me parece bien, acepto todo.
Tanto grabar como la publicidad, sí a todo.
Sí, todo, la grabación, el correo, los mensajes y las llamadas.
Le digo que sí a todo, guapa.
Sí a todo, que ya los conozco.
Acepto la grabación y acepto la publicidad por correo, SMS y llamadas.
Todo sí, sin excepciones.
Puede usted marcar que sí a todo.
Grabe, y mándeme ofertas por correo, SMS y por teléfono.
Sí a todas las opciones.
Que sí, que acepto todo.
Vale, acepto todo, lo de grabar y lo de las ofertas.
Lo autorizo todo, señorita.
Sí, para las dos cosas.
Sí, grabar y publicidad, las dos.
Los cuatro permisos se los doy.
""".strip().splitlines()

NO_TO_ALL = """
No a las cuatro.
A las cuatro cosas, no.
Nada de nada, ni grabar ni publicidad.
Ni me grabe ni me escriba ni me llame.
Ni me graban, ni me llaman, ni me mandan nada.
Ustedes a mí ni me llaman ni me escriben ni me graban.
Todo no.
Todo que no.
A todo no.
Sí, a todo que no.
Sí: me niego.
Uy sí, más correos, con lo que me gustan. Nada de nada.
Sí, claro, para que me frían a llamadas. Que no, a todo.
Justo lo que me hacía falta, más propaganda. No a todo.
Claro, y os doy también las llaves de casa. No a nada.
Lo que necesitaba yo, más SMS. No, ni eso ni grabar.
Si digo que sí me fríen, así que no.
Una cosa le digo: no a todo.
Solo tengo una palabra: no.
Ninguna, gracias, ni la grabación ni la publicidad.
Ni una de las cuatro.
No quiero que me manden nada ni que me graben.
No me interesa ninguna de las opciones.
Cero. Nada. No.
Quíteme de todo.
No me apunte a nada.
No autorizo ni lo primero ni lo segundo.
Rechazo todo.
Rechazar todo
Paso de todo.
Sí... espera, no, a nada, no quiero nada.
Todo. No, perdón, nada, no quiero nada.
Grabar no, publicidad no.
Publicidad no, y grabar menos.
Publicidad ni verla, y grabar tampoco.
Ni correos ni mensajes ni llamadas y tampoco grabar.
no no y no, a nada
nada gracias
no kiero nada
Mire, no, que bastante tengo ya con lo mío.
No deseo recibir publicidad ni que se me grabe.
Yo es que no doy permiso para esas cosas.
Nada, nada, dejemos eso, no.
A nada. No quiero nada.
No a la grabación y no a la publicidad.
Ninguna de las cuatro cosas, gracias.
Ni grabar, ni correo, ni SMS, ni llamadas.
Que no a todo, pesada.
No, mire, ni publicidad ni grabaciones.
No me grabe y no me mande publicidad.
No quiero publicidad y tampoco que me graben.
Nada, no me mande nada y no grabe.
Sí, claro, más llamadas a la hora de comer. No a todo.
Lo que me faltaba, más propaganda y encima grabado. Que no.
Bastante publicidad tengo ya. No a todo.
Rechazo la grabación y la publicidad.
Correo no, SMS no, llamadas no, grabar no.
Lo rechazo todo.
Pues a todo que no.
De las cuatro, ninguna.
Ni lo uno ni lo otro, señorita.
no a todo porfa
nada de nada
Quería decir que sí al correo, pero no, a nada.
Todas no. Quiero decir, ninguna.
No, gracias, no me interesa nada de eso.
No, a todo no.
No quiero nada de nada, gracias.
Que ni graben ni manden nada.
Ni grabación ni publicidad, gracias.
No autorizo ninguna de esas cosas.
Todo que no, por favor.
Nada, ni por correo ni por SMS ni por teléfono, y tampoco grabar.
Sí, lo que me hacía falta, que me llamen más. No quiero nada.
No me graben ni me molesten con publicidad.
A todo, no.
""".strip().splitlines()

DOUBTFUL = """
Sí, hombre, sí.
Claro, claro, y qué más.
Uy sí, qué bien.
Sí, ya, seguro.
Sí, ya, ya.
Sí, eso dicen todos.
No te digo que no.
Qué más quiere usted que le diga.
¿Qué más quieren, que les grabe yo a ustedes?
Hombre, grabar, grabar...
Sí, grabar, grabar, siempre lo mismo.
Sí, grabe mi número: seis uno dos...
Sí, grabe mi nuevo domicilio.
Sí, me han grabado muchas veces.
Sí, ustedes graban todo.
Sí, me grabaron el parte ayer.
Sí, guarde mi teléfono nuevo.
Sí, guarde silencio.
Sí, registre usted mi queja.
Sí, autorizo a mi hija a hablar por mí.
Sí, autoricé la domiciliación.
Acepto la renovación.
Sí, acepto la oferta de la caldera.
Sí, quiero aceptar el presupuesto.
Sí, le doy permiso a mi yerno.
Sí, doy permiso para que entre el técnico.
Sí, que venga el técnico cuando quiera.
Vale, pues dígame.
Bueno, venga.
Vale, vale, siga.
Que sí, que sí, que le oigo.
Sí, aquí estoy.
Sí, soy yo, ¿quién es?
Sí, ¿dígame?
Sí, sí, es aquí.
Sí, un momentito que bajo la tele.
Ya lo he dicho antes.
Lo de siempre, ya sabe.
Como la última vez.
Si me rebajan la cuota, sí.
Sí, en cuanto me atienda una persona.
Sí, siempre que luego me pasen copia.
Sí, a condición de que me la borren después.
Acepto, con tal de que me arreglen lo mío.
Grabe, pero luego me lo borra.
Grabe solo un trozo.
Sí, pero solo los próximos cinco minutos.
Sí, mientras no salga de ahí.
Si usted me graba, yo también le grabo.
Depende de para qué.
Sí, supongo.
Sí, creo.
Puede.
Puede que sí.
Tal vez sí.
A lo mejor sí, a lo mejor no.
Diría que sí.
No sé yo.
No sé, grabe si quiere.
Si quieren grabar, graben.
Si hay que grabar, se graba.
Grabe o no grabe, a mí plin.
Haga lo que le parezca.
Usted verá.
Usted manda.
Me es indiferente.
Pregúnteselo a mi marido.
Mi hija dice que diga que sí.
Mi abogado me ha dicho que diga que sí.
Me han dicho que a todo diga que sí.
Su compañera me dijo que dijera que sí.
Manolo, ¿les digo que sí?
Paco, di que sí.
Sí, Paco, que graban la llamada.
Dice que si pueden grabar. Sí, que graban.
Están preguntando que si grabar. ¿Qué digo?
Ayer dije que sí.
Mañana le digo que sí.
Otro día quizá sí.
Luego se lo autorizo, ahora no puedo.
Yo habría dicho que sí.
Si llego a saberlo digo que sí.
Me dijo que aceptaba, ¿no?
¿Acepto?
¿Que si acepto?
Acepto... ¿el qué?
Sí, ¿a qué?
¿Puedo decir que sí y luego cambiarlo?
¿Hay que decir que sí?
Tengo que decir que sí, claro.
No me queda otra, sí.
Qué remedio, grabe.
Pues nada, habrá que decir que sí.
Total, van a grabar igual.
Van a grabar diga lo que diga.
Sí o sí, ¿no?
Me obligan, pues sí.
No, sí, no, a ver.
Sí no, espera.
Ni que sí ni que no.
Ja, sí, bitte.
Oui oui, d'accord.
Sim, pode gravar.
Sure, go ahead.
Vull dir que sí, gravi.
Da, sigur.
Eh... bueno... pues... sí... no sé.
El sí de las niñas.
Sí bemol.
Por si acaso.
Sí, quisiera hablar con una persona.
Sí, me pasa con un agente.
Sí, quería saber si me graban.
Sí, tengo una duda.
Sí, acepto lo que me digan los del juzgado.
Sí, sí, sí, lo de la luz, sí.
Perfecto.
Estupendo, gracias.
De nada.
Adelante, le escucho.
Vale, gracias.
Buenas.
Pues mire, es que yo llamaba por otra cosa.
Quiero grabar yo la llamada.
Quiero que me manden la grabación del otro día.
Que se ponga una persona.
No oigo nada.
No le he entendido, ¿sí a qué?
No sé qué quiere decir transcribir.
No, si yo no digo que no.
Le gusta grabar, ¿eh?
Todo el mundo dice que sí y luego pasa lo que pasa.
Yo digo que sí a todo en esta vida.
Si me llaman a declarar, digo que sí.
Qué graben ni qué graben, yo quiero mi dinero.
Y dale con grabar.
Grabar, qué manía.
No me extraña que graben.
Ya me imagino que graban.
Sí, hombre, qué gracioso.
Sí, ya te veo venir.
Sí, grábame bailando, si quieres.
Sí, y un café con leche también.
Claro, y yo soy el rey de España.
Sí, sí, y los burros vuelan.
Pues qué bien, grabado.
Mira tú qué ilusión, grabado.
Sí, como si me fuera a servir de algo.
Sí, grabe, grabe, que me va a oír.
Vaya, ahora graban.
Sí, ya sé que graban.
Sí, entiendo que la llamada se graba.
Sí, he entendido la pregunta.
Sí, eso lo entiendo.
Sí, la he oído.
Ya sé que puedo decir que no.
Sí, ya sé que puedo retirarlo.
Iba a decir que sí.
Pensaba decir que sí.
Pensaba que sí, pero no sé.
Iba a decir que no, pero no sé.
Al principio sí, pero luego no.
Sí, pero antes dígame quién es.
Sí, pero una cosa: ¿quién lo escucha?
¿Grabarme? ¿Para qué?
¿Grabar? Sí, ¿para qué?
¿Puedo negarme?
Si me niego, ¿qué pasa?
Si digo que no, ¿me atienden?
Sí, si me atienden igual.
Sí, si no me cobran.
Si es voluntario, lo pienso.
Sí, con la condición de que no lo oiga nadie.
Grabe el principio y luego ya veremos.
Sí, grabe mi nombre: Luis Pérez.
Sí, registre mi avería.
Sí, apunte mi correo.
Sí, transcriba lo que le digo: necesito una grúa.
Sí, quiero escuchar lo que grabaron.
Sí, mi hijo les autorizó ayer.
Mi mujer es la que lleva esto, sí.
Sí, cariño, ya voy.
Sí, mamá, graba la serie.
Graba tú la novela, que estoy al teléfono.
Niño, deja de grabar.
Estoy grabando yo también.
Me están preguntando si me graban.
Que si acepto, dice.
Dice que sí, ¿no?
Sí se puede, sí se puede.
Sí, sí, sí, sí, lo que tú digas.
Bueno, sí, no, bueno.
No sé qué decir, ¿sí?
Quizás sí, grabe.
Creo que sí, grabe.
Grabe, supongo.
Acepto, creo.
Mmm... sí... graben...
Vale, graben, pero esperen un momento que lo piense.
Por qué no.
Hombre, si no hay otra.
Haga usted lo que tenga que hacer y grabe.
Como si graba la misa.
Qué más da, grabe.
Igual me da que graben.
Allá ustedes.
Ustedes sabrán.
El contrato lo acepté en su día.
Acepté hace años.
Aceptaré cuando hable con una persona.
Autorizaría si me explicaran mejor.
Podría aceptarlo.
Habría que verlo.
Ok, thanks.
Yes, record.
Sì, va bene.
Aceito, pode gravar.
Si us plau, graveu.
Bai, grabatu.
Sí, su permiso, por favor, quiero hablar.
Con permiso.
Permiso, que paso.
El permiso de conducir lo tengo, sí.
Sí, tengo autorización de la grúa.
Sí, es una llamada por la avería.
Sí, la conversación de ayer.
Sí, la voz se oye bien.
Sí, la llamada se ha cortado antes.
Sí, quiero guardar la plaza.
Sí, quiero conservar mi número.
Sí, lo del registro de la propiedad.
Sí, espere que grabo su número.
Sí, hombre, grábame también los ronquidos.
Sí, seguro que sí.
Sí, claro, faltaría, como siempre, ustedes a lo suyo.
Anda que no les gusta grabar.
Qué emoción, me graban.
Sí, sí, graba, graba, que ya verás.
Ya, ya, grabar para luego vender mis datos.
Sí, por qué no iban a grabar.
Sí, graban mal, se oye fatal.
Sí, la grabación salta siempre.
Sí, es una grabación lo que oigo.
Ah, sí, la grabación esta.
Sí, si me lo mandan por escrito.
Sí, a no ser que sea obligatorio.
Sí, salvo que me cueste dinero.
Lo autoriza mi marido.
Mi hijo ha dicho que lo autorice.
Si lo dice usted, sí.
Lo que mande la ley.
Si la ley lo manda, graben.
Si no hay más remedio, graben.
Pueden grabar si quieren.
Grabe si le apetece.
Yo grabaría, pero no sé.
Podría ser que sí.
Sí, en otro momento.
Sí, luego se lo digo.
Ahora no, luego sí.
Sí que dije que sí.
Sí, les dejé grabar la otra vez.
Sí, me acuerdo de haberlo aceptado.
Sí, quiero saber para qué.
Acepto hablar con una persona.
Acepto que me pasen con alguien.
Autorizo a mi mujer.
Autorizo el pago.
Sí, autorizo el cargo en cuenta.
Permito que venga el perito.
Doy permiso al técnico.
Le doy permiso para que mire mi contrato.
Sí, consulte mi ficha, le doy permiso.
Sí, graba el dato ahí.
Guarde mis datos nuevos, sí.
Sí, deje constancia de mi queja.
Que quede constancia de que llevo una hora esperando.
Sí, quiero que quede constancia de mi reclamación.
""".strip().splitlines()

DOUBTFUL_OF_ALL = """
Sí.. lo que sea.
Todo lo que haga falta.
Lo que ustedes suelan hacer.
Lo mismo que todos.
Sí, mándeme la factura por correo.
Sí, llámeme cuando esté el coche.
Sí, mándeme un correo con el presupuesto.
Sí, me llegan SMS suyos a todas horas.
Correo... ¿qué correo?
Mi correo es antonio arroba gmail punto com.
Todo me da igual.
Todo depende.
Todo, siempre que no me cobren.
¿Todo?
Todo dice usted.
Todo bien, gracias.
De todo hay en la viña del Señor.
Sí a todo, como los tontos.
Sí a todo, dice mi nieto.
Uy, sí, publicidad, con lo que me gusta.
Sí, claro, mándeme también un jamón.
Solo una cosa: ¿me atiende una persona?
Solo quiero hablar con alguien.
Solo una pregunta.
Ponga lo que quiera.
Marque lo que vea.
El que menos moleste.
No sé, el correo quizá.
El correo a lo mejor.
Correo sí, creo.
Si es gratis, todo.
¿Y si digo que no a todo?
¿Puedo pensármelo?
Repítame las opciones.
Mi mujer quiere los correos.
Antes recibía los SMS.
Ya recibo los correos.
Ya me llaman bastante.
Publicidad, publicidad, siempre publicidad.
Espere, que apunto: grabar, correo, SMS y llamadas. ¿Y?
A ver: grabación, correo, SMS, llamadas.
Grabación, correo... ¿y qué más ha dicho?
Sí, quiero recibir el paquete.
Sí, me gustaría recibir la factura por correo.
Por correo me llegó la carta.
Sí, llámenme mañana.
Sí, quiero que me llamen.
Sí, publicidad es lo que me mandan, mucha.
Sí, las ofertas de los vecinos.
Todo lo contrario.
Todo eso que ha dicho, ¿qué es?
Todo está muy caro.
Las cuatro y media.
A las cuatro me viene bien.
Sí, a las cuatro.
Las dos de la tarde.
El correo o el SMS, lo que sea.
O correo o SMS.
Correo o llamadas, elijan ustedes.
No sé si correo o SMS.
El primero o el segundo.
Una de las cuatro.
Alguna sí.
Más publicidad, qué alegría.
Sí, venga, más correos, que tengo pocos.
Sí, claro, llámenme a las tres de la mañana.
Ofertas, ofertas, qué me van a ofrecer.
Sí a todo, que dice mi nieta.
Sí a todo menos a lo que sea malo.
Todo menos lo raro.
Casi todo.
Todo, o casi.
Sí a alguna cosa.
Al móvil.
Por escrito.
Publicidad al móvil sí.
Lo de siempre, correo y eso.
Sí, mándemelo por correo.
Sí, quiero un correo con la factura.
Todo, menos mal.
Sí, a todos ustedes.
Todo correcto.
Está todo dicho.
Sí, todo sube menos las pensiones.
Publicidad la justa.
Publicidad poca.
Sí, pero poca publicidad.
Correo sí, pero uno al mes.
Alguna llamada, no muchas.
SMS, supongo.
Los SMS son los mensajes, ¿no?
¿Correo sí, y SMS?
¿Grabar, sí? ¿Y luego?
Sí, las ofertas del folleto, ¿son verdad?
Vale, todo, lo que sea.
Lo que me recomiende, correo o SMS.
Sí, grabar y tal.
""".strip().splitlines()

R, E, S, C = "conversation_record", "marketing_email", "marketing_sms", "marketing_call"
PARTS = [
    ("Grabar sí, lo otro no.", (R,)),
    ("La grabación sí, pero la publicidad me la ahorran.", (R,)),
    ("Grábeme, pero propaganda ni una.", (R,)),
    ("Que me graben vale, acepto; que me vendan cosas, no.", (R,)),
    ("Graben, pero no me bombardeen con ofertas, no quiero publicidad.", (R,)),
    ("No quiero publicidad de ningún tipo; grabar, sí, adelante.", (R,)),
    ("No a todo menos a grabar.", (R,)),
    ("No a todo salvo la grabación.", (R,)),
    ("Solo la grabación, lo demás no.", (R,)),
    ("Sí a lo primero, no al resto.", (R,)),
    ("De las cuatro me quedo con grabar nada más.", (R,)),
    ("La primera sí, las otras tres no.", (R,)),
    ("Nada de publicidad. Grabar, eso sí.", (R,)),
    ("Ni correo, ni SMS, ni llamadas; grabar sí.", (R,)),
    ("Autorizo a grabar y punto.", (R,)),
    ("Sí para grabar y no para publicidad.", (R,)),
    ("Únicamente autorizo que se grabe la llamada.", (R,)),
    ("grabar ok, acepto, publi no", (R,)),
    ("Sí, acepto la grabación y rechazo la publicidad.", (R,)),
    ("Publicidad no, gracias, que ya tengo bastante; pero lo de grabar sí.", (R,)),
    ("Publicidad no me mande ninguna, y grabar puede grabar.", (R,)),
    ("Grábela si, claro, grábela, pero de publicidad nada de nada.", (R,)),
    ("Solo al correo y sin grabar.", (E,)),
    ("Correo sí, lo otro no.", (E,)),
    ("Por correo sí que quiero, lo otro no y grabar tampoco.", (E,)),
    ("No a todo menos al correo.", (E,)),
    ("No a todo excepto los correos de ofertas.", (E,)),
    ("Nada, solo los correos.", (E,)),
    ("Al correo nada más, y no graben.", (E,)),
    ("Lo único que acepto es la publicidad por correo.", (E,)),
    ("Mándeme las ofertas al correo, pero nada más, ni grabar ni SMS ni llamadas.", (E,)),
    ("No me graben, y publicidad solo por email.", (E,)),
    ("Publicidad sí, pero por correo electrónico únicamente; grabar no.", (E,)),
    ("Ni grabar, ni SMS, ni llamarme; correo sí.", (E,)),
    ("Del correo sí, del resto paso.", (E,)),
    ("Correo vale, sí; llamadas no, SMS no y grabar tampoco.", (E,)),
    ("Solo mensajes al móvil, lo demás no.", (S,)),
    ("Yo el correo no lo uso, así que solo SMS y no graben.", (S,)),
    ("No tengo email, así que publicidad por SMS y nada más, sin grabar.", (S,)),
    ("Que no a todo menos los SMS, que esos sí los leo.", (S,)),
    ("Todo que no menos los mensajes.", (S,)),
    ("Me vale solo por SMS, lo otro no.", (S,)),
    ("Acepto SMS. Grabación, no. Correo, no. Llamadas, no.", (S,)),
    ("Solo las llamadas, que así charlo un rato.", (C,)),
    ("Solo por llamadas, que no sé leer mensajes.", (C,)),
    ("Publicidad por teléfono sí, por correo y SMS no, y sin grabación.", (C,)),
    ("No graben; llamadas comerciales sí; correo y SMS no.", (C,)),
    (
        "Grabar sí y correo sí, nada más.",
        (
            R,
            E,
        ),
    ),
    (
        "Grabar y correo, sí; SMS y llamadas, no.",
        (
            R,
            E,
        ),
    ),
    (
        "Sí a todo menos a que me llamen y a que me manden SMS.",
        (
            R,
            E,
        ),
    ),
    (
        "A todo sí, salvo que me llamen o me manden mensajes.",
        (
            R,
            E,
        ),
    ),
    (
        "La grabación y el correo, lo otro no.",
        (
            R,
            E,
        ),
    ),
    (
        "Sí, graben y mándenme ofertas por correo, pero al móvil nada, ni SMS ni llamadas.",
        (
            R,
            E,
        ),
    ),
    (
        "Graba y mándame emails, el resto no.",
        (
            R,
            E,
        ),
    ),
    (
        "Correo y grabación únicamente.",
        (
            R,
            E,
        ),
    ),
    (
        "Acepto que me graben y que me envíen correos con promociones, pero ni mensajes ni telefonazos.",
        (
            R,
            E,
        ),
    ),
    (
        "Grabar sí, y la publicidad solo por SMS.",
        (
            R,
            S,
        ),
    ),
    (
        "Todo menos el correo y las llamadas.",
        (
            R,
            S,
        ),
    ),
    (
        "Sí a grabar, sí a los mensajes, no a lo demás.",
        (
            R,
            S,
        ),
    ),
    (
        "Correos no, llamadas no; SMS y grabar sí.",
        (
            R,
            S,
        ),
    ),
    (
        "Grabe y llámeme con ofertas, pero no me escriba ni correos ni mensajes.",
        (
            R,
            C,
        ),
    ),
    (
        "Todo menos correo y SMS.",
        (
            R,
            C,
        ),
    ),
    (
        "Grabar no. Correos y mensajes, sí. Llamadas, no.",
        (
            E,
            S,
        ),
    ),
    (
        "A todo sí menos grabar y llamar.",
        (
            E,
            S,
        ),
    ),
    (
        "Publicidad por escrito, correo y SMS, sí; ni grabar ni llamar.",
        (
            E,
            S,
        ),
    ),
    (
        "No graben ni me llamen; correo y SMS sí.",
        (
            E,
            S,
        ),
    ),
    (
        "Grabar no, publicidad sí, por donde quieran.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "No me grabe; la publicidad sí, por los tres sitios.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "Todo menos grabar.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "Sí a todo menos a lo primero.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "La grabación no la quiero, las ofertas sí, por correo, SMS y llamadas.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "Publicidad sí, por correo, mensajes y teléfono, pero grabar no.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "Lo de grabar no, lo de la publi sí, toda.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "Acepto publicidad por cualquier vía; lo que no autorizo es la grabación.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "Todo menos que me llamen.",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "Graben y manden correo y SMS; llamar no.",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "Sí a todo pero sin llamadas.",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "Llamadas no, que me despiertan; lo demás sí.",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "Sí, pero que no me llamen para vender.",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "Todo sí menos los SMS.",
        (
            R,
            E,
            C,
        ),
    ),
    (
        "SMS no, lo otro todo sí.",
        (
            R,
            E,
            C,
        ),
    ),
    (
        "Correos no quiero, el resto lo acepto.",
        (
            R,
            S,
            C,
        ),
    ),
    (
        "A todo que sí, pero al correo no me mande nada.",
        (
            R,
            S,
            C,
        ),
    ),
    (
        "Todo excepto el email, que no tengo.",
        (
            R,
            S,
            C,
        ),
    ),
    ("Sí a grabar, no a la publicidad.", (R,)),
    ("Autorizo la grabación. La publicidad, no.", (R,)),
    ("Graben si, pero publicidad no me manden.", (R,)),
    ("La publicidad no la quiero ni en pintura; grabar, vale, sí.", (R,)),
    ("Puede grabar, pero nada de ofertas.", (R,)),
    ("Solo que se grabe.", (R,)),
    ("Nada más que la grabación.", (R,)),
    ("No quiero correos ni SMS ni llamadas, pero grabar sí puede.", (R,)),
    ("La grabación, de acuerdo, la acepto; lo otro, no.", (R,)),
    ("Consiento que me graben, pero no que me manden publicidad.", (R,)),
    ("grabad pero sin publi", (R,)),
    ("grabar si resto no", (R,)),
    ("Lo único que autorizo es la grabación.", (R,)),
    ("Todo no, solo la grabación.", (R,)),
    ("Publicidad, ni hablar; grabación, sí.", (R,)),
    ("Grabe, pero no me llame ni me escriba para vender.", (R,)),
    ("Solo el correo, lo demás no.", (E,)),
    ("Publicidad por correo y ya está, no graben.", (E,)),
    ("Únicamente por email.", (E,)),
    ("Correo electrónico sí; grabar, SMS y llamadas, no.", (E,)),
    ("Lo del correo sí, lo demás no.", (E,)),
    ("Quiero las ofertas por correo, pero no me graben.", (E,)),
    ("No graben, no llamen, no manden SMS; correos sí.", (E,)),
    ("A todo no, solo al correo.", (E,)),
    ("Nada, menos el correo.", (E,)),
    ("Por correo las ofertas sí, pero ni grabar ni móvil, o sea, ni SMS ni llamadas.", (E,)),
    ("Al correo mándenme ofertas, lo otro no, y grabar tampoco.", (E,)),
    ("Solo SMS, gracias.", (S,)),
    ("Por SMS sí; por correo, por teléfono y grabar, no.", (S,)),
    ("SMS sí, pero nada más.", (S,)),
    ("No a todo excepto a los SMS, esos sí.", (S,)),
    ("Mensajitos al móvil sí, lo demás no, y no grabe.", (S,)),
    ("Publicidad solo en mensajes, y la grabación no la autorizo.", (S,)),
    ("Solo que me llamen con ofertas.", (C,)),
    ("Llamadas sí, el resto no.", (C,)),
    ("No graben ni manden nada, solo llámenme con las ofertas.", (C,)),
    ("A mí por teléfono, ni correos ni SMS, y sin grabar.", (C,)),
    (
        "Grabación y correo sí, SMS y llamadas no.",
        (
            R,
            E,
        ),
    ),
    (
        "Graben, y las ofertas por correo nada más.",
        (
            R,
            E,
        ),
    ),
    (
        "Todo menos SMS y llamadas.",
        (
            R,
            E,
        ),
    ),
    (
        "Sí a grabar y sí al correo, pero no me llamen ni me manden SMS.",
        (
            R,
            E,
        ),
    ),
    (
        "grabar y correo si lo demas no",
        (
            R,
            E,
        ),
    ),
    (
        "Grabar y SMS, sí. Lo demás, no.",
        (
            R,
            S,
        ),
    ),
    (
        "Acepto la grabación y los SMS, el correo y las llamadas no.",
        (
            R,
            S,
        ),
    ),
    (
        "Todo salvo el correo y que me llamen.",
        (
            R,
            S,
        ),
    ),
    (
        "Graben y llámenme, pero correos y SMS no.",
        (
            R,
            C,
        ),
    ),
    (
        "A todo sí menos al correo y a los mensajes.",
        (
            R,
            C,
        ),
    ),
    (
        "Correo y SMS, pero no grabar ni llamar.",
        (
            E,
            S,
        ),
    ),
    (
        "Ofertas por correo y SMS sí, llamadas no, grabación no.",
        (
            E,
            S,
        ),
    ),
    (
        "Todo menos grabar y que me llamen.",
        (
            E,
            S,
        ),
    ),
    (
        "Correo y llamadas sí; SMS no y grabar no.",
        (
            E,
            C,
        ),
    ),
    (
        "No graben. Correo no. SMS y llamadas sí.",
        (
            S,
            C,
        ),
    ),
    (
        "Al móvil sí, SMS y llamadas; correo no y grabar no.",
        (
            S,
            C,
        ),
    ),
    (
        "Publicidad sí, grabar no.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "No autorizo la grabación, pero la publicidad sí.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "Todo menos la grabación.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "Correo, SMS y llamadas sí, pero no grabe.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "A todo sí excepto a que me graben.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "Todo, pero sin llamadas.",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "Grabar, correo y SMS sí; llamadas no.",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "Sí a todo, llamadas no.",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "Todo sí, salvo que me llamen.",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "Todo menos los mensajes al móvil.",
        (
            R,
            E,
            C,
        ),
    ),
    (
        "Grabar sí, correo sí, llamadas sí, SMS no.",
        (
            R,
            E,
            C,
        ),
    ),
    (
        "Todo menos el correo, que no lo abro nunca.",
        (
            R,
            S,
            C,
        ),
    ),
    (
        "El correo no, lo demás todo.",
        (
            R,
            S,
            C,
        ),
    ),
    ("Sí, grabe, pero no quiero publicidad.", (R,)),
    ("Grabar bien, sí; ofertas no.", (R,)),
    ("Lo de la grabación sí; lo de la publicidad, ni se le ocurra.", (R,)),
    ("No a la publicidad y sí a la grabación.", (R,)),
    ("Acepto solo la grabación.", (R,)),
    ("Menos la publicidad, todo.", (R,)),
    ("Grabar la llamada sí, recibir publicidad no.", (R,)),
    ("Solo quiero publicidad por correo electrónico, nada de grabar.", (E,)),
    ("Correo, y nada más.", (E,)),
    ("Solamente el email, ni grabar ni leches.", (E,)),
    ("Que no graben. Las ofertas, por correo, sí; por SMS y teléfono, no.", (E,)),
    ("El correo nada más, gracias.", (E,)),
    ("Acepto correos de publicidad, pero ni SMS, ni llamadas, ni grabación.", (E,)),
    ("Solo por mensaje de texto.", (S,)),
    ("Por SMS sí, lo otro no.", (S,)),
    ("Que me manden SMS, pero ni correos, ni llamadas, ni grabar.", (S,)),
    ("Solamente llamadas comerciales, y no grabar.", (C,)),
    ("Publicidad por teléfono nada más; no graben.", (C,)),
    (
        "Sí, grabe, y publicidad por correo solo.",
        (
            R,
            E,
        ),
    ),
    (
        "Grabación sí. Correo sí. SMS no. Llamadas no.",
        (
            R,
            E,
        ),
    ),
    (
        "Grabar y mensajes sí, el resto no.",
        (
            R,
            S,
        ),
    ),
    (
        "Todo menos correos y llamadas.",
        (
            R,
            S,
        ),
    ),
    (
        "Grabar y llamadas sí; correo y SMS no.",
        (
            R,
            C,
        ),
    ),
    (
        "Publicidad sí, pero sin llamadas, y no me graben.",
        (
            E,
            S,
        ),
    ),
    (
        "La grabación no, pero la publicidad sí, por los tres canales.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "Todo sí, menos lo de grabar.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "Sí a la publicidad, no a la grabación.",
        (
            E,
            S,
            C,
        ),
    ),
    (
        "Todo menos las llamadas de teléfono.",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "Sí a todo excepto que me llamen por teléfono.",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "Graben, correo sí, SMS sí, llamadas no.",
        (
            R,
            E,
            S,
        ),
    ),
    (
        "Sí a todo menos mensajes.",
        (
            R,
            E,
            C,
        ),
    ),
    (
        "A todo que sí salvo al correo.",
        (
            R,
            S,
            C,
        ),
    ),
]
