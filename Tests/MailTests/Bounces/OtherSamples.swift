import Mail

extension BounceSample {
    private static func text(
        from: String, subject: String, _ body: String, path: String = "<>",
        type: String = "text/plain"
    ) -> String {
        """
        Return-Path: \(path)
        From: \(from)
        To: \(sender)
        Subject: \(subject)
        Date: Tue, 3 Mar 2026 10:12:07 +0100
        Message-ID: <20260303091207.42@mx.mail.test>
        Content-Type: \(type); charset=utf-8
        Content-Transfer-Encoding: 8bit

        \(body)

        """
    }

    private static func qmail(_ said: String) -> String {
        text(
            from: "MAILER-DAEMON@mx.mail.test", subject: "failure notice",
            """
            Hi. This is the qmail-send program at mx.mail.test.
            I'm afraid I wasn't able to deliver your message to the following addresses.
            This is a permanent error; I've given up. Sorry it didn't work out.

            <ben@mail.test>:
            \(said)

            --- Below this line is a copy of the message.

            \(returned)

            Bonjour.
            """)
    }

    static let others: [BounceSample] = [
        BounceSample(
            "qmail: no mailbox of that name",
            qmail("Sorry, no mailbox here by that name. (#5.1.1)"), ben(.noSuchAddress, hard: true)),
        BounceSample(
            "qmail: the other side speaks",
            qmail(
                """
                192.0.2.25 does not like recipient.
                Remote host said: 550 5.2.2 <ben@mail.test>: mailbox is over quota
                Giving up on 192.0.2.25.
                """), ben(.mailboxFull)),
        BounceSample(
            "qmail: no such host",
            qmail("Sorry, I couldn't find any host named mail.test. (#5.1.2)"),
            ben(.hostUnknown, hard: true)),
        BounceSample(
            "a postmaster in two languages, of a full mailbox",
            text(
                from: "Postmaster <postmaster@mail.test>", subject: "Réunion",
                """
                Votre message n'a pas pu être remis à son destinataire ben@mail.test.
                Your message could not be delivered to its recipient ben@mail.test.

                motif du rejet / reject reason: Mailbox full
                """), ben(.mailboxFull)),
        BounceSample(
            "a postmaster in two languages who gives no reason",
            text(
                from: "Postmaster <postmaster@mail.test>", subject: "Réunion",
                """
                Votre message n'a pas pu être remis à <ben@mail.test>.
                Your message could not be delivered to <ben@mail.test>.
                """), ben(.unknown)),
        BounceSample(
            "a sentence with the address at its end",
            text(
                from: "MAILER-DAEMON@mail.test", subject: "Returned mail: Réunion",
                """
                User's mailbox is full: <ben@mail.test>
                Unable to deliver mail.
                """, path: "<MAILER-DAEMON@mail.test>"), ben(.mailboxFull)),
        BounceSample(
            "HTML alone",
            text(
                from: "Mail Delivery System <mailer-daemon@hebergeur.example>",
                subject: "Mail delivery failed: returning message to sender",
                """
                <html><body><p>The following address failed:</p>
                <p>ben@mail.test:</p><p>550&nbsp;5.1.1 unknown user</p></body></html>
                """, type: "text/html"), ben(.noSuchAddress, hard: true)),
        BounceSample(
            "fields for programs in the midst of the text",
            text(
                from: "MAILER-DAEMON@relay.example (Mail Delivery System)",
                subject: "Delayed Mail (still being retried)",
                """
                Your message could not be delivered for more than 2 hour(s).
                It will be retried until it is 4 day(s) old.

                <ben@mail.test>: connect to mx.mail.test[192.0.2.25]:25: No route to host

                Reporting-MTA: dns; relay.example
                X-Postfix-Sender: rfc822; \(sender)

                Final-Recipient: rfc822; ben@mail.test
                Action: delayed
                Status: 4.4.1
                Diagnostic-Code: X-Postfix; connect to
                    mx.mail.test[192.0.2.25]:25: No route to host

                \(returned)
                """), ben(.temporary, .delayed)),
        BounceSample(
            "a report whose boundary was spoilt",
            PostfixShape.report(said: "550 5.1.1 unknown user", status: "5.1.1")
                .replacing("boundary=\"4QmKz", with: "boundary=\"xQmKz"),
            ben(.noSuchAddress, hard: true)),
    ]

    static let all = postfix + exim + sendmail + exchange + gmail + french + others
}
