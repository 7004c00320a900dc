import Mail
import Testing

@Suite("The new text of an answer") struct ReplyTextTests {
    private func reply(_ body: String, type: String = "text/plain") throws -> ReplyText {
        let source = """
            From: Ben <ben@mail.test>
            Content-Type: \(type); charset=utf-8
            Content-Transfer-Encoding: 8bit

            \(body)
            """
        return ReplyText(try IncomingMessage(Array(source.utf8)))
    }

    @Test func `what quotes nothing is kept as it is`() throws {
        let reply = try reply("Bonjour,\n\n  d'accord.   \n\nBen\n\n")
        #expect(reply.text == "Bonjour,\n\n  d'accord.\n\nBen")
        #expect(!reply.isInterleaved && !reply.isCut)
    }

    @Test(arguments: [
        "Le lun. 3 févr. 2026 à 10:12, Amina <amina@parvis.example> a écrit :",
        "Le lun. 3 févr. 2026 à 10:12, Amina\n<amina@parvis.example> a écrit :",
        "Le lun. 3 févr. 2026 à 10:12, Amina de la commission des fêtes\n"
            + "<amina@parvis.example> a\nécrit :",
        "Le 03/02/2026 à 10:12, Amina a écrit :",
        "Le 3 février 2026 10:12:00 GMT+01:00, Amina <amina@parvis.example> a écrit :",
        "On Mon, Feb 3, 2026 at 10:12 AM Amina <amina@parvis.example> wrote:",
        "On 3 Feb 2026, at 10:12, Amina <amina@parvis.example> wrote:",
        "Amina <amina@parvis.example> a écrit :", "Am 03.02.2026 um 10:12 schrieb Amina:",
        "2026-02-03 10:12 GMT+01:00 Amina <amina@parvis.example>:",
    ])
    func `the quotation below is trimmed with the line that says whose it is`(line: String) throws {
        let reply = try reply("Je viens.\n\n\(line)\n\n> Qui vient ?\n>\n> Amina\n")
        #expect(reply.text == "Je viens.")
        #expect(!reply.isInterleaved)
    }

    @Test(arguments: [
        "-----Message d'origine-----\nDe : Amina", "-----Message d’origine-----\nDe : Amina",
        "-------- Message original --------\nObjet : x", "-----Original Message-----\nFrom: Amina",
        "-------- Message d'origine --------\nDe : Amina <amina@parvis.example>",
        "De : Amina <amina@parvis.example>\nEnvoyé : lundi 3 février 2026 10:12\nÀ : Ben\nObjet : Réunion",
        "De\u{A0}: Amina\nDate\u{A0}: lundi 3 février 2026 à 10:12\nÀ\u{A0}: Ben\nObjet\u{A0}: Réunion",
        "*De :* Amina\n*Envoyé :* lundi 3 février 2026 10:12\n*À :* Ben\n*Objet :* Réunion",
        "From: Amina\nSent: Monday, February 3, 2026 10:12 AM\nTo: Ben\nSubject: Reunion",
        "________________________________\nDe : Amina\nEnvoyé : lundi 3 février 2026\nÀ : Ben\nObjet : R",
        "________________________________\nFrom: Amina\nSent: Monday\nTo: Ben\nSubject: R",
    ])
    func `the whole message below a heading is trimmed`(heading: String) throws {
        let reply = try reply("Je viens.\n\n\(heading)\n\nQui vient ?\n\nAmina\n")
        #expect(reply.text == "Je viens.")
    }

    @Test func `what is not marked as quoted goes too if it is surely announced`() throws {
        let announced = try reply(
            "Je viens.\n\nLe lun. 3 févr. 2026 à 10:12, Amina <a@parvis.example> a écrit :\n\nQui ?\n"
        )
        #expect(announced.text == "Je viens.")
        let sentence = "Le 3 mars le maire a écrit :\nnon.\n\nQue faire ?"
        #expect(try reply(sentence).text == sentence)
    }

