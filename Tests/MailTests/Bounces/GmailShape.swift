/// Reports as Gmail writes them: a text until 2016 or so, fields since.
enum GmailShape {
    static func text(_ details: String, delayed: Bool = false, encoding: String = "7bit") -> String
    {
        let intro =
            delayed
            ? """
            This is an automatically generated Delivery Status Notification

            THIS IS A WARNING MESSAGE ONLY.

            YOU DO NOT NEED TO RESEND YOUR MESSAGE.

            Delivery to the following recipient has been delayed:

                 ben@mail.test

            Message will be retried for 2 more day(s)

            Technical details of temporary failure:
            """
            : """
            Delivery to the following recipient failed permanently:

                 ben@mail.test

            Technical details of permanent failure:
            """
        return """
            Delivered-To: \(BounceSample.sender)
            Return-Path: <>
            MIME-Version: 1.0
            From: Mail Delivery Subsystem <mailer-daemon@courriel.example>
            To: \(BounceSample.sender)
            \(delayed ? "" : "X-Failed-Recipients: ben@mail.test\n")Subject: Delivery Status Notification (\(delayed ? "Delay" : "Failure"))
            Message-ID: <089e0122f0e8@courriel.example>
            Date: Tue, 03 Mar 2026 09:12:05 +0000
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: \(encoding)

            \(intro)
            \(details)

            ----- Original message -----

            \(BounceSample.returned)

            Bonjour.

            """
    }

    static func report(said: String, status: String, action: String = "failed") -> String {
        """
        Delivered-To: \(BounceSample.sender)
        Return-Path: <>
        From: Mail Delivery Subsystem <mailer-daemon@courriel.example>
        To: \(BounceSample.sender)
        Auto-Submitted: auto-replied
        Subject: Delivery Status Notification (Failure)
        References: <\(BounceSample.messageID)>
        In-Reply-To: <\(BounceSample.messageID)>
        X-Failed-Recipients: ben@mail.test
        Message-ID: <69a6b3f5.050a0220@courriel.example>
        Date: Tue, 03 Mar 2026 09:12:05 +0000
        MIME-Version: 1.0
        Content-Type: multipart/report; boundary="0000000000"; report-type=delivery-status

        --0000000000
        Content-Type: multipart/related; boundary="0000000001"

        --0000000001
        Content-Type: multipart/alternative; boundary="0000000002"

        --0000000002
        Content-Type: text/plain; charset="UTF-8"

        ** Votre message n'a pas été remis **

        La réponse du serveur distant est la suivante :

        \(said)

        --0000000002
        Content-Type: text/html; charset="UTF-8"

        <html><body><p>Votre message n&#39;a pas été remis</p></body></html>

        --0000000002--

        --0000000001
        Content-Type: image/png; name="icon.png"
        Content-Disposition: attachment; filename="icon.png"
        Content-Transfer-Encoding: base64
        Content-ID: <icon.png>

        iVBORw0KGgo=

        --0000000001--

        --0000000000
        Content-Type: message/delivery-status

        Reporting-MTA: dns; courriel.example
        Received-From-MTA: dns; \(BounceSample.sender)
        Arrival-Date: Tue, 03 Mar 2026 01:12:02 -0800 (PST)
        X-Original-Message-ID: <\(BounceSample.messageID)>

        Final-Recipient: rfc822; ben@mail.test
        Action: \(action)
        Status: \(status)
        Remote-MTA: dns; mx.mail.test. (192.0.2.25, the server for the domain mail.test.)
        Diagnostic-Code: smtp; \(said)
        Last-Attempt-Date: Tue, 03 Mar 2026 01:12:05 -0800 (PST)

        --0000000000
        Content-Type: message/rfc822

        \(BounceSample.returned)

        Bonjour.

        --0000000000--

        """
    }
}
