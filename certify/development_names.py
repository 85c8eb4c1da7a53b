"""How certificates without legal value name themselves, so that every verification can say so."""

DEVELOPMENT_ISSUER = "SaoY INSECURE development"
