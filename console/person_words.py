"""The Spanish words of what stands over a person's page."""

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
