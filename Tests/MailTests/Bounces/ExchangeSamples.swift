import Mail

extension BounceSample {
    static let exchange: [BounceSample] = [
        BounceSample(
            "Exchange: not found",
            ExchangeShape.report(
                status: "5.1.1", said: "#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##"),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "Exchange in French: not found",
            ExchangeShape.report(
                status: "5.1.10",
                said:
                    "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
                french: true),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "Exchange: full",
            ExchangeShape.report(
                status: "5.2.2",
                said:
                    "#550 5.2.2 STOREDRV.Deliver; mailbox full. MapiExceptionShutoffQuotaExceeded ##"
            ),
            ben(.mailboxFull)),
        BounceSample(
            "Exchange: too large",
            ExchangeShape.report(
                status: "5.2.3",
                said:
                    "#550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient ##"
            ),
            ben(.tooBig)),
        BounceSample(
            "Exchange: for people inside only",
            ExchangeShape.report(
                status: "5.7.1",
                said: "#550 5.7.1 RESOLVER.RST.AuthRequired; authentication required ##"),
            ben(.policy)),
        BounceSample(
            "Exchange: too old",
            ExchangeShape.report(
                status: "4.4.7", said: "#550 4.4.7 QUEUE.Expired; message expired ##"),
            ben(.temporary)),
        BounceSample(
            "Microsoft 365: refused at the door",
            ExchangeShape.report(
                status: "5.4.1",
                said:
                    "550 5.4.1 Recipient address rejected: Access denied. [AM0EUR02FT041.eop-EUR02.prod.test]"
            ),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "Microsoft 365: the domain is not in the DNS",
            ExchangeShape.report(
                status: "5.4.310",
                said:
                    "550 5.4.310 DNS domain mail.test does not exist [Message=InfoDomainNonexistent]"
            ),
            ben(.hostUnknown, hard: true)),
        BounceSample(
            "Microsoft 365: DMARC",
            ExchangeShape.report(
                status: "5.7.509",
                said:
                    "550 5.7.509 Access denied, sending domain parvis.example does not pass DMARC verification and has a DMARC policy of reject."
            ),
            ben(.authentication)),
        BounceSample(
            "Microsoft 365: the address of our server is banned",
            ExchangeShape.report(
                status: "5.7.606",
                said:
                    "550 5.7.606 Access denied, banned sending IP [192.0.2.10]. To request removal from this list please visit https://sender.test/"
            ),
            ben(.policy)),
        BounceSample(
            "Exchange: a mailbox that is switched off",
            ExchangeShape.report(
                status: "5.2.1", said: "#550 5.2.1 STOREDRV.Deliver; mailbox disabled ##"),
            ben(.suspended)),
        BounceSample(
            "Exchange 2003: an unknown recipient, in its own number",
            ExchangeShape.old(
                """
                    The recipient name is not recognized
                \tThe MTS-ID of the original message is: c=us;a= ;p=Mairie;l=EX0-260303091200Z-42
                    MSEXCH:IMS:MAIRIE:EX0:EX0 0 (000C05A6) Unknown Recipient
                """),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "Exchange 2003: not accepted",
            ExchangeShape.old(
                """
                    You do not have permission to send to this recipient. For assistance,
                    contact your system administrator.
                    <ex0.mail.test #5.7.1 smtp;550 5.7.1 Requested action not taken: message refused>
                """),
            ben(.policy)),
        BounceSample(
            "Exchange: delivered, on demand",
            ExchangeShape.report(
                status: "2.0.0", said: "250 2.0.0 Ok", action: "delivered"),
            Outcome(address: "ben@mail.test", reason: .unknown, action: .delivered)),
    ]

    static let gmail: [BounceSample] = [
        BounceSample(
            "Gmail, long ago: unknown",
            GmailShape.text(
                """
                Google tried to deliver your message, but it was rejected by the server for the recipient domain mail.test by mx.mail.test. [192.0.2.25].

                The error that the other server returned was:
                550 5.1.1 <ben@mail.test>... User Unknown
                """),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "Gmail, long ago: broken in the middle of words",
            GmailShape.text(
                """
                Google tried to deliver your message, but it was rejected by the recipient =
                domain. The error that the other server returned was: 550 550 5.1.1 us=
                er unknown (UserSearch) (state 14).
                """, encoding: "quoted-printable"),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "Gmail, long ago: a delay because it is full",
            GmailShape.text(
                "The error that the other server returned was: 450 450 4.2.2 <ben@mail.test>... Mailbox Full (state 14).",
                delayed: true),
            ben(.mailboxFull, .delayed)),
        BounceSample(
            "Gmail, long ago: nobody answers",
            GmailShape.text(
                """
                The recipient server did not accept our requests to connect. Learn more at https://aide.example/7720
                [(0) mail.test. [192.0.2.25]:25: socket error]
                """),
            ben(.temporary)),
        BounceSample(
            "Gmail: no such account",
            GmailShape.report(
                said:
                    "550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking the recipient's email address for typos or 550 5.1.1 unnecessary spaces.",
                status: "5.1.1"),
            ben(.noSuchAddress, hard: true)),
        BounceSample(
            "Gmail: over quota",
            GmailShape.report(
                said:
                    "552-5.2.2 The email account that you tried to reach is over quota. 552 5.2.2 https://aide.example/?p=OverQuotaPerm",
                status: "5.2.2"),
            ben(.mailboxFull)),
        BounceSample(
            "Gmail: a disabled account",
            GmailShape.report(
                said:
                    "550-5.2.1 The email account that you tried to reach is disabled. 550 5.2.1 https://aide.example/?p=DisabledUser",
                status: "5.2.1"),
            ben(.suspended)),
        BounceSample(
            "Gmail: mail too fast for that mailbox",
            GmailShape.report(
                said:
                    "450-4.2.1 The user you are trying to contact is receiving mail at a rate that 450 4.2.1 prevents additional messages from being delivered.",
                status: "4.2.1", action: "delayed"),
            ben(.temporary, .delayed)),
        BounceSample(
            "Gmail: neither SPF nor DKIM",
            GmailShape.report(
                said:
                    "550-5.7.26 This mail has been blocked because the sender is unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.",
                status: "5.7.26"),
            ben(.authentication)),
        BounceSample(
            "Gmail: a low reputation",
            GmailShape.report(
                said:
                    "550-5.7.1 [192.0.2.10 18] Our system has detected that this message is likely suspicious due to the very low reputation of the sending domain.",
                status: "5.7.1"),
            ben(.policy)),
        BounceSample(
            "Gmail: a dangerous attachment",
            GmailShape.report(
                said:
                    "552-5.7.0 This message was blocked because its content presents a potential 552 5.7.0 security issue.",
                status: "5.7.0"),
            ben(.policy)),
    ]
}
