"""The Spanish words of what is sent: what it is, by which way, and how far it has come."""

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
OUTBOUND_STATES = {
    "waiting": "En espera de envío",
    "sending": "Saliendo",
    "sent": "Enviado",
    "failed": "No se pudo enviar",
    "unsure": "No se sabe si salió",
    "dropped": "Sin entregar: se dejó con una razón",
    "wiped": "Borrado tras su uso",
}
MEDIA = {"sms": "SMS", "email": "Correo electrónico", "call": "Llamada", "letter": "Carta"}
