/// What the catalogues say in a mail.
struct MailWords {
    private let site: Site
    private let words: Localization

    init(_ site: Site, _ locale: String) {
        self.site = site
        words = site.catalogues.words(locale)
    }

    /// - Parameter value: what stands in a place; nil leaves it as it is written.
    func texts(
        of kind: MailKind, _ value: (String) -> String?
    ) -> (subject: String, text: String) {
        let known = { name in name == "site" ? site.options.name : value(name) }
        let body = words.fill("mail.\(kind.name).body", known)
        let key = kind.isWarning ? "mail.closingWarning" : "mail.closing"
        let closing = words(key, ["address": site.options.address])
        return (words.fill("mail.\(kind.name).subject", known), body + "\n\n" + closing)
    }
}
