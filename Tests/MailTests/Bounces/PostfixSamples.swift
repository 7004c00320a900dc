import Mail

extension BounceSample {
    static let postfix: [BounceSample] = [
        BounceSample(
            "Postfix: unknown in the table of local recipients",
            PostfixShape.report(
                said:
                    "550 5.1.1 <ben@mail.test>: Recipient address rejected: User unknown in local recipient table",
                status: "5.1.1"),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "Postfix: a temporary code at last given up",
            PostfixShape.report(
                said:
                    "450 4.1.1 <ben@mail.test>: Recipient address rejected: unverified address: unknown user: \"ben\"",
                status: "4.1.1"),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "Postfix: no such domain",
            PostfixShape.report(
                said:
                    "Host or domain name not found. Name service error for name=mail.test type=AAAA: Host not found",
                status: "5.4.4", stage: nil, type: "X-Postfix"),
            ben(.hostUnknown, hard: true)),
        BounceSample(
            "Postfix: the name server did not answer",
            PostfixShape.report(
                said:
                    "Host or domain name not found. Name service error for name=mail.test type=MX: Host not found, try again",
                status: "4.4.3", stage: nil, type: "X-Postfix"),
            ben(.temporary)),
        BounceSample(
            "Postfix: nobody answers at that host",
            PostfixShape.report(
                said: "connect to mx.mail.test[192.0.2.25]:25: Connection timed out",
                status: "4.4.1",
                stage: nil, type: "X-Postfix"),
            ben(.temporary)),
        BounceSample(
            "Postfix: a delay that is only told",
            PostfixShape.report(
                said: "connect to mx.mail.test[192.0.2.25]:25: No route to host", status: "4.4.1",
                action: "delayed", stage: nil, type: "X-Postfix"),
            ben(.temporary, .delayed)),
        BounceSample(
            "Postfix: the mailbox is full, says Dovecot",
            PostfixShape.report(
                said: "552 5.2.2 <ben@mail.test> Quota exceeded (mailbox for user is full)",
                status: "5.2.2"),
            ben(.mailboxFull)),
        BounceSample(
            "Postfix: the disk quota of a local user",
            PostfixShape.report(
                said: "/home/ben/Maildir/tmp/1772529125.P42.mx: Disk quota exceeded",
                status: "4.3.0",
                stage: nil, type: "x-unix"),
            ben(.mailboxFull)),
        BounceSample(
            "Postfix: larger than the other side takes",
            PostfixShape.report(
                said: "552 5.3.4 Message size exceeds fixed limit", status: "5.3.4",
                stage: "MAIL FROM"),
            ben(.tooBig)),
        BounceSample(
            "Postfix: listed by a blocklist",
            PostfixShape.report(
                said:
                    "554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.10",
                status: "5.7.1"),
            ben(.policy)),
        BounceSample(
            "Postfix: greylisted for five days",
            PostfixShape.report(
                said:
                    "450 4.2.0 <ben@mail.test>: Recipient address rejected: Greylisted, see http://postgrey.mail.test/",
                status: "4.2.0"),
            ben(.temporary)),
        BounceSample(
            "Postfix: SPF did not allow us",
            PostfixShape.report(
                said:
                    "550 5.7.23 <ben@mail.test>: Recipient address rejected: Message rejected due to: SPF fail - not authorized",
                status: "5.7.23"),
            ben(.authentication)),
        BounceSample(
            "Postfix: an unknown user after the content is a filter",
            PostfixShape.report(
                said: "550 Unknown user ben@mail.test", status: "5.0.0", stage: "end of DATA"),
            ben(.policy)),
        BounceSample(
            "Postfix: an unknown user at RCPT without any code",
            PostfixShape.report(said: "550 User not found", status: "5.0.0"),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "Postfix: a blocked account",
            PostfixShape.report(
                said: "554 5.2.1 This account has been disabled or discontinued [#102].",
                status: "5.2.1"),
            ben(.suspended)),
        BounceSample(
            "Postfix: a host whose name says the wrong thing",
            PostfixShape.report(
                host: "mx1.antispam-virus.test", said: "550 5.1.1 unknown user", status: "5.1.1"),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "Postfix: a filter after the queue is out of order",
            PostfixShape.report(
                said: "451 4.3.0 Error: queue file write error", status: "4.3.0",
                stage: "end of DATA"),
            ben(.temporary)),
    ]
}
