import Mail
import Testing

@Suite("What a server means when it refuses") struct RefusalTests {
    @Test(arguments: [
        "550 5.1.1 <ben@mail.test>... User unknown", "550 No such user (ben@mail.test)",
        "550 Requested action not taken: mailbox unavailable", "550 #5.1.0 Address rejected.",
        "550 sorry, no mailbox here by that name (#5.1.1 - chkusr)",
        "554 5.7.1 <ben@mail.test>: Recipient address rejected: User not found",
        "550 5.1.1 <ben@mail.test> Recipient not found. <https://aide.example/kb/>",
        "550-Mailbox unknown. Either there is no mailbox associated with this\n550 name or you do not have authorization to see it.",
        "550 Invalid recipient ben@mail.test (Mode: normal)", "550 5.1.1 Mailbox does not exist!",
        "552 1 Requested mail action aborted, mailbox not found",
        "550 ben@mail.test: no such address here",
        "550 is not a valid mailbox", "550 5.4.1 All recipient addresses rejected : Access denied",
        "554 delivery error: dd This user doesn't have a mail.test account (ben@mail.test) [0]",
        "550 5.7.1 Recipient not found",
        "550-5.1.1 The email account that you tried to reach does not exist.",
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ben@mail.test not found by SMTP address lookup",
        "550 Adresse inexistante", "550 5.1.1 Utilisateur inconnu", "550 Ce compte n'existe pas",
        "550 5.1.6 recipient no longer on server: ben@mail.test", "551 not our customer",
        "511 sorry, no mailbox here by that name", "550 5.0.0 Address unknown",
        "550 unknown user account", "553 5.3.0 <ben@mail.test>... No such user here",
        "550 Recipient unknown", "550 5.1.1 unknown or illegal alias: ben@mail.test",
    ])
    func `there is nobody of that name`(text: String) {
        #expect(Refusal(text: text).reason == .noSuchAddress)
    }

    @Test(arguments: [
        "552 5.2.2 Over quota", "522 mailbox full", "550 ben's mailfolder is full",
        "452-4.2.2 The email account that you tried to reach is over quota.",
        "552 Requested mail action aborted: exceeded storage allocation",
        "450 4.2.2 Mailbox has exceeded the limit", "554 The user's space has been used up",
        "552 Mailbox limit exeeded for this email address", "550 No room in mailbox",
        "552 5.2.2 <ben@mail.test>: user is overquota", "User's Disk Quota Exceeded",
        "552 La boite aux lettres est pleine", "452 Quota dépassé", "550 Boîte saturée",
        "552 5.7.1 Recipient's mailbox is full, message returned to sender",
        "554 Mailbox size limit exceeded", "#550 5.2.2 RESOLVER.QUOTA; mailbox full",
    ])
    func `the mailbox is full`(text: String) {
        #expect(Refusal(text: text).reason == .mailboxFull)
    }

    @Test(arguments: [
        "552 5.3.4 Message size exceeds fixed limit", "552 Maximum message size exceeded",
        "552-5.3.4 Your message exceeded the message size limits of the server",
        "523 the message size exceeds the recipient's size limit",
        "550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient",
        "552 Message trop gros", "552 La taille du message dépasse la limite autorisée",
        "552 5.3.4 Error: message file too big", "554 5.2.3 Message too large",
    ])
    func `the message is too big`(text: String) {
        #expect(Refusal(text: text).reason == .tooBig)
    }

    @Test(arguments: [
        "550 user ben@mail.test has been suspended", "525 5.7.13 Disabled recipient address",
        "554 30 Sorry, your message to ben@mail.test cannot be delivered. This mailbox is disabled (554.30)",
        "550 5.2.1 The email account that you tried to reach is disabled.",
        "550 5.1.1 <ben@mail.test> Account Inactive", "550 Mailbox currently suspended",
        "554 5.7.1 <ben@mail.test>: Recipient address rejected: Mailbox disabled",
        "550 5.2.1 The email account that you tried to reach is inactive.",
        "550 Le compte est suspendu", "550 Boîte désactivée", "550 This account is not active",
        "550 5.2.1 Mailbox temporarily disabled: ben@mail.test", "550 Mailbox is frozen.",
    ])
    func `the account is closed`(text: String) {
        #expect(Refusal(text: text).reason == .suspended)
    }

    @Test(arguments: [
        "554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using b.barracudacentral.test",
        "550 5.7.1 Message rejected due to content restrictions",
        "554 rejected due to spam content", "550 High probability of spam",
        "421 4.7.0 [TSS04] Messages from 192.0.2.10 temporarily deferred due to user complaints",
        "550 SC-001 Unfortunately, messages from 192.0.2.10 weren't sent. Please contact your Internet service provider since part of their network is on our block list",
        "554 Denied (Mode: normal)", "550 relay not permitted", "550 Administrative prohibition",
        "550 5.7.350 Remote server returned message detected as spam",
        "550 5.7.511 Access denied, banned sender", "550 JunkMail rejected",
        "450 4.7.1 <relay.example>: Helo command rejected: Host not found",
        "450 4.1.8 <b@parvis.example>: Sender address rejected: Domain not found",
        "450 4.7.1 Client host rejected: cannot find your hostname, [192.0.2.10]",
        "550 Verification failed for <b@parvis.example>\n550 Sender verify failed",
        "550 5.7.25 The IP address sending this message does not have a PTR record setup",
        "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
        "554 5.7.1 <ben@mail.test>: Recipient address rejected: Access denied",
        "550 Courrier indésirable refusé", "554 5.7.1 Virus found", "550 5.7.1 Message refusé",
        "550 5.1.8 <b@parvis.example>... Domain of sender address does not exist",
        "554 5.7.0 Header error", "554 mail.test ESMTP not accepting connections",
        "554 192.0.2.10: You've reached your daily relay quota", "550 Rejected",
    ])
    func `it is not wanted`(text: String) {
        #expect(Refusal(text: text).reason == .policy)
    }

