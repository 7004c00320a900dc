/// Reports as Sendmail writes them: the transcript of the session tells more than the fields.
enum SendmailShape {
    static func report(
        reason: String?, transcript: String, status: String, diagnostic: String?,
        action: String = "failed"
    ) -> String {
        let reasonLine = reason.map { "    (reason: \($0))\n" } ?? ""
        let code = diagnostic.map { "Diagnostic-Code: SMTP; \($0)\n" } ?? ""
        let subject =
            action == "failed"
            ? "Returned mail: see transcript for details"
            : "Warning: could not send message for past 4 hours"
        return """
            Return-Path: <MAILER-DAEMON@smtp.mairie.example>
            Received: from localhost (localhost) by smtp.mairie.example (8.17.1/8.17.1)
            \tid 623AC5Xy004242; Tue, 3 Mar 2026 10:12:05 +0100
            Date: Tue, 3 Mar 2026 10:12:05 +0100
            From: Mail Delivery Subsystem <MAILER-DAEMON@smtp.mairie.example>
            Message-Id: <202603030912.623AC5Xy004242@smtp.mairie.example>
            To: <\(BounceSample.sender)>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            \tboundary="623AC5Xy004242.1772529125/smtp.mairie.example"
            Subject: \(subject)
            Auto-Submitted: auto-generated (failure)

            This is a MIME-encapsulated message

            --623AC5Xy004242.1772529125/smtp.mairie.example

            The original message was received at Tue, 3 Mar 2026 10:12:00 +0100
            from parvis.example [192.0.2.10]

               ----- The following addresses had permanent fatal errors -----
            <ben@mail.test>
            \(reasonLine)
               ----- Transcript of session follows -----
            \(transcript)

            --623AC5Xy004242.1772529125/smtp.mairie.example
            Content-Type: message/delivery-status

            Reporting-MTA: dns; smtp.mairie.example
            Received-From-MTA: DNS; parvis.example
            Arrival-Date: Tue, 3 Mar 2026 10:12:00 +0100

            Final-Recipient: RFC822; ben@mail.test
            Action: \(action)
            Status: \(status)
            \(code)Last-Attempt-Date: Tue, 3 Mar 2026 10:12:05 +0100

            --623AC5Xy004242.1772529125/smtp.mairie.example
            Content-Type: text/rfc822-headers

            \(BounceSample.returned)

            --623AC5Xy004242.1772529125/smtp.mairie.example--

            """
    }
}
