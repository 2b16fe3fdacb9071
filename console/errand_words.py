"""The Spanish words of errands to other systems, and of a file that is not taken."""

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
PART_REFUSED = {
    "missing": "Elija un archivo",
    "empty": "El archivo está vacío",
    "big": "El archivo es demasiado grande",
    "type": "Ese tipo de archivo no se admite: valen PDF, PNG, JPEG, texto, CSV, Word, Excel y ZIP sin cifrar",
    "encoding": "El texto no está en UTF-8: ábralo y guárdelo como «CSV UTF-8» o texto UTF-8",
    "active": "El archivo lleva dentro algo que se ejecuta, otro archivo comprimido o una contraseña",
    "bomb": "El archivo comprimido ocupa demasiado al abrirlo",
    "broken": "El archivo comprimido está dañado",
}
