/// Reports as Exim writes them: a text alone.
enum EximShape {
    static func report(
        _ failures: [(address: String, lines: String)], subject: String? = nil,
        intro: String? = nil,
        lists: Bool = true, copy: Bool = true
    ) -> String {
        let listed = failures.map(\.address).joined(separator: ", ")
        let told = failures.map { failure in
            let lines = failure.lines.split(separator: "\n").map { "    " + $0 }
            return "  \(failure.address)\n" + lines.joined(separator: "\n")
        }
        let returned = """

            ------ This is a copy of the message, including all the headers. ------

            \(BounceSample.returned)

            Bonjour.
            """
        return """
            Return-path: <>
            Envelope-to: \(BounceSample.sender)
            Received: from Debian-exim by out.hebergeur.example with local (Exim 4.96)
            \tid 1rgNk2-0003Tq-1B
            \tfor \(BounceSample.sender); Tue, 03 Mar 2026 10:12:06 +0100
            \(lists ? "X-Failed-Recipients: \(listed)\n" : "")Auto-Submitted: auto-replied
            From: Mail Delivery System <Mailer-Daemon@out.hebergeur.example>
            To: \(BounceSample.sender)
            Subject: \(subject ?? "Mail delivery failed: returning message to sender")
            Message-Id: <E1rgNk2-0003Tq-1B@out.hebergeur.example>
            Date: Tue, 03 Mar 2026 10:12:06 +0100

            This message was created automatically by mail delivery software.

            \(intro ?? """
                A message that you sent could not be delivered to one or more of its
                recipients. This is a permanent error. The following address(es) failed:
                """)

            \(told.joined(separator: "\n"))
            \(copy ? returned : "")

            """
    }

    static func report(_ lines: String) -> String { report([("ben@mail.test", lines)]) }

    static func remote(_ said: String, after stage: String = "RCPT TO:<ben@mail.test>") -> String {
        report(
            """
            host mx.mail.test [192.0.2.25]
            SMTP error from remote mail server after \(stage):
            \(said)
            """)
    }
}
