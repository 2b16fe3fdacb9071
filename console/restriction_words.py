"""The Spanish words of lifting a restriction."""

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
