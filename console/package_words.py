"""The Spanish words of copies for a person: what they are, their stages, how they are handed over."""

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
