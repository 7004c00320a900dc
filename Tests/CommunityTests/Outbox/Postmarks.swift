import Content
import Foundation
import Storage
import TestKit
import Testing

@testable import Community

/// What comes back for a mail, written as mail servers and programs write it.
struct Postmarks {
    let here: SendingTown
    let mail: MailID
    /// That of the mail.
    let token: String

    init(_ here: SendingTown, takesReplies: Bool = true) throws {
        self.here = here
        mail = try here.post.write {
            $0.wantsReceipt = true
            $0.takesReplies = takesReplies
        }
        try here.send()
        let from = try #require(here.relay.record.commands.last { $0.hasPrefix("MAIL") })
        token = String(try #require(from.firstMatch(of: /ENVID=(\w+)/)?.1))
    }

    static let forged = String(repeating: "0a", count: 16)

    /// Lets something come in, and reads it.
    func take(_ text: String) throws {
        try here.town.site.incoming.add(Array(text.utf8))
        try IncomingPost(here.town.site).turn()
    }

    func address(_ token: String? = nil) -> String { "retour+\(token ?? self.token)@exemple.test" }

    func dsn(
        _ action: String, status: String, diagnostic: String = "", to token: String? = nil,
        envelopeID: String? = nil, recipient: String = Resident.amina.email
    ) -> String {
        """
        Return-Path: <>
        From: MAILER-DAEMON@relais.test (Mail Delivery System)
        To: \(address(token))
        Subject: Delivery report
        Message-ID: <\(UUID().uuidString)@relais.test>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=x

        --x
        Content-Type: text/plain

        A report.
        --x
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relais.test
        Original-Envelope-Id: \(envelopeID ?? token ?? self.token)

        Original-Recipient: rfc822;\(recipient)
        Final-Recipient: rfc822;\(recipient)
        Action: \(action)
        Status: \(status)
        \(diagnostic.isEmpty ? "" : "Diagnostic-Code: smtp; \(diagnostic)\n")
        --x--
        """
    }

    func mdn(_ disposition: String, of messageID: String? = nil) throws -> String {
        let own = try #require(here.field("Message-ID"))
        return """
            From: Amina Haddad <\(Resident.amina.email)>
            To: \(address())
            Subject: Lu : Bonjour
            Message-ID: <\(UUID().uuidString)@boite.test>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=disposition-notification; boundary=x

            --x
            Content-Type: text/plain

            Ceci est un accusé.
            --x
            Content-Type: message/disposition-notification

            Reporting-UA: boite.test; Courrier 1
            Final-Recipient: rfc822;\(Resident.amina.email)
            Original-Message-ID: \(messageID ?? own)
            Disposition: \(disposition)

            --x--
            """
    }

    func reply(
        _ text: String, from: String = Resident.amina.email, to token: String? = nil,
        fields: String = ""
    ) -> String {
        """
        From: Amina <\(from)>
        To: \(address(token))
        Subject: Re: Bonjour
        Message-ID: <\(UUID().uuidString)@boite.test>
        \(fields)MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        \(text)

        Le lun. 3 juin 2019 à 10:12, Parvis <parvis@exemple.test> a écrit :
        > Chère amie
        """
    }

    var steps: [MailStep] { get throws { try here.steps(mail) } }
    var ladder: MailLadder { get throws { try here.ladder(mail) } }
}
