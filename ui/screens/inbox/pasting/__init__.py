"""Taking interest forms into the inbox that came by mail or from a web form."""
