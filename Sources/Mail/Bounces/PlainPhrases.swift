/// Words that say what it is; the first list that has one of them decides.
enum PlainPhrases {
    static let all: [(BounceReason, [Phrase])] = [
        (.hostUnknown, ["account or domain may not exist"]),
        (.policy, sender),
        (.authentication, authentication),
        (.temporary, load),
        (.policy, quota),
        (.mailboxFull, full),
        (.tooBig, size),
        (.suspended, closed),
        (.policy, reputation),
        (.temporary, lookup),
        (.hostUnknown, host),
        (.noSuchAddress, user),
        (.relayFault, system),
        (.policy, content),
    ]

    private static let sender: [Phrase] = [
        "sender address rejected", "sender domain", "sender rejected", "client host rejected",
        "helo command rejected", "helo…rejected", "duplicate header", "header too large",
        "headers too large", "unresolvable…sender", "sender verify failed", "domain of sender",
        "sender…does not exist", "invalid sender", "bad sender", "multiple addresses in from",
        "addresses in from: header", "expediteur refuse", "expediteur invalide",
        "adresse expediteur", "adresse d'expediteur",
    ]

    private static let authentication: [Phrase] = [
        "spf record", "spf check", "spf fail", "spf validation", "spf (", "spf:", " spf ",
        "dmarc", "dkim fail", "dkim check", "dkim verif", "dkim signature", "dkim=", " dkim ",
        "sender policy framework", "unauthenticated email", "unauthenticated mail",
        "authentication information", "authentication checks", "sender is unauthenticated",
        "not authorized to send on behalf", "not permitted to send", "not allowed to send mail for",
        "sender id (pra)", "email authentication", "required authentication level",
        "is unauthenticated", "spf=",
        "spf unauthorized", "spf violation", "dkim unauthenticated", "policy framework",
        "authentification de l'expediteur",
    ]

    private static let load: [Phrase] = [
        "greylist", "graylist", "grey list", "gray list", "grey-list", "liste grise",
        "too many connections", "too many concurrent", "connection rate", "connection limit",
        "rate limit", "too many recipients", "too many messages", "too quickly", "too fast",
        "at a rate that", "throttl", "too many sessions", "trop de connexions",
        "trop de destinataires", "number of connections", "simultaneous connections",
    ]

    private static let quota: [Phrase] = [
        "relay quota", "sending quota", "sending limit", "daily limit", "hourly limit",
        "daily sending", "message quota", "quota d'envoi",
    ]

    private static let full: [Phrase] = [
        "mailbox full", "mailbox is full", "mailbox…is full", "mailbox too full", "mailfolder…full",
        "mail folder is full", "inbox is full", "inbox full", "account is full", "folder is full",
        "mailbox…over…limit", "mailbox…size limit", "mailbox size exceed", "mailbox has exceeded",
        "mailbox…exceeded", "mailbox storage", "over quota", "overquota", "over-quota",
        "exceeded quota", "quota exceed", "exceed…quota", "quota…exceeded", "quota is full",
        "quota full", "above quota", "out of quota", "disk quota", "storage quota", "quota limit",
        "quota violation", "over…storage", "out of storage", "storage…exceeded", "storage is full",
        "insufficient disk space", "not enough disk space", "not enough storage space",
        "no space for recipient", "no room in mailbox", "storage allocation", "space has been used",
        "mailbox limit", "user is over", "user has too many messages",
        "shutoffquotaexceeded", "boite…pleine", "boite…saturee", "bal pleine", "bal saturee",
        "messagerie…pleine", "messagerie…saturee", "quota…depasse", "depasse…quota",
        "espace…insuffisant", "est pleine", "est saturee",
    ]

    private static let size: [Phrase] = [
        "message size", "message too big", "message too large", "message is too large",
        "message is too big", "message too long", "message is too long", "message…too large",
        "message exceeds", "mail size", "mail too large", "mail is too big", "message length",
        "message file too big", "exceeded…size limit", "exceeded…size",
        "size limit", "size exceed", "exceeds size", "exceeds the size", "exceeds the maximum",
        "exceeds maximum", "exceeds fixed maximum", "maximum message size", "maximum size",
        "too large for", "line limit exceeded", "larger than", "max message size",
        "trop volumineux", "trop gros", "trop lourd", "taille maximale", "taille maximum",
        "taille du message", "taille…depasse", "limite de taille", "message size exceeds",
    ]

    private static let closed: [Phrase] = [
        "account…disabled", "account…suspended", "account…inactive", "account…deactivated",
        "account…frozen", "account…locked", "account…closed", "account is blocked",
        "account has been blocked", "account…discontinued", "account…expired", "account…not active",
        "account…terminated", "account is unavailable", "mailbox…disabled", "mailbox…suspended",
        "mailbox…inactive", "mailbox…frozen", "mailbox…locked", "mailbox…blocked", "mailbox…closed",
        "mailbox…not active", "mailbox…deactivated", "mailbox…due to inactivity", "user…suspended",
        "user…disabled", "user…inactive", "user…deactivated", "user…is not active",
        "recipient…suspended", "recipient…disabled", "recipient…inactive", "disabled recipient",
        "recipient…deactivated", "recipient…is not active", "inactive user", "disabled user",
        "inactive account", "disabled account", "suspended account", "closed account",
        "domain…suspended", "address…disabled", "address…suspended", "user account is overdue",
        "compte…bloque", "compte…suspendu", "compte…desactive", "compte…inactif", "compte…ferme",
        "compte…cloture", "compte…archive", "compte…resilie", "resilie son compte",
        "abonne…resilie", "boite…desactivee",
        "boite…suspendue", "boite…bloquee", "boite…fermee", "boite…inactive", "boite…resiliee",
    ]

