import Mail

/// What the domain of a site's mails has to say in the DNS so that others take them: to be copied
/// to whoever keeps the domain.
package struct MailRecords: Sendable {
    package struct Record: Equatable, Sendable {
        /// `SPF`, `DKIM` or `DMARC`.
        package let name: String
        /// As in a zone file; of DKIM the key is the relay's to tell.
        package let text: String
    }

    package let all: [Record]

    package init(_ options: MailOptions) {
        let domain = options.from.domain.text
        let back = options.returns.domain.text
        // Who receives looks at the domain of the envelope, which is that of the answers. From
        // which addresses the relay sends only its provider knows.
        all = [
            Record(name: "SPF", text: "\(back). IN TXT \"v=spf1 include:... ~all\""),
            Record(
                name: "DKIM",
                text: "selector._domainkey.\(domain). IN TXT \"v=DKIM1; k=rsa; p=...\""),
            // Without an address for its daily reports: ours is read by a program.
            Record(name: "DMARC", text: "_dmarc.\(domain). IN TXT \"v=DMARC1; p=none\""),
        ]
    }
}