    @Test(arguments: [
        "550 5.7.1 SPF unauthorized mail is prohibited.",
        "550 5.7.1 DKIM unauthenticated mail is prohibited",
        "550 5.7.26 This mail has been blocked because the sender is unauthenticated.",
        "550 5.7.1 Email rejected per DMARC policy for parvis.example", "554 spf=fail",
        "550 5.7.515 Access denied, sending domain parvis.example doesn't meet the required authentication level.",
        "550 5.7.23 The message was rejected because of Sender Policy Framework violation",
        "421-4.7.26 Your email has been rate limited because it is unauthenticated.",
        "550 Bad SPF records for [parvis.example:192.0.2.10]", "550 5.7.509 Access denied",
    ])
    func `who sends did not prove it`(text: String) {
        #expect(Refusal(text: text).reason == .authentication)
    }

    @Test(arguments: [
        "550 5.1.2 <ben@mail.test>... Host unknown (Name server: mail.test: host not found)",
        "DNS Error: 12 DNS type 'mx' lookup of mail.test responded with code NXDOMAIN Domain name not found: mail.test",
        "550 5.4.310 DNS domain mail.test does not exist", "550 mail.test does not exist",
        "Host or domain name not found. Name service error for name=mail.test type=A: Host not found",
        "556 5.1.10 recipient domain has a null MX record", "550 Domaine inexistant",
        "No MX or A records for mail.test", "550 5.1.2 Bad destination system: no such domain",
        "The mail server could not deliver mail to ben@mail.test. The account or domain may not exist",
        "521 5.2.1 This host does not accept mail", "554 5.4.4 [internal] Domain Lookup Failed",
    ])
    func `there is no such domain`(text: String) {
        #expect(Refusal(text: text).reason == .hostUnknown)
    }

    @Test(arguments: [
        "450 4.2.0 Greylisted, please try again", "421 4.3.2 Service shutting down",
        "451 4.4.1 timeout",
        "connect to mx.mail.test[192.0.2.25]:25: Connection timed out",
        "452 4.3.2 Connection rate limit exceeded.", "421 Too many concurrent SMTP connections",
        "#550 4.4.7 QUEUE.Expired; message expired ##",
        "451 4.3.0 Mail server temporarily rejected message",
        "Name service error for name=mail.test type=MX: Host not found, try again",
        "lost connection with mx.mail.test[192.0.2.25] while receiving the initial server greeting",
        "DNS type 'mx' lookup of mail.test responded with code SERVFAIL",
        "delivery temporarily suspended: connect to mx.mail.test[192.0.2.25]:25: No route to host",
        "451 4.7.500 Server busy. Please try again later", "452 4.3.1 Insufficient system storage",
        "421 Service indisponible, veuillez réessayer plus tard", "554 5.4.6 Too many hops",
        "450-4.2.1 The user you are trying to contact is receiving mail too quickly.",
    ])
    func `it did not work in time`(text: String) {
        #expect(Refusal(text: text).reason == .temporary)
    }

    @Test(arguments: [
        "503 5.5.1 Error: need MAIL command", "553 5.3.5 system config error",
        "554 5.3.0 unknown mailer error 255", "503 Improper sequence of commands",
        "501 5.5.4 Invalid arguments", "554 5.3.5 Local configuration error",
        "550 5.3.0 Internal server error", "x-unix; Command died with status 75",
    ])
    func `a server is at fault`(text: String) {
        #expect(Refusal(text: text).reason == .relayFault)
    }

    @Test(arguments: ["", "550", "550 ben@mail.test", "554 5.0.0", "Bonjour", "550 5.0.0 :"])
    func `what says nothing is unknown`(text: String) {
        #expect(Refusal(text: text).reason == .unknown)
    }

    @Test func `the numbers are found where they stand`() {
        let refusal = Refusal(text: "host mx.mail.test[192.0.2.25] said: 550-5.1.1 x\n550 5.1.1 y")
        #expect(refusal.reply == 550)
        #expect(refusal.status?.description == "5.1.1")
        #expect(Refusal(text: "Exim 4.96.1 on 192.0.2.550 at 10:12, 2026").status == nil)
        #expect(Refusal(text: "(#5.1.1)").status?.description == "5.1.1")
        #expect(Refusal(text: "smtp;450 4.2.2").reply == 450)
    }

    @Test func `a vague number of the report yields to an exact one of the server`() {
        let failed = EnhancedStatus("5.0.0")
        #expect(Refusal(status: failed, text: "550 5.7.1 x").status?.description == "5.7.1")
        let old = EnhancedStatus("4.4.7")
        #expect(Refusal(status: old, text: "450 4.7.1 x").status?.description == "4.7.1")
        let exact = EnhancedStatus("5.1.1")
        #expect(Refusal(status: exact, text: "550 5.7.1 x").status == exact)
    }

    @Test func `a host's name is no reason`() {
        let text = "host spam.mailbox-full.dmarc.test[192.0.2.25] said: 550 5.1.1 unknown user"
        #expect(Refusal(text: text).reason == .noSuchAddress)
    }

    @Test func `ten thousand words are read in part`() {
        let refusal = Refusal(text: String(repeating: "mot ", count: 10_000) + "user unknown")
        #expect(refusal.text.utf8.count <= 4_000)
        #expect(refusal.reason == .unknown)
    }
}
