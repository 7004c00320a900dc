import Foundation
import Mail
import Testing

@Suite("Headers of a message") struct SubjectTests {
    @Test func `letters beyond ASCII make encoded words, none of which cuts a letter`() throws {
        let subject =
            "Réunion du comité : « budget prévisionnel » et élections des délégué·e·s "
            + "— 27 février 2026"
        let message = try Letters.message(subject: subject)
        let lines = try header("Subject", of: message)
        #expect(lines.count == 3)
        #expect(
            lines[0] == "Subject: =?utf-8?b?UsOpdW5pb24gZHUgY29taXTDqSA6IMKrIGJ1ZGdldCBwcsOpdmlz?=")
        for line in lines {
            let words = line.matches(of: /=\?utf-8\?b\?([A-Za-z0-9+\/=]+)\?=/)
            #expect(words.count == 1 && line.utf8.count <= 76)
            let data = try #require(Data(base64Encoded: String(words[0].1)))
            #expect(String(data: data, encoding: .utf8) != nil)
            #expect(words[0].0.utf8.count <= 75)
        }
        #expect(try ReadMessage(message)["Subject"] == subject)
    }

    @Test(arguments: [
        String(repeating: "x", count: 5_000), String(repeating: "é", count: 5_000),
        String(repeating: "mot ", count: 1_249) + "mot", String(repeating: "👩‍👩‍👧‍👦", count: 200),
        "e" + String(repeating: "\u{301}", count: 300), "=?utf-8?b?dHJvbXBldXI=?=", " a  b ", "",
        "Plain words", String(repeating: "seventy-nine letters ", count: 9) + "end",
    ])
    func `a subject of any length and letters is read as it was written`(subject: String) throws {
        let message = try Letters.message(subject: subject)
        for line in try header("Subject", of: message) { #expect(line.utf8.count <= 76) }
        #expect(try ReadMessage(message)["Subject"] == subject)
    }

    @Test(arguments: [
        "Dupont, Élise (CGT)", "Amina", "O'Neil, Jr.", "\"Bob\" \\ <a@x>", "=?x?=", "C.G.T.",
        String(repeating: "Union départementale ", count: 20) + "fin", "a@b, c@d",
        String(repeating: "long ", count: 30) + "fin",
    ])
    func `a name of any letters stays the name of one address`(name: String) throws {
        var message = try Letters.message()
        message.to = NamedAddress(Letters.ben.address, name: try HeaderText(name))
        message.from = message.to
        let read = try ReadMessage(message)
        #expect(read.to == [[name, "ben@exemple.test"]])
        #expect(read.defects == [])
        for line in try header("To", of: message) { #expect(line.utf8.count <= 76) }
    }

    @Test func `every header that was asked for is written, and no other`() throws {
        var message = try Letters.message()
        message.replyTo = Letters.ben
        message.inReplyTo = try MessageID("a@x")
        message.references = try (0..<40).map {
            try MessageID("\($0)@\(String(repeating: "x", count: 60))")
        }
        message.autoSubmitted = .generated
        message.listUnsubscribe = try ListUnsubscribe(
            "https://x.example/\(String(repeating: "y", count: 800))", isOneClick: true)
        message.notificationTo = try MailAddress("token@parvis.test")
        message.extra = [try HeaderField("X-Forum", HeaderText("Forum général"))]
        let read = try ReadMessage(message)
        let wanted = [
            ("Date", "Thu, 26 Nov 2026 12:30:25 +0000"), ("From", "amina@parvis.test"),
            ("Reply-To", "ben@exemple.test"), ("Message-ID", "<1.abc@parvis.test>"),
            ("In-Reply-To", "<a@x>"), ("Auto-Submitted", "auto-generated"),
            ("List-Unsubscribe", "<\(message.listUnsubscribe!.link)>"),
            ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
            ("Disposition-Notification-To", "<token@parvis.test>"),
            ("X-Forum", "Forum général"), ("MIME-Version", "1.0"),
        ]
        for (name, value) in wanted { #expect(read[name] == value) }
        let references = try #require(read["References"]).split(separator: " ")
        #expect(references.count == 20 && references[0].hasPrefix("<0@"))
        #expect(references[19].hasPrefix("<39@"))
        #expect(try Letters.lines(message).allSatisfy { $0.utf8.count <= 998 })
        let plain = try ReadMessage(Letters.message()).headers.map { $0[0] }
        #expect(
            plain == [
                "Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type",
                "Content-Transfer-Encoding",
            ])
    }

    @Test(
        arguments: [
            (0, "Thu, 01 Jan 1970 00:00:00 +0000"),
            (951_782_399, "Mon, 28 Feb 2000 23:59:59 +0000"),
            (951_782_400, "Tue, 29 Feb 2000 00:00:00 +0000"),
            (1_735_689_599, "Tue, 31 Dec 2024 23:59:59 +0000"),
            (-.infinity, "Thu, 01 Jan 1970 00:00:00 +0000"),
            (.infinity, "Fri, 31 Dec 9999 23:59:59 +0000"),
        ] as [(Double, String)])
    func `a date is written in UTC`(seconds: Double, text: String) throws {
        var message = try Letters.message()
        message.date = Date(timeIntervalSince1970: seconds)
        #expect(try header("Date", of: message) == ["Date: " + text])
    }

    @Test func `an address of other letters is written raw, and its message says so`() throws {
        var message = try Letters.message()
        #expect(!message.composed.needsSMTPUTF8)
        message.to = NamedAddress(try MailAddress("élise@x.example"))
        #expect(message.composed.needsSMTPUTF8)
        #expect(try header("To", of: message) == ["To: <élise@x.example>"])
    }

    /// The lines of a header.
    private func header(_ name: String, of message: MailMessage) throws -> [String] {
        let lines = try Letters.lines(message)
        let start = try #require(lines.firstIndex { $0.hasPrefix(name + ":") })
        return [lines[start]] + lines[(start + 1)...].prefix { $0.hasPrefix(" ") }
    }
}
