import Storage

@testable package import Community

extension Town {
    /// What a mail provider writes when one of theirs has called a mail unwanted (RFC 5965), read
    /// as it comes in.
    /// - Parameters:
    ///   - sort: `abuse`, `opt-out`, …
    ///   - kind: of the mail; their newest.
    package func complain(_ sort: String, of kind: MailKind, by email: String) throws {
        let messageID: String? = try site.database.write { db in
            try db.run("UPDATE outbox SET tried_at = created_at WHERE recipient = \(email)")
            return try db.value(
                """
                SELECT o.message_id FROM outbox AS o
                WHERE o.kind = \(kind.name) AND o.recipient = \(email) ORDER BY o.id DESC LIMIT 1
                """)
        }
        let token = messageID.map { site.mailSeal.tokens.token(for: $0) } ?? ""
        let report = """
            From: fbl@fournisseur.test
            To: parvis+\(token)@exemple.test
            Subject: Complaint
            Message-ID: <\(sort)@fournisseur.test>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=feedback-report; boundary=x

            --x
            Content-Type: message/feedback-report

            Feedback-Type: \(sort)
            User-Agent: Plaintes/1
            Version: 1

            --x--
            """
        try site.incoming.add(Array(report.utf8))
        try IncomingPost(site).turn()
    }
}
