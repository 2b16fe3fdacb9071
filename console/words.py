"""The Spanish words of the desk for states, reasons and rights. One table a vocabulary."""

import re

from console.audit_words import EVENT_FAMILIES
from duties.spanish_dates import day_as_written
from duties.spanish_words import ANSWER_KINDS, BASES, CELLS, CHANNELS, CONSENTS, IDENTITIES, PURPOSES

__all__ = [
    "ANSWER_KINDS",
    "BASES",
    "CELLS",
    "CHANNELS",
    "CONSENTS",
    "IDENTITIES",
    "PURPOSES",
]  # and all that follow

RIGHTS = {
    "access": ("Acceso", "art. 15 RGPD"),
    "rectification": ("Rectificación", "art. 16 RGPD"),
    "erasure": ("Supresión", "art. 17 RGPD"),
    "restriction": ("Limitación del tratamiento", "art. 18 RGPD"),
    "portability": ("Portabilidad", "art. 20 RGPD"),
    "objection": ("Oposición", "art. 21 RGPD"),
    "no_automated_decision": ("No ser objeto de decisiones automatizadas", "art. 22 RGPD"),
}
REASONS = {
    "urgent": "Palabra urgente",
    "human_requested": "Pide una persona",
    "turn_failed": "Fallo al responder",
    "identity_locked": "Identidad bloqueada",
    "abuse_or_threat": "Insulto o amenaza",
    "not_understood": "No se le entendió",
    "right_unfinished": "Derecho sin terminar",
    "recording_failed": "Fallo de la grabación",
    "repeated_access": "Acceso repetido",
    "minor": "Menor",
    "representative": "En nombre de otro",
    "deceased": "Persona fallecida",
    "vulnerable": "Atención prioritaria",
    "danger": "Posible peligro",
    "language": "Habla otro idioma",
    "unwanted": "Ya no quiere su solicitud",
}
REASONS_EXPLAINED = {
    "urgent": "Dijo una de las palabras que pasan a una persona de inmediato.",
    "human_requested": "Pidió que le atendiera una persona.",
    "turn_failed": "El asistente no pudo completar una respuesta y así se lo dijo.",
    "identity_locked": "Falló demasiadas veces el código de identificación.",
    "abuse_or_threat": "El asistente detectó un insulto o una amenaza.",
    "not_understood": "El asistente no entendió lo que necesitaba.",
    "right_unfinished": "Nombró un derecho y la conversación acabó antes de completarlo.",
    "recording_failed": "La grabación consentida no pudo guardarse.",
    "repeated_access": "Ha pedido acceso a sus datos más de una vez en poco tiempo.",
    "minor": "Dijo tener menos años de los que pide la ley para consentir: ningún permiso suyo cuenta.",
    "representative": "Habla en nombre de otra persona: compruebe el mandato antes de dar o cambiar nada.",
    "deceased": "Pide algo sobre los datos de alguien que ha fallecido: compruebe el parentesco.",
    "vulnerable": "Dijo ser mayor o tener una dificultad: va con prioridad.",
    "danger": "Contó algo que puede ser un peligro para él o para ella: no dé datos suyos a nadie.",
    "language": "Habla un idioma que el asistente no habla: se le dijo, en él, que le atenderá una persona.",
    "unwanted": "Dijo que ya no quiere una solicitud registrada: confírmelo con la persona antes de retirarla.",
}
OUTCOMES = {
    "attended": "La persona ha sido atendida",
    "nothing_needed": "Revisada, no hace falta nada más",
    "bot_mistaken": "El asistente se equivocó",
    "abuse_confirmed": "Insulto o amenaza confirmados",
}
DUE = {"overdue": "Vencidas", "soon": "Vencen en 5 días o menos", "later": "Con más de 5 días"}
CONVERSATION_STATES = {"open": "En curso", "ended": "Terminada"}
REQUEST_STAGES = {
    "registered": "Registrada",
    "verified": "Identidad comprobada",
    "in_progress": "En trámite",
    "paused": "A la espera de que acredite su identidad",
    "proposed": "A la espera de una segunda persona",
    "answered": "Contestada",
    "refused": "Denegada",
    "withdrawn": "Retirada por la persona",
    "closed": "Cerrada",
}
SENDERS = {"customer": "Persona", "bot": "Asistente", "agent": "Agente"}
TURN_KINDS = {"keys": "con teclas", "button": "con un botón", "person": "a la persona que atiende"}
INCIDENT_KINDS = {
    "consulta": "Consulta",
    "queja": "Queja",
    "reclamacion": "Reclamación",
    "reclamación": "Reclamación",
    "incidencia": "Incidencia",
    "reclamacion_dpd": "Reclamación al DPD",
    "traslado_aepd": "Traslado de la AEPD",
}
WRITTEN_LANGUAGES = {"es": "Español", "ca": "Catalán", "en": "Inglés"}
INCIDENT_KIND_FILTER = {key: word for key, word in INCIDENT_KINDS.items() if key.isascii()}
INCIDENT_STATES = {
    "open": "Abierta",
    "in_progress": "En curso",
    "waiting": "A la espera de la persona",
    "resolved": "Resuelta",
    "reopened": "Reabierta",
}
INCIDENT_STATE_FILTER = {
    "running": "Sin resolver",
    "waiting": "A la espera de la persona",
    "resolved": "Resueltas",
}
INCIDENT_SUBJECTS = {
    "general": "General",
    "billing": "Facturación o cobros",
    "continuity": "Continuidad del servicio",
}
INCIDENT_LIST_FILTER = INCIDENT_KIND_FILTER | {"proteccion": "Protección de datos"}
INCIDENT_KIND_CHOICES = {key: word for key, word in INCIDENT_KIND_FILTER.items() if key != "traslado_aepd"}
INCIDENT_TELLS_AUTHORITY = (
    "Se escribe la carta a la autoridad: se imprime en Envíos o se presenta en su sede."
)
INCIDENT_TELLS_NOBODY = {
    "take": "Pasa a llevarlo usted. A la persona no se le escribe: reclamó ante la autoridad.",
    "reopen": "Si la autoridad pide algo más. Empieza un plazo nuevo.",
}
WRITE_IN = {
    "ca": "Se dirigió en catalán: escríbale en catalán.",
    "en": "Se dirigió en inglés: escríbale en inglés.",
}
CALLBACK_REASONS = REASONS | {"out_of_hours": "Fuera de horario"}
CALLBACK_STATES = {
    "waiting": "Pendiente",
    "done": "Hecha",
    "wrong_number": "Número equivocado",
    "unreachable": "No se le encuentra",
}
RECORDING_STATES = {
    "requested": "Pedida",
    "recording": "Grabando",
    "completed": "Terminada, sin descargar",
    "stored": "Guardada y cifrada",
    "absent": "No existe",
    "failed": "Falló",
    "blocked": "Bloqueada",
}
CHECK_STATES = {
    "pending": "Código enviado, sin usar",
    "passed": "Código correcto",
    "failed": "Código incorrecto",
    "expired": "Código caducado",
    "locked": "Bloqueado por fallos",
}
OUTBOUND_KINDS = {
    "otp": "Código",
    "receipt": "Acuse de recibo",
    "letter": "Carta",
    "answer": "Respuesta",
    "digest": "Aviso de plazos",
    "recipient": "Aviso a un destinatario",
    "link": "Enlace de descarga",
    "authority": "Respuesta a la autoridad",
}
ERRAND_STATES = {"open": "Por hacer", "done": "Hecho", "dropped": "Ya no hace falta"}
ERRAND_OUTCOMES = {
    "part": "Se aportó lo encontrado",
    "nothing": "No hay nada de esta persona",
    "carried_out": "Hecho en el sistema",
    "told": "Se le ha dicho",
}
ERRAND_BUTTONS = {
    "nothing": "No hay nada de esta persona",
    "carried_out": "Ya está hecho en el sistema",
    "told": "Ya se le ha dicho",
}
LIFTING = {
    "tell": "Escribir el aviso",
    "told": "Anotar que el aviso se ha enviado",
    "lift": "Levantar la limitación",
}
LIFTING_NOTES = {
    "limitacion-tell": "Aviso escrito: está en la bandeja de salida",
    "limitacion-told": "Envío del aviso anotado",
    "limitacion-lift": "Limitación levantada",
    "limitacion-first": "No se ha levantado: antes hay que avisar a la persona y anotar el envío",
}
PACKAGE_KINDS = {"dossier": "Expediente de acceso", "portability": "Copia portable"}
DELIVERIES = {
    "email": "Enviarle un enlace por correo",
    "sms": "Enviarle un enlace por SMS",
    "letter": "Anotar que va en papel",
}
PACKAGE_STATES = {
    "waiting": "En espera",
    "making": "Haciéndose",
    "held": "Falta que la revise otra persona",
    "ready": "Lista",
    "failed": "No se pudo hacer: vuelva a pedirla",
    "void": "Anulada, porque se volvió a abrir un encargo",
}
PACKAGE_NOTES = {
    "pedido": "Pedida. Se hace en segundo plano y tarda unos segundos.",
    "aprobado": "Revisada: ya puede entregarse.",
    "right": "Ese derecho no se contesta con esta copia.",
    "identity": "Antes hay que comprobar la identidad de la persona.",
    "entregado": "Enviada a la persona. La entrega queda anotada cuando la descargue.",
    "medium": "La persona no tiene ese contacto en su ficha, o no puede usarse.",
    "stage": "La copia no está en la etapa en que eso se puede hacer.",
    "errands": (
        "No se ha enviado: le falta lo de algún encargo. Termine los encargos y haga la copia otra vez, que así va entera."
    ),
    "same_person": "La pidió usted: tiene que revisarla otra persona.",
}
PART_REFUSED = {
    "missing": "Elija un archivo",
    "empty": "El archivo está vacío",
    "big": "El archivo es demasiado grande",
    "type": "Ese tipo de archivo no se admite: valen PDF, PNG, JPEG, texto, CSV, Word, Excel y ZIP sin cifrar",
    "active": "El archivo lleva dentro algo que se ejecuta, otro archivo comprimido o una contraseña",
    "bomb": "El archivo comprimido ocupa demasiado al abrirlo",
    "broken": "El archivo comprimido está dañado",
}
STAGES = {
    "new": "Sin tramitar",
    "in_progress": "En trámite",
    "paused": "En suspenso",
    "proposed": "Esperan a una segunda persona",
    "to_close": "Contestadas, por cerrar",
}
PROPOSALS = {
    "refusal": "denegar la solicitud",
    "partial": "atenderla en parte",
    "erasure": "suprimir los datos",
}
VOICED_STATES = {
    "waiting": "Sin registrar",
    "registered": "Registrado",
    "dropped": "La persona lo dejó",
}
MEDIA = {"sms": "SMS", "email": "Correo electrónico", "call": "Llamada", "letter": "Carta"}
OUTBOUND_STATES = {
    "waiting": "En espera de envío",
    "sending": "Saliendo",
    "sent": "Enviado",
    "failed": "No se pudo enviar",
    "unsure": "No se sabe si salió",
    "dropped": "Sin entregar: se dejó con una razón",
    "wiped": "Borrado tras su uso",
}
EVENTS = {
    "notice_given": "Aviso de protección de datos dado hasta el final",
    "notice_begun": "Aviso de protección de datos empezado",
    "turn_failed": "El asistente no pudo responder",
    "silence": "Silencio",
    "request": "Solicitud registrada",
    "incident": "Incidencia abierta",
    "consent": "Consentimiento anotado",
    "suppression": "Baja de publicidad anotada",
    "callback": "Llamada de vuelta anotada",
    "identity": "Identidad comprobada",
    "origin": "Origen y categorías de sus datos, dichos",
    "flag": "Conversación marcada para revisar",
    "human": "Pidió una persona",
    "voiced": "Derecho nombrado",
    "takeover": "Una persona atiende el chat",
    "takeover_returned": "El chat vuelve al asistente",
    "takeover_away": "El chat vuelve al asistente: quien lo atendía no dio señales",
}
TRY_OUTCOMES = {
    "spoken": "Hablé con la persona",
    "no_answer": "No contestó",
    "left_message": "Dejé un mensaje sin datos",
    "wrong_number": "Número equivocado",
}
INTAKE_KINDS = {
    "right": "Ejerce un derecho",
    "complaint": "Consulta, queja, reclamación (también al DPD o de la AEPD) o incidencia",
    "withdrawal": "Retira un consentimiento",
}
INTAKE_WAYS = {
    "carta": ("letter", "Carta"),
    "persona": ("in_person", "En persona"),
    "correo": ("email", "Correo electrónico"),
    "telefono": ("phone_agent", "Teléfono, con un agente"),
}
"""Each way as it stands in an address: (channel, words)."""
BANNERS = {
    "hold": ("Retención legal: nada de lo suyo se destruye.", "Retención legal."),
    "suppression": ("No quiere publicidad:", "No quiere publicidad:"),
    "objection": ("Se ha opuesto al tratamiento.", "Ha pedido oponerse al tratamiento."),
    "restriction": (
        "Tratamiento limitado: no use sus datos sin consultarlo.",
        "Ha pedido limitar el tratamiento.",
    ),
}
"""What stands over a person's page: once granted, while only asked for."""
LOOKS = {
    "conversation_viewed": "Vio la conversación enmascarada",
    "conversation_revealed": "Vio los datos de la conversación",
    "request_viewed": "Vio la solicitud enmascarada",
    "request_revealed": "Vio los datos de la solicitud",
    "letter_previewed": "Preparó una carta de la solicitud",
    "incident_viewed": "Vio la incidencia enmascarada",
    "incident_revealed": "Vio los datos de la incidencia",
    "intake_viewed": "Vio la entrada enmascarada",
    "intake_revealed": "Vio los datos de la entrada",
    "intake_printed": "Imprimió el justificante",
    "document_opened": "Abrió un documento",
    "callback_revealed": "Vio el número al que llamar",
    "person_viewed": "Vio la ficha enmascarada",
    "person_revealed": "Vio los datos de la ficha",
    "letter_printed": "Abrió una carta de la solicitud para imprimirla",
    "chat_taken_over": "Atendió el chat en persona",
    "recording_opened": "Abrió la grabación para oírla",
    "errand_part_opened": "Abrió la parte de un sistema",
    "package_opened": "Descargó el expediente de la persona",
}
ROLES = {
    "agent": "Agente",
    "supervisor": "Supervisión",
    "dpo": "Protección de datos (DPD)",
    "auditor": "Auditoría",
    "admin": "Administración",
}
BASIS_ARTICLES = {
    "consent": "art. 6.1.a RGPD",
    "contract": "art. 6.1.b RGPD",
    "legal_obligation": "art. 6.1.c RGPD",
    "legitimate_interest": "art. 6.1.f RGPD",
}
LEGAL_VALUES = {
    "age_of_consent": ("Edad para consentir", "año", "años"),
    "commercial_call_consent_years": ("Vida del consentimiento para llamadas comerciales", "año", "años"),
    "rights_months": ("Plazo para responder a un derecho", "mes", "meses"),
    "rights_extension_months": ("Prórroga del plazo", "mes", "meses"),
    "repetitive_access_months": ("Acceso repetido: menos de", "mes", "meses"),
    "breach_hours": ("Notificar una brecha", "hora", "horas"),
    "incident_working_days": ("Resolver una incidencia", "día hábil", "días hábiles"),
    "complaint_days": ("Responder a una reclamación", "día", "días"),
    "billing_complaint_working_days": ("Reclamación por factura", "día hábil", "días hábiles"),
    "continuity_hours": ("Informar de un corte del servicio", "hora", "horas"),
    "incident_completion_working_days": (
        "Plazo para completar una reclamación incompleta",
        "día hábil",
        "días hábiles",
    ),
    "dpo_complaint_months": ("Contestar una reclamación al DPD", "mes", "meses"),
    "aepd_referral_months": ("Contestar un traslado de la AEPD", "mes", "meses"),
    "handover_minutes": ("Espera hasta hablar con una persona", "minuto", "minutos"),
    "handover_percent": ("Llamadas que han de cumplirla", "%", "%"),
    "blocking_years": ("Bloqueo antes de destruir", "año", "años"),
    "forbidden_service_prefixes": ("Números que no pueden atender: empiezan por", "", ""),
}
LEGAL_STATES = {"now": "En vigor", "past": "Ya no rige", "future": "Todavía no rige"}
MARKETING_QUESTIONS = {
    "end": "Una vez, al terminar el asunto",
    "start": "En la pregunta inicial",
    "never": "Nunca",
}
WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
MACHINES = {
    "bot": "Asistente",
    "channel": "Canal",
    "console": "Puesto, antes de entrar",
    "jobs": "Tareas",
    "system": "Sistema",
    "cli": "Línea de órdenes",
}
AUDIT_EVENTS = {
    **EVENT_FAMILIES,
    "audit_found_broken": "Registro comprobado: no cuadra",
    "audit_found_sound": "Registro comprobado: íntegro",
    "inspection_begun": "Documentación para la AEPD empezada",
    "inspection_failed": "Documentación para la AEPD fallida",
    "inspection_made": "Documentación para la AEPD preparada",
    "inspection_opened": "Documentación para la AEPD descargada",
    "inspection_ordered": "Documentación para la AEPD pedida",
    "callback_noted": "Llamada de vuelta anotada",
    "callback_withheld": "Número de llamada de vuelta retirado por seguridad",
    "code_refused": "Código del segundo factor rechazado",
    "code_rejected": "Código de identificación rechazado",
    "code_sent": "Código de identificación enviado",
    "code_wiped": "Código de identificación borrado",
    "consent_linked": "Consentimiento unido a una persona",
    "conversation_ended": "Conversación terminada",
    "conversation_opened": "Conversación abierta",
    "conversation_record_blocked": "Conversación bloqueada",
    "conversation_revealed": "Datos de una conversación vistos",
    "conversation_viewed": "Conversación vista, enmascarada",
    "customer_updated": "Cliente actualizado",
    "dial_unanswered": "Transferencia sin respuesta",
    "flag_raised": "Aviso a una persona",
    "flag_reviewed": "Aviso revisado",
    "human_requested": "Pide una persona",
    "identity_claimed": "Identidad dicha",
    "identity_locked": "Identidad bloqueada",
    "identity_verified": "Identidad comprobada",
    "incident_opened": "Incidencia abierta",
    "login_failed": "Entrada fallida",
    "login_refused": "Entrada rechazada",
    "login_succeeded": "Entrada correcta",
    "mandate_dropped": "Habla de nuevo por sí",
    "mandate_noted": "Representación anotada",
    "marketing_suppressed": "Publicidad parada",
    "message_queued": "Mensaje puesto en cola",
    "message_recorded": "Mensaje guardado",
    "notice_completed": "Aviso dado hasta el final",
    "notice_cut_short": "Aviso interrumpido",
    "notice_started": "Aviso empezado",
    "notice_version_stored": "Versión del aviso guardada",
    "other_sessions_closed": "Otras sesiones cerradas",
    "passing_key_destroyed": "Clave pasajera destruida",
    "password_accepted": "Contraseña correcta, falta el código",
    "password_changed": "Contraseña cambiada",
    "provider_accepted": "Cuenta de la empresa correcta, falta el código",
    "provider_account_tied": "Cuenta unida a la de la empresa",
    "provider_login_refused": "Entrada con la cuenta de la empresa rechazada",
    "reach_kept": "Contacto para contestar anotado",
    "recording_blocked": "Grabación bloqueada",
    "recording_deleted_at_provider": "Grabación borrada en el proveedor",
    "recording_exported": "Grabación exportada",
    "recording_missing_at_provider": "Grabación ausente en el proveedor",
    "recording_not_started": "Grabación no empezada",
    "recording_ordered": "Grabación pedida",
    "recording_started": "Grabación empezada",
    "recording_stored": "Grabación guardada",
    "recording_unreported": "Grabación sin noticia",
    "recovery_code_used": "Código de recuperación usado",
    "recovery_codes_renewed": "Códigos de recuperación nuevos",
    "request_claimed": "Solicitud unida a una persona",
    "request_details_added": "Detalles de solicitud añadidos",
    "request_joined": "Solicitud unida a otra",
    "request_opened": "Solicitud registrada",
    "request_revealed": "Datos de una solicitud vistos",
    "request_verified": "Solicitud con identidad comprobada",
    "request_viewed": "Solicitud vista, enmascarada",
    "request_voiced_again": "Solicitud repetida",
    "reviewed_turns_wiped": "Turnos revisados borrados",
    "right_voiced": "Derecho nombrado",
    "second_factor_begun": "Segundo factor empezado",
    "second_factor_confirmed": "Segundo factor activado",
    "second_factor_passed": "Código del segundo factor correcto",
    "second_factor_removed": "Segundo factor quitado por su dueño",
    "second_factor_reset": "Segundo factor quitado por otra persona",
    "silence_heard": "Silencio",
    "staff_added": "Cuenta creada",
    "staff_disabled": "Cuenta desactivada",
    "staff_enabled": "Cuenta activada",
    "staff_locked": "Cuenta bloqueada por fallos",
    "staff_logged_out": "Salida",
    "staff_reset": "Contraseña restablecida",
    "staff_role_changed": "Función cambiada",
    "suppression_stored": "Baja de publicidad guardada",
    "turn_answered": "Turno respondido",
    "turn_failed": "Turno fallido",
    "turn_opened": "Turno abierto",
    "voiced_right_dropped": "Derecho nombrado y dejado",
    "voiced_right_registered": "Derecho nombrado y registrado",
    "callback_revealed": "Teléfono de una llamada visto",
    "callback_slot_chosen": "Hora de una llamada elegida",
    "callback_tried": "Intento de llamada anotado",
    "chat_returned": "Chat devuelto al asistente",
    "chat_taken_over": "Chat atendido por una persona",
    "consent_link_made": "Enlace de consentimientos enviado",
    "consent_page_answered": "Consentimientos contestados en la página",
    "contact_ask_done": "Pregunta del próximo contacto contestada",
    "contact_ask_noted": "Pregunta anotada para el próximo contacto",
    "contact_rectified": "Contacto rectificado",
    "contract_consents_proved": "Prueba de consentimientos de un contrato",
    "contract_consents_viewed": "Consentimientos de un contrato vistos",
    "document_opened": "Documento abierto",
    "download_code_rejected": "Código de descarga rechazado",
    "download_code_sent": "Código de descarga enviado",
    "download_link_closed": "Enlace de descarga cerrado",
    "download_link_made": "Enlace de descarga creado",
    "errand_done": "Encargo hecho",
    "errand_dropped": "Encargo retirado",
    "errand_reopened": "Encargo abierto otra vez",
    "errand_part_removed": "Parte de un sistema retirada y destruida",
    "package_voided": "Copia de los datos anulada",
    "errand_opened": "Encargo abierto",
    "errand_part_added": "Parte de un sistema añadida",
    "errand_part_opened": "Parte de un sistema abierta",
    "incident_contact_added": "Contacto de una incidencia anotado",
    "incident_revealed": "Datos de una incidencia vistos",
    "incident_viewed": "Incidencia vista, enmascarada",
    "intake_entered": "Entrada anotada",
    "intent_corrected": "Intención corregida",
    "language_changed": "Idioma cambiado",
    "letter_posted": "Envío de una carta anotado",
    "letter_previewed": "Carta vista antes de enviarla",
    "letter_printed": "Carta impresa",
    "letter_written": "Carta escrita",
    "message_left_to_person": "Mensaje dejado a la persona que atiende",
    "message_dropped": "Mensaje que se deja sin entregar",
    "message_posted": "Mensaje hecho llegar de otra forma",
    "message_printed": "Mensaje impreso",
    "message_sent": "Mensaje enviado",
    "message_failed": "Mensaje que no pudo enviarse",
    "message_unsure": "Mensaje que no se sabe si salió",
    "backup_made": "Copia de seguridad hecha",
    "request_closed_after_restore": "Solicitud cerrada tras restaurar una copia",
    "tombstones_replayed": "Tras restaurar: lo bloqueado y lo destruido lo está de nuevo",
    "keys_rotated": "Clave maestra renovada",
    "names_indexed": "Nombres preparados para la búsqueda",
    "old_value_blocked": "Valor anterior bloqueado",
    "origin_told": "Origen de los datos comunicado",
    "package_approved": "Expediente aprobado",
    "package_begun": "Expediente en preparación",
    "package_delivered": "Expediente entregado",
    "package_downloaded": "Expediente descargado por la persona",
    "package_failed": "Expediente fallido",
    "package_made": "Expediente preparado",
    "package_opened": "Expediente descargado por el personal",
    "package_ordered": "Expediente pedido",
    "people_searched": "Búsqueda de personas",
    "term_ended": "Plazo cumplido: bloqueado",
    "destroyed": "Destruido, con su certificado",
    "destruction_checked": "Destrucción comprobada: no queda clave",
    "keys_blocked_late": "Claves bloqueadas al reanudar",
    "hold_placed": "Retención legal puesta",
    "hold_released": "Retención legal levantada",
    "blocked_opened": "Datos bloqueados abiertos",
    "blocked_refused": "Intento de abrir datos bloqueados, rechazado",
    "person_blocked": "Persona bloqueada",
    "person_partly_blocked": "Persona bloqueada en parte",
    "case_blocked": "Expediente de supresión bloqueado",
    "request_unlinked": "Solicitud separada de una persona bloqueada",
    "person_rectified": "Datos de una persona rectificados",
    "person_restricted": "Tratamiento limitado",
    "recipient_told_again": "Destinatario avisado de nuevo",
    "recording_opened": "Grabación abierta para oírla",
    "restriction_lifted": "Limitación levantada",
    "restriction_lifting_announced": "Levantamiento de la limitación anunciado",
    "restriction_notice_posted": "Envío del aviso de levantamiento anotado",
    "value_replaced": "Valor sustituido por una importación",
}
FINDINGS = (
    (
        r"audit_entries (\d+): the link to the entry before it is broken\.",
        r"Fila \1 del registro: no enlaza con la anterior.",
    ),
    (
        r"audit_entries (\d+): its content has been changed\.",
        r"Fila \1 del registro: su contenido se ha cambiado.",
    ),
    (r"audit_head: the signed head is missing\.", r"Falta la firma del final del registro."),
    (r"audit_head: its signature does not match\.", r"La firma del final del registro no cuadra."),
    (
        r"audit_head: it signs entry (\d+), but the chain ends at (\d+)\.",
        r"La firma es de la fila \1, pero el registro acaba en la \2.",
    ),
    (r"(\w+) (\w+): the chain does not know this row\.", r"Tabla \1, fila \2: el registro no la conoce."),
    (
        r"(\w+) (\w+): the row has been changed outside Amparo\.",
        r"Tabla \1, fila \2: se ha cambiado fuera de Amparo.",
    ),
    (r"(\w+) (\w+): the row is missing\.", r"Tabla \1, fila \2: falta."),
)
FACTS = {
    "file_number": "Expediente de la autoridad",
    "name": "Nombre",
    "surname": "Apellidos",
    "document": "Documento",
    "birth_date": "Fecha de nacimiento",
    "address": "Dirección",
    "mobile": "Móvil",
    "landline": "Teléfono fijo",
    "phone": "Teléfono",
    "email": "Correo electrónico",
    "contract": "Contrato",
    "contract_ref": "Contrato",
    "caller": "Número que llama",
    "claim": "Dijo ser",
    "words": "Sus palabras",
    "mandate": "Habla por otra persona",
    "reach_phone": "Teléfono para contestar",
    "reach_email": "Correo para contestar",
    "purposes": "Consentimientos que retira",
    "field": "Dato",
    "old_value": "Valor actual",
    "new_value": "Valor nuevo",
    "scope": "Alcance",
    "details": "Detalles",
    "earlier": "Dicho antes",
}
FACT_GROUPS = {
    "verified": "Persona identificada",
    "on_file": "Cliente al que corresponde lo que dijo (sin comprobar)",
    "claimed": "Lo que la persona dijo de sí misma (sin comprobar)",
    "said": "Identificadores de esta conversación",
}
REFERENCE_KINDS = {
    "dni": "DNI",
    "nie": "NIE",
    "cif": "CIF",
    "passport": "Pasaporte",
    "phone": "Teléfono",
    "email": "Correo",
    "iban": "IBAN",
    "reference": "Referencia",
    "otp_code": "Código",
    "date": "Fecha",
    "name": "Nombre",
    "address": "Dirección",
    "postal_code": "Código postal",
    "contract": "Contrato",
}
INTENTS = {
    "greet": "Saluda",
    "goodbye": "Se despide",
    "thank": "Da las gracias",
    "affirm": "Dice que sí",
    "deny": "Dice que no",
    "consent_total": "Consiente todo",
    "consent_partial": "Consiente en parte",
    "consent_refuse": "No consiente",
    "ambiguous_consent": "Respuesta dudosa",
    "withdraw_consent": "Retira un consentimiento",
    "request_access": "Pide acceso a sus datos",
    "request_rectification": "Pide rectificar un dato",
    "request_erasure": "Pide suprimir sus datos",
    "request_objection": "Se opone",
    "request_restriction": "Pide limitar el tratamiento",
    "request_portability": "Pide la portabilidad",
    "request_no_automated_decision": "No quiere decisiones automatizadas",
    "request_recording": "Pide la grabación",
    "request_status": "Pregunta por una solicitud",
    "open_incident": "Abre una incidencia",
    "incident_status": "Pregunta por una incidencia",
    "ask_notice_details": "Pregunta por el aviso",
    "ask_controller": "Pregunta quién es el responsable",
    "ask_purpose": "Pregunta para qué",
    "ask_recipients": "Pregunta quién recibe los datos",
    "ask_retention": "Pregunta cuánto tiempo",
    "ask_rights": "Pregunta por sus derechos",
    "ask_dpo": "Pregunta por el delegado",
    "ask_complaint_authority": "Pregunta dónde reclamar",
    "ask_language": "Pide hablar en otro idioma",
    "human_agent": "Pide una persona",
    "repeat": "Pide que se repita",
    "help": "Pide ayuda",
    "cancel_flow": "Deja el trámite",
    "inform": "Da un dato",
    "out_of_scope": "Otro asunto",
    "abusive_or_threat": "Insulta o amenaza",
}
_REFERENCE = re.compile(r"\b([a-z]+(?:_[a-z]+)*)_(\d+)\b")