    @Test func `answers between the lines are kept whole`() throws {
        let body = """
            Le 03/02/2026 à 10:12, Amina a écrit :
            > Qui vient ?

            Moi.

            > Qui apporte la sono ?

            Cléo.
            """
        let reply = try reply(body + "\n-- \nBen\n06 00 00 00 00\n")
        #expect(reply.text == body)
        #expect(reply.isInterleaved)
    }

    @Test func `an answer below is kept`() throws {
        let body = "On 3 Feb 2026, Amina wrote:\n> Qui vient ?\n\nMoi."
        #expect(try reply(body).text == body)
    }

    @Test(arguments: [
        "-- \nBen Martin\nTrésorier", "--\nBen", "Envoyé de mon iPhone",
        "Envoyé depuis mon téléphone Orange", "Sent from my phone", "Get Outlook for Android",
        "Télécharger Outlook pour iOS<https://aide.example>", "Envoyé à partir de Outlook",
    ])
    func `a signature is trimmed`(signature: String) throws {
        #expect(try reply("Je viens.\n\n\(signature)\n").text == "Je viens.")
        let quoted =
            "Je viens.\n\n\(signature)\n\nLe 03/02/2026 à 10:12, Amina a écrit :\n> Qui ?\n"
        #expect(try reply(quoted).text == "Je viens.")
    }

    @Test func `a line of two dashes in the midst of a long text is none`() throws {
        let lines = (0..<60).map { "Ligne \($0)." }
        let body = "Un.\n--\n" + lines.joined(separator: "\n")
        #expect(try reply(body).text == body)
    }

    @Test(arguments: [
        "", "\n\n", "> Qui vient ?\n", "-- \nBen\n", "Envoyé de mon iPhone",
        "Le 03/02/2026 à 10:12, Amina a écrit :\n> Qui vient ?\n\nEnvoyé de mon iPhone",
        "-----Message d'origine-----\nDe : Amina\n\nQui vient ?",
    ])
    func `it says when nothing is left`(body: String) throws {
        #expect(try reply(body).isEmpty)
    }

    @Test func `lines that were wrapped on the way are joined`() throws {
        let body = "Je viens avec \nla sono et \nCléo.\n\n> Qui vient \n> ce soir ?\n-- \nBen"
        let reply = try reply(body, type: "text/plain; format=flowed")
        #expect(reply.text == "Je viens avec la sono et Cléo.")
    }

    @Test func `a very long answer is cut, and it says so`() throws {
        let reply = try reply(String(repeating: "é", count: 120_000))
        #expect(reply.isCut)
        #expect(reply.text.utf8.count <= ReplyText.longest + 3)
    }

    @Test func `of what is quoted above an answer the foot of the mail is left out`() throws {
        let reply = try reply(
            """
            > Qui vient ?
            >
            > -- 
            >
            > Accuser réception : https://parvis.test/ack/Mjg.secret
            > Changer ce que vous recevez : https://parvis.test/mail-choice/Zm9.secret

            Oui, je viens.
            > Et Ben ?
            Lui aussi.
            """)
        #expect(reply.isInterleaved)
        #expect(reply.text == "> Qui vient ?\n>\nOui, je viens.\n> Et Ben ?\nLui aussi.")
    }

    @Test func `the header that a web mail writes above, the date first, is trimmed`() throws {
        let reply = try reply(
            """
            Oui.

            envoyé : 3 juin 2026 à 10:12
            de : Amina <amina@parvis.test>
            à : Ben <ben@mail.test>
            objet : Réunion

            Qui vient ?
            """)
        #expect(reply.text == "Oui.")
    }

    @Test func `lines that only look like a header, or are drawn, are kept`() throws {
        let way = "Voici :\nDe : Toulouse\nDate : jeudi\nÀ : Albi\nOn part tôt."
        #expect(try reply(way).text == way)
        let list = "Liste :\n--\nun\n--\ndeux"
        #expect(try reply(list).text == list)
        #expect(try reply("Oui.\n--\nBen\n06 00 00 00 00").text == "Oui.")
    }
}
