import Foundation
package import Security

/// What the owner of a site decides, decoded from its configuration.
package struct SiteOptions: Sendable {
    /// The address people type, without a final slash: `https://parvis.example.org`.
    package var address: String
    /// The name of the site in mails and on the sign-in page.
    package var name: String
    /// The language of guests: `fr` or `en`.
    package var locale: String
    /// Where the database and the files are.
    package var data: String
    /// The folder that holds `Templates`, `Static` and `config`.
    package var resources: String
    /// The largest file, in bytes.
    package var fileLimit: Int
    /// The files of one form in all, in bytes.
    package var uploadLimit: Int
    /// By how much people may do more than what fits most communities.
    package var allowance: Double
    /// The files of one person in all, in bytes.
    package var personLimit = 10 << 30
    /// The files of one space in all, in bytes.
    package var spaceLimit = 100 << 30
    package var keeping = Keeping()
    /// Nil while files are not scanned for viruses.
    package var scanner: Clamd?
    /// Whether files that others sent are looked into even where the kernel does not keep the child
    /// process that does from the other files of the machine.
    package var readsUnfenced = false
    /// Nil where no other site is to be asked for anything.
    package var web: WebOptions?
    /// Nil while nothing is to be mailed: the outbox waits.
    package var mail: MailOptions?
    /// Nil where the server makes no backups by itself.
    package var backup: BackupOptions?
    /// Whether this is `parvis demo`: the outbox is shown on a local page.
    package var isDemonstration: Bool

    package init(
        address: String, name: String, locale: String = "fr", data: String, resources: String,
        fileLimit: Int = 2 << 30, uploadLimit: Int = 4 << 30, allowance: Double = 1,
        isDemonstration: Bool = false
    ) {
        self.address = address
        self.name = name
        self.locale = locale
        self.data = data
        self.resources = resources
        self.fileLimit = fileLimit
        self.uploadLimit = uploadLimit
        self.allowance = allowance
        self.isDemonstration = isDemonstration
    }

    /// Cookies are `Secure` and carry the `__Host-` prefix unless the site is on plain HTTP,
    /// which only loopback is.
    var isSecure: Bool { address.hasPrefix("https://") }

    /// What this machine calls itself, as the host of an address.
    package static let loopback: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

    /// The host and port that requests must name.
    package var host: String {
        guard let start = address.range(of: "://") else { return address }
        return String(address[start.upperBound...])
    }

    /// What names of messages end in.
    var mailDomain: String {
        let name = String(host.prefix { $0 != ":" && $0 != "[" })
        return name.isEmpty ? "localhost" : name
    }
}
