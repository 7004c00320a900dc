import Foundation
import Mail
import Testing

@Suite("Reading a message") struct IncomingMessageTests {
    private func read(_ text: String) throws -> IncomingMessage {
        try IncomingMessage(Array(text.utf8))
    }

    @Test func `the fields that matter are found, whatever the case of their names`() throws {
        let message = try read(
            """
            Return-Path: <amina@mail.test>
            FROM: "Dupont, =?utf-8?q?=C3=89lise?= (CGT)" <elise@mail.test>, ben@mail.test
            to: Comité: cleo@mail.test, dora@mail.test;
            subject: =?utf-8?b?UsOpdW5pb24gZHUgY29taXTDqSA6IMKrIGJ1ZGdldCBwcsOpdmlz?=
             =?utf-8?q?ionnel_=C2=BB?=
            Date: Tue, 3 Mar 2026 10:12:00 +0100
            message-id: <one@mail.test>
            In-Reply-To: <two@mail.test>
            References: <zero@mail.test>
            \t<two@mail.test>
            Auto-Submitted: No

            Bonjour.
            """)
        #expect(message.returnPath == "amina@mail.test")
        #expect(message.subject == "Réunion du comité : « budget prévisionnel »")
        #expect(message.authors.map(\.address) == ["elise@mail.test", "ben@mail.test"])
        #expect(message.authors.first?.name == "Dupont, Élise (CGT)")
        #expect(
            message.fields.addresses("To").map(\.address) == ["cleo@mail.test", "dora@mail.test"])
        #expect(message.messageID == "one@mail.test")
        #expect(message.inReplyTo == ["two@mail.test"])
        #expect(message.references == ["zero@mail.test", "two@mail.test"])
        #expect(message.autoSubmitted == "no")
        #expect(message.date?.timeIntervalSince1970 == 1_772_529_120)
        #expect(message.type == "text/plain")
        #expect(message.text.contains("Bonjour."))
    }

    @Test func `a null return path is told from none`() throws {
        #expect(try read("Return-Path: <>\n\n").returnPath == "")
        #expect(try read("From: a@mail.test\n\n").returnPath == nil)
    }

    @Test(arguments: [
        ("Subject: R\u{E9}union", "Réunion"), ("Subject: l\u{92}\u{E9}t\u{E9} \u{80}", "l’été €"),
    ])
    func `raw letters of Windows in a header are read`(raw: String, subject: String) throws {
        let bytes = raw.unicodeScalars.map { UInt8($0.value) } + Array("\n\nx".utf8)
        #expect(try IncomingMessage(bytes).subject == subject)
    }

    @Test func `raw letters of UTF-8 in a header are read`() throws {
        #expect(try read("Subject: Réunion à 10 h €\n\n").subject == "Réunion à 10 h €")
    }

    @Test func `an encoded word brings in no line end nor other control`() throws {
        let message = try read("Subject: =?utf-8?q?a=0D=0ABcc:_b=00c=1B?=\n\n")
        #expect(!message.subject.unicodeScalars.contains { $0.value < 0x20 })
        #expect(message.subject.hasPrefix("aBcc:"))
    }

    @Test(arguments: [
        ("charset=iso-8859-1", "quoted-printable", "=C9l=E8ve =80", "Élève €"),
        ("charset=\"utf-8\"", "base64", "w4lsw6h2ZQ==", "Élève"),
        ("charset=windows-1252", "8bit", "\u{C9}l\u{E8}ve", "Élève"),
        ("charset=us-ascii", "8bit", "\u{C9}l\u{E8}ve", "Élève"),
        ("charset=klingon-1", "8bit", "\u{C9}l\u{E8}ve", "Élève"),
        ("charset=utf-7", "7bit", "+AMk-l+AOg-ve", "Élève"),
        ("charset=\"\"", "x-unknown", "Eleve", "Eleve"),
    ])
    func `a text is read by its charset, or by a better guess`(
        charset: String, encoding: String, body: String, text: String
    ) throws {
        let source =
            "Content-Type: text/plain; \(charset)\nContent-Transfer-Encoding: \(encoding)\n\n\(body)\n"
        let message = try IncomingMessage(source.unicodeScalars.map { UInt8($0.value) })
        #expect(message.text.split(separator: "\n") == [text[...]])
    }

    @Test(arguments: [
        (#"filename*=ISO-8859-1''Eelanal%FC%FCsi%20p%E4ring.jpg"#, "Eelanalüüsi päring.jpg"),
        (#"filename*=utf-8''Pr%C3%BCfbericht%20Q1.pdf"#, "Prüfbericht Q1.pdf"),
        (#"filename="=?utf-8?q?Compte_rendu_=C3=A9t=C3=A9.pdf?=""#, "Compte rendu été.pdf"),
        (
            "filename*0*=utf-8''Proc%C3%A8s-verbal%20;\n filename*1*=de%20l%27assembl%C3%A9e.odt",
            "Procès-verbal de l'assemblée.odt"
        ),
        (#"filename="plan (1).png""#, "plan (1).png"),
    ])
    func `an attachment keeps its name`(parameter: String, name: String) throws {
        let message = try read(
            """
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Voici.
            --b
            Content-Type: application/octet-stream
            Content-Disposition: attachment; \(parameter)
            Content-Transfer-Encoding: base64

            AAEC
            --b--
            """)
        #expect(message.attachments.map(\.name) == [name])
        #expect(message.attachments.first?.bytes == [0, 1, 2])
        #expect(message.text == "Voici.")
    }

    @Test func `a name on the type alone, as Outlook writes it, will do`() throws {
        let message = try read(
            "Content-Type: application/pdf; name=\"=?utf-8?b?w6l0w6kucGRm?=\"\n\nx")
        #expect(message.attachments.first?.name == "été.pdf")
    }

    @Test func `texts around an attachment are one text, the other form is kept apart`() throws {
        let message = try read(
            """
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: multipart/alternative; boundary=c

            --c
            Content-Type: text/plain

            Un.
            --c
            Content-Type: text/html

            <p>Un.</p>
            --c--
            --b
            Content-Type: image/png; name=a.png
            Content-ID: <a@mail.test>

            x
            --b
            Content-Type: text/plain

            Deux.
            --b--
            """)
        #expect(message.text == "Un.\nDeux.")
        #expect(message.html == "<p>Un.</p>")
        #expect(message.attachments.map(\.contentID) == ["a@mail.test"])
    }

    @Test func `a message that is attached is a part, and none of its parts are ours`() throws {
        let message = try read(
            """
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Voyez.
            --b
            Content-Type: message/rfc822

            Subject: =?utf-8?q?=C3=89t=C3=A9?=
            Message-ID: <old@mail.test>

            Ancien.
            --b--
            """)
        let attached = try #require(message.attachments.first)
        #expect(message.attachments.count == 1)
        #expect(attached.fields?["Subject"] == "Été")
        #expect(attached.fields?.messageIDs("Message-ID") == ["old@mail.test"])
        #expect(String(decoding: attached.bytes, as: UTF8.self).contains("Ancien."))
        #expect(message.text == "Voyez.")
    }
}
