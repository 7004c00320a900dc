/// Reports as Exchange and Microsoft 365 write them.
enum ExchangeShape {
    static func report(
        status: String, said: String, french: Bool = false, diagnostic: String? = nil,
        action: String = "failed"
    ) -> String {
        let text =
            french
            ? """
            Échec de la remise pour ces destinataires ou groupes :

            ben@mail.test<mailto:ben@mail.test>
            Votre message n'a pas été remis.

            Informations de diagnostic pour les administrateurs :

            Serveur de génération : EX01.agglo.example

            ben@mail.test
            Remote Server returned '\(said)'

            En-têtes de message d'origine :

            """
            : """
            Delivery has failed to these recipients or groups:

            ben@mail.test<mailto:ben@mail.test>
            Your message wasn't delivered.

            Diagnostic information for administrators:

            Generating server: EX01.agglo.example

            ben@mail.test
            \(said)

            Original message headers:

            """
        return """
            Return-Path: <>
            Received: from EX01.agglo.example (192.0.2.40) by relay.example; 3 Mar 2026 10:12:07 +0100
            MIME-Version: 1.0
            From: <postmaster@agglo.example>
            To: <\(BounceSample.sender)>
            Date: Tue, 3 Mar 2026 10:12:07 +0100
            Content-Type: multipart/report; report-type=delivery-status;
             boundary="f1a6b2c3-0001"
            X-MS-Exchange-Message-Is-Ndr:
            Message-ID: <0c3b7e55-8f0e@EX01.agglo.example>
            In-Reply-To: <\(BounceSample.messageID)>
            References: <\(BounceSample.messageID)>
            Subject: \(french ? "=?iso-8859-1?Q?Non_remis_:_R=E9union?=" : "Undeliverable: Reunion")
            Auto-Submitted: auto-replied

            --f1a6b2c3-0001
            Content-Type: text/plain; charset="utf-8"
            Content-Transfer-Encoding: 8bit

            \(text)
            Received: from EX01.agglo.example (192.0.2.40) by EX01.agglo.example
            Message-ID: <\(BounceSample.messageID)>

            --f1a6b2c3-0001
            Content-Type: message/delivery-status

            Reporting-MTA: dns;EX01.agglo.example
            Received-From-MTA: dns;relay.example
            Arrival-Date: Tue, 3 Mar 2026 10:12:01 +0100

            Original-Recipient: rfc822;ben@mail.test
            Final-Recipient: rfc822;ben@mail.test
            Action: \(action)
            Status: \(status)
            Diagnostic-Code: smtp;\(diagnostic ?? said)

            --f1a6b2c3-0001
            Content-Type: message/rfc822

            \(BounceSample.returned)

            Bonjour.

            --f1a6b2c3-0001--

            """
    }

    /// Exchange 5.5 to 2003, whose numbers are its own.
    static func old(_ lines: String) -> String {
        """
        Return-Path: <>
        From: System Administrator <postmaster@mail.test>
        To: \(BounceSample.sender)
        Subject: Undeliverable: Reunion
        Date: Tue, 3 Mar 2026 10:12:07 +0100
        MIME-Version: 1.0
        X-Mailer: Internet Mail Service (5.5.2653.19)
        Content-Type: text/plain; charset="iso-8859-1"

        Your message

          To:      ben@mail.test
          Subject: Reunion
          Sent:    Tue, 3 Mar 2026 10:12:00 +0100

        did not reach the following recipient(s):

        ben@mail.test on Tue, 3 Mar 2026 10:12:05 +0100
        \(lines)

        """
    }
}
