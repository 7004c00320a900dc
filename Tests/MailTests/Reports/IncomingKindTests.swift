import Mail
import Testing

@Suite("Telling reports, machines and people apart") struct IncomingKindTests {
    private func kind(_ text: String) throws -> IncomingKind {
        IncomingReading(try IncomingMessage(Array(text.utf8))).kind
    }

    private func plain(
        _ fields: String, path: String = "<ben@mail.test>", subject: String = "Re: Réunion",
        from: String = "Ben <ben@mail.test>"
    ) throws -> IncomingKind {
        try kind(
            """
            Return-Path: \(path)
            From: \(from)
            To: \(BounceSample.sender)
            Subject: \(subject)
            \(fields.isEmpty ? "X-Mailer: Courrier 1" : fields)

            Je viens.
            """)
    }

    @Test func `what a person writes is a reply`() throws {
        #expect(try plain("") == .reply)
        #expect(try plain("Auto-Submitted: no") == .reply)
        #expect(try plain("X-Auto-Response-Suppress: None") == .reply)
        #expect(try plain("Feedback-ID: 42:user:courrier") == .reply)
    }

    @Test(arguments: ["<>", "<MAILER-DAEMON@mail.test>", "<postmaster@mail.test>"])
    func `nobody writes from where reports come from`(path: String) throws {
        #expect(try plain("", path: path) == .automatic)
    }

    @Test(arguments: [
        "MAILER-DAEMON@mail.test", "Postmaster <Postmaster@mail.test>",
        "Mail Delivery System <x@mail.test>", "no-reply@mail.test", "Ne.pas.repondre@mail.test",
    ])
    func `a server or somebody deaf is no person`(from: String) throws {
        #expect(try plain("", from: from) == .automatic)
    }

    @Test(arguments: [
        "Auto-Submitted: auto-generated", "Auto-Submitted: auto-notified", "Precedence: bulk",
        "Precedence: list", "List-Id: <liste.mail.test>", "Precedence: junk",
    ])
    func `what is sent to many or by itself is no answer`(field: String) throws {
        #expect(try plain(field) == .automatic)
    }

    @Test(arguments: [
        "Auto-Submitted: auto-replied", "Auto-Submitted: auto-replied; owner-email=\"x@mail.test\"",
        "X-Autoreply: yes", "X-Autorespond: absence", "Precedence: auto_reply",
        "X-Auto-Response-Suppress: All", "X-Auto-Response-Suppress: DR, OOF, AutoReply",
    ])
    func `an answer by itself is known by its fields`(field: String) throws {
        guard case .automaticReply = try plain(field) else {
            Issue.record("\(try plain(field))")
            return
        }
    }

    @Test(arguments: [
        "Réponse automatique : Réunion", "=?utf-8?q?R=C3=A9ponse_automatique_=3A_R=C3=A9union?=",
        "Absence du bureau", "Absent(e) : Réunion", "Message d'absence",
        "Message d’absence : congés",
        "Automatic reply: Reunion", "Auto reply: Reunion", "Out of Office: Reunion",
        "Out of the office until Monday", "Automatische Antwort: Reunion",
    ])
    func `an answer by itself is known by its subject`(subject: String) throws {
        #expect(try plain("", subject: subject) == .automaticReply(.subject))
        #expect(try plain("", path: "<>", subject: subject) == .automaticReply(.subject))
    }

    @Test(arguments: [
        "Re: Réponse automatique : Réunion", "Absence de chauffage", "Vacances",
        "Vacation planning", "Away from the hall", "Congés payés : le décret",
    ])
    func `who writes about such an answer is a person`(subject: String) throws {
        #expect(try plain("", subject: subject) == .reply)
    }

    @Test(arguments: [
        "Absente jusqu’au 5 décembre Re: Réunion", "Absent jusqu'au 3", "Absence jusqu'au 12",
        "Absence Re: Réunion", "[Absence] Re: Réunion", "Je serai absent du 3 au 5", "Absente",
        "En congés : Réunion", "Congés Re: Réunion", "Répondeur : Réunion", "Absence (Ben)",
        "Réponse auto : Réunion", "Absence temporaire", "Actuellement absent(e)", "Indisponible",
        "Votre message a bien été reçu", "Ticket #1234 : Réunion", "Lu : Réunion",
        "Read: Réunion", "Non lu : Réunion", "Not read: Réunion",
    ])
    func `nobody has read what a program answers, however it words it`(subject: String) throws {
        #expect(try plain("", subject: subject) == .automaticReply(.subject))
    }

    @Test(arguments: [
        "Je suis absente jusqu’au 5.", "Bonjour,\n\nJe suis actuellement absent du bureau.",
        "Bonjour, je suis en congé.", "I am out of the office until Monday.",
    ])
    func `an absence is known by its first words, unless it answers by name`(text: String) throws {
        func answer(_ subject: String) throws -> IncomingKind {
            try kind("From: Ben <ben@mail.test>\nSubject: \(subject)\n\n\(text)")
        }
        #expect(try answer("Réunion") == .automaticReply(.text))
        #expect(try answer("Re: Réunion") == .reply)
    }

    @Test func `an answer by itself that speaks of delivery is no report`() throws {
        let kind = try kind(
            """
            Return-Path: <>
            From: Ben <ben@mail.test>
            Subject: Re: Réunion
            Auto-Submitted: auto-replied

            Je suis absent. Votre message n'a pas été distribué à mes collègues.
            """)
        #expect(kind == .automaticReply(.autoSubmitted))
    }

    @Test func `a person who attaches a report is a person`() throws {
        let report = PostfixShape.report(said: "550 5.1.1 unknown user", status: "5.1.1")
        let kind = try kind(
            """
            Return-Path: <ben@mail.test>
            From: Ben <ben@mail.test>
            Subject: Fwd: Undelivered Mail Returned to Sender
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: text/plain

            J'ai reçu ceci.
            --outer
            Content-Type: message/rfc822

            \(report)
            --outer--
            """)
        #expect(kind == .reply)
    }

    @Test func `a person who attaches the fields of a report is a person`() throws {
        let kind = try kind(
            """
            Return-Path: <ben@mail.test>
            From: Ben <ben@mail.test>
            Subject: Regarde
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: text/plain

            Undelivered Mail Returned to Sender
            --outer
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example

            Final-Recipient: rfc822; ben@mail.test
            Action: failed
            Status: 5.1.1
            --outer--
            """)
        #expect(kind == .reply)
    }

    @Test func `a server that says nothing understood is a machine`() throws {
        let kind = try kind(
            """
            Return-Path: <>
            From: postmaster@mail.test
            Subject: Information

            Maintenance dimanche.
            """)
        #expect(kind == .automatic)
    }

    @Test func `a report without the fields that it promises is a machine's`() throws {
        let kind = try kind(
            """
            Return-Path: <ben@mail.test>
            From: ben@mail.test
            Content-Type: multipart/report; report-type=disposition-notification; boundary=b

            --b
            Content-Type: text/plain

            Lu.
            --b
            Content-Type: message/disposition-notification

            Reporting-UA: x
            --b--
            """)
        #expect(kind == .automatic)
    }
}
