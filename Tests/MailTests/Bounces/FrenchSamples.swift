import Mail

extension BounceSample {
    private static func orange(_ said: String, _ status: String, stage: String = "RCPT TO")
        -> String
    {
        PostfixShape.report(host: "smtp-in.orange.test", said: said, status: status, stage: stage)
    }

    private static func poste(_ said: String, _ status: String) -> String {
        PostfixShape.report(host: "smtpz4.laposte.test", said: said, status: status)
    }

    private static func free(_ said: String, _ status: String, stage: String = "RCPT TO") -> String
    {
        PostfixShape.report(host: "mx1.free.test", said: said, status: status, stage: stage)
    }

    private static func sfr(_ said: String, _ status: String) -> String {
        PostfixShape.report(host: "smtp-in.sfr.test", said: said, status: status)
    }

    static let french: [BounceSample] = [
        BounceSample(
            "Orange: no such address",
            orange(
                "550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416 [416]",
                "5.1.1"), ben(.noSuchAddress, hard: true)),
        BounceSample(
            "Orange: the mailbox is full",
            orange(
                "552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR_417 [417]",
                "5.1.1"),
            ben(.mailboxFull)),
        BounceSample(
            "Orange: too many connections",
            orange(
                "421 mwinf5c04 ME Trop de connexions, veuillez verifier votre configuration. Too many connections, slow down. OFR004_104 [104]",
                "4.0.0"), ben(.temporary)),
        BounceSample(
            "Orange: service refused",
            orange(
                "421 4.2.0 Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR005_505 [505]",
                "4.2.0"), ben(.temporary)),
        BounceSample(
            "Orange: refused as spam",
            orange(
                "550 5.2.0 Mail rejete. Mail rejected. ofr_506 [506]", "5.2.0", stage: "end of DATA"
            ),
            ben(.policy)),
        BounceSample(
            "Orange: blocked",
            orange(
                "421 mwinf5c77 ME Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR_999 [999]",
                "4.0.0"), ben(.policy)),
        BounceSample(
            "Orange: SPF",
            orange("550 5.7.1 Echec de verification SPF. SPF check failed. OFR_401 [401]", "5.7.1"),
            ben(.authentication)),
        BounceSample(
            "La Poste: no such address, though its code says nothing",
            poste(
                "550 5.5.0 Adresse destinataire invalide. Invalid recipient. LPN007_416", "5.5.0"),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "La Poste: a blocked account",
            poste(
                "550 5.5.0 Le compte du destinataire est bloque. The recipient account is blocked. LPN007_426",
                "5.5.0"), ben(.suspended)),
        BounceSample(
            "La Poste: an archived account",
            poste(
                "550 5.5.0 Boite du destinataire archivee. Archived recipient. LPN007_420", "5.5.0"),
            ben(.suspended)),
        BounceSample(
            "La Poste: the server is refused",
            poste(
                "554 5.7.1 <relay.example[192.0.2.10]:49309>: Client host rejected: #216 lpn LPN000_630",
                "5.7.1"),
            ben(.policy)),
        BounceSample(
            "Free: unknown", free("550 5.1.1 user unknown (UserSearch)", "5.1.1"),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "Free: closed for want of use",
            free("550 5.2.1 This mailbox has been blocked due to inactivity (UserSearch)", "5.2.1"),
            ben(.suspended)),
        BounceSample(
            "Free: full", free("552 5.2.2 user over quota (state 14)", "5.2.2"), ben(.mailboxFull)),
        BounceSample(
            "Free: spam detected", free("550 spam detected", "5.0.0", stage: "end of DATA"),
            ben(.policy)),
        BounceSample(
            "Free: too many errors from us",
            free(
                "451 too many errors from your ip (192.0.2.10), please visit http://postmaster.free.test/ or try again later.",
                "4.0.0"), ben(.temporary)),
        BounceSample(
            "SFR: unknown",
            sfr("550 5.1.1 <ben@mail.test>: Adresse inconnue, user unknown", "5.1.1"),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "SFR: in French alone, without a code",
            sfr("550 Le destinataire est inconnu", "5.0.0"), ben(.noSuchAddress, hard: true)),
        BounceSample(
            "SFR: full, in French alone",
            sfr("552 La boîte aux lettres du destinataire est pleine", "5.0.0"), ben(.mailboxFull)),
        BounceSample(
            "SFR: inactive",
            sfr("550 5.5.0 Compte inactif, ce compte n’est plus utilisé", "5.5.0"), ben(.suspended)),
        BounceSample(
            "SFR: too large", sfr("552 Message trop volumineux (taille maximale 20 Mo)", "5.0.0"),
            ben(.tooBig)),
        BounceSample(
            "SFR: at a later time",
            sfr("421 4.7.0 Service temporairement indisponible, veuillez réessayer", "4.7.0"),
            ben(.temporary)),
    ]
}