def word(table: dict[str, str], key: str | None) -> str:
    """The word for a key; an unforeseen one is shown as it is."""
    return table.get(key or "", key or "")


def lower_first(text: str) -> str:
    """«Contestó» as «contestó», to stand inside a sentence."""
    return text[:1].lower() + text[1:]


def finding(sentence: str) -> str:
    """What a check of the audit chain found, in Spanish; an unforeseen sentence is shown as it is."""
    for pattern, spanish in FINDINGS:
        if re.fullmatch(pattern, sentence):
            return re.sub(pattern, spanish, sentence)
    return sentence


def legal_value(name: str, value: str) -> tuple[str, str]:
    """What a value of the law is called, and the value with its unit; an unforeseen one is shown as it is."""
    if name not in LEGAL_VALUES:
        return name, value
    called, one, many = LEGAL_VALUES[name]
    return called, f"{value} {one if value == '1' else many}".strip()


def actor(key: str) -> str:
    """Who did something: a member of staff by login name, or a part of Amparo."""
    return key.removeprefix("staff:") if key.startswith("staff:") else word(MACHINES, key)


def fact(what: str) -> str:
    """The name of a personal value: a known one, a typed reference («DNI 1»), or itself in plain words."""
    found = _REFERENCE.fullmatch(what)
    if found and found[1] in REFERENCE_KINDS:
        return f"{REFERENCE_KINDS[found[1]]} {found[2]}"
    return FACTS.get(what, what.replace("_", " ").capitalize())


def written(value: str, what: str) -> str:
    """A personal value as it is read in Spain."""
    return day_as_written(value) if what == "birth_date" else value


def pieces(text: str) -> list[tuple[bool, str]]:
    """A masked sentence as (is a typed reference, words), so that a page can set references apart."""
    parts: list[tuple[bool, str]] = []
    end = 0
    for found in _REFERENCE.finditer(text):
        if found[1] not in REFERENCE_KINDS:
            continue
        parts += [(False, text[end : found.start()]), (True, fact(found[0]))]
        end = found.end()
    parts.append((False, text[end:]))
    return [part for part in parts if part[1]]
