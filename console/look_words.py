"""The Spanish words of who has looked at a page or opened what it holds."""

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