    private static let reputation: [Phrase] = [
        "reputation", "spamhaus", "spamcop", "dnsbl",
        "blacklist", "black list", "blocklist", "block list", "blocked using", "blocked by",
        "blocked for", "blocked due", "has been blocked", "is blocked", "listed at", "listed by",
        "liste noire", "on our block", "allowed rcpthosts", "relay not permitted", "reverse dns",
        "rdns", "ptr record", "ptr resource", "no ptr", "dns ptr",
        "invalid ptr", "matching ptr", "reverse lookup", "ip name lookup failed",
        "unverifyable sending", "unverifiable sending",
        "smtp server of your isp", "spam", "unsolicited", "bulk mail", "suspicious",
        "indesirable", "poor score", "user complaints",
        "plaintes", "relay access denied", "relaying denied", "unable to relay", "relay denied",
        "relaying not allowed", "relaying is prohibited", "not permitted to relay",
    ]

    private static let lookup: [Phrase] = [
        "host not found, try again", "host name lookup failure", "host name lookup fail",
        "name server reply", "name server…timeout", "lookup timed out", "temporary lookup",
        "temporary name", "servfail", "temporary failure in name", "dns…timed out", "dns…timeout",
        "name service error…try again", "dns lookup…temporar",
    ]

    private static let host: [Phrase] = [
        "host unknown", "unknown host", "host not found", "domain not found", "no such domain",
        "no such host", "unknown domain", "domain unknown", "domain name not found",
        "name or service not known", "nxdomain", "null mx", "no mx or", "domain lookup failed",
        "nullmx", "no mx", "mx lookup fail",
        "does not accept mail", "domain…not exist", "host…not exist", "unrouteable mail domain",
        "unroutable mail domain", "non-existent host", "non-existent domain", "nonexistent domain",
        "unable to resolve", "could not resolve", "couldn't find any host", "illegal host",
        "domaine inconnu", "domaine inexistant", "domaine…n'existe pas", "domaine…introuvable",
        "bad destination host", "bad destination system", "invalid domain", "no valid mx",
    ]

    private static let user: [Phrase] = [
        "user unknown", "unknown user", "user is unknown", "no such user", "no such recipient",
        "no such mailbox", "no such address", "no such person", "no such account", "no such email",
        "unknown recipient", "recipient unknown", "unknown address", "address unknown",
        "unknown mailbox", "mailbox unknown", "unknown account", "unknown local", "unknown e-mail",
        "unknown email", "unknown or illegal", "unknown alias", "recipient…unknown",
        "name is not recognized",
        "invalid recipient", "invalid mailbox", "invalid user", "invalid recipient address",
        "user not found", "recipient not found", "recipient address not found", "recipnotfound",
        "address not found", "mailbox not found", "account not found", "user…not found",
        "mailbox…not found", "recipient…not found", "address…not found",
        "address couldn't be found",
        "couldn't be found", "could not be found", "wasn't found", "was not found",
        "user…not exist", "user…n't exist", "account…not exist", "account…n't exist",
        "mailbox…not exist", "mailbox…n't exist", "recipient…not exist", "recipient…n't exist",
        "address…not exist", "address…n't exist", "not our user", "not our customer",
        "no mailbox", "no account", "doesn't have…account", "does not have…account",
        "not listed in", "user…not listed", "not a known user", "not known here",
        "unrouteable address", "unroutable address", "undeliverable address",
        "bad destination mailbox", "no longer on server", "no longer available",
        "no longer valid", "no longer exist", "no longer in use", "no longer active",
        "no longer accept", "no longer work", "no longer employed", "no longer a valid",
        "user has moved", "recipient has moved", "mailbox has moved", "user…has moved",
        "user not known", "user is not known", "not a valid mailbox", "not a valid user",
        "not a valid recipient", "not a valid email", "isn't a valid", "no one here by that name",
        "badly formatted address", "mailbox…not available here", "rejected…unknown",
        "adresse…inconnue", "adresse…invalide", "adresse…introuvable", "adresse…inexistante",
        "adresse…n'existe", "destinataire…inconnu", "destinataire…invalide",
        "destinataire…introuvable", "destinataire…n'existe", "utilisateur…inconnu",
        "utilisateur…n'existe", "compte…inconnu", "compte…n'existe", "compte…inexistant",
        "boite…n'existe", "boite…inconnue", "boite…inexistante",
    ]

    private static let system: [Phrase] = [
        "mailer error", "system config error", "configuration error", "local configuration",
        "syntax error", "improper sequence", "bad sequence", "command not recognized",
        "unrecognized command", "command unrecognized", "command not implemented",
        "unknown command",
        "need rcpt", "need mail", "operating system error", "queue file write",
        "could not load", "internal error", "internal server error", "disk full",
        "no space left", "insufficient system", "system resources", "system error",
        "local error in processing", "pipe to |", "x-unix", "command died", "command failed",
        "cannot open", "protocol error",
        "mail for…loops back", "malformed address", "incorrectly constructed", "erreur interne",
        "erreur systeme", "lost input channel",
    ]

    private static let content: [Phrase] = [
        "virus", "malware", "infected", "phishing", "potential security issue", "content rejected",
        "message content", "content…rejected", "content…not allowed", "content…prohibited",
        "8-bit data", "attachment", "executable", "local policy", "policy reason", "by policy",
        "policy violation", "security policy", "security reason", "policy restrict",
        "for policy", "mail policy", "delivery to this address is restricted", "authrequired",
        "unauthenticated senders", "not authorized", "only accepts messages from",
        "raison de politique",
    ]
}
