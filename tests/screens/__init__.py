"""Every page, panel, dialog and paper as a picture, over one made-up station."""
