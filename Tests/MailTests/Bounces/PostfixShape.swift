/// Reports as Postfix writes them.
enum PostfixShape {
    /// - Parameters:
    ///   - said: what stands after the address in the text, and in Diagnostic-Code.
    ///   - stage: "RCPT TO", "end of DATA", ...
    static func report(
        host: String = "mx.mail.test", said: String, status: String, action: String = "failed",
        stage: String? = "RCPT TO", type: String = "smtp", recipient: String = "ben@mail.test"
    ) -> String {
        let reply = stage.map { " (in reply to \($0) command)" } ?? ""
        let speaker = type == "smtp" ? "host \(host)[192.0.2.25] said: " : ""
        return """
            Return-Path: <>
            Delivered-To: \(BounceSample.sender)
            Received: by relay.example (Postfix) id 4QmL0B2k; Tue,  3 Mar 2026 10:12:05 +0100 (CET)
            Date: Tue,  3 Mar 2026 10:12:05 +0100 (CET)
            From: MAILER-DAEMON@relay.example (Mail Delivery System)
            Subject: Undelivered Mail Returned to Sender
            To: \(BounceSample.sender)
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            \tboundary="4QmKz31Xw2z9sT.1772529125/relay.example"
            Message-Id: <4QmL0B2k@relay.example>

            This is a MIME-encapsulated message.

            --4QmKz31Xw2z9sT.1772529125/relay.example
            Content-Description: Notification
            Content-Type: text/plain; charset=us-ascii

            This is the mail system at host relay.example.

            I'm sorry to have to inform you that your message could not
            be delivered to one or more recipients. It's attached below.

            For further assistance, please send mail to postmaster.

            If you do so, please include this problem report. You can
            delete your own text from the attached returned message.

                               The mail system

            <\(recipient)>: \(speaker)\(said)\(reply)

            --4QmKz31Xw2z9sT.1772529125/relay.example
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example
            Original-Envelope-Id: \(BounceSample.token)
            X-Postfix-Queue-ID: 4QmKz31Xw2z9sT
            X-Postfix-Sender: rfc822; \(BounceSample.sender)
            Arrival-Date: Tue,  3 Mar 2026 10:12:00 +0100 (CET)

            Final-Recipient: rfc822; \(recipient)
            Original-Recipient: rfc822;\(recipient.replacing("+", with: "+2B"))
            Action: \(action)
            Status: \(status)
            Remote-MTA: dns; \(host)
            Diagnostic-Code: \(type); \(said.replacing("\n", with: "\n    "))

            --4QmKz31Xw2z9sT.1772529125/relay.example
            Content-Description: Undelivered Message
            Content-Type: message/rfc822

            \(BounceSample.returned)

            Bonjour.

            --4QmKz31Xw2z9sT.1772529125/relay.example--

            """
    }
}
